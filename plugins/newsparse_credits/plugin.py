"""The hooks of the credits plugin."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsparse.lexicon import default_lexicon
from newsparse.model import Annotation, CreditBlock, Note
from newsparse.plugin import STORY_LAWS, Annotator, Draft, Settings, hookimpl
from newsparse_credits.clauses import Grammar
from newsparse_credits.finder import find_credits
from newsparse_credits.notes import find_notes
from newsparse_credits.roles import role_book
from newsparse_credits.settings import CreditsSettings

_PROVIDES: frozenset[type[Annotation]] = frozenset([CreditBlock, Note])


class CreditsAnnotator:
    """Finds credit lines and editorial notes.

    Attributes:
        grammar: the words of credit lines; the lexicon is that of the draft.
    """

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar

    def __call__(self, draft: Draft) -> Iterator[CreditBlock | Note]:
        """Yield the credit lines and notes of a draft."""
        grammar = self.grammar
        if draft.lexicon is not grammar.lexicon:
            grammar = grammar._replace(lexicon=draft.lexicon)
        found = find_credits(draft.text, draft.blocks, grammar)
        yield from found
        yield from find_notes(draft.text, draft.blocks, credit_lines=[block.span for block in found])


@hookimpl
def newsparse_annotators(settings: Settings) -> Iterable[Annotator]:
    """The annotator ``credits``.

    Raises:
        ValueError: if a setting names a role that does not exist.
    """
    book = role_book().with_openers(settings.get(CreditsSettings).openers)
    yield Annotator(
        CreditsAnnotator(Grammar(book, default_lexicon())), name="credits", provides=_PROVIDES, laws=STORY_LAWS
    )


@hookimpl
def newsparse_settings() -> Iterable[type]:
    """The settings class."""
    return [CreditsSettings]
