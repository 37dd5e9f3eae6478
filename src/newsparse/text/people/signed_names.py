"""Names followed by an organization or a title without a comma: "Ann Lee Political editor"."""

from __future__ import annotations

from newsparse import lazy_re as re
from newsparse.lexicon import Lexicon, default_lexicon
from newsparse.text.people.names import is_person_name
from newsparse.text.people.places import is_known_place
from newsparse.text.people.titles import is_job

_NON_SPACE = re.compile(r"\S+")


def signed_name(phrase: str, lexicon: Lexicon | None = None, *, titled: bool = True) -> int:
    """The end of a person's name that is followed by a blank and a known organization or a title.

    Args:
        phrase: the phrase: "Ann Lee Political editor".
        lexicon: the known names of organizations; the default lexicon if not given.
        titled: whether a title may follow. After a person, "North Korea correspondent" is the title of that person.

    Returns:
        The offset in code points, 0 if the phrase has another form.
    """
    known = lexicon or default_lexicon()
    for m in list(_NON_SPACE.finditer(phrase))[1:4]:
        name, rest = phrase[: m.end()], phrase[m.end() :].strip()
        follows = rest and (rest in known.organizations or (titled and is_job(rest, known)))
        if follows and is_person_name(name) and not is_known_place(name, known):
            return m.end()
    return 0
