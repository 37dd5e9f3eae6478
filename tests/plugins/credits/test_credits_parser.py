"""Properties of ``find_credits``, ``find_notes`` and ``parse_credit_line`` for all texts and styles."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse.model import CreditBlock
from newsparse.testing import NOISES, Noise, nasty_texts
from newsparse.testing.strategies.credit_lines import PrintedCreditLine, credit_lines
from newsparse.text import fold_space
from newsparse_credits import find_credits, find_notes, parse_credit_line, role_book

WORDS = ["(", ")", "Reporting by ", "Editing by ", "Ann Lee", " in Rome", "; ", " and ", "contributed to this report."]


def parts_of(blocks: tuple[CreditBlock, ...]) -> list[tuple[str, list[tuple[str, str | None]]]]:
    return [
        (credit.role, [(p.name, p.location.name if p.location else None) for p in credit.people])
        for block in blocks
        for credit in block.credits
    ]


@settings(max_examples=300, deadline=None)
@given(credit_lines())
def test_a_generated_credit_line_has_its_parts(printed: PrintedCreditLine) -> None:
    found = find_credits(printed.text)
    assert parts_of(found) == [(credit.role, list(credit.people)) for credit in printed.credits]
    (block,) = found
    assert block.span.start == printed.span.start
    assert abs(block.span.end - printed.span.end) <= 1
    for credit, expected in zip(block.credits, printed.all(CreditBlock)[0].credits, strict=True):
        assert credit.people == expected.people
        assert credit.span.end == expected.span.end
        assert printed.text[expected.span.start : credit.span.start] in ("", "with ")


@settings(max_examples=100, deadline=None)
@given(credit_lines(misspelt=True))
def test_a_misspelt_opener_has_the_role_of_the_correct_one(printed: PrintedCreditLine) -> None:
    assert parts_of(find_credits(printed.text)) == [(credit.role, list(credit.people)) for credit in printed.credits]


@settings(max_examples=100, deadline=None)
@given(credit_lines())
def test_the_line_alone_has_the_same_parts(printed: PrintedCreditLine) -> None:
    block = parse_credit_line(printed.span.of(printed.text))
    assert block is not None
    assert parts_of((block,)) == [(credit.role, list(credit.people)) for credit in printed.credits]


@settings(max_examples=100, deadline=None)
@given(credit_lines(), st.sampled_from(NOISES))
def test_typography_changes_no_part(printed: PrintedCreditLine, noise: Noise) -> None:
    noisy, offsets = noise(printed.text)
    plain, found = find_credits(printed.text), find_credits(noisy)
    assert [offsets[b.span.start] for b in plain] == [b.span.start for b in found]
    assert [[len(c.people) for c in b.credits] for b in plain] == [[len(c.people) for c in b.credits] for b in found]


@settings(max_examples=200, deadline=None)
@given(nasty_texts(WORDS))
def test_every_text_is_parsed_and_every_part_equals_the_text_at_its_span(text: str) -> None:
    for block in find_credits(text):
        assert block.span
        for credit in block.credits:
            assert block.span.contains(credit.span)
            people = [(person.name, person.span) for person in credit.people]
            for printed, span in (
                *people,
                *((organization.text, organization.span) for organization in credit.organizations),
            ):
                assert printed == fold_space(span.of(text)) != ""
                assert block.span.contains(span)
    for note in find_notes(text):
        assert note.span


@settings(max_examples=60, deadline=None)
@given(credit_lines())
def test_a_paragraph_before_a_text_changes_no_credit(printed: PrintedCreditLine) -> None:
    before = "A first paragraph, separated by a blank line.\n\n"
    moved = find_credits(before + printed.text)
    assert [b.span.shift(len(before)) for b in find_credits(printed.text)] == [b.span for b in moved]


COURTESY_TITLES = ("Dr. ", "Senator ", "Mr ", "Professor ", "Sgt. ")


@settings(max_examples=200, deadline=None)
@given(credit_lines(), st.sampled_from(COURTESY_TITLES), st.data())
def test_a_courtesy_title_before_one_person_changes_no_person(
    printed: PrintedCreditLine, title: str, data: st.DataObject
) -> None:
    people = [person for credit in printed.all(CreditBlock)[0].credits for person in credit.people]
    start = data.draw(st.sampled_from(people)).span.start
    titled = printed.text[:start] + title + printed.text[start:]
    assert parts_of(find_credits(titled)) == parts_of(find_credits(printed.text))


def test_a_misspelt_opener_has_one_slip_or_two_if_it_is_long() -> None:
    book = role_book()
    assert book.corrected("reprting") == "reporting"
    assert book.corrected("addditonal") == "additional"
    assert book.corrected("rating") is None
    assert book.corrected("recording") is None
