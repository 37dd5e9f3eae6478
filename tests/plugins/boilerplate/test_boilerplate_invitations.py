"""Invitations to newsletters in other languages than English, consent to terms, labels of films and broadcasts."""

from __future__ import annotations

import pytest

from newsparse.text import split_blocks
from newsparse_boilerplate import find_by_wording

STORKS = "The town counted eleven storks on the roofs of Velmar this year, three more than in any year since the war."


def rule_of(line: str) -> str | None:
    """The rule that finds a line between two paragraphs, None if it stays."""
    text = f"{STORKS}\n\n{line}\n\n{STORKS.replace('eleven', 'nine')}\n"
    start = text.index(line)
    return next((one.rule for one in find_by_wording(text, split_blocks(text)) if one.span.start == start), None)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Jeden Morgen das Wichtigste aus Velmar in Ihrem Postfach.", "in_your_inbox"),
        ("Die wichtigsten Nachrichten aus Velmar direkt in Ihr Postfach", "in_your_inbox"),
        ("Chaque vendredi, l'essentiel de Velmar dans votre boîte mail", "in_your_inbox"),
        ("Recibe las noticias de Velmar en tu correo", "in_your_inbox"),
        ("Receba as notícias de Velmar no seu e-mail", "in_your_inbox"),
        ("Ricevi le notizie di Velmar nella tua casella", "in_your_inbox"),
        ("Iedere ochtend het nieuws uit Velmar in je mailbox", "in_your_inbox"),
        ("Få de viktigaste nyheterna från Velmar direkt i din inkorg", "in_your_inbox"),
        ("Melden Sie sich gleich für den Newsletter der Stadt an.", "newsletter_invitation"),
        ("Inscrivez-vous vite à la newsletter du matin", "newsletter_invitation"),
        ("Suscríbete a la newsletter de Velmar", "newsletter_invitation"),
        ("Schrijf je in voor de nieuwsbrief van Velmar", "newsletter_invitation"),
        ("Anmäl dig till Velmarbladets nyhetsbrev", "newsletter_invitation"),
        ("Newsletter „Guten Morgen, Velmar“", "named_newsletter"),
        ("Mit meiner Anmeldung stimme ich den Bedingungen zu.", "sign_up_consent"),
        ("En vous inscrivant, vous acceptez nos conditions.", "sign_up_consent"),
        ("Al inscribirte aceptas las condiciones", "sign_up_consent"),
        ("Genom att anmäla dig godkänner du våra villkor", "sign_up_consent"),
        ("By registering you accept the terms of Quay Media.", "sign_up_consent"),
    ],
)
def test_an_invitation_to_a_newsletter_is_boilerplate_in_other_languages(line: str, name: str) -> None:
    assert rule_of(line) == f"pattern:{name}"


@pytest.mark.parametrize(
    "line",
    [
        "Jeden Morgen kommt der Postbote von Velmar mit dem Rad.",
        "Das Schreiben lag am Dienstag in ihrem Postfach, sagte sie.",
        "Chaque vendredi, le facteur de Velmar passe à midi.",
        "Cada semana recibe la alcaldesa cien cartas de vecinos.",
        "Få i Velmar minns när tornet byggdes.",
        "Mit der Anmeldung beginnt für viele Familien die Suche nach einem Platz.",
        "By signing up, the town became the third member of the union.",
        "El ayuntamiento envía un boletín cada mes a los vecinos.",
        "Newsletter aus Velmar werden seit dem Krieg gesammelt.",
    ],
)
def test_a_sentence_about_mail_stays_in_the_story(line: str) -> None:
    assert rule_of(line) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("WATCH | The storks are counted:", "label"),
        ("LISTEN | Why the storks are back", "label"),
        ("Weather | The storks are counted:", None),
        ("The keeper of the tower wrote in the book: WATCH | wind:", None),
    ],
)
def test_one_word_and_a_bar_is_the_label_of_a_film_or_a_broadcast(line: str, expected: str | None) -> None:
    assert rule_of(line) == expected
