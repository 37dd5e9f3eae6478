"""Somebody's parser. It was written without newsparse in mind and does not know it."""

import re


def find_hashtags(text: str) -> list[dict[str, object]]:
    """The hashtags of a text: where they begin and end, and the tag without its sign."""
    return [{"begin": m.start(1), "end": m.end(1), "tag": m.group(1)} for m in re.finditer(r"#(\w+)", text)]


def find_hashtags_badly(text: str) -> list[dict[str, object]]:
    """The same, looked for in a copy in small letters. Some letters get longer by it: all behind them is off."""
    small = text.lower()
    return [{"begin": m.start(1), "end": m.end(1), "tag": m.group(1)} for m in re.finditer(r"#([a-z]+)", small)]
