"""Numbers as people write them: "twenty first", "a couple of", "1️⃣0️⃣", "2.5". The words come from the content.

Everything that reads a score, a length, an hour or a date begins here, so that a number is one thing everywhere.
"""

import re
import unicodedata
from collections.abc import Mapping

from msgspec import Struct

_KEYCAP = re.compile("([0-9*#])\ufe0f?\u20e3")
_TEN = "\N{KEYCAP TEN}"


class NumberWords(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The number words of a language.

    `ones` up to nineteen, `tens` from twenty on, `hundreds` ("hundred"), `ordinals` ("first": 1), and `vague` ones
    that stand for about so many ("a couple": 2).
    """

    ones: Mapping[str, int]
    tens: Mapping[str, int]
    hundreds: tuple[str, ...]
    ordinals: Mapping[str, int]
    vague: Mapping[str, int]


def with_digits(text: str) -> str:
    """A text with digits that were drawn (keycaps, full-width, other scripts' digits) as plain ones."""
    plain = _KEYCAP.sub(r"\1", text.replace(_TEN, "10"))
    if plain.isascii():
        return plain
    return "".join(str(unicodedata.digit(sign)) if sign.isdigit() and sign not in "²³¹" else sign for sign in plain)
