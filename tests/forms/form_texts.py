"""The invented story of the tests of forms, and the same story in several forms."""

from __future__ import annotations

HEADLINE = "Velmar closes its fish market for a year"
PARAGRAPHS = (
    "The council of Velmar voted on Tuesday to close the old fish market for a year while its roof is repaired.",
    "Traders had warned in autumn that two of the eight pillars were cracked and that the hall should be emptied.",
    "“We heard nothing until last week,” said Rosa Lind, who sells nets beside the hall. “A tent would be the least.”",
    "The council said it would decide on the tent in March, once three builders had named a price.",
)
STORY = "\n\n".join(PARAGRAPHS)

ARCHIVES = {
    "nexis": f"""Copyright 2003 Quay Newspapers Limited
Quay News (Velmar)

May 4, 2003, Sunday

SECTION: News; Pg. 4

LENGTH: 412 words

HEADLINE: {HEADLINE}

BYLINE: Rosa Lind

DATELINE: VELMAR

BODY:

{STORY}

GRAPHIC: Photo, A lamp in the hall

LOAD-DATE: May 5, 2003
""",
    "nexis_without_a_key_of_the_headline": f"""                      1 of 23 DOCUMENTS

                         Quay News

                    May 4, 2003 Sunday
                      Final Edition

{HEADLINE}

BYLINE: Rosa Lind, Staff Writer

SECTION: A Section; A04

LENGTH: 412 words

{STORY}

LOAD-DATE: May 5, 2003

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper

Copyright 2003 Quay News
All Rights Reserved
""",
    "factiva_with_codes": f"""SE News
HD {HEADLINE}
BY By Rosa Lind
WC 412 words
PD 4 May 2024
SN Quay News
SC QUAYN
LA English
CY Copyright 2024. Quay News.

LP
{PARAGRAPHS[0]}

TD
{STORY.removeprefix(PARAGRAPHS[0]).lstrip()}

NS gcat : Political/General News
AN Document QUAYN00020240505ek540001e
""",
    "factiva_without_codes": f"""News
{HEADLINE}
Rosa Lind
412 words
4 May 2024
Quay News
QUAYN
4
English
Copyright 2024. Quay News. All rights reserved.

{STORY}

Document QUAYN00020240505ek540001e
""",
    "nexis_with_labels": f"""Page 1 of 2

{HEADLINE}

Quay News (Velmar)

May 4, 2024 Saturday

Final Edition

Copyright 2024 Quay News All Rights Reserved

Section: NEWS; Pg. A1

Length: 412 words

Byline: Rosa Lind, Staff Writer

Body

{PARAGRAPHS[0]}

{PARAGRAPHS[1]}

Page 2 of 2

{PARAGRAPHS[2]}

{PARAGRAPHS[3]}

Graphic

PHOTO: A lamp in the hall

Classification

Language: ENGLISH

Subject: FISH (90%); ROOFS (78%)

Load-Date: May 4, 2024

End of Document""",
    "german_factiva": f"""Wirtschaft
{HEADLINE}
Von Rosa Lind
412 Wörter
4 Mai 2024
Quay News
Deutsch
(c) 2024 Quay News

{STORY}

Document QUAYN00020240505ek540001e""",
    "proquest_with_documents": f"""____________________________________________________________

Document 1 of 1

{HEADLINE}

Author: Lind, Rosa

Publication info: Quay News ; Velmar [Velmar]. 04 May 2024: A.4.

Abstract: The hall is closed.

Full text: {STORY}

Subject: Fish

Publication title: Quay News

ProQuest document ID: 123
""",
    "proquest": f"""{HEADLINE}

Lind, Rosa. Quay News; Velmar [Velmar]. 04 May 2024: A.4.

ProQuest document link

Full text: {STORY}

Subject: Fish markets; Roofs

Title: {HEADLINE}

Author: Lind, Rosa

Publication title: Quay News; Velmar

ProQuest document ID: 123456

Last updated: 2024-05-05
""",
}

WIRES = {
    "anpa": f"""^BC-Fish Hall, 1st Ld-Writethru,a0123,412<
^{HEADLINE}<
^Eds: UPDATES with quote.<
^By ROSA LIND=
^Associated Press Writer=
   VELMAR (AP) _ {PARAGRAPHS[0]}<
   {PARAGRAPHS[1]}<
   {PARAGRAPHS[2]}<
   {PARAGRAPHS[3]}<
   AP-ES-05-04-03 1412EDT<
""",
    "iptc": f"""ZCZC QNA0123 4 I 0320 QUA /QN-AB12
Fish-Hall
{HEADLINE}

VELMAR, May 4 (AFP) - {STORY}

041412 GMT MAY 24
NNNN
""",
    "service": f"""abc0062 4 i 211 ccccb   dpa 061

Velmar/markets/
1ST LEAD
{HEADLINE}
By dpa correspondents =

   Velmar (dpa) - {STORY}

# Notebook

* * * *
The following information is not intended for publication

## Editorial contacts
- Editing by: Ann Ek

dpa aek rli

131137 GMT Nov 13
""",
    "slug": f"FISH-HALL/ROOF (UPDATE 2, GRAPHIC)\n{HEADLINE}\n\nVELMAR, May 4 (Reuters) - {STORY}",
}

HEADS = {
    "mail": f"""From: Rosa Lind <rosa@quay.example>
To: desk@quay.example
Date: Sat, 4 May 2024 10:14:00 +0200
Subject: {HEADLINE}

{STORY}
""",
    "german_mail": f"""Von: Rosa Lind <rosa@quay.example>
Gesendet: Samstag, 4. Mai 2024 10:14
An: desk@quay.example
Betreff: {HEADLINE}

{STORY}
""",
    "page_saver": f"Title: {HEADLINE}\n\nAuthor: Rosa Lind\n\nURL: https://quay.example/1\n\n{STORY}",
    "yaml": f'---\ntitle: "{HEADLINE}"\nauthor: Rosa Lind\ndate: 2024-05-04\ntags: [fish, hall]\n---\n\n{STORY}',
    "yaml_list": f"---\ntitle: {HEADLINE}\nauthors:\n  - Rosa Lind\ndate: 2024-05-04T10:00:00Z\n---\n{STORY}",
    "forwarded_mail": f"""-----Original Message-----
From: Rosa Lind [mailto:rosa@quay.example]
Sent: Saturday, May 4, 2024 10:14 AM
To: desk@quay.example
Subject: FW: {HEADLINE}

{STORY}
""",
    "reader_service": f"""Title: {HEADLINE}

URL Source: https://quay.example/1

Published Time: 2024-05-04T10:14:00+00:00

Markdown Content:
# {HEADLINE}

By [Rosa Lind](https://quay.example/rosa)

{STORY}
""",
    "clipping": f"""---
title: "{HEADLINE}"
source: "https://quay.example/1"
author:
  - "[[Rosa Lind]]"
published: 2024-05-04
tags:
  - "clippings"
---
{STORY}
""",
    "yaml_and_heading": f"---\ntitle: {HEADLINE}\nauthor: Rosa Lind\n---\n\n# {HEADLINE}\n\n{STORY}",
    "bold_keys": f"**Title:** {HEADLINE}\n**Author:** Rosa Lind\n**Date:** 2024-05-04\n\n{STORY}",
    "toml": f'+++\ntitle = "{HEADLINE}"\nauthor = "Rosa Lind"\n+++\n\n{STORY}',
}

PLAIN = {
    "number_signs": f"{HEADLINE}\n\n{STORY}\n\n# of stalls: 40\n# of traders: 31",
    "number_one": f"# 1 in the charts again\n\n{STORY}",
    "hashtag": f"#SaveOurHall is back in Velmar\n\n{STORY}",
    "dashes": f"{HEADLINE}\n\n- The roof is broken\n- The pillars are cracked\n\n{STORY}",
    "footnote": f"{HEADLINE}\n\nPrices* rose by 4% * 2 in May.\n\n{STORY}\n\n* Prices as of May 3",
    "rule": f"{HEADLINE}\n\n{PARAGRAPHS[0]}\n\n* * *\n\n{PARAGRAPHS[1]}",
    "one_bold_word": f"{HEADLINE}\n\n**UPDATE** {STORY}",
    "masked_words": f"{HEADLINE}\n\n“F**k the council and s**t on them,” he said. “B******s.”\n\n{STORY}",
    "low_lines": f"VELMAR (AP) _ {STORY}\n\nThe file is fish_hall_roof and the word is __init__.",
    "brackets": f"{HEADLINE}\n\nThe hall [built in 1911](now closed) is big. See note [3](4).\n\n{STORY}",
    "codes_as_words": f"HD television comes\n\n{STORY}\n\nBY the sea.\n\nLP records sell.\n\nPD was the name.",
    "table": f"Standings\nCO 12 4 3\nNS 10 2 1\nRE 9 1 0\nIN 8 0 0\nAN 7 0 0\n\n{STORY}",
    "book": f"Title: The Quiet Hall\nAuthor: Rosa Lind\nPublisher: Quay Press\nPublished: 2024\nPages: 9\n\n{STORY}",
    "event": f"Date: 4 May 2024\nTime: 10:00\nVenue: Velmar hall\n\n{STORY}",
    "from": f"From: a small shed by the sea, Rosa Lind built an empire.\n\n{STORY}",
    "measures": f"{HEADLINE}\n\nLENGTH: 12 metres\n\nWIDTH: 4 metres\n\nTYPE: hall\n\n{STORY}",
    "word_count": f"Velmar quiz\n\n412 words\n\nThe longest story had 412 words on 4 May 2024.\n\n{STORY}",
    "carets": f"{HEADLINE}\n\nx^2 and 3^4 < 100\n\n^ See the note above\n\n{STORY}",
    "place_and_tag": f"VELMAR (TV)\n\n{STORY}",
    "dashes_above_and_below": f"---\n\n{STORY}\n\n---",
    "transcript": f"Rosa: We heard nothing.\nTom: Nothing at all.\nDate: a sweet fruit.\n\n{STORY}",
    "label": f"{HEADLINE}\n\nBody\n\nA man was found.\n\nSubject: a man of 40\n\nCountry: Velmar\n\n{STORY}",
    "service_like": f"abc0062 was the number of the lorry\n\n{HEADLINE}\n\n{STORY}",
    "dunder": f"{HEADLINE}\n\nThe class has __slots__ and __init__ and __all__.\n\n{STORY}",
    "letters": f"{HEADLINE}\n\n{STORY}\n\nNNNNo, said the child.",
}
