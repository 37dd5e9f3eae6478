"""Each resolver resolves its type of mention, and gives a reason if the text does not determine the speaker."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsparse import Pipeline
from newsparse.model import Quote, Source
from newsparse_quotes import find_quotes
from newsparse_quotes.speakers.refusals import FINAL, Reason
from newsparse_quotes.speakers.stage import RESOLVERS

ROOT = Path(__file__).resolve().parents[3]
WORDS = "“The pump is the wrong one for a well of this depth,” {} said."
WEATHER = "It rained on Monday. The well is dry. The road is shut. There is no bread. The boats are late. "

Case = tuple[str, str, str | None]
"""The text before the quote, the mention, and the name of the speaker."""

PROFILE = "Tilda Marrow, a baker, opened her shop in May. Marrow sold the boat. Marrow then bought an oven."

COMPANY = "Loamly Ltd sold its boats. Loamly Ltd then bought a pier. Loamly Ltd has a mill."

ANSWERS: dict[str, list[Case]] = {
    "title_and_name": [
        ("Ann Lee met Bo Roe.", "Bank of Velmar governor Ann Lee", "Ann Lee"),
        ("The well is dry.", "Secretary of State Ann Lee", "Ann Lee"),
        ("Ann Lee sold the pump.", "Ms Lee", "Ann Lee"),
    ],
    "role": [
        ("The well is dry.", "Velmora's acting head coach Ann Lee", "Ann Lee"),
    ],
    "epithet": [
        ("Ann Lee, 36, met Bo Roe. Bo Roe sold the pump.", "the 36-year-old", "Ann Lee"),
        ("Ann Lee won the race over Bo Roe.", "the 36-year-old", "Ann Lee"),
        ("Norwegian baker Ann Lee sold the pump. Bo Roe came.", "the Norwegian", "Ann Lee"),
        ("King Olan opened the mill. Bo Roe came.", "the king", "King Olan"),
        ("Ann Lee won the race over Bo Roe.", "the Spaniard", "Ann Lee"),
        ("Archdeacon Ann Lee sold the pump. Bo Roe came.", "the Archdeacon", "Ann Lee"),
    ],
    "pronoun": [
        ("Ann Lee said she was late. Bo Roe came.", "he", "Bo Roe"),
        ("Bo Marsh sold the pump. His wife, Ann Lee, came.", "she", "Ann Lee"),
        ("Ann Lee was 16 when she met Bo Roe. Roe died in his cell.", "she", "Ann Lee"),
        ("Ann Lee sold the pump.", "she", "Ann Lee"),
        ("Ann Lee met Bo Marsh. Mr Marsh sold the pump.", "she", "Ann Lee"),
    ],
    "antecedent": [
        ("While Cy Marsh waited, Bo Roe, 60, met the council.", "he", "Bo Roe"),
        ("Ms Acosta sold the pump.", "she", "Acosta"),
        ("Bo Roe met his wife Fran. Fran sold the pump.", "she", "Fran"),
        ("Bo Roe sold the pump. His son Elias, 19, came.", "he", "Elias"),
    ],
    "salience": [
        (
            f"{PROFILE}\n\nOn the quay, people like Olan Brisk and Ida Roe, all fishermen, buy rolls.",
            "she",
            "Tilda Marrow",
        ),
    ],
    "main_organization": [
        (f"{COMPANY}\n\nThe rain fell. The river rose.", "the company", "Loamly Ltd"),
    ],
    "author": [
        ("Ann Lee sent an email.", "the email", "Ann Lee"),
        ("Ann Lee wrote in a note that it was over.", "the note", "Ann Lee"),
        ("The bank read a letter from Ann Lee.", "the letter", "Ann Lee"),
    ],
    "institution": [
        ("The well is dry.", "the Velmoran government", "Velmoran government"),
        ("Velmora's ministry came.", "the ministry", "Velmora's ministry"),
    ],
    "collective": [
        ("Dunlow Pumps Ltd sold the pump.", "it", "Dunlow Pumps Ltd"),
        ("Dunlow Pumps Ltd sold the pump.", "the company", "Dunlow Pumps Ltd"),
        ("Weir Bank closed a branch.", "the bank", "Weir Bank"),
        ("Dunlow Pumps Ltd closed the mill.", "they", "Dunlow Pumps Ltd"),
    ],
    "introduced_name": [
        ("The well is dry.", "A driver, who identified himself as Musa,", "Musa"),
        ("The well is dry.", "A man, known only as Big Ted,", "Big Ted"),
    ],
    "apposition": [
        ("The well is dry.", "the baker, Ann Lee,", "Ann Lee"),
        ("The well is dry.", "the owner of the big mill of Low Bay, Ann Lee,", "Ann Lee"),
        ("The well is dry.", "The owner, Ms. Ann Lee,", "Ann Lee"),
    ],
    "full_name": [
        ("The well is dry.", "Ann Lee", "Ann Lee"),
        ("Ann Marie Lee sold the pump.", "Ann Lee", "Ann Marie Lee"),
        ("Rain fell on Ann Van Dam.", "Van Dam", "Ann Van Dam"),
        ("The well is dry.", "Superintendent Ann Lee", "Ann Lee"),
        ("The well is dry.", "Mum Ann Lee", "Ann Lee"),
        ("The well is dry.", "Ann Lee KC", "Ann Lee"),
        ("King Olan opened the mill.", "King Olan", "King Olan"),
        ("Brave Ann Lee sold the pump. Lee left.", "Ann Lee", "Ann Lee"),
        ("The well is dry.", "Ann Lee of Dunlow Pumps", "Ann Lee"),
    ],
    "short_name": [
        ("The well is dry.", "the Bank of Velmora", "Bank of Velmora"),
        ("The Ministry of Wells and Pumps met Bo Roe.", "the Ministry", "Ministry of Wells and Pumps"),
        ("The Union of Pump Workers (UPW) met Bo Roe.", "UPW", "Union of Pump Workers"),
        ("Ann Lee sold the pump.", "Lee", "Ann Lee"),
        ("Ann Lee met Ida Roe.", "Roe", "Ida Roe"),
        ("Ann Lee-Marsh sold the pump.", "Lee-Marsh", "Ann Lee-Marsh"),
        ("Ann-Marie Lee sold the pump.", "Lee", "Ann-Marie Lee"),
        ("Cllr Ann Lee sold the pump.", "Cllr Lee", "Ann Lee"),
        ("Bo Lee met his wife Fran Lee.", "Fran", "Fran Lee"),
        ("Advocate Ann Lee met Bo Lee.", "Adv Lee", "Ann Lee"),
        ("Minister Chen Deming sold the pump.", "Chen", "Chen Deming"),
    ],
    "relative": [
        ("Ida Roe sold the pump.", "Her son Elias", "Elias"),
        ("Ida Roe sold the pump.", "Her sister Fran, 28,", "Fran"),
    ],
    "description": [
        ("Minister Ann Lee sold the pump.", "the minister", "Ann Lee"),
        ("Minister Ann Lee sold the pump. A baker came.", "the minister", "Ann Lee"),
        ("A minister came. Minister Ann Lee sold the pump.", "the minister", "Ann Lee"),
        ("Norwegian minister Ann Lee said the pump was the wrong one.", "the Norwegian official", "Ann Lee"),
        ("Ann Lee, 36, sold the pump.", "the mother of four", "Ann Lee"),
        ("Ann Lee, 36, won the race.", "the sprinter", "Ann Lee"),
    ],
    "established": [
        ("Ann Lee sold the pump. Lee left. Ann's sister is Ida Lee. It rained. It rained again.", "Lee", "Ann Lee"),
    ],
    "company": [
        ("The men of Dunlow Pumps Ltd were sent home.", "Dunlow", "Dunlow Pumps Ltd"),
    ],
    "own_name": [
        ("The well is dry.", "Velmora", "Velmora"),
        ("The well is dry.", "the Weir Post", "Weir Post"),
    ],
}  # fmt: skip

REFUSALS: list[tuple[str, str, str, Reason]] = [
    ("list", "Ann Lee met Ida Roe.", "Lee and Roe", Reason.SEVERAL_SOURCES),
    ("list", "The well is dry.", "Ann Lee and Bo Marsh", Reason.SEVERAL_SOURCES),
    ("pronoun", "Ann Lee met Ida Roe.", "she", Reason.SEVERAL_CANDIDATES),
    ("pronoun", "Ann Lee sold the pump. A spokeswoman came.", "she", Reason.UNNAMED_RIVAL),
    ("pronoun", "Lee Pumps Ltd sold the pump.", "she", Reason.NO_CANDIDATE),
    ("pronoun", "Boats lay in Port Marlow.", "she", Reason.NO_CANDIDATE),
    ("pronoun", "The crew of the Sea Gull sang.", "she", Reason.NO_CANDIDATE),
    ("pronoun", f"Ann Lee sold the pump. {WEATHER}", "she", Reason.NO_CANDIDATE),
    ("pronoun", "Mr Bo Marsh said the well was dry for the whole year.", "she", Reason.SPEAKER_DOES_NOT_FIT),
    ("pronoun", "The mill is closed for the whole year, a trader said.", "he", Reason.UNCLEAR_SPEAKER),
    ("pronoun", "The men came with Ann Lee.", "she", Reason.IN_PASSING),
    ("pronoun", "Ann Lee said she was late.", "he", Reason.SPEAKER_DOES_NOT_FIT),
    ("pronoun", "The sun shone on the glittering Imperial Crown.", "he", Reason.NO_CANDIDATE),
    ("pronoun", "Mount Garro slept.", "he", Reason.NO_CANDIDATE),
    ("pronoun", "Coach Bo Roe left. The officer was late.", "he", Reason.UNNAMED_RIVAL),
    ("pronoun", "Ann Lee and Ida Lee left. Lee came.", "she", Reason.SEVERAL_CANDIDATES),
    ("antecedent", "Bo Roe and Cy Marsh left.", "he", Reason.SEVERAL_CANDIDATES),
    ("antecedent", "While Cy Marsh waited, Bo Roe met the council.", "he", Reason.NOT_SHOWN),
    ("antecedent", "Ann Lee told the council how Ida Roe sold the pump to a spokeswoman.", "she", Reason.UNNAMED_RIVAL),
    ("salience", "Bo Roe and Cy Marsh left.", "he", Reason.NOT_SALIENT),
    ("salience", f"{PROFILE} Una Pell met Ida Roe.", "she", Reason.SEVERAL_CANDIDATES),
    ("salience", f"{PROFILE} A nurse came with Ida Roe and Una Pell.", "she", Reason.UNNAMED_RIVAL),
    ("main_organization", f"{COMPANY} The rain fell on the Weir Trust.", "the company", Reason.SEVERAL_CANDIDATES),
    ("main_organization", "Loamly Ltd left. The rain fell.", "the company", Reason.NOT_SALIENT),
    ("author", "Ann Lee got a letter.", "the letter", Reason.UNCLEAR_SPEAKER),
    ("author", "Ann Lee left.", "the letter", Reason.NO_CANDIDATE),
    ("institution", "The Norlandic army met the Velmoran army.", "the army", Reason.SEVERAL_CANDIDATES),
    ("institution", "The well is dry.", "the ministry", Reason.NO_CANDIDATE),
    ("collective", "Dunlow Pumps Ltd and Marsh Pipes Ltd left.", "it", Reason.SEVERAL_CANDIDATES),
    ("collective", "The price rose, according to Dunlow Pumps Ltd.", "it", Reason.IN_PASSING),
    ("collective", "Dunlow Pumps Ltd left. The men came.", "they", Reason.SEVERAL_CANDIDATES),
    ("collective", "Dunlow Pumps Ltd sold the pump.", "the bank", Reason.SEVERAL_CANDIDATES),
    ("epithet", "Ann Lee, 36, met Bo Roe, 36, in May.", "the 36-year-old", Reason.NO_SUCH_PERSON),
    ("epithet", "Ann Lee sold the pump.", "the Archdeacon", Reason.NO_SUCH_PERSON),
    ("role", "The well is dry.", "The firm that hired Ann Lee", Reason.NOT_SUBJECT),
    ("role", "The well is dry.", "A couple suing Ann Lee", Reason.NOT_SUBJECT),
    ("role", "The well is dry.", "Ann Lee 's mother", Reason.POSSESSOR),
    ("description", "Minister Ann Lee met minister Bo Marsh.", "the minister", Reason.SEVERAL_CANDIDATES),
    ("description", "Minister Ann Lee sold the pump. A minister came.", "the minister", Reason.UNNAMED_RIVAL),
    ("description", "Minister Ann Lee sold the pump.", "the baker", Reason.NO_CANDIDATE),
    ("description", "Minister Ann Lee sold the pump.", "the people", Reason.PLURAL),
    ("description", "Ann Lee sold the pump.", "the source", Reason.UNNAMED_SOURCE),
    ("description", "Ann Lee, 36, won the race. A sprinter fell.", "the sprinter", Reason.UNNAMED_RIVAL),
    ("description", "Ann Lee, 36, and Ida Roe, 30, won the race.", "the sprinter", Reason.SEVERAL_CANDIDATES),
    ("description", "Ann Lee, 36, was jailed.", "the judge", Reason.NO_CANDIDATE),
    ("short_name", "Tilda Marrow spoke. Marrow Bricks Ltd closed.", "Marrow", Reason.OTHER_NAME),
    ("own_name", "Ann Lee met Ida Lee.", "Lee", Reason.FAMILY_NAME),
    ("own_name", "The well is dry.", "the Weir of Velmora", Reason.PART_OF_NAME),
]

NO_RESOLVER = ["the engineers", "an engineer", "a minister", "a spokeswoman for Dunlow Pumps"]


def source_after(before: str, mention: str) -> Source:
    """The source of the last quote of a text."""
    source = find_quotes(f"{before}\n\n{WORDS.format(mention)}")[-1].source
    assert source is not None
    return source


@pytest.mark.parametrize(
    ("rule", "before", "mention", "name"),
    [(rule, *case) for rule, cases in ANSWERS.items() for case in cases],
    ids=lambda value: value and str(value),
)
def test_a_resolver_names_the_speaker(rule: str, before: str, mention: str, name: str) -> None:
    source = source_after(before, mention)
    assert (source.name, source.rule) == (name, rule)


def test_the_relative_pronoun_refers_to_the_name_before_it() -> None:
    said = "who said the pump was the wrong one for the well, left."
    for before, name in (("Ann Lee,", "Ann Lee"), ("Ann Lee met Bo Marsh,", "Bo Marsh")):
        (quote,) = find_quotes(f"{before} {said}")
        assert quote.source is not None
        assert (quote.source.name, quote.source.rule) == (name, "relative_pronoun")
    for before in ("Ann Lee and Bo Marsh,", "Ann Lee, Ida Roe and Bo Marsh,", "The baker,", "Those", "People"):
        (quote,) = find_quotes(f"{before} {said}")
        assert quote.source is None or quote.source.name is None


def test_the_name_at_the_start_of_a_line_is_the_speaker_of_the_line() -> None:
    head = "What the two of them want from the council of the village:"
    lines = "Ann Lee, baker: “We need a bridge over the brook.”\n\nBo Marsh, teacher: “We need a school first.”"
    sources = [quote.source for quote in find_quotes(f"{head}\n\n{lines}") if quote.source]
    assert ("Bo Marsh", "line_head") in [(source.name, source.rule) for source in sources]


def traced(text: str) -> list[str]:
    """The messages about mentions without a name."""
    article = Pipeline(trace=True).parse(text)
    return [remark.message for remark in article.remarks if remark.code == "quotes.no_name"]


@pytest.mark.parametrize(("rule", "before", "mention", "reason"), REFUSALS)
def test_the_trace_shows_the_reason_of_a_refusal(rule: str, before: str, mention: str, reason: Reason) -> None:
    assert source_after(before, mention).name is None
    assert f"{rule}: {reason.value}" in traced(f"{before}\n\n{WORDS.format(mention)}")[-1]


def test_a_person_who_is_mentioned_in_a_quote_is_not_its_speaker() -> None:
    text = "Ann Lee sold the pump. Lee left.\n\n“Lee never saw the pump that was sold here,” she said."
    assert Reason.SPOKEN_OF.value in traced(text)[-1]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Lee asked miller Bo Roe about the pump. “It was fit on Friday and is today,” he told Lee.", "Bo Roe"),
        ("Bo Roe sold the pump. In a talk with Cy Marsh he said the well was dry.", "Bo Roe"),
        ("Bo Roe sold the pump. Asked by Cy Marsh about the well, he said: “It was dry.”", "Bo Roe"),
        ("Wearing the Imperial Crown, he said: “The well is dry.”", None),
        ("“The well is dry,” she said. Ann Lee sold it. Lee asked her mother. “It is full,” he said.", None),
    ],
)  # fmt: skip
def test_a_pronoun_does_not_refer_to_the_person_addressed_or_to_an_object(text: str, name: str | None) -> None:
    source = find_quotes(text)[-1].source
    assert source is not None
    assert source.name == name


@pytest.mark.parametrize("end", ["Quin Marlow", "By Quin Marlow", "With help by Quin Marlow"])
def test_a_story_may_end_with_a_name(end: str) -> None:
    """The organization that a story is about is sought among all subjects, whose names may be the last words."""
    text = f"{COMPANY}\n\nQuin Marlow bought it.\n\nThe rain fell.\n\n{WORDS.format('the company')}"
    assert find_quotes(f"{text}\n\n{end}") == find_quotes(f"{text}\n\n{end}.")


def test_a_passive_has_no_speaker_with_a_name() -> None:
    (message,) = traced("Mayor Ann Lee has been warned that the pump will break.")
    assert Reason.PASSIVE.value in message


def test_no_pronoun_refers_to_a_person_whom_the_text_calls_by_the_other_one() -> None:
    for she, he in (("she", "he"), ("he", "she")):
        for before in (f"Ann Lee said {she} was late.", f"Ann Lee was 16 when {she} left. Lee came back.",
                       f"Ann Lee came. {she.capitalize()} was late. Lee left."):  # fmt: skip
            assert source_after(before, he).name is None
            assert source_after(before, she).name == "Ann Lee"


@pytest.mark.parametrize(
    "before", ["Ann Lee sold the pump.", "Ann Lee met Bo Roe.", "Minister Ann Lee, 36, said she was late."]
)
@pytest.mark.parametrize("mention", ["she", "Lee", "the minister", "the 36-year-old"])
def test_a_paragraph_that_names_no_person_behind_the_quote_changes_no_speaker(before: str, mention: str) -> None:
    text = f"{before}\n\n{WORDS.format(mention)}"
    longer = f"{text}\n\nIt rained on Monday, and the road to the mill is shut."
    assert [quote.source for quote in find_quotes(longer)] == [quote.source for quote in find_quotes(text)]


def test_a_list_of_people_is_not_resolved_to_one_member() -> None:
    text = "Ann Lee met Ida Roe.\n\n“The pump is the wrong one for a well of this depth,” said Lee and Ida Roe."
    assert f"short_name: {Reason.COORDINATED.value}" in traced(text)[-1]


def test_a_plural_noun_at_the_start_of_a_sentence_is_not_a_name() -> None:
    text = "The lift was shut on Monday.\n\nEngineers said the cable was worn through."
    assert Reason.SENTENCE_START.value in traced(text)[-1]


@pytest.mark.parametrize("mention", NO_RESOLVER)
def test_a_mention_of_another_form_has_no_name(mention: str) -> None:
    before = "Ann Lee sold the pump."
    source = source_after(before, mention)
    assert (source.name, source.referent, source.rule) == (None, None, "")


def test_every_resolver_has_a_test() -> None:
    tested = {*ANSWERS, *(rule for rule, *_ in REFUSALS), "relative_pronoun", "line_head"}
    assert tested == {resolver.name for resolver in RESOLVERS}


def test_a_source_has_the_rule_of_a_resolver_if_and_only_if_it_has_a_name() -> None:
    names = {resolver.name for resolver in RESOLVERS}
    text = (ROOT / "seeds" / "wire.txt").read_text(encoding="utf-8")
    quotes: list[Quote] = list(find_quotes(text))
    quotes += [quote for case in ANSWERS.values() for before, mention, _ in case
               for quote in find_quotes(f"{before}\n\n{WORDS.format(mention)}")]  # fmt: skip
    sources = [quote.source for quote in quotes if quote.source]
    assert any(source.name for source in sources)
    for source in sources:
        assert (source.rule in names) == (source.name is not None)
        assert (source.rule == "") == (source.name is None)


def test_the_name_is_the_first_of_the_fullest_printed_forms() -> None:
    for before, start in (("Ann Lee sold it. Ann Lee left.", 0), ("Lee sold it. Ann Lee left. Ann Lee came.", 13)):
        source = source_after(before, "Lee")
        assert source.referent is not None
        assert (source.referent.start, source.name) == (start, "Ann Lee")


def test_a_description_refers_to_the_last_speaker_only_within_a_limit() -> None:
    said = "Norwegian minister Ann Lee said the pump was the wrong one for the well. "
    assert source_after(said, "the Danish official").name is None
    assert source_after(said + WEATHER * 4, "the Norwegian official").name is None


def test_no_resolver_runs_after_a_final_reason() -> None:
    (message,) = traced(f"The well is dry.\n\n{WORDS.format('Ann Lee and Bo Marsh')}")
    assert message.count(": ") == 2  # "no name for the speaker", and one resolver
    assert Reason.SEVERAL_SOURCES in FINAL


def test_the_page_lists_every_resolver_in_order() -> None:
    page = (ROOT / "docs" / "plugins" / "quotes.md").read_text(encoding="utf-8")
    rows = [line.split("`")[1] for line in page.splitlines() if line.startswith("| `")]
    names = [resolver.name for resolver in RESOLVERS]
    assert [row for row in rows if row in names] == names


def test_the_page_lists_every_reason() -> None:
    page = (ROOT / "docs" / "plugins" / "quotes.md").read_text(encoding="utf-8")
    assert [reason.value for reason in Reason if reason.value not in page] == []
