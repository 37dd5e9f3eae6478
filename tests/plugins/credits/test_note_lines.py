"""Corrections and editor's notes without brackets are notes; sentences of the story that resemble them are not."""

from __future__ import annotations

import pytest

import newsparse

LEAD = (
    "The council of Velmar voted on Tuesday to close the bridge for nine months, and the traders were angry about it."
)
LAST = "The bridge was built in 1911 and carries about 6,000 vehicles a day, more than any other in the county."

NOTES = {
    "Correction: The bridge was built in 1911, not in 1912.": "correction",
    "CORRECTION — The name of the harbour master is Ada Quill.": "correction",
    "*An earlier version of this article gave the wrong name of the bridge.": "correction",
    "A previous version of this story said the ferry was free.": "correction",
    "This article was amended on 4 May 2024 to remove a photograph.": "correction",
    "This headline has been corrected to say that the bridge is open.": "correction",
    "Editor’s note: Two names were changed at the request of the families.": "other",
    "This story was translated from Norwegian by a machine and checked by an editor.": "other",
    "Korrektur: Die Brücke wurde 1911 gebaut.": "correction",
    "Anmerkung der Redaktion: Zwei Namen wurden geändert.": "other",
    "In einer früheren Version dieses Artikels hieß es, die Brücke sei neu.": "correction",
    "Une version précédente de cet article donnait un autre nom au pont.": "correction",
    "Fe de errores: El puente se construyó en 1911.": "correction",
    "Este artigo foi atualizado às 14h para incluir a resposta da prefeitura.": "correction",
    "Questo articolo è stato corretto il 4 maggio.": "correction",
    "Dit artikel is aangepast nadat de haven had gereageerd.": "correction",
}
STORY = (
    "This story was told by fishermen for a hundred years, and few believed it.",
    "This article was first printed in 1911, the judge said.",
    "The story was updated by a choir of forty children, who sang it in the square.",
    "This article has been corrected, the minister told reporters.",
    "An earlier version of this law was thrown out by the court in May.",
    "Correction is a word that judges like, she said.",
    "Corrections: officers at the prison said that they were short of staff.",
    "This page was torn out of the book, the widow said.",
    "This report has been on the desk of the mayor since March.",
    "Correction: Harbour shut by ice",
)


@pytest.mark.parametrize(("line", "category"), NOTES.items(), ids=NOTES)
def test_a_paragraph_in_which_the_desk_speaks_about_the_text_is_a_note(line: str, category: str) -> None:
    for text in (f"{LEAD}\n\n{LAST}\n\n{line}\n", f"{line}\n\n{LEAD}\n\n{LAST}\n"):
        article = newsparse.parse(text)
        assert [(note.text, note.category) for note in article.notes] == [(line, category)]
        assert line not in article.body.text


@pytest.mark.parametrize("line", STORY)
def test_a_sentence_of_the_story_is_not_a_note(line: str) -> None:
    article = newsparse.parse(f"{LEAD}\n\n{line}\n\n{LAST}\n")
    assert article.notes == ()
    assert line in article.body.text
