"""The forms in which texts arrive: Markdown, front matter, heads of e-mail, exports of archives, wire feeds.

``read_form`` finds the marks and keys of a form. The annotators see the text without them, and know which range is the
headline, the byline or the date if a key says so. It must be certain: a line of a story that begins with a number sign
is not Markdown.
"""

from newsparse.forms.form import Form, read_form

__all__ = ["Form", "read_form"]
