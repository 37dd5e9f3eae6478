"""Names of organizations in bylines and credit lines."""

from __future__ import annotations

from newsparse import lazy_re as re
from newsparse.lexicon import Lexicon, default_lexicon
from newsparse.text.people.words import fold_phrase

_DOMAIN = re.compile(r"[\w-]+\.(?:com|org|net|co\.uk)")


def is_organization(phrase: str, lexicon: Lexicon | None = None) -> bool:
    """Whether a phrase is the name of an organization that is credited in bylines.

    That is a known agency or paper, a name with a word such as "News" in it, a domain, or a short word in capitals that
    is not a state or country.

    Args:
        phrase: the phrase, with or without "The".
        lexicon: the known names; the default lexicon if not given.
    """
    known = lexicon or default_lexicon()
    if phrase in known.organizations:
        return True
    parts = fold_phrase(phrase).split()
    if not parts:
        return False
    if len(parts) == 1 and _DOMAIN.fullmatch(parts[0]):
        return True
    if not known.organization_words.isdisjoint(parts):
        titles = known.names.titles
        return parts[0] == "our" or parts[-1] not in titles or parts[-1] in known.organization_words
    first = phrase.split(maxsplit=1)[0]
    if len(parts) > 1:
        return first.isupper() and len(first) > 1 and first in known.organizations
    return 2 <= len(phrase) <= 5 and phrase.isalpha() and phrase.isupper() and not known.places.is_region(phrase)
