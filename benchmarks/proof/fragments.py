"""The fragments of generated texts: parts that the standard plugins recognise, and difficult characters.

All people, places and firms are invented; roles, months, verbs of speech and labels of pages are common words.
"""

from __future__ import annotations

FIRST = ("Ada", "Tomás", "Li", "Jean-Luc", "Søren", "J.D.", "Mary Anne", "Łucja", "D. Alan", "Yewande", "May", "Will")
LAST = (
    "Quill", "Varga", "O'Dowd", "van der Laan", "al-Masri", "de la Torre", "McIlroyd", "Herbst-Fane", "Lind Jr.",
    "Castelo III", "Ek", "Said", "Page",
)  # fmt: skip
TITLES = (
    "Harbour master", "Mr", "Ms.", "Dr.", "Prime Minister", "Chief Executive", "spokesman", "Sgt.", "Sir",
    "Council leader", "the mayor of Low Bay,", "Brandvold Shipping Chief Executive", "President", "analyst", "Gen.",
    "Rep.",
)  # fmt: skip
PLACES = (
    "Low Bay", "PORT OSTREL", "VELMAR, Ohio", "Hong Kong", "WASHINGTON", "NEW YORK", "Skarn", "St. Ives",
    "RIO DE JANEIRO", "WASHINGTON, D.C.", "THE HAGUE", "LONDON/PARIS", "ABOARD THE SKARN FERRY", "Kyiv",
)  # fmt: skip
ORGANIZATIONS = (
    "Reuters", "AP", "(AFP)", "The Post", "Quay News", "Tallow & Sons Ltd.", "CNN", "UN", "S&P", "U.S. Coast Guard",
)  # fmt: skip
DATES = (
    "March 3", "Nov 23, 2026", "3 Jan", "Feb. 29", "2026-11-23", "Tuesday", "Sept 31", "May", "12/13/2014", "0 April",
    "Jan. 5, 2022 10:12 a.m. ET", "January 99999999999999999999",
)  # fmt: skip
DASHES = (" - ", " – ", " — ", " -- ", "-", "—", " ― ", " − ", ": ", " ", " ---- ")
VERBS = (
    "said", "says", "told reporters", "added", "according to", "asked", "wrote", "insisted that", "warned", "tweeted",
    "continued", "replied,", "declined to comment", "was quoted as saying", "said in a statement", "noted:",
    "quipped", "announced", "thinks", "denied that", "cried", "read aloud", "told Quay News by telephone that",
    "confirmed",
)  # fmt: skip
PRONOUNS = ("he", "she", "they", "who", "it", "I", "He", "She", "They", "one of them", "the latter", "nobody")
MARKS = (
    ('"', '"'), ("“", "”"), ("‘", "’"), ("'", "'"), ("«", "»"), ("„", "“"), ("``", "''"), ("”", "“"), ("“", "“"),
    ("「", "」"), ("&quot;", "&quot;"), ("“‘", "’”"), ('"', ""), ("", "”"), ("(", ")"), ("[", "]"), ('""', '""'),
    ("â€œ", "â€\x9d"), ("‹", "›"), ("\\\"", "\\\""),
)  # fmt: skip
SENTENCES = (
    "The ferry will sail again on Monday", "nobody had asked the owners of the mill",
    "We have argued about every rope", "It cost $3.5 million (£2.9 million), 4.1% more than in 2019",
    "the agreement was a fair one", "No", "Well, ... yes", "The U.S. and the E.U. signed at 5 p.m. in St. Ives",
    "Storks were seen, eleven of them; three more than last year", "what the county wants is money",
    "that the bridge has been closed since the thaw", "He's gone", "The '90s were dull",
    "Shares of Tallow & Sons (TALW.N) fell 3%", "the ship will sail, and she will sail on time", "", "x",
)  # fmt: skip
STOPS = (".", ",", "?", "!", "", "...", ";", ":", ".,", "?!", " .", "…", ".”", "。", "!!!!")
ROLES = (
    "Reporting", "Additional reporting", "Writing", "Editing", "Graphics", "Compiled", "Translated", "Photo",
    "Editng", "Reporting and writing", "With contributions from", "Video", "Produced", "Research", "Our Standards:",
    "REPORTING",
)  # fmt: skip
NOTES = (
    "($1 = 0.88 euros)", "(Adds details)", "This story has been corrected to say Monday, not Tuesday.", "(END)",
    "For more, contact desk@quaynews.example or +1 555 0100", "UPDATE 3-", "* Ferry to sail again",
    "((desk@quay.example))", "Our Standards: The Quay News Principles.", "-30-", "ENDS", "(Reuters)", "CORRECTION:",
    "##", "(Recasts, adds quotes)",
)  # fmt: skip
PAGE = (
    "Exit mobile version", "Advertisement", "Story continues below", "Share this article", "Leave a comment", "Menu",
    "Sign up for our newsletter", "Skip to main content", "You may also like", "Follow us on Facebook", "3 Comments",
    "All rights reserved.", "© 2026 Quay News. All rights reserved.", "5 min read", "Read more: Ferry sails again",
    "Home", "Anzeige", "À lire aussi", "関連記事", "Video Player is loading.", "Log in | Subscribe",
    "[email protected]",
    "Cookies", "Photo: Ada Quill/Reuters",
    "FILE PHOTO: A boat is seen in Low Bay, March 3, 2020. REUTERS/Ada Quill/File Photo",
    "Ada Quill is a reporter at Quay News.", "Related Stories", "Print", "1/3", "Comments are closed.", "Listen",
    "###",
)  # fmt: skip
OPENERS = ("By ", "BY ", "by ", "Written by ", "By: ", "Author: ", "From ", "Posted by ", "Photo by ", "Story by ", "")
BREAKS = (
    "\n\n", "\n", "\r\n", "\r\n\r\n", "\r", "\n \n", "\n\t\n", "\n\n\n\n", "\n   ", " ", "", "\u2028", "\x0c", "\x85",
)  # fmt: skip
DAMAGE = (
    "\x00", "\x01", "\x07", "\x1b[31m", "\x7f", "\x85", "\x0b", "\x0c", "\ufeff", "\ufffe", "\uffff", "\ud800",
    "\udfff", "\udc80\ud83d", "\u200b", "\u200d", "\u2060", "\u00ad", "\u202e", "\u202a\u202b", "\u2066\u2069",
    "\u200f", "\u061c", "\u0301", "\u0301" * 9, "\u20dd", "\u034f", "שלום", "مرحبا", "ด้้้้", "한국", "船", "🚢", "👩‍👩‍👧",
    "🇩🇪", "İ", "ß", "ŉ", "ﬁ", "ǅ", "Ⅷ", "²", "\u0660", "𝟘", "\u3000", "\xa0", "\u2009", "\u2028", "\u2029",
    "\U000e0041", "\U0010ffff", "\u1e9e", "ſ", "\ufdfa", "\ufffd", "&amp;nbsp;", "&#39;", "<br/>", "%s%n", "{0}",
    "\\u0000", "(((((", "]]]", "''''", "––––", "....",
)  # fmt: skip
ALPHABETS = (
    " \n\"'.,", "()[]{}", "“”‘’\"'«» ", "-–—― \n", "ABC .\n,", "abc \n", "By Ada,\n", "\u0301a \u0300",
    "\u202e\u200f א", "0123:/.- ", "\ud800\udc00\udfff", "\x00\x01\x1f\x7f\x85", "\r\n", " \t\xa0\u3000", "said he",
    "船舶「」。", "🇩🇪👩\u200d", "|•*#_>", "Iiİıſß",
)  # fmt: skip
