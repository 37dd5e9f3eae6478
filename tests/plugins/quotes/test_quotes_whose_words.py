"""Whose words a quotation is, by what the story says before it: the examples that the code of the resolvers gives."""

from __future__ import annotations

import pytest

from newsparse_quotes import find_quotes

WORDS = "“The pump is the wrong one for a well of this depth,” {} said."

NAMED = [
    # the persons that a pronoun denotes
    ("Ann Lee met Bo Roe. Roe shook her hand.", "he", "Bo Roe"),
    ("Bo Lee sold his pump in May.", "he", "Bo Lee"),
    ("Mrs Lee of the mill sold the pump.", "she", "Lee"),
    ("Ann Lee's story is much the same. She waited.", "she", "Ann Lee"),
    ("Ann Lee, a miller, sold the pump.", "she", "Ann Lee"),
    ("Ann Lee, whom he described, sold the pump.", "she", "Ann Lee"),
    ("Ann Lee sold the pump. Her brother Bo Lee came. He was late.", "he", "Bo Lee"),
    ("Minister Ann Lee sold the pump. She was late. It rained.", "she", "Ann Lee"),
    ("Ann Lee said it rained. “It was late,” she said.", "she", "Ann Lee"),
    ("According to Ann Lee it rained.", "she", "Ann Lee"),
    # organizations
    ("Dunlow Pumps Ltd, which sold the pump, is in Marlow.", "the company", "Dunlow Pumps Ltd"),
    ("The Sarn Borough Council met on Monday.", "the council", "Sarn Borough Council"),
    ("Weir Trust has a mill in Norby.", "the trust", "Weir Trust"),
    ("The Department of Works shut the mill.", "the department", "Department of Works"),
    # offices and descriptions
    ("Mayor Ann Lee opened the mill.", "the mayor", "Ann Lee"),
    ("Ann Lee, the mayor of Norby, opened the mill.", "the mayor", "Ann Lee"),
    ("Ghanaian striker Leo Amadi came late. Bo Roe won.", "the Ghanaian", "Leo Amadi"),
    ("Ann Lee, 36, came late.", "the 36-year-old", "Ann Lee"),
    # names that the story prints in full
    ("Ann van Dam sold the pump.", "Van Dam", "Ann van Dam"),
    ("Dr Ann Lee sold the pump.", "Dr Lee", "Ann Lee"),
    ("CEO Ann Lee sold the pump.", "Lee", "Ann Lee"),
    ("Abdul Rahim bin Yusof sold the pump.", "Abdul Rahim", "Abdul Rahim bin Yusof"),
    ("Ann Lee sold the pump. Bo Roe came.", "Ms Lee", "Ann Lee"),
    ("Céline Marsh sold the pump.", "Marsh", "Céline Marsh"),
    ("The well is dry.", "co-founder and CEO Ann Lee", "Ann Lee"),
    ("The well is dry.", "Another villager, Ann Lee,", "Ann Lee"),
    ("The well is dry.", "a driver who named himself as Musa", "Musa"),
    ("The well is dry.", "Judge Ann Lee", "Ann Lee"),
    ("The well is dry.", "the local MP, Ann Lee,", "Ann Lee"),
]

UNNAMED = [
    # another person may be meant
    ("Ann Lee met Ida Roe. It rained on both of them.", "she"),
    ("Ann Lee met her brother.", "he"),
    ("Bo Lee pressed him.", "he"),
    ("Ann Lee said no, but Ida Roe doubted it.", "she"),
    ("In a talk with Ann Lee Ida Roe was clear.", "she"),
    ("Ann Lee and Bo Lee sold the pump.", "Lee"),
    ("Mr Lee sold the pump.", "she"),
    ("Mrs Lee sold the pump.", "he"),
    # an organization is not a person, and a person is not an organization
    ("Dunlow Pumps Ltd sold the pump.", "he"),
    ("Ann Lee sold the pump.", "the company"),
    ("The Weir Post wrote of it.", "she"),
    ("Another company met Dunlow Pumps Ltd.", "another company"),
    # offices that more than one person has
    ("Mayor Ann Lee met Mayor Bo Roe.", "the mayor"),
    ("Ann Lee, 36, met Bo Roe, 36.", "the 36-year-old"),
    ("Mayor Ann Lee opened the mill.", "a mayor"),
    ("Mayor Ann Lee opened the mill.", "another mayor"),
    ("The well is dry.", "a nurse in Port Marlow"),
    ("The well is dry.", "sources close to the mill"),
    ("The well is dry.", "the mayor"),
    ("Ann Lee sold the pump.", "her brother"),
    ("Ann Lee sold the pump.", "they"),
]


def name_of(story: str, mention: str) -> str | None:
    text = f"{story}\n\n{WORDS.format(mention)}"
    quote = find_quotes(text)[-1]
    assert quote.source is not None
    return quote.source.name


@pytest.mark.parametrize(("story", "mention", "name"), NAMED)
def test_the_story_says_who_speaks(story: str, mention: str, name: str) -> None:
    assert name_of(story, mention) == name


@pytest.mark.parametrize(("story", "mention"), UNNAMED)
def test_the_story_does_not_say_who_speaks(story: str, mention: str) -> None:
    assert name_of(story, mention) is None
