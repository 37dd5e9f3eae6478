"""Transcripts: lines that begin with the name of the speaker and a colon, or with Q and A."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence

from newsparse_quotes.attribution.attribution import Attribution, Piece
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.groups import COLON, FULL_STOP, OFFICE_NOUNS, OPENING_MARKS, UNMARKED_NAME_WORDS
from newsparse_quotes.document.token_classes import CLOSE
from newsparse_quotes.document.word_lists import word_lists
from newsparse_quotes.layout.paragraphs import whole_quotation

TRANSCRIPT = "transcript"

Q_AND_A = ("Q", "A")
"""Labels of questions and answers; they are not names."""

LONGEST_LABEL = 4
"""Maximum words before the colon of a line."""

FEWEST_CAPITALS, FEWEST_NAMES = 2, 4
"""Minimum number of labelled lines in a transcript: with labels in capitals, with other labels."""


def transcripts(document: Document) -> list[Attribution]:
    """The lines of a transcript, attributed to their labels. A label must be in capitals or occur repeatedly."""
    labels = {n: end for n, (first, last) in enumerate(document.paragraphs) if (end := _label(document, first, last))}
    if not labels:
        return []
    begins = {
        n: document.paragraphs[n][0] + (document.classes[document.paragraphs[n][0]] in OPENING_MARKS) for n in labels
    }
    spoken = {n: _printed(document.words[begins[n] : end]) for n, end in labels.items()}
    capitals = sum(all(w.isupper() for w in words if w != ".") for words in spoken.values())
    often = Counter(spoken.values())
    if capitals < FEWEST_CAPITALS and not (len(labels) >= FEWEST_NAMES and max(often.values()) > 1):
        return []
    found = []
    for n, colon in labels.items():
        last = document.paragraphs[n][1]
        in_capitals = all(w.isupper() for w in spoken[n] if w != ".")
        if not any(w.isalpha() for w in document.words[colon + 1 : last]):
            continue
        if (in_capitals and capitals >= FEWEST_CAPITALS) or often[spoken[n]] > 1:
            whole = whole_quotation(document, colon + 1, last)
            more = _continuations(document, n, labels) if begins[n] > document.paragraphs[n][0] else []
            last -= begins[n] > document.paragraphs[n][0] and document.classes[last - 1] == CLOSE
            pieces = (whole or (colon + 1, last), *more)
            cue = colon if document.classes[colon] in COLON else -1
            source = begins[n], begins[n] + len(spoken[n])
            found.append(Attribution(cue, source, pieces, True, TRANSCRIPT))
    return found


def _continuations(document: Document, number: int, labels: Container[int]) -> list[Piece]:
    """The paragraphs in which the speaker of a line of a quoted transcript continues.

    A paragraph that opens with a quotation mark continues the previous paragraph if that does not end in a closing
    mark. A line in brackets, such as "(CROSSTALK)", is not speech.
    """
    classes, found = document.classes, []
    while classes[document.paragraphs[number][1] - 1] != CLOSE and (number := number + 1) < len(document.paragraphs):
        first, last = document.paragraphs[number]
        if number in labels or classes[first] not in OPENING_MARKS:
            break
        closed = classes[last - 1] == CLOSE
        if last - closed > first + 1 and document.words[first + 1] != "(":
            found.append((first + 1, last - closed))
    return found


def is_question_or_answer(document: Document, found: Attribution) -> bool:
    """Whether the label of an attribution is that of a question or an answer."""
    return found.rule == TRANSCRIPT and found.source is not None and document.words[found.source[0]] in Q_AND_A


def _label(document: Document, first: int, last: int) -> int:
    """The token after the label of a paragraph, a colon or the stop of "Q." and "A."; 0 if there is no label.

    A label is a name or an office, with or without "the" and a party or a name in brackets.
    """
    classes, words = document.classes, document.words
    first += classes[first] in OPENING_MARKS  # every paragraph of a quoted transcript opens with a quotation mark
    if first + 2 >= last:  # a label, its colon and at least one word
        return 0
    if words[first] in Q_AND_A and classes[first + 1] in FULL_STOP and document.scan.spaced(first + 1):
        return first + 1
    office = words[first].lower() == "the"
    start, inside = first + office, False
    for i in range(start, min(start + 2 * LONGEST_LABEL, last - 1)):
        c = classes[i]
        if c in COLON:
            no_name = words[start].lower() in word_lists()["labels"] or any(
                w.lower() in word_lists()["kickers"] for w in words[start:i]
            )
            return i if i > start and document.scan.spaced(i) and not no_name else 0
        if i > start and words[i] in "()":
            inside = words[i] == "("
        elif not (
            inside
            or c in UNMARKED_NAME_WORDS
            or c in FULL_STOP
            or (c in OFFICE_NOUNS and words[i][:1].isupper())
            or (office and i > start and words[i] in word_lists()["words_in_offices"])
            or words[i] in Q_AND_A
        ):
            return 0
    return 0


def _printed(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a label without brackets: "Ana Costa" of "Ana Costa (Labour)"."""
    return tuple(words[: words.index("(")] if "(" in words else words)
