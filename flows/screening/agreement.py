"""What the rules and the trained reader make of a text together: told outright, asked about, or nothing.

A rule alone sees words, the reader the whole text; they miss different things. So a sign is told outright only where
a rule says so and the reader does not contradict it. Otherwise both are weighed: how likely the whole text, the
likeliest red flag and one of the words tell the reader that a sign is there, and what the rules heard. The weights and
marks were found on the tenth of the corpus that is held back (`python -m tools.fit_agreement`, docs/quality.md).
"""

from collections.abc import Iterable
from math import log

from flows.assessment.alarms import SELF_HARM
from flows.catalog.catalog import Catalog
from flows.screening.own_words import are_known
from flows.text.letters.normal import is_in_other_letters, words_of
from flows.text.scope.scope import Standing
from flows.values.read import Read

CONTRADICTS = 0.5
"""Below this danger a sign that a rule is sure of is not told but weighed."""
TEXT, FLAG, WORD = 0.18, 0.22, 0.14
"""What the log-odds that the reader gives weigh: of the whole text, of the likeliest red flag, of its surest word."""
RULE = {Standing.NOT: 0.0, Standing.DOUBT: 0.18, Standing.SO: 1.8}
"""What a rule weighs, as surely as it says so."""
NONE = -0.25
"""The sum where neither says anything."""
ASKS = -0.75
"""From this sum on a text is asked about; one that a rule is sure of is, unless the reader sees nothing anywhere."""
ASKS_ON = -1.5
"""The same where a rule speaks in doubt: it has heard something, so the reader has to be surer that it is nothing."""
LOUD = -0.5
"""Below this sum a sign that no rule heard is faint: a question that surely is another may be taken as that."""
GRAVE = 0.0
"""The reader alone asks about suicide only from this sum on, and where the words tell of it as well as the whole: who
is asked about that for a sore muscle never believes us again.
"""
ALONE = 0.3
"""Below this danger of the whole text the reader alone asks about nothing, whatever a single word tells it."""
SURER = 0.25
"""From this sum on the reader alone asks even where it shows no words, or its words tell of another sign."""
ABSENT = 0.75
"""From this sum on the reader alone asks about the body where a short text only says that somebody is away or asleep
("he is at work today"): held back, that loses none of 377 such catches (docs/quality.md).
"""
LIKELY = 0.15
"""From here on a red flag is likely enough by the whole text, whatever its words tell of."""
NOTHING, NOWHERE = 0.02, 0.2
"""Below these dangers of the whole text, and of each sentence by itself, a sign that a rule is sure of in several
sentences is let go. Held back that loses none of 842 such signs (docs/quality.md); a sentence by itself looks graver
than in its place, hence the higher mark.
"""
FEW = 3
"""In fewer words than these the reader sees too little to contradict a rule, or to speak alone."""

_LEAST = 1e-5
_SURELY_OTHER = 0.8
"""How sure a text must be of another language, which the reader has not learnt."""


def is_english(text: str, catalog: Catalog) -> bool:
    """Whether the reader can judge a text: it is not surely in another language."""
    if is_in_other_letters(text):
        return False
    code, sure = catalog.detect(text) if catalog.detect else ("", 0.0)
    return code in ("en", "") or sure < _SURELY_OTHER or are_known(words_of(text), catalog)


def weighed(said: Standing, read: Read) -> float:
    """The log-odds that a sign is there, for what the rules heard and the reader sees."""
    return NONE + TEXT * odds(read.danger) + FLAG * odds(read.gravest) + WORD * odds(read.shown) + RULE[said]


def agreed(said: Standing, read: Read) -> Standing:
    """How far a sign counts as said to be so, for what the rules heard and the reader sees."""
    if said is Standing.SO and read.danger >= CONTRADICTS:
        return Standing.SO
    mark = ASKS if said is Standing.NOT else ASKS_ON
    return Standing.DOUBT if said is Standing.SO or weighed(said, read) >= mark else Standing.NOT


def is_nothing(whole: Read, sentences: Iterable[Read]) -> bool:
    """Whether the reader sees no sign at all, neither in the whole text nor in any of its sentences by itself."""
    return max(whole.danger, whole.gravest, whole.shown / 2) < NOTHING and all(
        max(each.danger, each.gravest) < NOWHERE for each in sentences
    )


def may_ask_alone(read: Read, sentences: int, *, is_absence: bool) -> bool:
    """Whether the reader may ask about a sign that no rule heard.

    Unless it is surer, it must show the words in several sentences: there many small things together sound grave, while
    a sign stands in one of them. And words and whole must not tell of two signs, neither of them likely. `is_absence`:
    no more is said than that somebody else is away.
    """
    if is_absence and read.flag != SELF_HARM and weighed(Standing.NOT, read) < ABSENT:
        return False
    if weighed(Standing.NOT, read) >= SURER:
        return read.danger >= ALONE
    is_one = read.flag == read.named or read.gravest >= LIKELY
    return read.danger >= ALONE and is_one and (sentences < 2 or read.has_shown)


def suspected(read: Read) -> str:
    """The red flag that the reader alone asks about; empty where that would be suicide and it is not sure enough."""
    if read.flag != SELF_HARM:
        return read.flag
    if read.named != SELF_HARM:
        others = [flag for flag in read.signs if flag != SELF_HARM]  # no set: of two alike the first
        return max(others, key=read.signs.__getitem__)
    return SELF_HARM if weighed(Standing.NOT, read) >= GRAVE else ""


def odds(likely: float) -> float:
    """Log-odds, within what a reader can be sure of."""
    within = min(max(likely, _LEAST), 1 - _LEAST)
    return log(within / (1 - within))
