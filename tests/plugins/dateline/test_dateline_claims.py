"""Claims about each step of the dateline finder: dates, names, parts, the text after a candidate, and limits."""

from __future__ import annotations

import datetime as dt

import pytest

from newsparse.lexicon import default_lexicon
from newsparse_dateline import anchors, find_dateline
from newsparse_dateline.candidate import Candidate
from newsparse_dateline.continuation import Continuation
from newsparse_dateline.dates import PrintedDate, begins_date, complete_year, match_date, match_day, month_of
from newsparse_dateline.grammar import read_dateline
from newsparse_dateline.place_names import NameReader
from newsparse_dateline.printed_places import PlaceNames
from newsparse_dateline.vocabulary import names_a_site, vocabulary

KNOWN = vocabulary()
LEAD = "The weir will be repaired before the salmon come back, the council said on Tuesday."


def rows(table: str) -> list[tuple[str, str]]:
    """The rows of a table: a text, and the claim about it. "¶" is a line break, "_" a blank at an end."""
    found = []
    for line in table.strip().splitlines():
        text, claim = (part.strip() for part in line.split("=>"))
        found.append((text.replace("¶", "\n").replace("_", " "), claim))
    return found


DATES = """
    May 4                           => -5-4 | May 4
    may 4                           => -5-4 | may 4
    MAY 4                           => -5-4 | MAY 4
    May. 4                          => -5-4 | May. 4
    May   4 x                       => -5-4 | May   4
    May    4 x                      => no
    May4 x                          => -5-4 | May4
    May 4th x                       => -5-4 | May 4th
    May 1st x                       => -5-1 | May 1st
    May 2nd x                       => -5-2 | May 2nd
    May 3rd x                       => -5-3 | May 3rd
    May 31 x                        => -5-31 | May 31
    May 32 x                        => no
    May 0 x                         => no
    May 1 x                         => -5-1 | May 1
    May 456 x                       => no
    May 4-5 x                       => -5- | May 4-5
    May 4/5 x                       => -5- | May 4/5
    4 May x                         => -5-4 | 4 May
    4th May x                       => -5-4 | 4th May
    1st May x                       => -5-1 | 1st May
    2nd May x                       => -5-2 | 2nd May
    3rd May x                       => -5-3 | 3rd May
    1er mai x                       => -5-1 foreign | 1er mai
    4. Mai x                        => -5-4 foreign | 4. Mai
    4° maggio x                     => -5-4 foreign | 4° maggio
    4º mayo x                       => -5-4 foreign | 4º mayo
    4-5 May x                       => -5- | 4-5 May
    4/5 May x                       => -5- | 4/5 May
    4.-5. Mai x                     => -5- foreign | 4.-5. Mai
    4-5. Mai x                      => -5- foreign | 4-5. Mai
    4 de mayo x                     => -5-4 foreign | 4 de mayo
    4 di maggio x                   => -5-4 foreign | 4 di maggio
    4 del mayo x                    => -5-4 foreign | 4 del mayo
    4 d'agosto x                    => -8-4 foreign | 4 d'agosto
    4 d’agosto x                    => -8-4 foreign | 4 d’agosto
    4 Mayor x                       => no
    4 Maybe x                       => no
    4 Quay x                        => no
    Quay 4 x                        => no
    May 4, 2021 x                   => 2021-5-4 | May 4, 2021
    May 4 2021 x                    => 2021-5-4 | May 4 2021
    May 4 1999 x                    => 1999-5-4 | May 4 1999
    May 4, 1899 x                   => -5-4 | May 4
    May 4, 20215 x                  => -5-4 | May 4
    4 de mayo de 2021 x             => 2021-5-4 foreign | 4 de mayo de 2021
    4 May, 2021 x                   => 2021-5-4 | 4 May, 2021
    May 4 Juche 110 x               => -5-4 | May 4 Juche 110
    May 4 Juche 110 (2021) x        => -5-4 | May 4 Juche 110 (2021)
    May 4, 10:30 x                  => -5-4 | May 4, 10:30
    May 4 10.30 x                   => -5-4 | May 4 10.30
    May 4, 10:30 a.m. x             => -5-4 | May 4, 10:30 a.m.
    May 4, 10:30 pm x               => -5-4 | May 4, 10:30 pm
    May 4, 10:30pm EST x            => -5-4 | May 4, 10:30pm EST
    May 4, 10:30 GMT x              => -5-4 | May 4, 10:30 GMT
    May 4, 10:30 UTC x              => -5-4 | May 4, 10:30 UTC
    May 4, 10:30 EDT x              => -5-4 | May 4, 10:30 EDT
    May 4, 10:30 ET x               => -5-4 | May 4, 10:30 ET
    May 4, 10:30 CET x              => -5-4 | May 4, 10:30 CET
    May 4, 10:30 IST x              => -5-4 | May 4, 10:30 IST
    May 4, 10:30 PST x              => -5-4 | May 4, 10:30
    Monday, May 4 x                 => -5-4 | Monday, May 4
    Mon. May 4 x                    => -5-4 | Mon. May 4
    Monday May 4 x                  => -5-4 | Monday May 4
    lundi 4 mai x                   => -5-4 foreign | lundi 4 mai
    Montag, 4. Mai x                => -5-4 foreign | Montag, 4. Mai
    Sunday school, May 4 x          => no
    October (AP)                    => -10- | October
    Oct. (AP)                       => -10- | Oct.
    October /AP/                    => -10- | October
    October   (AP)                  => -10- | October
    October    (AP)                 => no
    October - AP                    => no
    Quaytober (AP)                  => no
    Mayor (AP)                      => no
"""


def printed(date: PrintedDate | None, text: str) -> str:
    """A date as a row of the table prints it."""
    if date is None:
        return "no"
    day = f"{date.year or ''}-{date.month or ''}-{date.day or ''}{'' if date.english else ' foreign'}"
    return f"{day} | {text[date.start : date.end]}"


@pytest.mark.parametrize(("text", "claim"), rows(DATES))
def test_a_date_is_read_with_its_parts_and_its_end(text: str, claim: str) -> None:
    assert printed(match_date(text, 0), text) == claim
    assert printed(match_date(f"x {text}", 2), f"x {text}") == claim


MISSPELT = """
    Jnuary 4        => -1-4 | Jnuary 4
    Feburary 4      => -2-4 | Feburary 4
    Marh 4          => -3-4 | Marh 4
    Apil 4          => -4-4 | Apil 4
    Sptember 4      => -9-4 | Sptember 4
    Septtember 4    => -9-4 | Septtember 4
    Jyne 4          => no
    Mau 4           => no
    Mch 4           => no
    Septembers 4    => -9-4 | Septembers 4
"""


@pytest.mark.parametrize(("text", "claim"), rows(MISSPELT))
def test_one_slip_in_a_month_of_more_than_four_letters_is_read_where_a_date_is_expected(text: str, claim: str) -> None:
    assert printed(match_date(text, 0, misspelt=True), text) == claim
    assert printed(match_date(text, 0), text) == "no"


@pytest.mark.parametrize(
    ("word", "month"),
    [("May", 5), ("MAY", 5), ("Sept", 9), ("mai", None), ("Quay", None), ("Marh", None), ("December", 12)],
)
def test_a_month_is_read_in_english(word: str, month: int | None) -> None:
    assert month_of(word) == month


DAYS = """
    3 (EFE)     => --3 | 3
    31 (EFE)    => --31 | 31
    1   (EFE)   => --1 | 1
    1    (EFE)  => no
    32 (EFE)    => no
    0 (EFE)     => no
    3(EFE)      => no
    345 (EFE)   => no
    3 EFE       => no
    x (EFE)     => no
"""


@pytest.mark.parametrize(("text", "claim"), rows(DAYS))
def test_a_day_alone_is_read_before_a_bracket(text: str, claim: str) -> None:
    assert printed(match_day(text, 0), text) == claim


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("May 4", True),
        ("mayor", True),
        ("Monday", True),
        ("4 May", True),
        ("lundi", True),
        ("Weir", False),
        ("", False),
        ("(May)", False),
        ("x4", False),
    ],
)
def test_the_quick_test_for_a_date_looks_at_the_first_letters_or_the_first_digit(text: str, begins: bool) -> None:
    assert begins_date(text) is begins


@pytest.mark.parametrize(
    ("month", "day", "known", "year"),
    [
        (7, 1, dt.date(2021, 1, 2), 2021),
        (7, 3, dt.date(2021, 1, 1), 2020),
        (7, 2, dt.date(2021, 1, 1), 2021),
        (1, 1, dt.date(2020, 7, 1), 2020),
        (1, 1, dt.date(2020, 7, 2), 2020),
        (1, 1, dt.date(2020, 7, 3), 2021),
        (6, None, dt.date(2021, 12, 13), 2021),
        (6, None, dt.date(2021, 12, 16), 2022),
    ],
)
def test_the_year_that_makes_a_date_nearest_completes_it(
    month: int, day: int | None, known: dt.date, year: int
) -> None:
    """A month without a day counts as its middle, day 15."""
    assert complete_year(PrintedDate(0, 1, None, month, day), known) == year


PARTS = """
    VELMAR ( AP ) -                     => VELMAR | | AP | | dash
    VELMAR (  AP  ) -                   => VELMAR | | AP | | dash
    VELMAR (,AP) -                      => VELMAR | | AP | | dash
    VELMAR [AP] -                       => VELMAR | | AP | | dash
    VELMAR (Ada Quill Bay Ferry) -      => VELMAR | | Ada Quill Bay Ferry? | | dash
    VELMAR (Quay of the Bay) -          => VELMAR | | Quay of the Bay? | | dash
    VELMAR (Quay and Bay News) -        => VELMAR | | Quay and Bay News? | | dash
    VELMAR (Quay & Bay) -               => VELMAR | | Quay & Bay? | | dash
    VELMAR (Diario de Quay) -           => VELMAR | | Diario de Quay? | | dash
    VELMAR (News for Quay) -            => VELMAR | | News for Quay? | | dash
    VELMAR (Quay 24) -                  => VELMAR | | Quay 24? | | dash
    VELMAR (Quay News/Bay Post) -       => VELMAR | | Quay News/Bay Post? | | dash
    VELMAR (Quay's News) -              => VELMAR | | Quay's News? | | dash
    VELMAR (quay news) -                => no
    VELMAR (Quay by Bay) -              => no
    VELMAR (R-Ohio) -                   => no
    VELMAR (D-Maine) -                  => no
    VELMAR (I-Maine) -                  => no
    VELMAR (Q-Maine) -                  => VELMAR | | Q-Maine? | | dash
    VELMAR (AP) (AFP) -                 => VELMAR | | AP | | none
    VELMAR /AP/ -                       => VELMAR | | AP | | dash
    VELMAR / AP / -                     => VELMAR | | AP | | dash
    VELMAR /AP Quay/ -                  => no
    VELMAR /AP (QNW)/ -                 => VELMAR | | AP | | dash
    VELMAR, /AP/ -                      => VELMAR | | AP | | dash
    VELMAR, Jan 4 /Quay News/ -         => VELMAR | | Quay News? | -1-4 | dash
    VELMAR /Quay News/ -                => no
    VELMAR, Uganda |QZX| -              => VELMAR | Uganda | QZX? | | dash
    VELMAR, Quay |QZX| -                => no
    VELMAR, Quay |AP| -                 => VELMAR | Quay | AP | | dash
    VELMAR (AP - Jan 4) -               => VELMAR | | AP | -1-4 | dash
    VELMAR (AP -- Jan 4) -              => VELMAR | | AP | -1-4 | dash
    VELMAR (Jan 4) (AP) -               => VELMAR | | AP | -1-4 | dash
    VELMAR (Norway) (AP) -              => VELMAR | Norway | AP | | dash
    VELMAR (Quay), Jan 4 (AP) -         => VELMAR | Quay | AP | -1-4 | dash
    VELMAR (Quay) Jan 4 (AP) -          => VELMAR | Quay | AP | -1-4 | dash
    (Norway) (AP) -                     => no
    (OSLO) -                            => OSLO | | | | dash
    VELMAR (AP -                        => VELMAR | | AP | | dash
    VELMAR (Quay News -                 => no
    VELMAR AP) -                        => no
    VELMAR, AP) -                       => VELMAR | | AP | | dash
    VELMAR, AP)   -                     => VELMAR | | AP | | dash
    VELMAR, Quay) -                     => no
    VELMAR, Jan 4 AP -                  => VELMAR | | AP | -1-4 | dash
    VELMAR, Jan 4, AP -                 => VELMAR | | AP | -1-4 | dash
    VELMAR, Jan 4 - AP -                => VELMAR | | AP | -1-4 | dash
    VELMAR - AP -                       => VELMAR | | AP | | dash
    VELMAR, AP -                        => VELMAR | | AP | | dash
    VELMAR, AP--                        => VELMAR | | AP | | dash
    VELMAR, AP—                         => VELMAR | | AP | | dash
    VELMAR, AP:                         => VELMAR | | AP | | colon
    VELMAR, AP (Jan 4) -                => VELMAR | | AP | -1-4 | dash
    VELMAR, Reuters Health -            => VELMAR | | Reuters Health | | dash
    VELMAR, Jan 4, TASS.                => VELMAR | | TASS | -1-4 | stop
    VELMAR, TASS.                       => no
    AP -                                => | | AP | | dash
    AP:                                 => | | AP | | colon
    Reuters Health -                    => | | Reuters Health | | dash
    Reuters Insider -                   => Reuters Insider | | | | dash
    OSLO Reuters) -                     => OSLO | | Reuters | | dash
    OSLO AP -                           => OSLO | | AP | | dash
    OSLO CNN Money -                    => OSLO | | CNN Money | | dash
    OSLO Reuters -                      => OSLO Reuters | | | | dash
    NEW YORK AP -                       => NEW YORK | | AP | | dash
    VELMAR AP -                         => VELMAR AP | | | | dash
    QUAY NEWS via AP -                  => | | AP | | dash
    QUAY NEWS via Quay -                => no
    VELMAR via the road (AP) -          => no
    Quay via AP -                       => | | AP | | dash
    Ada Quill Bay Ferry News via AP -   => | | AP | | dash
    VELMAR via AP -                     => | | AP | | dash
    Example.net -                       => | | Example.net | | dash
    OSLO, Example.net -                 => OSLO | | Example.net | | dash
    OSLO, Example.co.uk -               => OSLO | | Example.co.uk | | dash
    VELMAR, Example.net -               => VELMAR | Example.net | | | dash
    (AP) VELMAR, Jan 4 -                => VELMAR | | AP | -1-4 | dash
    (AP) - VELMAR, Jan 4 -              => VELMAR | | AP | -1-4 | dash
    (AP) VELMAR -                       => | | AP | | none
    (AP) - VELMAR -                     => | | AP | | dash
    (AP) - VELMAR (AFP) -               => | | AP | | dash
    (AP) - VELMAR, Norway -             => | | AP | | dash
    Jan 4 - VELMAR, Norway -            => VELMAR | Norway | | -1-4 | dash
    Jan 4 - VELMAR (AP) -               => VELMAR | | AP | -1-4 | dash
    Jan 4 - VELMAR -                    => | | | -1-4 | dash
    Jan 4 - VELMAR, Jan 5 -             => | | | -1-4 | dash
    VELMAR - OSLO -                     => VELMAR+OSLO | | | | dash
    VELMAR - Oslo -                     => VELMAR | | | | dash
    VELMAR - OSLO (AP) -                => VELMAR+OSLO | | AP | | dash
    VELMAR - OSLO, Jan 4 -              => VELMAR+OSLO | | | -1-4 | dash
    VELMAR - QUAY (AP) -                => VELMAR | | | | dash
    VELMAR - Jan 4 -                    => VELMAR | | | -1-4 | dash
    VELMAR - Jan 4 (AP) -               => VELMAR | | AP | -1-4 | dash
    VELMAR - Jan 4 was -                => VELMAR | | | | dash
    VELMAR - (AP) -                     => VELMAR | | AP | | dash
    VELMAR - (Quay News) -              => VELMAR | | Quay News? | | dash
    VELMAR - (Quay News) was            => VELMAR | | | | dash
    VELMAR - (quay news) -              => VELMAR | | | | dash
    VELMAR, Jan 4 - /AP/ -              => VELMAR | | AP | -1-4 | dash
    VELMAR, Jan 4 -/AP/ -               => VELMAR | | AP | -1-4 | dash
    VELMAR, Jan 4 -- /Quay News/ --     => VELMAR | | Quay News? | -1-4 | dash
    VELMAR - /AP/ -                     => VELMAR | | | | dash
    VELMAR (AP) - Jan 4 -               => VELMAR | | AP | -1-4 | dash
    VELMAR (AP) - Jan 4 was             => VELMAR | | AP | | dash
    VELMAR: Jan 4 -                     => VELMAR | | | -1-4 | dash
    VELMAR: (AP) -                      => VELMAR | | AP | | dash
    VELMAR: Jan 4 was                   => VELMAR | | | | colon
    VELMAR: (Quay News) -               => VELMAR | | | | colon
    VELMAR :                            => VELMAR | | | | colon
    VELMAR   :                          => no
    VELMAR:x                            => no
    VELMAR (AP).x -                     => VELMAR | | AP | | none
    VELMAR (AP)x -                      => VELMAR | | AP | | dash
    VELMAR (AP). -                      => VELMAR | | AP | | dash
    VELMAR (AP); -                      => VELMAR | | AP | | dash
    VELMAR (AP), -                      => VELMAR | | AP | | dash
    VELMAR (AP)----                     => VELMAR | | AP | | dash
    VELMAR (AP) -----                   => VELMAR | | AP | | none
    VELMAR (AP) - - x                   => VELMAR | | AP | | dash
    VELMAR (AP)                         => VELMAR | | AP | | none
    VELMAR, Jan 4¶                      => VELMAR | | | -1-4 | line
    VELMAR (AP)¶                        => VELMAR | | AP | | line
    VELMAR¶                             => VELMAR | | | | line
    VELMAR,¶Norway (AP) -               => VELMAR | Norway | AP | | dash
    VELMAR, Norway,¶Jan 4 (AP) -        => VELMAR | Norway | AP | -1-4 | dash
    VELMAR¶(AP) -                       => VELMAR | | AP | | dash
    VELMAR/¶OSLO (AP) -                 => VELMAR+OSLO | | AP | | dash
    VELMAR¶Norway (AP) -                => VELMAR | | | | line
    VELMAR and OSLO (AP) -              => VELMAR+OSLO | | AP | | dash
    VELMAR AND OSLO (AP) -              => VELMAR+OSLO | | AP | | dash
    VELMAR & OSLO (AP) -                => VELMAR+OSLO | | AP | | dash
    VELMAR/OSLO (AP) -                  => VELMAR+OSLO | | AP | | dash
    VELMAR / OSLO (AP) -                => VELMAR+OSLO | | AP | | dash
    VELMAR; OSLO (AP) -                 => VELMAR+OSLO | | AP | | dash
    VELMAR, OSLO (AP) -                 => VELMAR+OSLO | | AP | | dash
    VELMAR, Ohio; OSLO, Norway (AP) -   => VELMAR+OSLO | Ohio+Norway | AP | | dash
    VELMAR, at sea (AP) -               => no
    VELMAR, At Sea (AP) -               => VELMAR | | AP | | dash
    AT SEA (AP) -                       => AT SEA | | AP | | dash
    Velmar, Quays., Norway (AP) -       => Velmar | Quays.+Norway | AP | | dash
    Velmar, Quay Q., Norway (AP) -      => Velmar+Quay Q | Norway | AP | | dash
    VELMAR, Quays. (AP) -               => VELMAR | Quays. | AP | | dash
    VELMAR, QUAYS. (AP) -               => VELMAR+QUAYS | | AP | | dash
    Velmar, Quay (AP) -                 => Velmar | Quay | AP | | dash
    Velmar, Quay, Norway (AP) -         => Velmar+Quay | Norway | AP | | dash
    Velmar, Quay, Bay (AP) -            => Velmar | Quay+Bay | AP | | dash
    Velmar, Oslo (AP) -                 => Velmar+Oslo | | AP | | dash
    VELMAR, Oslo (AP) -                 => VELMAR | Oslo | AP | | dash
    VELMAR Conn. (AP) -                 => VELMAR | Conn. | AP | | dash
    VELMAR North Dakota (AP) -          => VELMAR | North Dakota | AP | | dash
    VELMAR Ohio (AP) -                  => VELMAR | Ohio | AP | | dash
    VELMAR OHIO (AP) -                  => VELMAR OHIO | | AP | | dash
    Velmar Ohio (AP) -                  => Velmar Ohio | | AP | | dash
    Velmar Conn. (AP) -                 => Velmar | Conn. | AP | | dash
    VELMAR Quay (AP) -                  => VELMAR Quay | | AP | | dash
    PORT OF VELMAR (AP) -               => PORT OF VELMAR | | AP | | dash
    Velmar am Quay (AP) -               => Velmar am Quay | | AP | | dash
    Velmar sur la Quay (AP) -           => Velmar sur la Quay | | AP | | dash
    Velmar by Quay (AP) -               => no
    VELMAR 12TH STREET (AP) -           => VELMAR 12TH STREET | | AP | | dash
    VELMAR 12 STREET (AP) -             => no
    ST. VELMAR (AP) -                   => ST. VELMAR | | AP | | dash
    Velmar's Quay (AP) -                => Velmar's Quay | | AP | | dash
    Velmar-Quay (AP) -                  => Velmar-Quay | | AP | | dash
    U.S. (AP) -                         => U.S. | | AP | | dash
    Hamburg. (AP) -                     => Hamburg | | AP | | dash
    Rom. Der Rat der Stadt              => Rom | | | | stop
    Rom. der Rat der Stadt              => Rom | | | | stop
    Rom.  Der Rat                       => no
    Rom. 12 Boote                       => no
    Rom. May 4 -                        => Rom | | | -5-4 | dash
    Velmar. Der Rat                     => no
    OSLO, ROME. Der Rat                 => no
    NEAR VELMAR (AP) -                  => VELMAR | | AP | | dash located
    OUTSIDE VELMAR (AP) -               => VELMAR | | AP | | dash located
    OFF VELMAR (AP) -                   => VELMAR | | AP | | dash located
    IN VELMAR (AP) -                    => VELMAR | | AP | | dash located
    INSIDE VELMAR (AP) -                => VELMAR | | AP | | dash located
    ON THE VELMAR RIVER (AP) -          => VELMAR RIVER | | AP | | dash located
    AT THE VELMAR DAM (AP) -            => VELMAR DAM | | AP | | dash located
    ALONG THE VELMAR (AP) -             => VELMAR | | AP | | dash located
    FROM THE VELMAR (AP) -              => VELMAR | | AP | | dash located
    OFF THE VELMAR COAST (AP) -         => VELMAR COAST | | AP | | dash located
    OFF THE COAST OF VELMAR (AP) -      => VELMAR | | AP | | dash located
    EAST OF VELMAR (AP) -               => VELMAR | | AP | | dash located
    SOUTHWEST OF VELMAR (AP) -          => VELMAR | | AP | | dash located
    WEST OF THE VELMAR (AP) -           => VELMAR | | AP | | dash located
    NORTH OF VELMAR (AP) -              => VELMAR | | AP | | dash located
    WITH VELMAR (AP) -                  => no
    VELMAR and near OSLO (AP) -         => VELMAR+OSLO | | AP | | dash located
    VELMAR/near OSLO (AP) -             => VELMAR+OSLO | | AP | | dash located
    VELMAR, near OSLO (AP) -            => no
    After VELMAR (AP) -                 => no
    VELMAR, Jan 4, Jan 5 -              => no
    VELMAR, Marhc 4 (AP) -              => VELMAR | | AP | -3-4 | dash
    VELMAR; Marhc 4 (AP) -              => VELMAR | | AP | -3-4 | dash
    VELMAR Marhc 4 (AP) -               => no
    MADRID, 3 (EFE) -                   => MADRID | | EFE | --3 | dash
    MADRID; 3 (EFE) -                   => MADRID | | EFE | --3 | dash
    MADRID 3 (EFE) -                    => no
    MADRID, 3 (QUAY) -                  => no
    Trinidad and Tobago (AP) -          => Trinidad and Tobago | | AP | | dash
    Frankfurt/Main (dpa) -              => Frankfurt/Main | | dpa | | dash
    Velmar/Main (dpa) -                 => Velmar+Main | | dpa | | dash
"""


def shape(found: Candidate | None, text: str) -> str:
    """The parts of a candidate as a row of the table prints them; "?" is an agency that is not in the lexicon."""
    if found is None:
        return "no"
    names = ["+".join(text[a:b] for a, b in extents) for extents in (found.places, found.regions)]
    agency = "" if found.agency is None else text[slice(*found.agency)] + ("" if found.agency_known else "?")
    date = f"{found.date.year or ''}-{found.date.month or ''}-{found.date.day or ''}" if found.date else ""
    return " | ".join([*names, agency, date, found.closing + (" located" if found.located else "")]).strip()


def folded(claim: str) -> str:
    return "|".join(part.strip() for part in claim.split("|"))


@pytest.mark.parametrize(("text", "claim"), rows(PARTS))
def test_the_grammar_reads_each_part(text: str, claim: str) -> None:
    whole = f"{text}{LEAD}" if text.endswith("\n") else f"{text} {LEAD}"
    assert folded(shape(read_dateline(whole, 0, KNOWN), whole)) == folded(claim)


LOOSE = """
    velmar (reuters) -              => velmar | | reuters | | dash
    velmar bay (reuters) -          => velmar bay | | reuters | | dash
    velmar bay of quay (AP) -       => velmar bay of quay | | AP | | dash
    velmar bay of quay fish (AP) -  => no
    velmar, jan 4 (ap) -            => no
    velmar, jan 4 (AP) -            => velmar | | AP | -1-4 | dash
    velmar. (AP) -                  => no
    may 4 (AP) -                    => | | AP | -5-4 | dash
"""


@pytest.mark.parametrize(("text", "claim"), rows(LOOSE))
def test_a_name_may_be_without_capitals_if_the_reader_is_loose(text: str, claim: str) -> None:
    whole = f"{text} {LEAD}"
    assert folded(shape(read_dateline(whole, 0, KNOWN, loose=True), whole)) == folded(claim)
    assert read_dateline(whole, 0, KNOWN) is None or text.startswith("may")


def test_a_dateline_has_at_most_twelve_parts() -> None:
    for number in (11, 12):
        names = "/".join(f"VELMAR{'ABCDEFGHIJKLM'[n]}" for n in range(number))
        found = read_dateline(f"{names} (AP) - {LEAD}", 0, KNOWN)
        assert (found is not None and found.agency is not None) is (number < 12)


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("Quay News", True),
        ("The Quay News", True),
        ("The Quay", False),
        ("After Quay News", False),
        ("R-Ohio", False),
        ("Oslo", False),
        ("Norway", False),
        ("Analysis", False),
        ("quay", False),
        ("Quay-Bay", True),
        ("These Quay News", False),
    ],
)
def test_a_few_capitalised_words_have_the_form_of_an_agency(name: str, answer: bool) -> None:
    assert NameReader(name, KNOWN, Candidate(0, 0), False).may_be_agency(name) is answer


@pytest.mark.parametrize(
    ("words", "geographic", "label", "opens"),
    [
        ("fort velmar", True, False, False),
        ("velmar harbor", True, False, False),
        ("velmar", False, False, False),
        ("velmar fort quay", False, False, False),
        ("refugee camp", True, False, False),
        ("velmar refugee camp", True, False, False),
        ("analysis", False, True, False),
        ("quay analysis", False, True, False),
        ("analysis quay", False, True, False),
        ("quay analysis boat", False, False, False),
        ("breaking news", False, True, False),
        ("just in velmar", False, True, False),
        ("velmar just in", False, True, False),
        ("breaking news quay", False, True, False),
        ("quay breaking news", False, True, False),
        ("after velmar", False, False, True),
        ("velmar after", False, False, False),
        ("the hague", False, False, False),
        ("fort", False, False, False),
        ("her", False, False, True),
    ],
)
def test_the_first_or_the_last_words_of_a_name_class_it(words: str, geographic: bool, label: bool, opens: bool) -> None:
    """A geographic term alone is not the name of a place; a label alone is a label."""
    assert KNOWN.is_geographic(words.split()) is geographic
    assert KNOWN.is_label(words.split()) is label
    assert KNOWN.opens_sentence(words) is opens


@pytest.mark.parametrize(
    ("name", "city", "place"),
    [("Oslo", True, True), ("OSLO", True, True), ("Norway", False, True), ("Velmar", False, False)],
)
def test_cities_and_regions_are_places(name: str, city: bool, place: bool) -> None:
    assert (KNOWN.is_city(name), KNOWN.is_place(name)) == (city, place)


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("Example.net", True),
        ("EXAMPLE.COM", True),
        ("example.org", True),
        ("example.tv", True),
        ("example.info", True),
        ("example.news", True),
        ("example.co.uk", True),
        ("example.com.au", True),
        ("example.de", False),
        ("Example net", False),
        ("Example", False),
        ("my Example.net", False),
    ],
)
def test_a_word_with_the_end_of_a_news_site_names_one(name: str, answer: bool) -> None:
    assert names_a_site(name) is answer


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("Reuters Health Quay", True),
        ("Quay Bay Ferry Line Reuters", True),
        ("Quay Bay Ferry Line Boat Reuters", False),
        ("Photo: Reuters", False),
        ("File 2013/AP", False),
        ("Quay AP", False),
        ("Quay UPI", True),
        ("  Reuters;", True),
        ("dpa/Quay", True),
    ],
)
def test_a_longer_name_may_contain_the_name_of_an_agency(name: str, answer: bool) -> None:
    """Five words at most, three letters at least; a supplier of pictures is not the agency of the story."""
    assert KNOWN.is_agency(name) is answer


def place_names(text: str, *, loose: bool = False) -> PlaceNames:
    """The properties of the names in a text, which slashes separate."""
    found = Candidate(0, len(text))
    found.loose = loose
    at = 0
    for name in text.split("/"):
        found.places.append((at, at + len(name)))
        at += len(name) + 1
    names = text.split("/")
    return PlaceNames(found, names, [name.casefold().split() for name in names], KNOWN)


@pytest.mark.parametrize(
    ("name", "properties"),
    [
        ("VELMAR", "capitals plausible"),
        ("Velmar", "plausible"),
        ("OSLO", "capitals known first plausible"),
        ("Velmar/Oslo", "known plausible"),
        ("FORT VELMAR", "capitals generic plausible"),
        ("ANALYSIS", "capitals labelled plausible"),
        ("REUTERS", "capitals agency plausible"),
        ("MOBILE", "capitals known first common plausible"),
        ("OSLO ACCORD", "capitals compound plausible"),
        ("OLD OSLO", "capitals compound plausible"),
        ("OHIO ACCORD", "capitals compound plausible"),
        ("OSLO HARBOUR", "capitals generic plausible"),
        ("NEW OHIO", "capitals generic plausible"),
        ("UN", "capitals"),
        ("QZX", "capitals"),
        ("QUAY", "capitals plausible"),
        ("A.VELMAR", "capitals"),
        ("TOP-TEN", "capitals"),
        ("TOP-TENS", "capitals plausible"),
        ("VELMAR QUAY BAY FISH", "capitals plausible"),
        ("VELMAR QUAY BAY FISH HALL", "capitals"),
        ("NEW YORK", "capitals known first generic plausible"),
    ],
)
def test_the_names_of_a_candidate_have_properties(name: str, properties: str) -> None:
    place = place_names(name)
    has = {
        "capitals": place.capitals,
        "known": place.known,
        "first": place.first_known,
        "generic": place.generic,
        "labelled": place.labelled,
        "agency": place.is_agency,
        "common": place.is_common_word,
        "compound": place.compound,
        "plausible": place.plausible,
    }
    assert " ".join(key for key, value in has.items() if value) == properties


def test_a_name_that_was_read_without_capitals_has_none() -> None:
    assert not place_names("VELMAR", loose=True).capitals


AFTER = """
    The weir is open.                                       => line
    The weir is the oldest one of the valley                => line
    The weir is the oldest one of the valley.               => prose
    The weir is open now you.                               => prose
    The weir is open now yo.                                => line
    THE WEIR IS THE OLDEST ONE OF THE VALLEY.               => line
    The weir is the oldest one¶of the valley                => prose
    The weir is the oldest one¶¶of the valley               => line
    The weir is the¶oldest one of the whole valley          => prose
    The weir is the¶Oldest one of the whole valley          => line
    The weir is the¶oldest one of the whol                  => line
    ¶¶The weir is the oldest one of the valley.             => prose alone
    ¶¶The weir is open                                      => line alone
    a Bergen weir is the oldest one of the valley.          => prose lower
    the weir is the oldest one of the valley.               => prose lower
    tHe weir is the oldest one of the valley.               => prose
"""


@pytest.mark.parametrize(("text", "claim"), rows(AFTER))
def test_the_text_after_a_candidate_is_prose_or_not(text: str, claim: str) -> None:
    after = Continuation(f"OSLO - {text}", 7)
    has = [("prose" if after.prose else "line"), "alone" * after.alone, "lower" * after.lower_case]
    assert " ".join(filter(None, has)) == claim


@pytest.mark.parametrize(("length", "prose"), [(150, False), (151, True)])
def test_a_line_longer_than_a_headline_is_prose_without_a_full_stop(length: int, prose: bool) -> None:
    assert Continuation("Weir " * 29 + "W" * (length - 145), 0).prose is prose


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("OSLO (AP", True),
        ("OSLO [AP", True),
        ("OSLO /AP", True),
        ("OSLO |AP", True),
        ("OSLO: a", True),
        ("OSLO 4", True),
        ("OSLO - a", True),
        ("OSLO — a", True),
        ("OSLO_a", True),
        ("Oslo", False),
        ("The well-known weir", False),
        ("The well-known weir - is", True),
        ("a-b c-d", False),
        ("a-1", True),
    ],
)
def test_a_line_without_a_mark_has_no_dateline(line: str, marked: bool) -> None:
    assert anchors.is_marked(line, 0, len(line)) is marked


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a\nb", ["a", "b"]),
        ("a\r\nb", ["a", "b"]),
        ("\n\na\n", ["a"]),
        ("  \na", ["a"]),
        ("a\n \t\nb c", ["a", "b c"]),
        ("", []),
        ("\n", []),
        ("ab", ["ab"]),
    ],
)
def test_the_lines_with_text_are_searched(text: str, found: list[str]) -> None:
    assert [text[a:b] for a, b in anchors.lines(text, len(text))] == found


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Weir opens. Oslo (AP) -", ["Oslo (AP) -"]),
        ("Weir opens OSLO (AP) -", ["OSLO (AP) -", "(AP) -"]),
        ("Weir opens OSLO PORT (AP) -", ["OSLO PORT (AP) -", "(AP) -"]),
        ("Weir opens  oslo (AP) -", ["oslo (AP) -", "(AP) -"]),
        ("Weir opens (AP) -", ["(AP) -"]),
        ("Weir opens A (AP) -", ["(AP) -"]),
        ("Weir opens? Oslo /AP/ -", ["Oslo /AP/ -", "/AP/ -"]),
        ("Weir: oslo (AP) -", ["oslo (AP) -", "(AP) -"]),
        ("Weir” oslo (AP) -", ["oslo (AP) -", "(AP) -"]),
    ],
)
def test_a_dateline_inside_a_line_begins_at_a_boundary_or_at_capitals(line: str, words: list[str]) -> None:
    anchor = anchors.ANCHOR.search(line)
    assert anchor is not None
    found = [line[start:] for start in anchors.inner_starts(line, 0, anchor.start())]
    assert found[: len(words)] == words or found == words


@pytest.mark.parametrize(
    ("name", "mixed"),
    [
        ("Ada Quill OSLO", True),
        ("OSLO", False),
        ("Oslo", False),
        ("Oslo Bay", False),
        ("St. VELMAR", False),
        ("Velmar WA", False),
        ("Velmar WAS", True),
        ("OSLO Bay", False),
        ("OSLO BAY", False),
    ],
)
def test_a_name_that_changes_to_capitals_contains_a_byline(name: str, mixed: bool) -> None:
    assert anchors.mixes_case(name) is mixed


def test_the_lexicon_of_the_default_vocabulary_is_the_default_lexicon() -> None:
    assert KNOWN.lexicon is default_lexicon()
    assert vocabulary().lexicon is KNOWN.lexicon
    assert find_dateline(f"OSLO - {LEAD}", labels=("oslo",)) is None
    assert find_dateline(f"OSLO - {LEAD}") is not None


WRAPPED = """
    VELMAR,¶Norway (AP) -                   => VELMAR
    VELMAR, Norway,¶Jan 4 (AP) -            => VELMAR
    VELMAR/¶OSTERVIK (AP) -                 => VELMAR OSTERVIK
    VELMAR¶(AP) -                           => VELMAR
    VELMAR¶OSTERVIK (AP) -                  => OSTERVIK
    VELMAR and¶OSTERVIK (AP) -              => OSTERVIK
"""


@pytest.mark.parametrize(("text", "places"), rows(WRAPPED))
def test_a_dateline_of_a_wrapped_text_continues_after_a_comma_a_slash_or_before_a_bracket(
    text: str, places: str
) -> None:
    found = find_dateline(f"{text} {LEAD}")
    assert found is not None
    assert " ".join(place.name for place in found.places) == places


@pytest.mark.parametrize(("length", "found"), [(80, True), (81, False)])
def test_a_paragraph_before_a_dateline_is_longer_than_eighty_code_points(length: int, found: bool) -> None:
    paragraph = f"The weir {'x' * (length - 10)}.\n\n"
    assert len(paragraph) == length + 2
    assert (find_dateline(f"{paragraph * 4}OSLO — {LEAD}") is not None) is found


@pytest.mark.parametrize(("before", "found"), [(7, True), (8, False)])
def test_eight_marks_of_a_line_are_tried(before: int, found: bool) -> None:
    dateline = find_dateline(f"The weir opens. {'Boat (4) - x. ' * before}OSLO (AP) - {LEAD}")
    assert (dateline is not None) is found


@pytest.mark.parametrize(("size", "found"), [(84, True), (85, False)])
def test_a_dateline_inside_a_line_is_at_most_ninety_code_points_long(size: int, found: bool) -> None:
    text = f"xx. {'o' * size} (AP) -"
    anchor = anchors.ANCHOR.search(text)
    assert anchor is not None
    assert (4 in anchors.inner_starts(text, 0, anchor.start())) is found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Ferry of the weir.", True),
        ("Photo of the weir.", False),
        ("File photo of the weir.", False),
        ("Handout picture of the weir.", False),
        ("Hand out image of the weir.", False),
        ("Undated photo.", False),
        ("Illustration of it.", False),
        ("Graphic of it.", False),
        ("Video of it.", False),
        ("Source of it.", False),
        ("(Image of it.", False),
    ],
)
def test_the_agency_of_a_picture_is_not_that_of_the_story(line: str, found: bool) -> None:
    assert (find_dateline(f"{line} (AP) - {LEAD}") is not None) is found


def test_capitals_and_a_dash_in_several_lines_are_a_list() -> None:
    assert find_dateline(f"VELMAR — {LEAD}\n\nBoats\n\nOSTERVIK — {LEAD}") is None
    assert find_dateline(f"VELMAR — {LEAD}\n\nBoats\n\nOstervik — {LEAD}") is not None


def test_several_days_below_a_headline_are_not_the_day_of_a_story() -> None:
    story = f"The floods in Kelmsund rose. {LEAD}"
    assert find_dateline(f"Weir to be mended\n\nKELMSUND, Jan 3\n\n{story}") is not None
    assert find_dateline(f"Weir to be mended\n\nKELMSUND, Jan 3-4\n\n{story}") is None


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("DERA OSTERVIK", True),
        ("DERA OSTERVIK KELMSUND", False),
        ("KELMA", True),
        ("KELM", False),
        ("Kelmsund", False),
        ("KELMSHIP", False),
        ("KLMSNDR", False),
        ("COURT", False),
        ("WEIR", False),
    ],
)
def test_an_unknown_name_before_a_colon_has_two_words_and_five_letters(name: str, found: bool) -> None:
    assert (find_dateline(f"Boats are back\n\n{name}: {LEAD}") is not None) is found


@pytest.mark.parametrize(
    ("lead", "found"),
    [
        (LEAD, True),
        ("The weir will be repaired by the council and of all.", False),
        ("The weir was opened, sold, shut, repaired, lost and then forgotten.", False),
        (f"“{LEAD}”", False),
        ("the weir will be repaired before the salmon come back, the council said on Tuesday.", False),
    ],
)
def test_the_paragraph_after_an_unknown_name_is_long_and_english(lead: str, found: bool) -> None:
    assert (find_dateline(f"Boats are back\n\nKELMSUND: {lead}") is not None) is found


@pytest.mark.parametrize(
    ("lead", "found"),
    [
        ("The council of the town voted on Tuesday to close the old bridge for a year.", True),
        ("The old bridge is shut today. The council of the town voted to close it for a year.", False),
        ("The old bridge is shut again today. The council of the town voted to close it for a year.", True),
        ("That was the answer which the whole town gave when the council asked about it.", False),
        ("“The council of the town voted on Tuesday to close the old bridge for a year.”", False),
        ("The council of the town voted to close the bridge for a year.", True),
        ("The council of Hamburg voted on Tuesday to close the old bridge for a year.", False),
    ],
)
def test_a_city_with_a_full_stop_precedes_a_long_sentence_without_its_name(lead: str, found: bool) -> None:
    assert (find_dateline(f"Boats are back\n\nHamburg. {lead}") is not None) is found
