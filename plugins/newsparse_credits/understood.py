"""What of a list of names was understood: as far as it can be trusted, and where it ends."""

from __future__ import annotations

from newsparse.text import PeopleList


def until_doubt(text: str, roster: PeopleList) -> PeopleList:
    """The roster up to the semicolon before the first thing in it that was not understood, if there is one."""
    first = roster.rest[0].start
    known = [p.span.end for p in roster.people] + [o.span.end for o in roster.organizations]
    semicolon = text.rfind(";", min(known, default=first), first)
    if semicolon < 0:
        return roster
    return roster._replace(
        people=tuple(p for p in roster.people if p.span.end <= semicolon),
        organizations=tuple(o for o in roster.organizations if o.span.end <= semicolon),
        places=tuple(p for p in roster.places if p.span.end <= semicolon),
    )


def end_of(start: int, roster: PeopleList) -> int:
    """Where the last thing that was understood ends."""
    best = start
    for person in roster.people:
        parts = (person, person.title, person.affiliation)  # in any order: "Ann Lee of Example/the owner"
        best = max(best, *(part.span.end for part in parts if part))
    for body in roster.organizations:
        best = max(best, body.span.end)
    for place in roster.places:
        best = max(best, place.span.end)
    return best
