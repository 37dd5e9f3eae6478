"""Parse a story and print every part of it.

Run it with ``python examples/quickstart.py [FILE]``.
"""

import sys
from pathlib import Path

import newsparse

STORY = """\
Lamps of Ostrand to be lit by hand again

OSTRAND, March 3 (Reuters) - The gas lamps of Ostrand will be lit by hand again from Sunday, the town council said.

"No tourist comes here to see light bulbs," mayor Hedda Wirth told reporters.

She said the town had kept the ladders.

(Reporting by Tomas Iversen; editing by June Calloway)

Exit mobile version
"""


def main() -> None:
    text = Path(sys.argv[1]).read_bytes().decode("utf-8") if len(sys.argv) > 1 else STORY
    article = newsparse.parse(text)

    if article.headline:
        print("headline:   ", article.headline.text)
    if dateline := article.dateline:
        print("places:     ", [place.name for place in dateline.places])
        print("agency:     ", dateline.agency and dateline.agency.text)
    for paragraph in article.paragraphs:
        print("paragraph:  ", paragraph.text)
    for quote in article.quotes:
        print("quote:      ", quote.form, "|", quote.speaker, "|", quote.text)
    for credit in article.credits:
        print("credit:     ", credit.role, credit.names)
    for line in article.boilerplate:
        print("boilerplate:", line.category, "|", line.text)

    # The text is unchanged, and every part has a span in it.
    assert article.text == text
    for problem in article.problems:
        print("problem:    ", problem.message, file=sys.stderr)


if __name__ == "__main__":
    main()
