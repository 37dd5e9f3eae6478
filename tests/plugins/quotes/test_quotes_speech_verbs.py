"""The cue lexicon: the hand-written list is authoritative, the counted list refines it."""

from __future__ import annotations

import tomllib

import pytest

from newsparse.text import split_blocks, tokens
from newsparse_quotes import QuotesSettings, find_quotes
from newsparse_quotes.build import build_quotes
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.speech_verbs import (
    LEVELS,
    MANNER,
    NO_CUE,
    STANCE,
    STRONG,
    CueEntry,
    CueLexicon,
    combine,
    cue_lexicon,
    data_text,
    hand_entries,
    learnt_entries,
    unpacked_entries,
)
from newsparse_quotes.features.models import model
from newsparse_quotes.finder import paragraph_tokens
from newsparse_quotes.procedure import attributions

HAND = data_text("speech_verbs.toml")
LEARNT = learnt_entries(data_text("learnt_verbs.tsv"))


def said(text: str, words: CueLexicon | None = None, **settings: object) -> list[tuple[str, str | None, str | None]]:
    """The form, the cue and the speaker of each quote of a text, with given entries or settings."""
    if words is None:
        found = find_quotes(text, settings=QuotesSettings(**settings))  # type: ignore[arg-type]
    else:
        scan = tokens(text)
        paragraphs = paragraph_tokens(scan, [(b.content.start, b.content.end) for b in split_blocks(text)])
        document = Document(scan, text, paragraphs, words)
        found = tuple(build_quotes(document, attributions(document, model)))
    return [(q.form, q.cue and q.cue.text, q.source and q.source.name) for q in found]


@pytest.mark.parametrize(
    "cue", ["grumbled", "groused", "deadpanned", "chimed in", "smiled", "grins", "wept", "quipped"]
)
def test_a_verb_in_the_hand_written_list_is_a_cue(cue: str) -> None:
    text = f"“We are done,” {cue} Ann Lee, who runs the mill."
    assert said(text) == [("direct", cue.split(maxsplit=1)[0], "Ann Lee")]


def test_a_line_in_the_hand_written_list_makes_a_verb_a_cue() -> None:
    text = "Ada Thorne grizzled that the pump was the wrong one for a well of this depth."
    assert said(text) == []
    added = HAND.replace("[verbs]\n", '[verbs]\ngrizzle = "strong"\n')
    words = CueLexicon(combine(hand_entries(added), LEARNT, stances=False), stances=False)
    assert said(text, words) == [("indirect", "grizzled", "Ada Thorne")]


@pytest.mark.parametrize("own", ["grizzle", "Grizzle", "GRIZZLE"])
def test_all_forms_of_a_verb_in_the_settings_are_cues(own: str) -> None:
    for form in ("grizzled", "grizzles"):
        text = f"“The pump is the wrong one for a well of this depth,” {form} Ada Thorne, who had sold the pump."
        assert said(text, cues=(own,)) == [("direct", form, "Ada Thorne")]


def test_a_stance_that_is_added_in_the_settings_is_a_verb_of_speech() -> None:
    assert cue_lexicon(False).entry("opposed") == NO_CUE
    assert cue_lexicon(False, ("oppose",)).entry("opposed") == LEARNT["opposed"]._replace(level=LEVELS.index("plain"))


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee smiled and the crowd went home.",
        "The mayor shrugged that the mill was old.",
        "Bo Marsh nodded at the baker, who had come late.",
        "There was a wide smile on the face of Ann Lee.",
    ],
)
def test_a_verb_of_manner_is_a_cue_only_next_to_a_quotation(text: str) -> None:
    assert said(text) == []


def test_a_verb_of_speech_is_preferred_to_a_verb_of_manner() -> None:
    assert said("“The mill is old,” Ann Lee said, and shrugged.") == [("direct", "said", "Ann Lee")]
    assert said("Bo Marsh smiled. “The mill is old,” said Ann Lee.") == [("direct", "said", "Ann Lee")]


def test_levels_come_from_the_hand_written_list_and_rates_from_the_counted_list() -> None:
    hand = {"quipped": CueEntry(12, 0, STRONG), "groused": CueEntry(12, 0, STRONG)}
    learnt = {"quipped": CueEntry(9, 3, STANCE), "opposed": CueEntry(7, 2, STANCE)}
    assert combine(hand, learnt, stances=False) == {
        "quipped": CueEntry(9, 3, STRONG),
        "groused": CueEntry(12, 0, STRONG),
    }
    assert combine(hand, learnt, stances=True)["opposed"] == learnt["opposed"]


def test_a_verb_of_manner_that_is_counted_as_a_stance_reports_clauses_if_stances_are_on() -> None:
    hand = {"shrugged": CueEntry(12, 0, STRONG, manner=True)}
    learnt = {"shrugged": CueEntry(11, 14, STANCE)}
    assert combine(hand, learnt, stances=True) == learnt
    assert combine(hand, learnt, stances=False) == {"shrugged": CueEntry(11, 14, STRONG, manner=True)}


def test_irregular_verbs_have_the_forms_that_are_listed() -> None:
    forms = set(hand_entries(HAND))
    assert {"said", "say", "wrote", "told", "smiled"} <= forms
    assert not {"sayed", "writed", "telled", "smile", "smiling"} & forms


LEVELS_OF_VERBS = "'plain', 'strong', 'manner'"


@pytest.mark.parametrize(
    ("section", "line", "message"),
    [
        ("verbs", 'yodel = "loud"', f"[verbs] yodel must not be 'loud'; allowed values: {LEVELS_OF_VERBS}"),
        ("verbs", "yodel = 3", f"[verbs] yodel must not be 3; allowed values: {LEVELS_OF_VERBS}"),
        ("verbs", 'Yodel = "plain"', "[verbs] Yodel must be in lower case"),
        ("verbs", 'yodel = { level = "plain" }', "[verbs] yodel lacks the key 'forms'"),
        ("verbs", 'yodel = { level = "plain", form = [] }', "[verbs] yodel has the unknown key 'form'; allowed keys: "),
        ("verbs", 'yodel = { level = "plain", forms = "yodel" }', "[verbs] yodel, forms must be a list of strings"),
        ("nouns", 'yodel = "strong"', "[nouns] has the unknown key 'yodel'; allowed keys: 'words'"),
        ("levels", 'yodel = "strong"', "[levels] has the unknown key 'yodel'; allowed keys: 'manner', 'noun', "),
        ("verbs", 'yodel = "strong', "is not valid TOML: "),
        ("verbs", 'add = "strong"', "is not valid TOML: Cannot overwrite a value (at line "),
    ],
)
def test_a_wrong_line_in_the_hand_written_list_is_one_sentence(section: str, line: str, message: str) -> None:
    with pytest.raises(ValueError, match=r"^speech_verbs\.toml") as caught:
        hand_entries(HAND.replace(f"[{section}]\n", f"[{section}]\n{line}\n"))
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_line_at_the_end_of_the_hand_written_list_adds_a_verb() -> None:
    assert "yodelled" not in hand_entries(HAND)
    added = hand_entries(f'{HAND}yodel = {{ level = "strong", forms = ["yodelled"] }}\n')
    assert added["yodelled"].level == STRONG


@pytest.mark.parametrize("columns", ["3\t4", "x\t4\tplain", "3\t4\tloud"])
def test_a_wrong_line_in_the_counted_list_is_one_sentence(columns: str) -> None:
    with pytest.raises(ValueError, match=r"^learnt_verbs\.tsv: the columns .+ \(plain, strong, noun, stance\)$"):
        learnt_entries(f"# comment\nyodelled\t{columns}\n")


def test_the_verbs_in_the_hand_written_list_are_sorted_and_have_known_levels() -> None:
    data = tomllib.loads(HAND)
    assert list(data["verbs"]) == sorted(data["verbs"])
    levels = {about if isinstance(about, str) else about["level"] for about in data["verbs"].values()}
    assert levels <= {*LEVELS, MANNER}


def test_packing_and_unpacking_an_entry_are_inverse() -> None:
    for entry in {*LEARNT.values(), *hand_entries(HAND).values(), NO_CUE}:
        assert unpacked_entries()[entry.pack()] == entry
