"""The page of an article: summary, legend, text, speakers, quotes, credits, problems."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from zlib import crc32

from newsparse._messages import counted
from newsparse.export.dates import iso_date
from newsparse.export.html.marks import Layer, layer_of, speaker_label
from newsparse.export.html.story import render_story, shown, table_html
from newsparse.model import QUOTE_FORMS, Article, Quote, Span

NOT_SAID = "the text does not say who speaks"
NOT_NAMED = "the article does not name this speaker, or more than one name fits"


@cache
def style() -> str:
    """Return the style sheet of the pages."""
    return files(__package__).joinpath("page.css").read_text(encoding="utf-8")


def page(article: Article) -> str:
    """Return a whole HTML document: one file, without scripts and without links to other files."""
    return document(_title(article), fragment(article), article.hints.language)


def document(title: str, content: str, language: str | None = None) -> str:
    """Return an HTML document.

    Args:
        title: its title.
        content: the HTML of its body.
        language: a BCP 47 tag.
    """
    lang = f' lang="{shown(language)}"' if language else ' lang="en"'
    return (
        f"<!DOCTYPE html>\n<html{lang}><head><meta charset=utf-8>"
        '<meta name=viewport content="width=device-width, initial-scale=1">'
        "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{shown(title)}</title></head>\n<body><main>{content}</main></body></html>\n"
    )


def fragment(article: Article) -> str:
    """Return the content of the page, with its style sheet, for a notebook or for a page of your own."""
    prefix = (
        f"np{crc32(repr((article.hints.id, article.text, len(article.annotations))).encode('utf-8', 'replace')):08x}"
    )
    layers = Counter(layer_of(annotation) for annotation in article.annotations)
    story = render_story(article, prefix)
    links = {number: f'<a href="#{prefix}q{number}">{number}</a>' for number in story.quotes}
    sections = (
        _section("Summary", _summary(article)),
        _section("Legend", _legend(layers, prefix)),
        _section("Text", f"<div class=np-text>{story.html}</div>"),
        _section("Speakers", _speakers(article, links)),
        _section("Quotes", _quotes(article, links, prefix)),
        _section("Credits", _credits(article)),
        _section("Problems", _problems(article)),
    )
    return (
        f"<style>{style()}{_switches(layers, prefix)}</style>"
        f'<article class=newsparse id="{prefix}"><h1>{shown(_title(article))}</h1>{"".join(sections)}</article>'
    )


def _title(article: Article) -> str:
    return (article.headline and article.headline.text) or article.hints.id or "Article"


def _section(title: str, content: str) -> str:
    return f"<section><h2>{title}</h2>{content}</section>" if content else ""


def _summary(article: Article) -> str:
    rows = "".join(f"<div><dt>{name}</dt><dd>{shown(value)}</dd></div>" for name, value in _facts(article) if value)
    return f"<dl>{rows}</dl>"


def _facts(article: Article) -> Iterator[tuple[str, str | None]]:
    forms = Counter(quote.form for quote in article.quotes)
    yield "Article", article.hints.id
    if article.byline:
        yield "Byline", ", ".join(article.byline.names) or article.byline.text
    if article.dateline:
        yield "Dateline", article.dateline.text
    if article.published:
        yield "Published", iso_date(article.published)
    yield "Story", f"{counted(len(article.paragraphs), 'paragraph')}, {counted(len(article.body.text.split()), 'word')}"
    yield "Quotes", ", ".join(f"{number} {form}" for form, number in forms.most_common()) or "0"
    named = sum(quote.speaker is not None for quote in article.quotes)
    yield "Named speakers", f"{named} of {counted(len(article.quotes), 'quote')}" if article.quotes else None
    yield "Removed", counted(len(article.boilerplate), "passage") if article.boilerplate else None
    yield "Made by", ", ".join(f"{name} {version}" for name, version in article.versions)


def _legend(layers: Counter[Layer], prefix: str) -> str:
    """Return the layers with their numbers, each with a switch that hides its marks."""
    items = []
    for layer, number in sorted(layers.items(), key=lambda item: item[0].label):
        sample = f'<span class="np-m np-l-{layer.name}" style="--h:{layer.hue}">{shown(layer.label)}</span>'
        switch = f"{prefix}-{layer.name}"
        box = f'<input type=checkbox checked id="{switch}">'
        items.append(f'<li>{box}<label for="{switch}">{sample} {number}</label></li>')
    if not items:
        return ""
    quotes = "<p>In a quote: <span class=np-l-cue>cue</span>, <span class=np-l-source>source</span>.</p>"
    has_quotes = any(layer.name in QUOTE_FORMS for layer in layers)
    return f"<ul class=np-legend>{''.join(items)}</ul>{quotes if has_quotes else ''}"


def _switches(layers: Counter[Layer], prefix: str) -> str:
    """Return the style rules of the switches."""
    rules = []
    for layer in layers:
        off = f"#{prefix}:has(#{prefix}-{layer.name}:not(:checked)) .np-text .np-l-{layer.name}"
        rules.append(f"{off}{{all:unset}}{off}>.np-t,{off}.np-folded{{display:none}}")
    return "".join(rules)


def _speakers(article: Article, links: dict[int, str]) -> str:
    quotes: dict[str, list[tuple[int, Quote]]] = {}
    for number, quote in enumerate(article.quotes, 1):
        quotes.setdefault(quote.speaker or "", []).append((number, quote))
    if not quotes:
        return ""
    rows = [
        (
            shown(name) if name else "<i>no name</i>",
            str(len(said)),
            ", ".join(links.get(number, str(number)) for number, _ in said),
            shown("; ".join(dict.fromkeys(quote.source.mention.text for _, quote in said if quote.source))),
        )
        for name, said in sorted(quotes.items(), key=lambda item: (not item[0], -len(item[1]), item[0]))
    ]
    return table_html("Who is quoted", ("Speaker", "Quotes", "Numbers", "Mentions"), rows)


def _quotes(article: Article, links: dict[int, str], prefix: str) -> str:
    reasons = {remark.span: remark.message for remark in article.remarks if not remark.is_step}
    rows = [
        (
            f'<span id="{prefix}r{number}"></span>{links.get(number, number)}',
            shown(speaker_label(quote)) + _why(quote, reasons),
            shown(quote.text),
            shown(quote.form),
            shown(quote.cue.text if quote.cue else ""),
            shown(" · ".join(part for part in (quote.rule, quote.source.rule if quote.source else "") if part)),
        )
        for number, quote in enumerate(article.quotes, 1)
    ]
    return table_html("Quotes in text order", ("No.", "Speaker", "Quote", "Form", "Cue", "Rules"), rows) if rows else ""


def _why(quote: Quote, reasons: dict[Span | None, str]) -> str:
    """Return the reason for a speaker without a name."""
    if quote.speaker is not None:
        return ""
    reason = NOT_SAID if quote.source is None else reasons.get(quote.source.mention.span, NOT_NAMED)
    return f"<br><small>{shown(reason)}</small>"


def _credits(article: Article) -> str:
    rows = [
        (
            shown(credit.role.replace("_", " ")),
            shown("; ".join((*credit.names, *(o.text for o in credit.organizations)))),
        )
        for credit in article.credits
    ]
    return table_html("Who worked on the article", ("Role", "Names"), rows) if rows else ""


def _problems(article: Article) -> str:
    items = "".join(f"<li>{shown(problem.message)}</li>" for problem in article.problems)
    return f"<ul class=np-problems>{items}</ul>" if items else ""
