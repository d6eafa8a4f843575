"""What the rules and the trained reader make of a text together: told outright, asked about, or nothing.

A rule alone sees words, the reader the whole text; they miss different things. So a sign is told outright only where
a rule says so and the reader does not contradict it. One of the two alone asks; a rule in doubt is dropped where the
reader sees next to nothing, one that is sure where it sees nothing at all. The marks were chosen on the tenth of the
corpus that is held back, with the measuring sets beside it (docs/quality.md).
"""

from flows.catalog.catalog import Catalog
from flows.text.normal import is_in_other_letters
from flows.text.scope import Standing

CONTRADICTS, SILENCES = 0.5, 0.002
"""Below the first danger a sign that a rule is sure of is asked about, below the second it is dropped. Of 756 texts
with such a sign 93 % lie above the first and all above the second; of 36 without one 31 lie below the first, 6 below
both.
"""
DROPS = 0.005
"""Below this one that a rule doubts is dropped: none of 102 texts with a sign lies below, of 54 without one 25 do."""
FEW = 3
"""In fewer words than these the reader sees too little to contradict a rule."""
ASKS = 0.65
"""From this danger on a text is asked about without a rule."""
LOUD = 0.9
"""Below this one that no rule heard is faint: a question that surely is another may be taken as that."""

_SURELY_OTHER = 0.8
"""How sure a text must be of another language, which the reader has not learnt."""


def is_english(text: str, catalog: Catalog) -> bool:
    """Whether the reader can judge a text: it is not surely in another language."""
    if is_in_other_letters(text):
        return False
    code, sure = catalog.detect(text) if catalog.detect else ("", 0.0)
    return code in ("en", "") or sure < _SURELY_OTHER


def agreed(said: Standing, danger: float) -> Standing:
    """How far a sign counts as said to be so, for what the rules heard and the danger the reader sees (0 to 1)."""
    match said:
        case Standing.SO:
            if danger < SILENCES:
                return Standing.NOT
            return Standing.DOUBT if danger < CONTRADICTS else Standing.SO
        case Standing.DOUBT:
            return Standing.NOT if danger < DROPS else Standing.DOUBT
        case _:
            return Standing.DOUBT if danger >= ASKS else Standing.NOT
