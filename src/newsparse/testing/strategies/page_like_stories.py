"""Stories whose sentences share words with web pages, desk notes and captions, and belong to the story all the same."""

from __future__ import annotations

from hypothesis import strategies as st

from newsparse.testing.strategies.boilerplate_lines import PARAGRAPHS
from newsparse.testing.strategies.forms import fill
from newsparse.testing.strategies.story import Story, joined

SENTENCES = (
    "{People} began to follow {them} on {day} and lost {them} at {place}.",
    "{People} can register for free until {day}, and children pay half.",
    "The names of {people} may not be published under an order of the county court.",
    "The letters of {people} may not be copied, and the permission of the school is needed to read them.",
    "{Place} can be reached by post boat twice a week, and by road from {day}.",
    "The office at {place} can be reached by phone on 555 0142 from {day}.",
    "In lieu of flowers, please consider a donation to {people} of {place}.",
    "Please note that comments on the plan for {place} close on {day}.",
    "You have the right to object until {day} at {place}.",
    "Watch {thing} live on YouTube from 10 a.m. on {day}.",
    "Join {people} on Facebook or come to {place} at nine on {day}.",
    "Read the label before you add {thing}, and leave it until {day}.",
    "Share {thing} between {people} and keep what is left for {day}.",
    "Visit {place} at low tide and keep your shoes on.",
    "Follow the path behind {place} and you will see {thing} on your left.",
    "Send {thing} to {place} by {day} and add your name and age.",
    "To enter, sign up at {place} by {day} and bring {thing}.",
    "Members of the club may enter {place} after dark, and {people} may not.",
    "More than 27 replies came from {place}, and {people} answered them by {day}.",
    "The account that {people} kept of {thing} fills a blue notebook.",
    "The content of the site at {place} was moved to the county archive by {people}.",
    "When you click {thing} into the lock it opens without a sound.",
    "Advertisement for {thing} was forbidden at {place} until 1931.",
    "The article about {place} cost {people} a year of work.",
    "Support for {people} came from {place}, and from the readers of two papers.",
    "This handout was found by {people} at {place} on {day}.",
    "In this picture {people} hold {thing} and laugh.",
    "File under {thing}: that was what {people} wrote on the box.",
)
"""Sentences with words of pages: each is reported, and each has a subject or an object that belongs to the story."""

BRACKETS = (
    "for more than 20 years", "this story is true", "corrected for inflation", "source: the county engineer",
    "with the help of others", "for other reasons than the wind", "updates were promised", "details below",
    "the author of the plan", "note the spelling", "see the map in the hall", "to read more of it, one needs a lamp",
)  # fmt: skip
"""Words in brackets that begin like notes of the desk. They stand inside a sentence."""

BRACKETED = "{People} kept {thing} ({brackets}) and sold it to {place}."

ALONE = (
    "(Background noise at {place} is 90 decibels.)",
    "(Details of the plan for {place} were not given.)",
    "(For more than a decade {place} was shut to {people}.)",
    "(With {people} he had built the first boat.)",
    "(Changes to the plan were not ruled out by {people}.)",
    "(Previous owners of {place} had been {people}.)",
)
"""Sentences in brackets that begin like notes of the desk."""

VALUES = {
    "people": ("two brothers", "the fishermen", "four teachers", "the children of the ferryman", "her neighbours"),
    "them": ("her", "him", "them"),
    "day": ("Friday", "Sunday evening", "the third of May", "Tuesday"),
    "place": ("the town hall", "the mill gate", "the island", "the lighthouse on Quay Lane"),
    "thing": ("the yeast", "the lock", "a lamp", "the ceremony", "the map"),
    "brackets": BRACKETS,
}


@st.composite
def page_like_stories(draw: st.DrawFn) -> Story:
    """Stories in which every sentence belongs to the story, and some of them share words with web pages.

    "Two brothers began to follow her on Friday" is not a prompt, and "(for more than 20 years)" inside a sentence is
    not a note of the desk. Nothing may be removed from ``paragraphs``; ``expected`` is empty.

    Args:
        draw: passed by hypothesis.
    """

    def value(name: str) -> str:
        words = draw(st.sampled_from(VALUES[name.lower()]))
        return words[0].upper() + words[1:] if name[0].isupper() else words

    paragraphs = draw(st.lists(st.sampled_from(PARAGRAPHS), min_size=3, max_size=6, unique=True))
    forms = draw(st.lists(st.sampled_from((*SENTENCES, BRACKETED, *ALONE)), min_size=1, max_size=3, unique=True))
    for form in forms:
        paragraphs.insert(draw(st.integers(1, len(paragraphs))), fill(form, value)[0])
    return joined([Story(text=paragraph) for paragraph in paragraphs], draw(st.sampled_from(("\n\n", "\n"))))
