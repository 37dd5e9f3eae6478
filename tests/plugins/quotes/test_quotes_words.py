"""Classes of words, forms of verbs, and distance steps."""

from __future__ import annotations

import pytest

from newsparse_quotes.document.speech_verbs import inflections
from newsparse_quotes.document.token_classes import class_names, class_number, class_of
from newsparse_quotes.features.fields import coarse, fine


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("NAME", "Brisk Harbour O'Dowd"),
        ("NAME_S", "Brisk's Brisk’s"),
        ("WORD_S", "ferry's ferry’s"),
        ("CAPS", "HOLLIS NATO IT"),
        ("INITIAL", "J Q"),
        ("ED_NAME", "Mildred Harding United"),
        ("ORGANIZATION_NAME", "Bank Council Ministry"),
        ("ORGANIZATION", "bank council ministry"),
        ("FIGURE", "7 1962 6.5 10th"),
        ("ADVERB", "slowly gruffly"),
        ("ING", "dredging lying"),
        ("ED", "dredged moored"),
        ("PLURAL", "ferries gulls"),
        ("OTHER", "ferry harbour glass chess ship bus red fly"),
        ("SIGN", "+ = ©"),
        ("MARK", '“ ” „ " « »'),
        ("SINGLE", "‘ ’ ' ` ‹ ›"),
    ],
)
def test_a_word_is_classified_by_its_shape(name: str, words: str) -> None:
    assert {word: class_names()[class_of(word)] for word in words.split()} == dict.fromkeys(words.split(), name)


@pytest.mark.parametrize(
    ("one", "other"), [("it", "It"), ("don't", "Don’t"), ("–", "—"), ("–", "−"), ("–", "-"), ("–", "--"), ("mr", "Mr")]
)
def test_typographic_variants_have_the_same_class(one: str, other: str) -> None:
    assert class_of(one) == class_of(other)


def test_an_open_class_word_is_not_a_class_name() -> None:
    with pytest.raises(KeyError):
        class_number("harbour")


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("grizzle", "grizzles grizzled grizzling"),
        ("mutter", "mutters muttered muttering"),
        ("hiss", "hisses hissed hissing"),
        ("box", "boxes boxed boxing"),
        ("fizz", "fizzes fizzed fizzing"),
        ("preach", "preaches preached preaching"),
        ("gush", "gushes gushed gushing"),
        ("cry", "cries cried crying"),
        ("bray", "brays brayed braying"),
        ("quip", "quips quipped quipping"),
        ("chat", "chats chatted chatting"),
        ("vow", "vows vowed vowing"),
        ("shout", "shouts shouted shouting"),
        ("blog", "blogs blogged blogging"),
    ],
)
def test_a_verb_has_its_regular_forms(verb: str, forms: str) -> None:
    assert {verb, *forms.split()} <= set(inflections(verb))


@pytest.mark.parametrize(
    ("verb", "wrong"),
    [
        ("shout", "shoutted"),
        ("vow", "vowwed"),
        ("cry", "crys"),
        ("bray", "braies"),
        ("bray", "brayyed"),
        ("mutter", "mutteres"),
        ("grizzle", "grizzleed"),
        ("box", "boxxed"),
        ("hiss", "hisss"),
        ("ah", "ahhed"),
    ],
)
def test_misspelt_forms_are_not_generated(verb: str, wrong: str) -> None:
    assert wrong not in set(inflections(verb))


@pytest.mark.parametrize(("step", "steps"), [(fine, 13), (coarse, 8)])
def test_distance_steps_increase_and_widen(step: type[int], steps: int) -> None:
    found = [step(distance) for distance in range(200)]
    assert found == sorted(found)
    assert set(found) == set(range(steps))
    widths = [found.count(n) for n in range(steps - 1)]
    assert widths == sorted(widths)
