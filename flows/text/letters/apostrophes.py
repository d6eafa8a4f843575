"""What keyboards give for an apostrophe. Which other key is hit for it depends on the words: `utterance` knows."""

import re

APOSTROPHES = "'\u2019\u2018\u201b\u02bc\u02bb\u02b9\u02bd\u2032\u2035\uff07\u275b\u275c`\u00b4"
"""The typewriter's, quotation marks, primes, and accents that stand alone."""
APOSTROPHE = re.compile(rf"(?<=\w)[{APOSTROPHES}](?=\w)")
"""Between letters."""
