"""When each constraint and each veto applies: to the quotation in { } or the cue in [ ] of a sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from feature_claims import marked

from newsparse_quotes.attribution import constraints, cues, named_things
from newsparse_quotes.attribution.link_context import LinkContext
from newsparse_quotes.document.document import Document
from newsparse_quotes.document.phrases import is_rumour
from newsparse_quotes.features.linking import AFTER, NEXT, NOTHING

QUOTATIONS: dict[Callable[[LinkContext], bool], tuple[list[str], list[str]]] = {
    constraints.continues_the_sentence: (
        ["The town has {“no money”} left.", "He called the plan for it {“a mess”}."],
        ["The town has {“No money”} left.", "{“no money”} is left.", "He said {“no money”} is left.",
         "It is over, {“no money”} is left.", "The {“mill is shut,”} he said, “and the school too.”"],
    ),
    constraints.follows_the_opening_article: (
        ["The {“mill is shut,”} he said, “and the school too.”", "It rained. A {“mill is shut,”} he said, “and so.”"],
        ["The {“mill is shut”} he said, “and the school too.”", "The {“mill is shut,”} he said.",
         "The {“mill is shut,”} he said “and the school too.”", "It is the {“mill we shut,”} he said, “and so on.”",
         "The {“mill is shut,”} of course, “and the school too.”", "His {“mill is shut,”} he said, “and so on.”"],
    ),
    constraints.fills_its_paragraph: (
        ["It rained.\n\n{“We are all late.”}\n\nIt rained.", "{“We are all late.”}"],
        ["What now?\n\n{“We are all late.”}", "It rained. {“We are all late.”}",
         "{“We are all late,”} he said.", "{“We are late”}"],
    ),
    constraints.answers_the_reporter: (
        ["Do you regret it?\n\n{“No, they were not good.”}", "It rained. So what now?\n\n{“We go back to work.”}"],
        ["Do you regret it.\n\n{“No, they were not good.”}", "“Do you regret it?”\n\n{“No, they were not good.”}",
         "Do you regret it? {“No, they were not good.”}", "{“No, they were not good.”}"],
    ),
    constraints.ends_with_its_paragraph: (
        ["{“We are all late.”}\n\nIt rained.", "{“We are all late.”}\n\nIt rained. “We go.”"],
        ["{“We are all late.”}\n\n“We go now,” he said.", "{“We are all late,”} he said.\n\nIt rained."],
    ),
    constraints.continues_in_the_next_paragraph: (
        ["{“We are all late.}\n\n“We go now,” he said.", "{“We are all so late,”}\n\n“and we go now,” he said."],
        ["{“We are all late.”}\n\n“We go now,” he said.", "{“We are all late.}\n\nIt rained. “We go now,” he said.",
         "Ann Lee said:\n\n{“We are all late.}\n\n“We go now.”"],
    ),
    constraints.has_a_speech_tag: (
        ["{“The kiln is cold,”} mill boss Ann Lee wrote.", "{“The kiln is cold,”} laughed the baker."],
        ["{“The kiln is cold,”} and it rained.", "{“The kiln”} Ann Lee built is cold."],
    ),
    constraints.follows_a_colon: (
        ["The coach was in no doubt: {“We were robbed.”}", "The coach asked: {“Were we robbed?”}"],
        ["The coach was in no doubt: {“Robbed.”}", "The coach was in no doubt: {“we were robbed”}",
         "The coach was in no doubt, {“We were robbed.”}", "He sang: {“The Old Mill Song.”}", "{“We were robbed.”}"],
    ),
    constraints.is_announced: (
        ["He asked: {“Who was it now?”}", "When it rained the coach said: {“We were robbed.”}"],
        ["The coach was in no doubt: {“We were robbed.”}", "He said it was clear: {“We were robbed.”}"],
    ),
    constraints.follows_as_a_person_says: (
        ["As she used to say, {“plans come to nothing”}.", "As Ann Lee said, {“plans come to nothing”}."],
        ["As she fell, {“plans come to nothing”}.", "When she said, {“plans come to nothing”}.",
         "As she used to say {“plans come to nothing”}.", "As she used to say, {“nothing”}.",
         "It was as she said, {“plans come to nothing”}."],
    ),
    constraints.is_beside_another: (
        ["{“Who?”} “Me,” he said.", "“Who?” {“Me,”} he said.", "It rained. {“Who is it?”} “Me.”"],
        ["{“Who?”} he asked. “Me,” he said.", "{“who?”} “Me,” he said.", "{“Who”} “Me,” he said.",
         "{“Who?”} “Me.” “You?” he said.", "{“Who?”}\n\n“Me,” he said."],
    ),
    constraints.answers_another: (
        ["“Who?” {“Me,”} he said."],
        ["{“Who?”} “Me,” he said.", "“Who?” he asked. {“Me,”} he said.", "“Who?”\n\n{“Me,”} he said."],
    ),
    constraints.follows_a_report: (
        ["“We ran out by nine,” Lee said.\n\nBo Marsh took the job in May. {“I need the money.”}"],
        ["“We ran out by nine,” Lee said.\n\nThe mill took the job in May. {“I need the money.”}",
         "“We ran out by nine,” Lee said.\n\nBo Marsh took the job for {“the money.”}",
         "“We ran out by nine,” Lee said.\n\nBo Marsh took the “job” in May. {“I need the money.”}",
         "“We ran out by nine,” Lee said.\n\n{“I need the money.”}"],
    ),
    constraints.precedes_a_report: (
        ["{“We ran out by nine,”} Lee said.\n\nBo Marsh took the job in May. “I need the money.”"],
        ["{“We ran out by nine,”} Lee said. Bo Marsh took the job in May. “I need the money.”",
         "{“We ran out by nine,”} Lee said.\n\n“I need the money.”", "{“We ran out by nine,”} Lee said."],
    ),
    named_things.is_a_name: (
        ["It has routes called {“segments”} now.", "She wrote a script titled {“Wild Thistle”}.",
         "The mill is called {“the Goose”}.", "The mill, dubbed {“the Goose”}, is shut.",
         "The mill is widely known as {“the Goose”}.", "The mill is formally called {“the Goose”}."],
        ["She was called {“a liar”} by Lee.", "Lee called {“the Goose”}.", "The minister called {“the mill”}.",
         "{“The Goose”} is called so.", "It has routes with {“segments”} now."],
    ),
    named_things.is_a_title_in_a_list: (
        ["Her two tracks, {“The Alchemist”} and “High School”, are about her.",
         "Her two tracks, “The Alchemist” and {“High School”}, are about her."],
        ["Her two tracks, {“the alchemist of all”} and “High School”, are about her.",
         "Her new track, {“The Alchemist”}, is about her.", "He says, {“The Alchemist”}.", "{“The Alchemist”} is old."],
    ),
    named_things.is_performed: (
        ["She sang {“Bright Water”} in May.", "She performed in {“Bright Water”} in May."],
        ["She sang {“it is over now”} in May.", "She said {“Bright Water”} in May.", "{“Bright Water”} was sung."],
    ),
}  # fmt: skip


def context(printed: str, before: int = NOTHING) -> LinkContext:
    one = marked(printed)
    quotations = [q for q in one.document.quotations if q.depth == 0]
    number = [q.left for q in quotations].index(one.ranges["{"][0][0])
    return LinkContext.of(one.document, quotations, number, before)


YES = [(applies, printed) for applies, (yes, _) in QUOTATIONS.items() for printed in yes]
NO = [(applies, printed) for applies, (_, no) in QUOTATIONS.items() for printed in no]


@pytest.mark.parametrize(("applies", "printed"), YES)
def test_a_constraint_applies(applies: Callable[[LinkContext], bool], printed: str) -> None:
    assert applies(context(printed))


@pytest.mark.parametrize(("applies", "printed"), NO)
def test_a_constraint_does_not_apply(applies: Callable[[LinkContext], bool], printed: str) -> None:
    assert not applies(context(printed))


@pytest.mark.parametrize(
    ("printed", "applies"),
    [
        ("“That,” Ann Lee says, pointing, {“is a leak.”}", True),
        ("“That,” Ann Lee says, {“is a leak.”}", True),
        ("“That,” says Ann Lee {“is a leak.”}", True),
        ("“That,” Ann Lee says, {“Is a leak.”}", False),
        ("“That,” Ann Lee says. The roof, {“is a leak.”}", False),
        ("“That,” Ann Lee says, calling it of all, {“a leak.”}", False),
        ("“That,” Ann Lee says, then he said, {“is a leak.”}", False),
        ("“That,” it rained, {“is a leak.”}", False),
        ("“That,” Ann Lee says in the rain {“is a leak.”}", False),
    ],
)
def test_a_quotation_goes_on_behind_the_tag_that_interrupts_it(printed: str, applies: bool) -> None:
    assert constraints.continues_another(context(printed, AFTER)) == applies
    assert not constraints.continues_another(context(printed))


def test_a_quotation_that_the_previous_one_joined_does_not_join_it() -> None:
    assert constraints.was_joined(context("“We go,” {“and soon,”} he said.", NEXT))
    assert not constraints.was_joined(context("“We go,” {“and soon,”} he said.", AFTER))


def ends(document: Document, cue: int) -> tuple[int, int]:
    return document.sentences[document.sentence_at(cue)]


CUES: dict[Callable[[Document, int], bool], tuple[list[str], list[str]]] = {
    lambda document, cue: cues.is_noun(document, cue, *ends(document, cue)): (
        ["Jobless [claims] fell in May.", "It was his 200th grand [slam] match.", "The [claims] were new."],
        ["She [claims] it fell.", "It is his old [claim] that it fell.", "It was his [slam] of it.",
         "They [claim] it fell."],
    ),
    lambda document, cue: cues.is_impersonal(document, cue, ends(document, cue)[0]): (
        ["It is important to [note] that it rained.", "It is worth [noting] that it rained.",
         "It's important to [note] that it rained.", "It’s worth [noting] that it rained.", "It was hard to [say] so."],
        ["She is here to [note] that it rained.", "It rained. She came to [note] it.", "She is [noting] it now.",
         "It is known that she [noted] it.", "To [note] it is important."],
    ),
    lambda document, cue: cues.is_one_of_several_verbs(document, cue, ends(document, cue)[1]): (
        ["She [wrote], directed and starred in the film."],
        ["She [wrote], and directed the film.", "She [wrote] it, directed it and starred in it.",
         "She [wrote], directed the film.", "She [wrote]."],
    ),
    lambda document, cue: is_rumour(document.words, cue): (
        ["Lee is [said] to be ill.", "Lee was widely [believed] to be ill."],
        ["Lee [said] to be ill is bad.", "It is [said] that Lee is ill.", "Lee is [asked] to be ill."],
    ),
    lambda document, cue: cues.is_passive_without_content(document, cue, *ends(document, cue)): (
        ["The vote was [called].", "The vote was [called], it rained."],
        ["It was [called].", "The vote was [called] by Lee.", "The vote was [called] and it was said by Lee.",
         "The vote was [called] “a mess”.", "Lee [called].", "The vote was [said] that it rained."],
    ),
}  # fmt: skip

VETOES = [(applies, printed, True) for applies, (yes, _) in CUES.items() for printed in yes]
VETOES += [(applies, printed, False) for applies, (_, no) in CUES.items() for printed in no]


@pytest.mark.parametrize(("applies", "printed", "expected"), VETOES)
def test_a_veto_applies_or_not(applies: Callable[[Document, int], bool], printed: str, expected: bool) -> None:
    one = marked(printed)
    assert applies(one.document, one.cue) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("She [wrote] {a book}.", True),
        ("{The strike}, [called] by the union, is over.", True),
        ("{What} they [said] is new.", True),
        ("{In the} [words] of Ann Lee it rains.", True),
        ("{The bill was} [described] by Lee as dead.", True),
        ("The police were [called] {to the mill}.", True),
        ("She [sang] {three songs}.", True),
        ("She [wrote] {of her youth}.", False),
        ("She [wrote] {that it rained}.", False),
        ("She [wrote] {a book was out}.", False),
        ("She [wrote] {“a book”}.", False),
        ("She [responded] {that it rained}.", False),
        ("She [said] {a book}.", False),
        ("{It rained}, she [said].", False),
        ("It is “a mess”, [says] {miller Ann Lee}.", True),
        ("It is “a mess”, [says] {it is late}.", False),
        ("It is a mess, [says] {miller Ann Lee}.", False),
    ],
)
def test_an_object_is_not_what_is_said(printed: str, expected: bool) -> None:
    one = marked(printed)
    assert cues.is_without_content(one.document, one.cue, one.ranges["{"]) == expected
