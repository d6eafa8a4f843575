"""Goes with the readers that still keep a "not" of their own."""

import re

CONTRACTED = r"(?:ai|are|ca|could|did|does|do|had|has|have|is|might|must|need|should|was|were|wo|would)n[ ']?t"
_A = re.compile(r"(?<=\w)['\u2019\u2018\u02bc\u02bb`\u00b4\u2032\u2035\uff07](?=\w)")


def with_plain_apostrophes(text: str) -> str:
    """A text in lower case, each of its apostrophes as the typewriter's."""
    return _A.sub("'", text.casefold())
