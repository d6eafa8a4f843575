"""What keyboards give for an apostrophe, as one sign. Where a word's own apostrophe must stay readable ("o'clock")."""

import re

APOSTROPHES = "'\u2019\u2018\u201b\u02bc\u02bb\u02b9\u02bd\u2032\u2035\uff07\u275b\u275c`\u00b4"
"""The typewriter's, quotation marks, primes, and accents that stand alone."""
APOSTROPHE = re.compile(rf"(?<=\w)(?:[{APOSTROPHES}](?=\w)|;(?=(?:t|s|m|d|re|ve|ll)\b))")
"""Between letters; and the key beside it, typed instead ("can;t")."""


def with_plain_apostrophes(text: str) -> str:
    """A text in lower case, each of its apostrophes as the typewriter's."""
    return APOSTROPHE.sub("'", text.casefold())
