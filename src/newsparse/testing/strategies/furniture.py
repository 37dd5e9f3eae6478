"""Other parts around a story: standfirsts, captions and editorial notes."""

from __future__ import annotations

from hypothesis import strategies as st

from newsparse.model import Caption, Credit, Note, NoteCategory, Span, Standfirst
from newsparse.testing.strategies.forms import fill
from newsparse.testing.strategies.story import Story

STANDFIRSTS = {
    "Ferry sails again after long winter": "The ferry office opens the winter line early, and the islands are glad.",
    "Mill owners lose case over weir": "The owners of the mill lose it with the case.",
    "Four towns share one fire engine": "The engine of the four towns is lost. It was last seen on a bridge.",
    "Ice leaves the bay and boats follow": "The boats that follow the ice have waited three months.",
}
"""Headlines, each with a standfirst of one or two sentences that repeats words of it, as standfirsts do."""

CAPTIONS = (
    "Boats lie in the ice of the harbour on Tuesday. {NAME}/<AP>",
    "The ferry leaves the pier of the old harbour. <REUTERS>/{NAME}",
    "The weir above the mill after the flood. {NAME}/<AFP>",
)
"""Captions of pictures, with the photographer."""

PHOTOGRAPHERS = ("Ines Marlow", "Tomas Ek", "Li Wei-Castelo")

NOTES: dict[NoteCategory, str] = {
    "update": "(Adds details, comment from the harbour office)",
    "correction": "(Corrects day in second paragraph)",
    "exchange_rates": "($1 = 0.88 euros)",
}
"""Editorial notes by category; the last follows the story, the others precede it."""


def standfirst(headline: str) -> Story:
    """The standfirst of a headline of ``STANDFIRSTS``, alone."""
    text = STANDFIRSTS[headline]
    return Story(text=text, expected=(Standfirst(span=Span(0, len(text))),))


@st.composite
def captions(draw: st.DrawFn) -> Story:
    """A caption with its credit, alone."""
    printed, fields = fill(draw(st.sampled_from(CAPTIONS)), lambda _: draw(st.sampled_from(PHOTOGRAPHERS)))
    by = {field.name: field for field in fields}
    credit = Credit(
        span=Span(fields[0].span.start, fields[-1].span.end),
        role="photography",
        people=(by["NAME"].as_person(),),
        organizations=(by["agency"].as_phrase(),),
    )
    return Story(text=printed, expected=(Caption(span=Span(0, len(printed)), credit=credit),))


def notes(*categories: NoteCategory) -> st.SearchStrategy[Story]:
    """An editorial note of one of these categories of ``NOTES``, alone."""
    return st.sampled_from(categories).map(
        lambda category: Story(
            text=NOTES[category], expected=(Note(span=Span(0, len(NOTES[category])), category=category),)
        )
    )
