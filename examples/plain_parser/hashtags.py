"""A parser that does not import newsparse."""

import re


def find_hashtags(text: str) -> list[dict[str, object]]:
    """Return the hashtags of a text: start, end, and the tag without ``#``."""
    return [{"begin": m.start(1), "end": m.end(1), "tag": m.group(1)} for m in re.finditer(r"#(\w+)", text)]


def find_hashtags_badly(text: str) -> list[dict[str, object]]:
    """Do the same on a lower-cased copy. Some letters become longer, so the offsets after them are wrong."""
    lowered = text.lower()
    return [{"begin": m.start(1), "end": m.end(1), "tag": m.group(1)} for m in re.finditer(r"#([a-z]+)", lowered)]
