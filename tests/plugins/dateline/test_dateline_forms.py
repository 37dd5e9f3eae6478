"""Forms of datelines with their parts, and similar forms that are not datelines, each before the same sentence."""

from __future__ import annotations

import pytest

from newsparse.model import Dateline
from newsparse_dateline import find_dateline
from newsparse_dateline.vocabulary import vocabulary

LEAD = "The weir will be repaired before the salmon come back, the council said on Tuesday."
ROWS = """
VELMAR, Norway, Jan. 4, 2021 (AP) —             => VELMAR | Norway | AP | 2021-1-4 | agency
VELMAR, Norway, Jan. 4, 10:30 a.m. EST (AP) —   => VELMAR | Norway | AP | -1-4 | agency
VELMAR, 4th Jan 2021 (AP) —                     => VELMAR | | AP | 2021-1-4 | agency
VELMAR, Jan 4-5 (AP) —                          => VELMAR | | AP | -1- | agency
VELMAR, Jan 31 (AP) -                           => VELMAR | | AP | -1-31 | agency
VELMAR, Jannuary 4 (AP) -                       => VELMAR | | AP | -1-4 | agency
VELMAR, Janury 4 (AP) -                         => VELMAR | | AP | -1-4 | agency
VELMAR, Jnauary 4 (AP) -                        => VELMAR | | AP | -1-4 | agency
VELMAR, Xanuary 4 (AP) -                        => VELMAR | | AP | -1-4 | agency
VELMAR, Mon, Jan 4 (AP) -                       => VELMAR | | AP | -1-4 | agency
VELMAR, October (AP) -                          => VELMAR | | AP | -10- | agency
VELMAR, Jan 4 2021 -                            => VELMAR | | | 2021-1-4 | date
VELMAR Jan 4 -                                  => VELMAR | | | -1-4 | date
Velmar, Jan 4 -                                 => Velmar | | | -1-4 | date
VELMAR, Jan 4:                                  => VELMAR | | | -1-4 | date
VELMAR and OSLO —                               => VELMAR+OSLO | | | | place
VELMAR & OSLO (AP) -                            => VELMAR+OSLO | | AP | | agency
Oslo and Velmar (AP) -                          => Oslo+Velmar | | AP | | agency
VELMAR/OSLO/ROME (AP) -                         => VELMAR+OSLO+ROME | | AP | | agency
VELMAR (AP, AFP) -                              => VELMAR | | AP, AFP | | agency
VELMAR (Quay News) -                            => VELMAR | | Quay News | | agency
VELMAR (The Quay News) -                        => VELMAR | | The Quay News | | agency
Oslo (Quay News) -                              => Oslo | | Quay News | | agency
VELMAR, Ohio (QNW) -                            => VELMAR | Ohio | QNW | | agency
OSLO, Norway:                                   => OSLO | Norway | | | region
VELMAR, Ohio -                                  => VELMAR | Ohio | | | region
Velmar, Ohio -                                  => Velmar | Ohio | | | region
VELMAR (Ohio) -                                 => VELMAR | Ohio | | | region
Oslo (Norway) -                                 => Oslo | Norway | | | region
(AP) —                                          => | | AP | | agency
AP —                                            => | | AP | | agency
VELMAR. /TASS/.                                 => VELMAR | | TASS | | agency
VELMAR /TASS/.                                  => VELMAR | | TASS | | agency
VELMAR, Jan 4 /Quay/.                           => VELMAR | | Quay | -1-4 | agency
VELMAR |AFP|                                    => VELMAR | | AFP | | agency
VELMAR (AP)                                     => VELMAR | | AP | | agency
Oslo (AP)                                       => Oslo | | AP | | agency
NEAR VELMAR (AP) -                              => VELMAR | | AP | | agency
NEAR VELMAR —                                   => VELMAR | | | | place
Near Velmar —                                   => Velmar | | | | place
Off the coast of Velmar (AP) -                  => Velmar | | AP | | agency
Off Velmar (AP) -                               => Velmar | | AP | | agency
ON THE VELMAR BORDER (AP) -                     => VELMAR BORDER | | AP | | agency
SOUTH OF VELMAR (AP) -                          => VELMAR | | AP | | agency
NORTHEAST OF THE VELMAR (AP) -                  => VELMAR | | AP | | agency
OUTSIDE VELMAR, Norway -                        => VELMAR | Norway | | | region
At Sea (AP) -                                   => At Sea | | AP | | agency
ABOARD AIR FORCE ONE (AP) -                     => ABOARD AIR FORCE ONE | | AP | | agency
Aboard the Ostervik Star —                      => Aboard the Ostervik Star | | | | place
On Board the Ostervik Star —                    => On Board the Ostervik Star | | | | place
(AP) VELMAR, Jan 4 -                            => VELMAR | | AP | -1-4 | agency
(AP) - VELMAR, Norway, Jan 4 -                  => VELMAR | Norway | AP | -1-4 | agency
AP - VELMAR, Jan 4 -                            => VELMAR | | AP | -1-4 | agency
Jan 4 (AP) -                                    => | | AP | -1-4 | agency
Jan 4 -                                         => | | | -1-4 | date
4 Jan -                                         => | | | -1-4 | date
VELMAR, AP -                                    => VELMAR | | AP | | agency
VELMAR, AP:                                     => VELMAR | | AP | | agency
OSLO AP -                                       => OSLO | | AP | | agency
VELMAR, Jan 4, AP -                             => VELMAR | | AP | -1-4 | agency
VELMAR, Jan 4 AP -                              => VELMAR | | AP | -1-4 | agency
VELMAR, Jan 4 AP) -                             => VELMAR | | AP | -1-4 | agency
VELMAR (AP -                                    => VELMAR | | AP | | agency
Example.net -                                   => | | Example.net | | agency
Trinidad and Tobago (AP) -                      => Trinidad and Tobago | | AP | | agency
PORT OF SPAIN, Trinidad and Tobago (AP) -       => PORT OF SPAIN | Trinidad and Tobago | AP | | agency
WASHINGTON, D.C. —                              => WASHINGTON | D.C. | | | region
WASHINGTON D.C. —                               => WASHINGTON | D.C. | | | region
VELMAR Conn. (AP) -                             => VELMAR | Conn. | AP | | agency
VELMAR Conn (AP) -                              => VELMAR | Conn | AP | | agency
KELMSUND Wisc., Jan 3 -                         => KELMSUND | Wisc. | | -1-3 | date
KELMSUND, Wisc. -                               => KELMSUND | Wisc. | | | region
VELMAR North Dakota (AP) -                      => VELMAR | North Dakota | AP | | agency
U.S. (AP) -                                     => U.S. | | AP | | agency
VELMAR. (AP) -                                  => VELMAR | | AP | | agency
NEW VELMAR —                                    => NEW VELMAR | | | | place
ST. VELMAR —                                    => ST. VELMAR | | | | place
FORT VELMAR —                                   => FORT VELMAR | | | | place
VELMAR-OSTERVIK —                               => VELMAR-OSTERVIK | | | | place
NEW YORK:                                       => NEW YORK | | | | place
New York:                                       => New York | | | | place
THE HAGUE:                                      => THE HAGUE | | | | place
The Hague —                                     => The Hague | | | | place
Paris —                                         => Paris | | | | place
Paris --                                        => Paris | | | | place
OSLO, VELMAR —                                  => OSLO+VELMAR | | | | place
VELMAR AND NEW YORK (AP) -                      => VELMAR+NEW YORK | | AP | | agency
VELMAR and NEW YORK (AP) -                      => VELMAR+NEW YORK | | AP | | agency
VELMAR & NEW YORK (AP) -                        => VELMAR+NEW YORK | | AP | | agency
VELMAR/NEW YORK (AP) -                          => VELMAR+NEW YORK | | AP | | agency
VELMAR - NEW YORK (AP) -                        => VELMAR+NEW YORK | | AP | | agency
VELMAR, NEW YORK (AP) -                         => VELMAR | NEW YORK | AP | | agency
TRINIDAD AND TOBAGO (AP) -                      => TRINIDAD AND TOBAGO | | AP | | agency
VELMAR - OSLO -                                 => VELMAR+OSLO | | | | place
VELMAR - OSLO, Jan 4 -                          => VELMAR+OSLO | | | -1-4 | date
VELMAR - Jan 4 -                                => VELMAR | | | -1-4 | date
VELMAR and near OSLO (AP) -                     => VELMAR+OSLO | | AP | | agency
VELMAR, Cordoba (AP) -                          => VELMAR | Cordoba | AP | | agency
Velmar, Cordoba (AP) -                          => Velmar+Cordoba | | AP | | agency
Velmar, Kelmsund, Ohio (AP) -                   => Velmar+Kelmsund | Ohio | AP | | agency
Velmar, Kelmsund (AP) -                         => Velmar | Kelmsund | AP | | agency
Velmar, Kelms. (AP) -                           => Velmar | Kelms. | AP | | agency
Velmar [Norway], Jan 4 (AP):                    => Velmar | Norway | AP | -1-4 | agency
VELMAR (Jan 4) -                                => VELMAR | | | -1-4 | date
VELMAR. AP -                                    => VELMAR | | AP | | agency
VELMAR, Jan 4, TASS.                            => VELMAR | | TASS | -1-4 | agency
(OSLO) (AP) -                                   => OSLO | | AP | | agency
Jan 4 - VELMAR, Norway -                        => VELMAR | Norway | | -1-4 | date
Jan 4 - VELMAR (AP) -                           => VELMAR | | AP | -1-4 | agency
VELMAR; Jannuary 4 (AP) -                       => VELMAR | | AP | -1-4 | agency
Velmar; Jan 4 -                                 => Velmar | | | -1-4 | date
Velmar. Jan 4 -                                 => Velmar | | | -1-4 | date
Velmar - Jan 4 -                                => Velmar | | | -1-4 | date
Velmar — Jan 4 —                                => Velmar | | | -1-4 | date
Velmar, Norway (AP)                             => Velmar | Norway | AP | | agency
Velmar, Jan 4 (AP)                              => Velmar | | AP | -1-4 | agency
Oslo, Jan 4 (Quay News)                         => Oslo | | Quay News | -1-4 | agency
Velmar, Jan 4 (Quay News):                      => Velmar | | Quay News | -1-4 | agency
Velmar, Norway (Quay News):                     => Velmar | Norway | Quay News | | agency
velmar, jan 4 (reuters) -                       => velmar | | reuters | -1-4 | agency
Velmar harbour (reuters) -                      => Velmar harbour | | reuters | | agency
EXCLUSIVE (AP) -                                => EXCLUSIVE | | AP | | agency
St. VELMAR, Ohio (AP) -                         => St. VELMAR | Ohio | AP | | agency
Velmar WA (AP) -                                => Velmar WA | | AP | | agency
PORT OF OSLO —                                  => PORT OF OSLO | | | | place
VELMAR BAY —                                    => VELMAR BAY | | | | place
NEW YORK HARBOR —                               => NEW YORK HARBOR | | | | place
VELMAR OSTERVIK KELMSUND DRAVNA —               => VELMAR OSTERVIK KELMSUND DRAVNA | | | | place
OSTA —                                          => OSTA | | | | place
"""
NONE = """
Velmar Jan 4 -
VELMAR Jan 4:
Velmar, Jan 4:
Jan 4:
Jan 4, 2021 -
Monday Jan 4 -
Velmar (Quay News) -
VELMAR (QNW.O) -
VELMAR (quay news) -
VELMAR (Quay News)
VELMAR /Quay/.
VELMAR, Norway:
Velmar, Ohio:
Velmar (Ohio) -
Velmar (AP)
(Quay News) -
/TASS/ -
TASS.
VELMAR, Jan 4.
VELMAR, Example.net -
Example.net:
Oslo Cnn -
MARLOW (R-Ohio) -
UN —
NATO -
V-8 -
PORT VELMAR:
VELMAR:
Nice:
LONDON METAL -
PARIS ACCORD -
LONDON FALLING —
THE VELMAR —
AFTER VELMAR —
FRANCE:
OHIO —
Oslo, Velmar —
Paris-
Reuters Insider -
ap -
VELMAR1 (AP) was shut -
VELMAR (The Quay) -
VELMAR (Oslo) -
VELMAR (Jan 4 sale) -
VELMAR, Jan 4 (Jan 5) -
VELMAR, Jan 32 -
VELMAR, Jan 0 -
VELMAR Marhc 4 -
VELMAR (Quay News):
Velmar (Quay News):
Velmar, Jan 4 (Quay News)
Velmar, Norway (QNW.O):
Oslo Reuters -
OSLO Reuters, Jan 4 -
REUTERS, Jan 4 -
REUTERS, Ohio -
REUTERS (Quay News) -
Fish Example.net -
EXCLUSIVE (Quay News) -
EXCLUSIVE, AP -
Ferry halves service. OSLO (Norway) -
Ferry halves service. Jan 4 -
SOUTH AFRICA —
NORTH DAKOTA —
NEW YORK TIMES —
OLD NEW YORK —
OST —
TOP-TEN —
V.E.L.MAR —
VELMAR OSTERVIK KELMSUND DRAVNA SOUND —
"""


def parts(found: Dateline | None) -> str | None:
    """The parts of a dateline as a row of the table prints them."""
    if found is None:
        return None
    date = "" if found.date is None else f"{found.date.year or ''}-{found.date.month}-{found.date.day or ''}"
    names = [found.region and found.region.text, found.agency and found.agency.text, date, found.rule]
    return " | ".join(["+".join(place.name for place in found.places), *(name or "" for name in names)])


@pytest.mark.parametrize("row", ROWS.strip().splitlines())
def test_each_form_has_its_parts(row: str) -> None:
    form, expected = (part.strip() for part in row.split("=>"))
    text = f"{form} {LEAD}"
    found = find_dateline(text)
    assert found is not None
    assert found.span.of(text) == form
    assert parts(found) == " | ".join(part.strip() for part in expected.split("|"))


@pytest.mark.parametrize("form", NONE.strip().splitlines())
def test_similar_forms_are_not_datelines(form: str) -> None:
    assert find_dateline(f"{form} {LEAD}") is None


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("OSLO — eBay will close its office by the harbour, the firm said on Tuesday.", "OSLO —"),
        ("OSLO — a hamlet of that name wants you to come and see its one traffic light.", None),
        ("Oslo (AP) — the harbour is shut until the ice has gone, its master said.", "Oslo (AP) —"),
        ("Oslo (Quay News) — the harbour is shut until the ice has gone, its master said.", None),
        ("Oslo (AP): the harbour is shut until the ice has gone, its master said.", None),
        ("(AP) — the harbour is shut until the ice has gone, its master said.", None),
        ("OSLO — BERGEN NORD 2-1, after extra time and a long wait for the referee.", None),
        ("Nov 28 — Updated 0203 GMT by the desk, which has corrected the name of the ship.", None),
        ("Oslo, Jan 4 was the day of the last thaw that anybody in the harbour can remember.", None),
        (f"PORT VELMAR—{LEAD}", "PORT VELMAR—"),
        (f"JOINT BASE VELMAR—{LEAD}", "JOINT BASE VELMAR—"),
        (f"VELMAR REFUGEE CAMP—{LEAD}", "VELMAR REFUGEE CAMP—"),
        (f"VELMAR OSTERVIK—{LEAD}", None),
        (f"OSLO —\n\n{LEAD}", "OSLO —"),
        (f"VELMAR —\n\n{LEAD}", None),
        (f"Ada Quill OSLO (AP) - {LEAD}", "OSLO (AP) -"),
        (f"Ferry halves service VELMAR (AP) - {LEAD}", "VELMAR (AP) -"),
        (f"Ferry halves service. OSLO, Jan 4 - {LEAD}", "OSLO, Jan 4 -"),
        (f"Ferry halves service. (AP) - {LEAD}", "(AP) -"),
        (f"(AP) - VELMAR (AFP) - {LEAD}", "(AP) -"),
        (f"Jan 4 - VELMAR, Jan 5 - {LEAD}", "Jan 4 -"),
    ],
)  # fmt: skip
def test_the_text_around_a_candidate_decides(text: str, dateline: str | None) -> None:
    found = find_dateline(text)
    assert (found.span.of(text) if found else None) == dateline


@pytest.mark.parametrize("site", ["net", "com", "org", "tv", "info", "news"])
def test_a_news_site_is_parsed_like_an_agency(site: str) -> None:
    assert parts(find_dateline(f"Example.{site} - {LEAD}")) == f" |  | Example.{site} |  | agency"


@pytest.mark.parametrize(
    ("name", "is_agency"),
    [
        ("AP", True), ("A.P.", True), ("dpa", True), ("ap", False), ("reuters", True), ("Reuters Health", True),
        ("Thomson Reuters", True), ("Reuters ,", True), ("AP Style", False), ("Quay/AP", True), ("Quay/Post", False),
        ("efe-epa", True), ("efe-quay", False), ("Quay Bay Ferry Line and Reuters", False), ("Oslo", False),
        ("Quay Press Trust of India", False), ("Quay Xinhua", True),
    ],
)  # fmt: skip
def test_an_agency_is_recognised_alone_and_in_longer_names(name: str, is_agency: bool) -> None:
    assert vocabulary().is_agency(name) is is_agency


@pytest.mark.parametrize("before", ["* ", "- ", "a  ", "RPT ", "REPEAT: ", "   ", "> ", "\u2022 "])
def test_bullets_blanks_and_wire_words_before_a_dateline_are_not_part_of_it(before: str) -> None:
    text = f"{before}KELMSUND, Norway (AP) - {LEAD}"
    found = find_dateline(text)
    assert found is not None
    assert found.span.of(text) == "KELMSUND, Norway (AP) -"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Oslo (AP)", True), ("Kelmsund, Jan 3 (AP)", True), ("Oslo, Jan 3, 2020", True), ("Oslo, Jan 3", True),
        ("Kelmsund, Norway, Jan 3", True), ("OSLO, ROME, Jan 3", True), ("Fort Kelmsund, Jan 3", True),
        ("KELMSUND (AP)", False), ("Oslo (Quay News)", False), ("(AP)", False), ("KELMSUND, Jan 3", False),
        ("Kelmsund, Jan 3", False), ("Kelmsund Ostervik, Jan 3", False), ("Oslo Jan 3", False), ("Jan 3", False),
        ("Oslo", False),
    ],
)  # fmt: skip
def test_a_dateline_on_its_own_line_without_a_mark_needs_a_known_place_or_a_date(line: str, found: bool) -> None:
    text = f"Weir to be mended\n\n{line}\n\n{LEAD}"
    dateline = find_dateline(text)
    assert (dateline is not None) is found
    assert dateline is None or dateline.span.of(text) == line


@pytest.mark.parametrize(
    ("lead", "found"),
    [("The floods in Kelmsund rose.", True), ("Kelmsund is flooded.", False), ("The Kelmsunders swim home.", False)],
)
def test_an_unknown_place_in_capitals_on_its_own_line_is_a_dateline_if_the_story_is_about_it(
    lead: str, found: bool
) -> None:
    dateline = find_dateline(f"Weir to be mended\n\nKELMSUND, Jan 3\n\n{lead} {LEAD}")
    assert (dateline is not None) is found
