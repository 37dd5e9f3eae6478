"""What each line of a text in a form is. In the cases the role of a line precedes it; other lines are the story."""

from __future__ import annotations

import re

import pytest
from form_texts import HEADLINE, PARAGRAPHS

from newsparse.forms import read_form

FIRST, SECOND = PARAGRAPHS[:2]

ARCHIVES = {
    "keys": f"""
headline| HEADLINE: {HEADLINE}
length| LENGTH: 412 words

{FIRST}

other| LOAD-DATE: May 5, 2003""",
    "values over several lines": f"""
headline| HEADLINE: {HEADLINE}
other| for the first time
byline| BYLINE: Rosa Lind
section| SECTION: News;
section| Pg. 4
length| LENGTH: 412 words

label| BODY:
{FIRST}

subject| SUBJECT: FISH;
subject| ROOFS
other| LOAD-DATE: May 5, 2003
end| End of Document""",
    "the headline below the date and the edition": f"""
other| 1 of 23 DOCUMENTS
publication| Quay News
date| May 4, 2003 Sunday
other| Final Edition
headline| {HEADLINE}
length| LENGTH: 412 words

{FIRST}

language| LANGUAGE: ENGLISH
other| LOAD-DATE: May 5, 2003
copyright| Copyright 2003 Quay News""",
    "the headline above the publication": f"""
headline| {HEADLINE}
publication| Quay News
date| 4 May 2003
copyright| (c) 2003 Quay News
section| Section: News
length| Length: 1,412 words

label| Body

{FIRST}

other| Classification
language| Language: ENGLISH
other| Load-Date: May 4, 2024""",
    "pages inside the story": f"""
length| LENGTH: 412 words
section| SECTION: News
headline| HEADLINE: {HEADLINE}

label| BODY:
{FIRST}

other| Page 2 of 3 Quay News

{SECOND}

other| LOAD-DATE: May 5, 2003""",
    "a key that is repeated after the story names nothing": f"""
headline| Title: {HEADLINE}
byline| Author: Lind, Rosa
publication| Publication title: Quay News

label| Full text:
{FIRST}

other| Title: Other title
other| Author: Other author
subject| Subject: Fish
other| ProQuest document ID: 123456""",
    "codes": f"""
section| SE News
headline| HD {HEADLINE}
other| for the first time
byline| BY Rosa Lind
length| WC 412 words
date| PD 4 May 2024
publication| SN Quay News
other| SC QUAYN
language| LA English
copyright| CY Copyright 2024. Quay News.

label| LP
{FIRST}

other| Page 2 of 2

label| TD
{SECOND}

subject| NS gcat : General News
subject| RE velm : Velmar
other| PUB Quay Press
other| AN Document QUAYN00020240505ek540001e""",
    "the display of Factiva with a section": f"""
section| News
headline| {HEADLINE}
byline| By Rosa Lind
length| 412 words
date| 4 May 2024
other| Quay News
other| QUAYN
other| English
copyright| Copyright 2024. Quay News.

{FIRST}

end| Document QUAYN00020240505ek540001e""",
    "the display of Factiva without a section": f"""
headline| {HEADLINE}
byline| Rosa Lind
length| 412 words
date| 4 May 2024
other| Quay News
copyright| (c) 2024 Quay News

{FIRST}

{SECOND}""",
    "the display of Factiva without a byline and without a copyright": f"""
section| Front Page
headline| {HEADLINE} and opens the old one
length| 412 mots
date| 4 mai 2024
other| Quay News
other| English

{FIRST}

{SECOND}""",
}

WIRES = {
    "a line before the carets and two lines of the author": f"""
slug| a0123
slug| ^BC-Fish Hall, 1st Ld-Writethru,a0123,412<
headline| ^{HEADLINE}<
advisory| ^Eds: UPDATES with quote.<
advisory| ^With AP Photos<
byline| ^By ROSA LIND=
byline| ^Associated Press Writer=
   VELMAR (AP) _ {FIRST}
end| AP-ES-05-04-03 1412EDT<""",
    "carets without a slug": f"""
headline| ^{HEADLINE}<
other| ^for the first time<
   VELMAR (AP) _ {FIRST}""",
    "a telegraph with a keyword": f"""
mark| ZCZC QNA0123 4 I 0320 QUA /QN-AB12
slug| r i  BC-Fish-Hall  05-04 0320
{HEADLINE}

{FIRST}

end| 041412 GMT MAY 24
end| NNNN""",
    "a telegraph with control characters": f"""
mark| \x01ZCZC QNA0123
slug| Fish-Hall
slug| Fish-Hall-2, take 2
{HEADLINE}

{FIRST}

end| \x03NNNN\x04""",
    "a telegraph without a start": f"""
{HEADLINE}

{FIRST}

end| 041412 EDT MAY 2024
end| NNNN""",
    "the service of an agency": f"""
mark| abc0062 4 i 211 ccccb   dpa 061

slug| Velmar/markets/
slug| 1ST LEAD
slug| URGENT 2
headline| {HEADLINE}
standfirst| The roof is broken
byline| By dpa correspondents =

   Velmar (dpa) - {FIRST}

label| # Notebook
label| * * * *
label| ## Editorial contacts
- Editing by: Ann Ek
end| 131137 GMT Nov 13""",
    "the service with a mark alone at the end of its head": f"""
mark| ab12 1 pl 80

headline| {HEADLINE}
standfirst| The roof is broken
other| The pillars are cracked
mark| =
Velmar (dpa) - {FIRST}""",
    "the service without a head": f"""
mark| ab12 1 pl 80

{FIRST}

{SECOND}""",
    "a slug with a hyphen": f"""
slug| FISH-HALL (CORRECTED)
{HEADLINE}

{FIRST}""",
    "a slug of one word with two tags": f"""
slug| FISH (PIX, TV)
{HEADLINE}

{FIRST}""",
    "a slug of one word with a number": f"""
slug| FISH (UPDATE 1)
{HEADLINE}

{FIRST}""",
}

HEADS = {
    "front matter": f"""
mark| ---
headline| title: {HEADLINE}
standfirst| description: The roof is broken
other| subtitle: The pillars are cracked
other| authors:
byline|   - Rosa Lind
byline|   - Ann Ek
date| date: 2024-05-04
other| published: 2024-05-05
subject| tags: [fish, hall]
other| # a comment
other| colour: blue
mark| ---
{FIRST}""",
    "front matter that ends in three full stops": f"""
mark| ---
headline| title: {HEADLINE}
mark| ...
{FIRST}""",
    "mail that was sent on": f"""
mark| ---------- Forwarded message ---------
byline| From: Rosa Lind <rosa@quay.example>
date| Date: Sat, 4 May 2024 10:14
headline| Subject: {HEADLINE}
other| To: desk@quay.example

{FIRST}""",
    "a value over two lines": f"""
headline| Title: {HEADLINE}
other|   for the first time
byline| Author: Rosa Lind
address| URL: https://quay.example/1

{FIRST}""",
    "the headline again below the head": f"""
headline| Title: {HEADLINE}
byline| Author: Rosa Lind
address| URL: https://quay.example/1

other| {HEADLINE.upper()}

{FIRST}""",
}

CASES = {**ARCHIVES, **WIRES, **HEADS}
_ROLE = re.compile(r"^(?P<role>[a-z_]+)\| ", re.MULTILINE)


def roles_of_lines(text: str) -> list[tuple[str, str]]:
    """The lines that are not blank, each with the role of the markup that begins in it, "" if there is none."""
    form = read_form(text)
    assert form is not None
    found, at = [], 0
    for line in text.splitlines(keepends=True):
        roles = {
            one.role
            for one in form.markup
            if one.span.start < at + len(line.rstrip()) and at < one.span.end and len(one.span.of(text).strip()) > 1
        } | ({"mark"} if line.strip() == "=" else set())
        if line.strip():
            found.append((" ".join(sorted(roles)), line.strip()))
        at += len(line)
    return found


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_each_line_has_its_role(case: str) -> None:
    printed = case.lstrip("\n")
    expected = [
        ((m["role"], line[m.end() :].strip()) if (m := _ROLE.match(line)) else ("", line.strip()))
        for line in printed.splitlines()
        if line.strip()
    ]
    assert roles_of_lines(_ROLE.sub("", printed)) == expected


VALUES = {
    f"Title: {HEADLINE}\nAuthor: Rosa Lind <rosa@quay.example>\nURL: https://quay.example/1\n\n{FIRST}": "Rosa Lind",
    f"Subject: Re: FW: {HEADLINE}\nFrom: Rosa Lind\nDate: 4 May 2024\n\n{FIRST}": "Rosa Lind",
    f'---\ntitle: "{HEADLINE}"\nauthor: [ "Rosa Lind" ]\n---\n{FIRST}': "Rosa Lind",
    f"**Title:** **{HEADLINE}**\n**Author:** Rosa Lind\n**Date:** 4 May 2024\n\n{FIRST}": "Rosa Lind",
    f"+++\ntitle = '{HEADLINE}'\nauthor = 'Rosa Lind'\n+++\n{FIRST}": "Rosa Lind",
}


@pytest.mark.parametrize(("text", "author"), VALUES.items())
def test_a_value_has_no_marks_and_no_address_around_it(text: str, author: str) -> None:
    form = read_form(text)
    assert form is not None
    values = {value.name: value.span.of(text) for value in form.values}
    assert (values["headline"], values["byline"]) == (HEADLINE, author)


KEYS = ["HEADLINE: " + HEADLINE, "SECTION: News", "BYLINE: Rosa Lind"]


def keyed(before: str, *keys: str, after: str) -> str:
    return "\n".join([*([before] if before else []), *keys, "", FIRST, "", SECOND, "", after, ""])


def test_an_export_has_three_keys_and_one_that_only_exports_have() -> None:
    assert read_form(keyed("", KEYS[0], "LENGTH: 412 words", after="LOAD-DATE: May 5")) is not None
    assert read_form(keyed("", "LENGTH: 412 words", after="LOAD-DATE: May 5")) is None
    assert read_form(keyed("", *KEYS, "LENGTH: 412 words", after="")) is not None
    assert read_form(keyed("", *KEYS, "LENGTH: long", after="")) is None


@pytest.mark.parametrize("before", ["\n".join(f"Line {n}" for n in range(13)), "A long line of prose. " * 10])
def test_a_text_with_much_before_its_first_key_has_no_head(before: str) -> None:
    form = read_form(keyed(before, *KEYS, "LENGTH: 412 words", after="LOAD-DATE: May 5"))
    assert form is None or all(one.role not in ("headline", "byline") for one in form.markup)
