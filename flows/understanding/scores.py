"""Pain scores within a clause of a sentence, and whether they are of now or of the run.

A number is a score only in a place where scores stand: alone, after "it is", "about a", "pain" or "climbed to", before
"now", "in the run" or the end. A count ("2 glasses"), a change ("up by 2"), a bound ("more than 5"), a day, a range and
what is denied ("not a 2") are none, and "one" is mostly a word. What is left out is asked; what is wrong would be kept.
"""

import re
from collections.abc import Iterator

from flows.text.old import CONTRACTED

NUMBERS = "zero one two three four five six seven eight nine ten".split()
NUMBER = rf"(?:\d{{1,2}}|{'|'.join(NUMBERS)})"
OF_TEN = r"(?: ?/ ?10\b| out of (?:10|ten)\b)"
RANGE = re.compile(
    rf"(?<![\w.:/])(?:between (?:an? )?{NUMBER}{OF_TEN}? and|{NUMBER}{OF_TEN}? ?(?:-|\N{{EN DASH}}|to|or)) ?"
    rf"(?:an? )?{NUMBER}(?![\w:])"
)
"""Two numbers that are one reading: neither counts."""
SCORE = re.compile(rf"(?<![\w.:/])(?<!\d-)(?<!\d- )({NUMBER}){OF_TEN}?(?:ish\b)?(?![\w:]|\.\d| ?(?:/|%|-))")

NO_PAIN = re.compile(
    r"\b(?:no pain(?! ?(?:killer|med|relief|pill|until|till|before|at first))|pain free|painfree|pain is gone|all gone|"
    r"(?:doesn'?t|does not) hurt(?! (?:more|as|that|so|too|less|much)\b))\b"
)
IN_RUN = re.compile(
    r"\b(?:in|on|during|while|when) (?:i |i was |the |my |a )?(?:run|ran|running|jog|jogging|jogged)\b|\bduring\b|"
    r"\bworst\b|\b(?:peaked|climbed|rose|went up)\b|\b(?:at|towards?|near|by) the end\b(?! of the (?:day|week))"
)
A_RUN = re.compile(r"\b(?:ran|run|running|jog|jogged|jogging|raced)\b")
NOW = re.compile(r"\b(?:now|at the moment|currently|at present)\b")
SINCE = re.compile(r"\b(?:after|afterwards|since|later)\b")
DENIED = re.compile(
    r"\b(?:not|never|no longer|used to|than|instead of|if|yesterday|last|ago|nor|neither|supposed|from|by|hope|"
    rf"without|until|till|cannot|{CONTRACTED})\b"
)
"""What before a number makes it another day's, a bound, a change, or no score at all."""

SOFTENERS = "a an about around roughly maybe perhaps like just only say probably approximately nearly almost ~".split()
QUALITIES = "solid good bad strong weak mild low high light slight steady firm clear".split()
"""Words that soften a number, but not "one": "a good one" is a thing."""
ANCHORS = (
    "is it's its pain's was i'd would am i'm im are it be now today tonight morning evening pain score level ache back "
    "hurts feels felt feel peaked worst still got gave rate so hi hello hey yes yeah ok okay well hm hmm um oh thanks "
    "end"
).split()
"""Words that a score follows at once, or with a softener between."""
LED_BY = {
    "to": "up down climbed rose went close closer got back peaked improved dropped fell".split(),
    "at": "is it's its was am i'm pain now still peaked worst level stands".split(),
    "of": "pain score level ache max maximum worst peak kind sort".split(),
}
"""Words that a score follows only behind certain others, or at the start: "climbed to", "pain of"; not "woke at"."""
FOLLOWED_BY = re.compile(
    r"(?:now|today|tonight|overall|max|maximum|tops|again|still|though|thanks|please|really|mostly|here|or so|"
    r"maybe|honestly|to be honest|mild|because|with (?:some|a|no)|right now|this (?:morning|evening|afternoon|time)|on|"
    r"during|at(?! (?:first|the (?:start|beginning)|\d))|"
    r"in(?! (?:a row|total|the beginning))|while|when|after|afterwards|"
    r"(?:towards?|near|by) the end|throughout|the whole (?:time|way|run)|all (?:day|morning|the time|the way)|"
    r"ran|jogged|raced|no run|no exercises|rest day|did (?:all|my|the|some|no)|easy (?:run|jog)$|easy$|"
    r"i (?:think|guess|would)|for (?:now|me|today)|so far|as (?:before|always|yesterday|usual)|"
    r"like (?:before|yesterday)|pain(?! ?(?:killer|med|relief|pill|free|day)))\b"
)
"""What a score is followed by, if by anything: no noun that it counts."""

Scored = tuple[str, int, bool]
"""The field, the score, and whether the clause says plainly that it is of that field."""


def without_ranges(words: str) -> str:
    """The text with "3 or 4" and "between 2 and 5" taken out."""
    return RANGE.sub(" _ ", words)


def read(clause: str, open_field: str, *, is_first: bool) -> Iterator[Scored]:
    """The scores in a clause (small letters, single spaces).

    `open_field`: the score field that a score without a cue belongs to, or "" when none is asked. `is_first`: the
    clause begins the text, where a bare "one" is a score.
    """
    if NO_PAIN.search(clause) and open_field != "function_0_10":
        yield from _placed(0, clause, "", open_field)
    for found in SCORE.finditer(clause):
        score = NUMBERS.index(found[1]) if found[1] in NUMBERS else int(found[1])
        if score <= 10 and _is_score(clause, found, is_first):
            yield from _placed(score, clause, clause[: found.start()], open_field)


def _placed(score: int, clause: str, before: str, open_field: str) -> Iterator[Scored]:
    """The score with the field that it belongs to."""
    is_since = SINCE.search(clause) is not None
    if IN_RUN.search(clause) or (A_RUN.search(before) and not is_since):
        yield "pain_run", score, True
    elif NOW.search(clause):
        yield "pain_now", score, True
    elif open_field and not (is_since and open_field == "pain_run"):
        yield open_field, score, False


def _is_score(clause: str, found: re.Match[str], is_first: bool) -> bool:
    """Does the number stand where a score stands?"""
    before, after = clause[: found.start()], clause[found.end() :].strip()
    if DENIED.search(before) or (after and not FOLLOWED_BY.match(after)):
        return False
    lead = re.sub(r"(?<=\w) ?[:=-] *$", "", before).split()
    bare = list(lead)
    soft = SOFTENERS if found[1] == "one" else [*SOFTENERS, *QUALITIES]
    while bare and bare[-1] in soft:
        bare.pop()
    if not _leads_to_one(bare):
        return False
    is_digit, has_of_ten = found[1].isdigit(), found[0] != found[1]
    return is_digit or has_of_ten or bool(lead) or is_first or bool(NOW.search(clause) or IN_RUN.search(clause))


def _leads_to_one(words: list[str]) -> bool:
    if not words:
        return True
    led_by = LED_BY.get(words[-1])
    if led_by is not None:
        return len(words) == 1 or words[-2] in led_by
    said = " ".join(words)
    is_change = words[-1] in ("up", "climbed", "rose")
    return words[-1] in ANCHORS or (not is_change and any(one.end() == len(said) for one in IN_RUN.finditer(said)))
