"""Claims about names, titles, places, lists of people, salutations, sentences, lines and the voice of a page."""

from __future__ import annotations

import pytest

from newsparse.lexicon import default_lexicon
from newsparse.model import Span
from newsparse.text import (
    PeopleOptions,
    edit_distance,
    ends_sentence,
    family_name,
    fold_typography,
    is_organization,
    is_person_name,
    match_person_name,
    match_place,
    page_evidence,
    parse_people,
    split_blocks,
    split_names,
    split_sentences,
    tokens,
)
from newsparse.text.density import first_of_stretches
from newsparse.text.layout import line_spans
from newsparse.text.people.names import match_small_name
from newsparse.text.people.places import is_known_place
from newsparse.text.people.signed_names import signed_name
from newsparse.text.people.titles import begins_title, is_job, is_role, is_title, split_title
from newsparse.text.people.words import after_gap, fold_phrase, fold_word, is_capitalized, word_at
from newsparse.text.salutations import salutation_end
from newsparse.text.story_guard import is_statement
from newsparse.text.voice_words import fold_sentence

KNOWN = default_lexicon()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Lee in Oslo", "Ann Lee"),
        ("Ann Lee, Jr. said", "Ann Lee, Jr."),
        ("Ann Lee,Jr. said", "Ann Lee,Jr."),
        ("Ann Lee, Oslo", "Ann Lee"),
        ("Mr. Ann Lee", "Ann Lee"),
        ("Mr. Dr. Ann Lee", "Ann Lee"),
        ("Mr. and", None),
        ("Ann van der Lee said", "Ann van der Lee"),
        ("Ann van said", None),
        ("van der Lee", "van der Lee"),
        ("Ann Lee ROME", "Ann Lee"),
        ("ANN LEE ROME", "ANN LEE ROME"),
        ("Ann A. Lee", "Ann A. Lee"),
        ("A.B.Lee said", "A.B.Lee"),
        ("A. Lee", "A. Lee"),
        ("Ann", None),
        ("ann lee", None),
        ("Ann\nLee", "Ann\nLee"),
        ("Ann\n\nLee", None),
        ("Ana Rocha y Luis Vega", "Ana Rocha"),
        ("José Ortega y Gasset", "José Ortega y Gasset"),
        ("Ana Rocha e Luis Vega", "Ana Rocha"),
        ("Ada Ek und Bo Roe", "Ada Ek"),
        ("Ann Bo Cy Di Ed Fy Gus Hal", "Ann Bo Cy Di Ed Fy Gus"),
        ("Ann Lee Reuters", "Ann Lee"),
        ("Monday Lee", None),
        ("Ann al-Lee", "Ann al-Lee"),
        ("Ann d'Este", "Ann d'Este"),
        ("Ann O’Lee", "Ann O’Lee"),
        ("Ann Lee.", "Ann Lee"),
        ("Ann Lee III", "Ann Lee III"),
        ("ANN LEE III", "ANN LEE III"),
        ("Ann Lee PhD", "Ann Lee PhD"),
        ("1 Ann", None),
        ("", None),
    ],
)
def test_the_longest_name_of_a_person_is_matched(text: str, name: str | None) -> None:
    found = match_person_name(text)
    assert (found and found.of(text)) == name


def test_a_name_is_matched_inside_a_range() -> None:
    text = "xx Ann Lee Roe"
    assert match_person_name(text, 3) == Span(3, 14)
    assert match_person_name(text, 3, 10) == Span(3, 10)
    assert match_person_name(text, 3, 6) is None
    assert match_person_name(text, 3, 6, single=True) == Span(3, 6)


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Ann Lee", "Lee"),
        ("Ann van der Berg", "van der Berg"),
        ("Ann Lee Jr.", "Lee"),
        ("Ann Lee, Jr.", "Lee"),
        ("Lee", "Lee"),
        ("van der Berg", "der Berg"),
        ("Jr.", "Jr."),
        (" Ann Lee ", "Lee"),
        ("Ann de Lee Roe", "Roe"),
        ("Ann Lee III", "Lee"),
    ],
)
def test_the_family_name_has_its_particles_and_no_suffix(name: str, family: str) -> None:
    assert family_name(name) == family


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Lee and Bo Ek", ["Ann Lee", "Bo Ek"]),
        ("Ann Lee And Bo Ek", ["Ann Lee", "Bo Ek"]),
        ("ANN LEE AND BO EK", ["ANN LEE", "BO EK"]),
        ("Ann Lee & Bo Ek", ["Ann Lee", "Bo Ek"]),
        ("Ann Lee; Bo Ek", ["Ann Lee", "Bo Ek"]),
        ("Ann Lee/Bo Ek", ["Ann Lee", "Bo Ek"]),
        ("Ann Lee|Bo Ek", ["Ann Lee", "Bo Ek"]),
        ("Ann Lee, Bo Ek", ["Ann Lee", "Bo Ek"]),
        ("Ann Lee, Jr., Bo Ek", ["Ann Lee, Jr.", "Bo Ek"]),
        ("Ann Sand", ["Ann Sand"]),
        (", Ann Lee ,", ["Ann Lee"]),
        ("", []),
        (" and ", []),
    ],
)
def test_the_items_of_a_list_of_names(text: str, names: list[str]) -> None:
    assert [span.of(text) for span in split_names(text)] == names
    assert [span.of(f"xx{text}") for span in split_names(f"xx{text}", 2, len(text) + 2)] == names


@pytest.mark.parametrize(
    ("phrase", "end"),
    [
        ("Ann leed", 8),
        ("Ann leed in Oslo", 8),
        ("Ann leed of Oslo", 0),
        ("Ann lee", 0),
        ("ann lee", 0),
        ("Ann le", 0),
        ("Ann Lee", 0),
        ("Ann editor", 0),
        ("Ann o'lee", 9),
        ("Reuters staff", 0),
        ("North coast", 0),
        ("ANN lee", 0),
    ],
)
def test_a_family_name_without_its_capital(phrase: str, end: int) -> None:
    assert match_small_name(phrase) == end


@pytest.mark.parametrize(
    ("word", "capitalized"),
    [
        ("Lee", True),
        ("lee", False),
        ("al-Amin", True),
        ("al-amin", False),
        ("d'Este", True),
        ("d’Este", True),
        ("李", True),
        ("abcde-Lee", False),
        ("abcd-Lee", True),
    ],
)
def test_a_word_with_a_capital(word: str, capitalized: bool) -> None:
    assert is_capitalized(word) is capitalized


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Lee. ", "Lee"),
        ("A. ", "A."),
        ("A.B. ", "A.B."),
        ("Dr. ", "Dr."),
        ("O’Lee ", "O’Lee"),
        ("Jean-Luc ", "Jean-Luc"),
        ("Lee's ", "Lee's"),
        ("'t Hooft", "'t"),
        ("1 ", None),
        ("-Lee", None),
        ("Lee- ", "Lee"),
    ],
)
def test_a_word_of_a_name(text: str, word: str | None) -> None:
    found = word_at(text, 0, len(text))
    assert (found and found.of(text)) == word


@pytest.mark.parametrize(
    ("text", "end"),
    [(" a", 1), ("  a", 2), ("a", 0), ("\na", 1), (" \n a", 3), ("\n\na", 1), ("\r\na", 2), ("\t a", 2)],
)
def test_the_blanks_between_two_words_have_at_most_one_break(text: str, end: int) -> None:
    assert after_gap(text, 0, len(text)) == end


def test_folded_words_and_phrases() -> None:
    assert (fold_word("Jr."), fold_word("LEE"), fold_word("U.S.")) == ("jr", "lee", "u.s")
    assert fold_phrase("The  Quay\nNews.") == "quay news"
    assert fold_phrase("Yahoo!") == "yahoo"


@pytest.mark.parametrize(
    ("phrase", "answer"),
    [
        ("Reuters", True),
        ("The Associated Press", True),
        ("Quay News", True),
        ("quay.com", True),
        ("quay.org", True),
        ("quay.net", True),
        ("quay.co.uk", True),
        ("quay.de", False),
        ("PTI", True),
        ("QZX", True),
        ("QZXYW", True),
        ("QZXYWV", False),
        ("Q", False),
        ("NSW", False),
        ("Qzx", False),
        ("Ann Lee", False),
        ("", False),
        ("News editor", False),
        ("Our newsroom", True),
        ("Our editor", False),
        ("AP Oslo", True),
        ("Q1X", False),
        ("the", False),
    ],
)
def test_an_organization_that_is_credited(phrase: str, answer: bool) -> None:
    assert is_organization(phrase) is answer


@pytest.mark.parametrize(
    ("phrase", "title", "role", "job"),
    [
        ("Political editor", True, True, True),
        ("editor", True, True, True),
        ("Editor", True, True, False),
        ("Senior Staff Writer", True, True, True),
        ("Ann Lee", False, False, False),
        ("", False, False, False),
        ("Head of news", True, False, False),
        ("Quay correspondent", True, False, False),
        ("Reuters editor", True, False, True),
    ],
)
def test_titles_roles_and_jobs(phrase: str, title: bool, role: bool, job: bool) -> None:
    assert (is_title(phrase), is_role(phrase), is_job(phrase, KNOWN)) == (title, role, job)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rome", "Rome"),
        ("Rome, Ann", "Rome"),
        ("Paris, France; x", "Paris, France"),
        ("West Palm Beach, Florida and x", "West Palm Beach, Florida"),
        ("Washington, D.C. and", "Washington, D.C."),
        ("New York. x", "New York"),
        ("Newcastle upon Tyne, x", "Newcastle upon Tyne"),
        ("rome", None),
        ("", None),
        ("Stratford on Avon and", "Stratford on Avon"),
    ],
)
def test_the_name_of_a_place_where_a_person_works(text: str, place: str | None) -> None:
    found = match_place(text)
    assert (found and found.of(text)) == place


def test_a_known_place_of_several_words_is_not_a_name() -> None:
    for name, known in (("Oslo", False), ("New York", True), ("South Africa", True), ("Low Velmar", False)):
        assert is_known_place(name) is known


@pytest.mark.parametrize(
    ("phrase", "end"),
    [
        ("Ann Lee Political editor", 7),
        ("Ann Lee Reuters", 7),
        ("Ann Lee", 0),
        ("Ann Lee Roe editor", 11),
        ("Oslo Reuters", 0),
        ("Ann Lee sails", 0),
        ("Political editor", 0),
    ],
)
def test_a_name_before_an_organization_or_a_title(phrase: str, end: int) -> None:
    assert signed_name(phrase) == end


def test_a_title_may_not_follow_a_name_if_it_is_excluded() -> None:
    assert signed_name("Ann Lee Political editor", titled=False) == 0
    assert signed_name("Ann Lee Reuters", titled=False) == 7


@pytest.mark.parametrize(
    ("phrase", "cut"), [("Reuters correspondent", 7), ("Quay News editor", 9), ("Ann Lee", None), ("editor", None)]
)
def test_a_title_after_an_organization(phrase: str, cut: int | None) -> None:
    assert split_title(phrase, KNOWN) == cut


def test_the_beginning_of_a_title() -> None:
    assert [begins_title(one) for one in ("Editor Lee", "Ann Lee")] in ([True, False], [False, False])


LISTS = """
    Ann Lee and Bo Ek in Rome                  => Ann Lee @ Rome | Bo Ek @ Rome
    Ann Lee in Rome and Bo Ek in Oslo          => Ann Lee @ Rome | Bo Ek @ Oslo
    Ann Lee; Bo Ek in Rome                     => Ann Lee | Bo Ek @ Rome
    Ann Lee, Bo Ek, Cem Ay                     => Ann Lee | Bo Ek | Cem Ay
    Ann Lee plus Bo Ek                         => Ann Lee | Bo Ek
    Ann Lee et Bo Ek                           => Ann Lee | Bo Ek
    Ann Lee und Bo Ek                          => Ann Lee | Bo Ek
    Ann Lee amd Bo Ek                          => Ann Lee | Bo Ek
    Ann Lee · Bo Ek                            => Ann Lee | Bo Ek
    Ann Lee • Bo Ek                            => Ann Lee | Bo Ek
    Ann Lee – Bo Ek                            => Ann Lee | Bo Ek
    Ann Lee -- Bo Ek                           => Ann Lee | Bo Ek
    Ann Lee / Bo Ek                            => Ann Lee | Bo Ek
    Ann Lee of Quay News                       => Ann Lee ~ Quay News
    Ann Lee of Quay News in Rome               => Ann Lee ~ Quay News @ Rome
    Ann Lee for Quay News                      => Ann Lee ~ Quay News
    Ann Lee special to Quay News               => Ann Lee ~ Quay News
    Ann Lee with Bo Ek                         => Ann Lee | Bo Ek
    Ann Lee with Quay News                     => Ann Lee ~ Quay News
    Ann Lee, political editor                  => Ann Lee , political editor
    Ann Lee, a reporter in Oslo                => Ann Lee , a reporter in Oslo
    Ann Lee, Quay News                         => Ann Lee {Quay News}
    Quay News writer Ann Lee                   => Ann Lee {Quay News}
    Quay News' Ann Lee                         => Ann Lee {Quay News}
    Quay News's Ann Lee                        => Ann Lee {Quay News}
    Editor Ann Lee                             => Ann Lee
    by Ann Lee                                 => Ann Lee
    with Ann Lee                               => Ann Lee
    Ann Lee at Quay                            => Ann Lee @ Quay
    Ann Lee near Quay                          => Ann Lee @ Quay
    Ann Lee outside Quay                       => Ann Lee @ Quay
    Ann Lee based in Quay                      => Ann Lee @ Quay
    Ann Lee, based in Quay                     => Ann Lee @ Quay
    Ann Lee in quayside                        => Ann Lee @ quayside
    Ann Lee in the Quay                        => Ann Lee @ Quay
    Reuters                                    => {Reuters}
    Quay News and Reuters                      => {Quay News} {Reuters}
    Ann Lee and 3 others                       => Ann Lee ?3 others
"""


def shown(text: str, options: PeopleOptions | None = None) -> str:
    """A list of people in the notation of the table."""
    found = parse_people(text, options=options or PeopleOptions())
    people = []
    for one in found.people:
        affiliation = f" ~ {one.affiliation.text}" if one.affiliation else ""
        title = f" , {one.title.text}" if one.title else ""
        place = f" @ {one.location.name}" if one.location else ""
        people.append(one.name + affiliation + title + place)
    parts = [" | ".join(people), *(f"{{{one.text}}}" for one in found.organizations)]
    return " ".join([*filter(None, parts), *(f"?{span.of(text)}" for span in found.unrecognized)])


@pytest.mark.parametrize(
    ("text", "claim"), [tuple(part.strip() for part in row.split("=>")) for row in LISTS.strip().splitlines()]
)
def test_a_list_of_people(text: str, claim: str) -> None:
    assert shown(text) == claim


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Dear Ann Lee, you", "you"),
        ("Dear Sir: you", "you"),
        ("Dear Mr. Lee – you", "you"),
        ("Dear, you", None),
        ("Dear friends of ours, you", None),
        ("Dear colleagues, you", "you"),
        ("Dear Ann said, you", None),
        ("SIR – you", "you"),
        ("Sir: you", "you"),
        ("To the Editor: you", "you"),
        ("To the mill: you", None),
        ("The SIR – you", None),
        ("", None),
        ("Dear", None),
        ("Dear A B C D E F G H, you", "you"),
        ("Dear A B C D E F G H I, you", None),
    ],
)
def test_a_salutation_ends_behind_its_mark(text: str, rest: str | None) -> None:
    words = tokens(text).words
    end = salutation_end(words, 0, len(words))
    assert (" ".join(words[end:]) if end else None) == rest


@pytest.mark.parametrize(
    ("one", "other", "most", "distance"),
    [
        ("abc", "abc", 1, 0),
        ("abc", "abd", 1, 1),
        ("abc", "ab", 1, 1),
        ("abc", "abcd", 1, 1),
        ("abc", "acb", 1, 1),
        ("abc", "bac", 2, 1),
        ("abc", "cba", 1, 2),
        ("abc", "cba", 3, 2),
        ("abc", "xyz", 2, 3),
        ("abc", "xyz", 3, 3),
        ("", "ab", 1, 2),
        ("", "ab", 2, 2),
        ("ab", "ba", 0, 1),
        ("", "", 0, 0),
        ("abcd", "badc", 2, 2),
    ],
)
def test_the_distance_of_two_words(one: str, other: str, most: int, distance: int) -> None:
    assert edit_distance(one, other, most) == distance


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Yes.", True),
        ("Yes!", True),
        ("Yes?", True),
        ("Yes…", True),
        ("はい。", True),
        ("Yes.”", True),
        ("Yes.') ", True),
        ("Yes", False),
        ("Yes,", False),
        ("", False),
        ("Yes.]", True),
        ("Yes.»", True),
        ("Yes:", False),
        ("Yes. " + " " * 14, True),
        ("Yes." + " " * 16, False),
    ],
)
def test_the_end_of_a_sentence(text: str, ends: bool) -> None:
    assert ends_sentence(text) is ends


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("One! Two? Three", ["One!", "Two?", "Three"]),
        ("One. two.", ["One. two."]),
        ("Dr. Lee sails. Yes.", ["Dr. Lee sails.", "Yes."]),
        ("J. Lee sails.", ["J. Lee sails."]),
        ("“One.” Two.", ["“One.”", "Two."]),
        ("One... Two.", ["One...", "Two."]),
        ("One.Two.", ["One.Two."]),
        ("It is 5. Two.", ["It is 5.", "Two."]),
        ("He is a Dr.", ["He is a Dr."]),
        ("Plan (J. Two.", ["Plan (J. Two."]),
        ("", []),
        ("  ", []),
        (" One. ", ["One."]),
        ("One.\nTwo.", ["One.", "Two."]),
        ("One. 2 boats.", ["One.", "2 boats."]),
    ],
)
def test_the_sentences_of_a_text(text: str, sentences: list[str]) -> None:
    assert [span.of(text) for span in split_sentences(text)] == sentences


def test_tokens_have_offsets() -> None:
    found = tokens("The U.S. ferry's 1,237.5 boats -- yes. ")
    assert found.words == ("The", "U.S.", "ferry's", "1,237.5", "boats", "--", "yes", ".")
    assert found.starts[:3] == (0, 4, 9)
    assert found.end(0) == 3
    assert (found.at(4), found.at(5), found.at(99)) == (1, 2, 8)
    assert [found.spaced(n) for n in (0, 6, 7)] == [True, False, True]
    assert tokens("a").spaced(0)


@pytest.mark.parametrize(
    ("starts", "limits", "kept"),
    [
        ([0, 1, 2, 3], ((10, 2),), [0, 1]),
        ([0, 1, 2, 10, 11, 12], ((10, 2),), [0, 1, 3, 4]),
        ([0, 1], ((10, 2),), [0, 1]),
        ([0, 9, 10, 19], ((10, 1),), [0, 2]),
        ([0, 1, 2], ((10, 2), (100, 1)), [0]),
        ([], ((10, 2),), []),
    ],
)
def test_the_first_of_each_stretch(starts: list[int], limits: tuple[tuple[int, int], ...], kept: list[int]) -> None:
    assert list(first_of_stretches(starts, limits)) == kept


def test_lines_have_their_breaks() -> None:
    assert [span.of(text) for text in ("a\nb\r\nc\rd",) for span in line_spans(text)] == ["a\n", "b\r\n", "c\r", "d"]
    assert [span.of(text) for text in ("a\n\nb\n",) for span in line_spans(text)] == ["a\n", "\n", "b\n"]
    assert line_spans("") == []


@pytest.mark.parametrize(
    ("content", "statement"),
    [
        ("The ferry sails.", True),
        ("Ferry sails.", False),
        ("The ferry sails", False),
        ("Does the ferry sail?", False),
        ("The ferry sails!", False),
        ("The ferry sails…", False),
        ("The ferry sails...", False),
        ("It sails. Does it sail?", True),
        ("“The ferry sails.”", True),
        ("The ferry sails.)", True),
    ],
)
def test_a_statement_has_three_words_and_a_full_stop(content: str, statement: bool) -> None:
    assert is_statement(content) is statement


@pytest.mark.parametrize(
    ("sentence", "folded"),
    [
        ("E-mail us", "email us"),
        ("e-Mail us", "email us"),
        ("“Yes,” she said", "  she said"),
        ("The US and", "The   and"),
        ("THE US IS", "THE US IS"),
        ("so it is,” she said", "  she said"),
        ('a "b', "a  "),
        ("Don’t go", "Don't go"),
    ],
)
def test_a_sentence_without_its_quotations(sentence: str, folded: str) -> None:
    assert fold_sentence(sentence).split() == folded.replace(".", "").split() or fold_sentence(sentence) == folded


VOICES = """
    Sign up for our weekly newsletter.                              => certain
    Log in to read this story.                                      => certain
    For more news, follow The Quay Times on Facebook.               => possible
    Follow The Quay Times on Facebook.                              => certain
    Follow the river to the quay.                                   => None
    To keep reading, log in to your account.                        => certain
    You must be logged in to post a comment.                        => certain
    Listen here.                                                    => certain
    Click here to see the quay.                                     => certain
    By signing up here you agree.                                   => certain
    Photo copyright Quay News 2024.                                 => certain
    All rights reserved.                                            => certain
    All rights reserved for the club.                               => None
    This article was first published by Quay News.                  => certain
    This article was sold.                                          => None
    This is a breaking story.                                       => certain
    More to follow.                                                 => None
    The quay is open. More to follow.                               => certain
    Email us at news@quay.example.                                  => certain
    Ann Lee can be reached at ann@quay.example.                     => certain
    Contact the writer at ann@quay.example.                         => certain
    We may earn a commission when you buy here.                     => certain
    The dealer earns a commission on each boat.                     => None
    Join the conversation about our story.                          => certain
    Please donate to support our reporters.                         => certain
    Please donate to the church.                                    => None
    Download the app for iOS and Android on our page.               => certain
    Other readers also liked this.                                  => None
    We want to hear from you.                                       => certain
    The harbour is open at 10 a.m. to all of you.                   => None
    Subscribe on Monday to our newsletter.                          => certain
    She told you to subscribe to our newsletter.                    => None
    "Subscribe to our newsletter," he wrote.                        => None
"""


@pytest.mark.parametrize(
    ("sentence", "evidence"),
    [tuple(part.strip() for part in row.split("=>")) for row in VOICES.strip().splitlines()],
)
def test_how_sure_it_is_that_the_page_speaks(sentence: str, evidence: str) -> None:
    assert str(page_evidence(sentence)) == evidence


def test_names_are_neither_organizations_nor_titles() -> None:
    for phrase in ("Quay News", "Political Editor", "Ann Lee,", "Dr. Ann Lee"):
        assert not is_person_name(phrase)
    assert is_person_name("Ann Lee")
    assert fold_typography("“a” – ‘b’\u00a0c") == "\"a\" - 'b' c"


WRAPPED = (
    "The council of Velmar voted on Tuesday to close the old\nmarket for a year while its roof is repaired, and the\n"
    "traders were told to leave before the end of the month.\n"
)


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        (WRAPPED, 1),
        (f"{WRAPPED}\n{WRAPPED}", 2),
        (WRAPPED.replace("\n", "\n\n"), 3),
        ("One two.\nThree four.\nFive.\n", 3),
        ("One\n\nTwo\nThree\n", 3),
        (f"  {WRAPPED}  {WRAPPED}", 2),
        ("", 0),
        ("\n\n", 1),
    ],
)
def test_the_number_of_paragraphs(text: str, blocks: int) -> None:
    assert len(split_blocks(text)) == blocks
