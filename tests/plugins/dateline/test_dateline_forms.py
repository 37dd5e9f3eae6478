"""Forms of datelines with their parts, before one and the same sentence, and what has the form and is none."""

from __future__ import annotations

import pytest

from newsparse.model import Dateline
from newsparse_dateline import find_dateline

LEAD = "The weir will be mended before the salmon come back, the council said on Tuesday."
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
"""


def parts(found: Dateline | None) -> str | None:
    """The parts of a dateline as a row of the table prints them."""
    if found is None:
        return None
    date = "" if found.date is None else f"{found.date.year or ''}-{found.date.month}-{found.date.day or ''}"
    names = [found.region and found.region.text, found.agency and found.agency.text, date, found.rule]
    return " | ".join(["+".join(place.name for place in found.places), *(name or "" for name in names)])


@pytest.mark.parametrize("row", ROWS.strip().splitlines())
def test_each_form_gives_its_parts(row: str) -> None:
    form, expected = (part.strip() for part in row.split("=>"))
    text = f"{form} {LEAD}"
    found = find_dateline(text)
    assert found is not None
    assert found.span.of(text) == form
    assert parts(found) == " | ".join(part.strip() for part in expected.split("|"))


@pytest.mark.parametrize("form", NONE.strip().splitlines())
def test_each_of_these_is_no_dateline(form: str) -> None:
    assert find_dateline(f"{form} {LEAD}") is None


@pytest.mark.parametrize("before", ["* ", "- ", "a  ", "RPT ", "REPEAT: ", "   ", "> ", "\u2022 "])
def test_bullets_blanks_and_words_of_the_wire_before_it_are_no_part_of_it(before: str) -> None:
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
        ("Kelmsund, Jan 3", False), ("Oslo Jan 3", False), ("Jan 3", False), ("Oslo", False),
    ],
)  # fmt: skip
def test_on_a_line_of_its_own_a_dateline_needs_no_mark_but_a_known_place_or_a_date(line: str, found: bool) -> None:
    text = f"Weir to be mended\n\n{line}\n\n{LEAD}"
    dateline = find_dateline(text)
    assert (dateline is not None) is found
    assert dateline is None or dateline.span.of(text) == line
