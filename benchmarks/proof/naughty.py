"""Strings that often cause failures in text processing, by themselves and in several positions of a story."""

from __future__ import annotations

from collections.abc import Iterator

NAUGHTY: tuple[str, ...] = (
    "", " ", "\n", "\x00", "undefined", "null", "NULL", "None", "nil", "true", "NaN", "-Infinity", "0", "-0",
    "1/0", "1e999", "0x", "0xffffffff", "9" * 400, "1,000,000.00", "１２３", "٠١٢", "½", "²³", "Ⅻ", "𝟙", "௧",
    "00:00", "2026-02-30", "∞", ",./;'[]\\-=", "<>?:\"{}|_+", "!@#$%^&*()`~", "%", "%s%n%x", "{0}", "${x}",
    "{{7*7}}", "\\", "\\u0000", "\\x", "\\N{DASH}", "'", '"', "''", '""', "'\"'", "“", "”", "‘", "’", "«", "„",
    "\"'", "`", "´", "'; DROP TABLE story; --", "<script>alert(1)</script>", "<b>", "</p>", "&amp;", "&#x0;",
    "&lt;", "]]>", "<!--", "<?xml", "../../etc/hosts", "C:\\con", "file:///", "[link](x)", "Ω≈ç√∫˜µ≤≥÷",
    "åß∂ƒ©˙∆˚¬", "¡™£¢∞§¶•ªº–≠", "ЁЂЃЄЅІЇ", "田中さん", "パーティー", "사회과학원", "ｆｕｌｌ", "ﾊﾝｶｸ", "Ｂｙ Ａｄａ",
    "ثم نفس", "שבת",
    "\u202etest\u202c", "\u2066a\u2067b\u2069", "\u200e\u200f\u061c", "x\u0301" * 40,
    "Z\u0351\u0337\u0353" * 20, "\u0e49" * 20, "👩\U0001f3fd\u200d🚀", "🇺🇸🇷🇺🇸", "\U0001f3f4\U000e0067\U000e007f",
    "✋🏿", "(╯°□°)╯", "ʇxǝʇ", "𝓫𝔂", "ﬀﬁﬂ", "ǆǅ", "ß", "ẞ", "İ", "ı", "ſ", "K", "Å", "ŉ", "ΐ", "ς", "Σ", "\u1e9e",
    "ﷺ", "\u0345", "\u00ad", "\u200b", "\u200c", "\u2060", "\u180e", "\ufeff", "\ufffe", "\uffff", "\ufffd",
    "\U0010ffff", "\ud800", "\udfff", "\ud83d\ude00", "\udcff", "\x01\x02\x1b\x7f", "\x1b[2J", "\x07", "\x85",
    "\u2028", "\u2029", "\x0b\x0c", "\x1c\x1d\x1e\x1f", "\r", "\n\r", "\r\r\n", "\t", "\xa0", "\u3000",
    "\u1680", "\u2000", "(" * 50, ")" * 50, "[" * 50, "a" * 500, "A" * 500, "." * 100, "-" * 100, "—" * 50,
    "By", "BY", "by by", "said", "He said", "(AP)", "AP -", "-", "--", "—", "Reuters", "Editing by",
    "(Editing by", "Photo:", "$1 = ", "@", "a@b", "http://", "#", "###", "-30-", "* ", "Scunthorpe",
    "Lightwater", "May", "Will Said", "Mark Page", "Mr.", "St.", "U.S.", "Jr.", "van", "O'", "McX", "X Æ A-12",
    "@ada", "I",
)  # fmt: skip
"""Digraphs, case folding pairs, scripts, directions, controls, line breaks, quotation marks, injections, words."""

TEMPLATES: tuple[str, ...] = (
    "{}", "{}\n\nThe ferry sails again on Monday.", "The ferry sails.\n\n{}",
    "By {}\n\nThe ferry sails again on Monday.", "LOW BAY, {} (AP) - The ferry sails.",
    "{} (Reuters) - The ferry sails.", '"{}," Ada Quill said.', "{} said it was so.", '"It is so," said {}.',
    "“{}", "The ferry sails. (Reporting by {}; Editing by Bo Ek)", "(Editing by {}", "Photo: {}",
    "Ferry {} sails\n{}\n\nAda Quill {} told reporters “{}” on Monday.\n\n{}",
)  # fmt: skip


def naughty_texts() -> Iterator[str]:
    """Every string in every template."""
    for template in TEMPLATES:
        for string in NAUGHTY:
            yield template.replace("{}", string)
