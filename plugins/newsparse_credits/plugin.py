"""The hooks of the credits plugin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from newsparse.lexicon import Lexicon, LexiconSettings, default_lexicon
from newsparse.model import Annotation, CreditBlock, Note
from newsparse.plugin import STORY_LAWS, Annotator, Draft, Settings, hookimpl
from newsparse_credits.clauses import Grammar
from newsparse_credits.finder import find_credits
from newsparse_credits.notes import find_notes
from newsparse_credits.roles import role_book
from newsparse_credits.settings import CreditsSettings

_PROVIDES: frozenset[type[Annotation]] = frozenset([CreditBlock, Note])


def grammar_of(settings: CreditsSettings, lexicon: Lexicon | None = None) -> Grammar:
    """The grammar with the words of the settings.

    Raises:
        ValueError: for a role that does not exist.
    """
    return Grammar(role_book().with_openers(settings.openers), lexicon or default_lexicon())


@frozen
class CreditsAnnotator:
    """Finds credit lines and editorial notes."""

    grammar: Grammar

    def __call__(self, doc: Draft) -> Iterator[CreditBlock | Note]:
        """The credit lines and notes of a draft."""
        blocks = find_credits(doc.text, doc.blocks, self.grammar)
        yield from blocks
        yield from find_notes(doc.text, doc.blocks, taken=[block.span for block in blocks])


@hookimpl
def newsparse_annotators(settings: Settings) -> Iterable[Annotator]:
    """The annotator ``credits``."""
    lexicon = default_lexicon().with_additions(settings.get(LexiconSettings))
    function = CreditsAnnotator(grammar_of(settings.get(CreditsSettings), lexicon))
    yield Annotator(function, name="credits", provides=_PROVIDES, laws=STORY_LAWS)


@hookimpl
def newsparse_settings() -> Iterable[type]:
    """The settings class."""
    return [CreditsSettings]
