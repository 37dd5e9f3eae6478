"""Take a story apart and look at every part of it.

Run it with ``python examples/quickstart.py [FILE]``.
"""

import sys
from pathlib import Path

import newsparse

STORY = """\
Lamps of Ostrand to be lit by hand again

OSTRAND, March 3 (Reuters) - The gas lamps of Ostrand will be lit by hand again from Sunday, the town council said.

"Nobody comes here to look at light bulbs," mayor Hedda Wirth told reporters.

She said the town had kept the ladders.

(Reporting by Tomas Iversen; editing by June Calloway)

Exit mobile version
"""


def main() -> None:
    text = Path(sys.argv[1]).read_bytes().decode("utf-8") if len(sys.argv) > 1 else STORY
    article = newsparse.parse(text)

    if article.headline:
        print("headline:   ", article.headline.span.of(text))
    if dateline := article.dateline:
        print("places:     ", [place.name for place in dateline.places])
        print("agency:     ", dateline.agency and dateline.agency.text)
    for paragraph in article.paragraphs:
        print("paragraph:  ", paragraph.text)
    for quote in article.quotes:
        said = " ... ".join(piece.of(text) for piece in quote.content)
        print("quote:      ", quote.form, "|", quote.source and quote.source.name, "|", said)
    for credit in article.credits:
        print("credit:     ", credit.role, [person.name for person in credit.people])
    for residue in article.boilerplate:
        print("boilerplate:", residue.category, "|", residue.span.of(text))

    # Nothing is lost: every part says where it stands, and the text is what it was.
    assert article.text == text
    for problem in article.problems:
        print("problem:    ", problem.message, file=sys.stderr)


if __name__ == "__main__":
    main()
