"""What a text says is not so: what a "no" reaches, before a thing, behind it, or at the head or end of a list.

After NegEx: a negation reaches forward to the next "but" or comma, unless the comma continues a list ("no fever, cough
or chest pain"); what only looks like one ("not only") is none. It knows nothing of time: that tells `scope`.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from flows.text.phrases.phrases import Hit
from flows.text.utterance import Sentence

_REACH = 7
_LIST_REACH = 14
_DENIAL_REACH = 2
_SHORT = 3
"""Words of a thing that is only named, in a list."""
OF_ONE = ("negations_of_one_word", "hardly")
"""What says no to the words that it stands at."""
_FEWEST = 3
"""Things of the shortest list that nothing closes."""


def is_denied(hit: Hit, sentence: Sentence, *, is_sign: bool = True) -> bool:
    """Said not to be so: a negation before it or within it, or a no behind it, with nothing that turns it round."""
    if is_affirmed(hit, sentence):
        return False
    return is_negated(hit, sentence, is_sign=is_sign) or is_taken_back(hit, sentence) or is_listed_no(hit, sentence)


def is_refused(hit: Hit, sentence: Sentence) -> bool:
    """Said not to be so, by a "can't" or "won't" as well: for answers, which are no signs."""
    if is_denied(hit, sentence, is_sign=False):
        return True
    if any(_touches(no, hit, sentence) for kind in OF_ONE for no in sentence.cues[kind]):
        return True
    return any(_reaches(no, hit, sentence, is_sign=False) for no in sentence.before("unable", hit.end))


def _touches(no: Hit, hit: Hit, sentence: Sentence) -> bool:
    """Whether a "no" to the words it stands at is one to the hit: "not getting better", "not just the left"."""
    is_parted = any(no.end <= place <= hit.start for place in sentence.breaks)
    return no.start < hit.end and hit.start <= no.end + 1 and not is_parted


def is_affirmed(hit: Hit, sentence: Sentence) -> bool:
    """A yes stands right behind it: "chest pain yes, fever no"."""
    return any(cue.start == hit.end - 1 or is_right_behind(cue, hit, sentence) for cue in sentence.cues["affirmed"])


def is_negated(hit: Hit, sentence: Sentence, *, is_sign: bool) -> bool:
    """A negation reaches the hit from before, or stands in a gap of it; nothing later turns it round. It reaches an
    answer over words that would end it before a sign: "not between my blades".
    """
    if _is_turned_round(hit, sentence) or _is_claimed_after_all(hit, sentence):
        return False
    return any(_reaches(no, hit, sentence, is_sign=is_sign) for no in sentence.before("negations", hit.end))


def _is_turned_round(hit: Hit, sentence: Sentence) -> bool:
    """Whether a no is turned round behind it: "but I did today", or a clause that is only "am now"."""
    of_else = {cue.start for cue in sentence.cues["of_else"]}
    if any(cue.start not in of_else for cue in sentence.after("reversals", hit.end)):
        return True
    stops = {*sentence.breaks, len(sentence.words)}
    starts = {*sentence.breaks, *(cue.end for kind in ("ends", "turns") for cue in sentence.after(kind, hit.end))}
    return any(cue.start in starts and cue.end in stops for cue in sentence.after("so_now", hit.end))


def _is_claimed_after_all(hit: Hit, sentence: Sentence) -> bool:
    """Whether the sentence ends in a claim behind a new statement: "no chest pain now, but in the run I did"."""
    turns = [turn.end for turn in sentence.after("turns", hit.end)]
    last = [claim for claim in sentence.after("claims", hit.end) if claim.end == len(sentence.words)]
    return any(turn <= claim.start for turn in turns for claim in last)


def is_limited(hit: Hit, sentence: Sentence) -> bool:
    """Whether a no is one to some times only: "no chest pain at rest, only when I run", "except on the last hill"."""
    behind = _right_behind("limits", hit, sentence)
    return any(not _goes_on_of_oneself(cue, sentence) for cue in behind) or has_exception(hit, sentence)


def has_exception(hit: Hit, sentence: Sentence, beside: Iterable[str] = ("quiet",)) -> bool:
    """Whether right behind it, or what is said to be well, something is left out: a time, a place, no other ache."""
    usual = {cue.end for cue in sentence.cues["as_usual"]}
    of_else = {cue.start for cue in sentence.cues["exceptions_of_else"]}
    left_out = [cue for cue in _right_behind("exceptions", hit, sentence, beside) if cue.end < len(sentence.words)]
    return any(cue.start not in of_else and not any(cue.end < end for end in usual) for cue in left_out)


def is_no_but(hit: Hit, sentence: Sentence) -> bool:
    """Whether it is denied or well, but for something: "no numbness except in my legs", "chest fine apart from ..."."""
    if not sentence.has("exceptions"):
        return False
    is_well = any(hit.end <= cue.start for cue in sentence.cues["well"])
    if is_well and has_exception(hit, sentence, ("quiet", "listed_beside", "well")):
        return True
    return has_exception(hit, sentence) and is_denied(hit, sentence)


def _right_behind(kind: str, hit: Hit, sentence: Sentence, beside: Iterable[str] = ("quiet",)) -> list[Hit]:
    """The cues of a kind with nothing but words of these kinds between them and what is denied."""
    between = {cue.start for one in beside for cue in sentence.cues[one]}
    return [cue for cue in sentence.after(kind, hit.start + 1) if {*range(hit.end, cue.start)} <= between]


def _goes_on_of_oneself(cue: Hit, sentence: Sentence) -> bool:
    """Whether the clause of a cue tells of something else behind it: "only when I run my back aches"."""
    stop = next((place for place in sentence.breaks if place >= cue.end), len(sentence.words))
    return any(cue.end <= own.start < stop for own in sentence.cues["owned"])


def _reaches(negation: Hit, hit: Hit, sentence: Sentence, *, is_sign: bool) -> bool:
    if negation.start in hit.places:
        return False
    ends = [end for end in ends_of(negation, sentence, is_sign=is_sign) if _ends_before(end, hit, sentence)]
    if negation.start > hit.start:
        return not ends
    if any(end.start <= hit.start for end in ends) or is_affirmed(negation, sentence):
        return False
    of_else = {cue.start for cue in sentence.cues["exceptions_of_else"]}
    left_out = {one.start for one in sentence.after("exceptions", negation.end)} - of_else
    if any(hit.start < place < hit.end for place in left_out):
        return False
    crossed = [place for place in sentence.breaks if negation.end <= place <= hit.start]
    joins = [cue.start for cue in sentence.cues["joiners"] if negation.end <= cue.start < hit.start]
    is_closed = bool(joins and crossed) and joins[-1] < crossed[-1]
    goes_on = _is_denier(negation, sentence) and not is_closed
    if crossed and not (goes_on or is_list(crossed[0], hit, sentence)):
        return False
    reach = _LIST_REACH if crossed or joins else _REACH
    return hit.start - negation.end <= reach or _is_chain([negation.end, *sorted({*joins, *crossed}), hit.start])


def _is_denier(negation: Hit, sentence: Sentence) -> bool:
    """Whether a no goes on over commas up to an "or", as in "none of fever, cough", not in "none of those, cough"."""
    beside = {cue.start for cue in sentence.cues["listed_beside"]}
    return any(one.start == negation.start and one.end not in beside for one in sentence.cues["deniers"])


def _ends_before(end: Hit, hit: Hit, sentence: Sentence) -> bool:
    """Whether an end lies before a hit, and is no part of the member before it: "no pain in my leg or a numb foot"."""
    joins = any(end.end < join.start <= hit.start for join in sentence.cues["joiners"])
    is_within = any(one.end == end.start for one in sentence.cues["within"])
    return end.start < hit.end and not (joins and is_within)


def ends_of(cue: Hit, sentence: Sentence, *, is_sign: bool = True) -> list[Hit]:
    """What ends the reach of a cue before it."""
    return [*sentence.after("ends", cue.end), *(sentence.after("ends_of_signs", cue.end) if is_sign else ())]


def _is_chain(steps: Sequence[int]) -> bool:
    """Whether one short member of a list follows on the other: "no fever or cough or chest pain or ..."."""
    return len(steps) > 2 and all(after - before <= _REACH for before, after in pairwise(steps))


def is_list(place: int, hit: Hit, sentence: Sentence) -> bool:
    """Whether the comma at `place` goes on with a list that "or" or "nor" closes, and no new statement begins."""
    fresh = any(place <= person.start <= hit.start for person in sentence.cues["owned"])
    return not fresh and any(place <= cue.start < hit.end + 8 for cue in sentence.cues["joiners"])


def is_listed_no(hit: Hit, sentence: Sentence) -> bool:
    """Whether a list is denied that it stands in, at its head ("don't have: ...") or its tail ("...: none of them")."""
    return _is_headed_by_no(hit, sentence) or _is_refused_at_the_end(hit, sentence)


def is_behind_bare_no(hit: Hit, sentence: Sentence) -> bool:
    """Whether it is in a list of several behind "no:", which may as well be an answer and a list of what there is."""
    heads = (_head(no, hit, sentence) for no in sentence.before("negations", hit.start))
    is_of_several = any(head and any(head < place for place in sentence.breaks) for head in heads)
    return is_of_several or (is_list_of_nos(sentence) and len(sentence.breaks) > 1)


def is_in_open_list(hit: Hit, sentence: Sentence) -> bool:
    """Whether it is a short name in a list behind a no that no "or" closes, so that what stands last may be there after
    all: "no chest pain, fainting, numb legs".
    """
    end = len(sentence.words)
    for no in sentence.before("negations", hit.start):
        marks = [no.end, *(place for place in sentence.breaks if place > no.end), end]
        is_short = len(marks) > _FEWEST and all(after - before <= _SHORT for before, after in pairwise(marks))
        is_over = any(one.start < hit.end for kind in ("ends", "owned") for one in sentence.after(kind, no.end))
        if is_short and marks[1] <= hit.start and not is_over:
            return True
    return False


def is_crossed(sentence: Sentence) -> bool:
    """Whether it is a list with a cross behind each thing, which may be noes, and ticks as well: "fever x, cough x"."""
    crosses = sentence.cues["crosses"]
    return len(crosses) > 1 and crosses[-1].end == len(sentence.words) and not sentence.has("owned")


def is_list_of_nos(sentence: Sentence) -> bool:
    """Whether it begins with a no and a colon, or crosses stand behind its things, and nothing is told as one's own."""
    nos = (*sentence.cues["negations"], *sentence.cues["denials"])
    is_headed = any(no.start == 0 and no.end in sentence.heads for no in nos)
    return (is_headed and not sentence.has("owned")) or is_crossed(sentence)


def _is_headed_by_no(hit: Hit, sentence: Sentence) -> bool:
    """Whether it is in a list behind a no of several words and a colon: "haven't had any of these: ..."."""
    return any(_head(no, hit, sentence) - no.start > 1 for no in sentence.before("negations", hit.start))


def _head(no: Hit, hit: Hit, sentence: Sentence) -> int:
    """Where the list of a hit begins, if a no and the words beside it are all that stands at its head; else 0."""
    beside = {cue.start for cue in sentence.cues["listed_beside"]}
    colon = next((place for place in sentence.heads if no.end <= place <= hit.start), 0)
    ends = (*ends_of(no, sentence), *sentence.cues["owned"])
    is_ended = any(colon <= end.start < hit.end for end in ends)
    return 0 if is_ended or not {*range(no.end, colon)} <= beside else colon


def _is_refused_at_the_end(hit: Hit, sentence: Sentence) -> bool:
    """Whether the sentence ends in a no to all that it names, and tells of nothing as one's own."""
    end = len(sentence.words)
    last = next((cue for cue in sentence.cues["refusals"] if cue.end == end), None) or _bare_no(sentence)
    if last is None or hit.end > last.start or any(sentence.before("affirmed", last.start)):
        return False
    return not any(own.end <= last.start for own in sentence.cues["owned"])


def _bare_no(sentence: Sentence) -> Hit | None:
    """A "no" or "none" behind the one colon or dash at the end of a list of nothing but short names."""
    tail = sentence.heads[0] if len(sentence.heads) == 1 else 0
    marks = [0, *sentence.breaks]
    is_short = len(marks) > 2 and all(after - before <= _SHORT for before, after in pairwise(marks))
    found = (cue for cue in sentence.cues["denials"] if cue.start == tail and cue.end == len(sentence.words))
    return next(found, None) if tail and is_short else None


def is_taken_back(hit: Hit, sentence: Sentence) -> bool:
    """Taken back right after: "chest pain: none", "chest pain? no"."""
    if sentence.answer or _is_parted_by_no(hit, sentence):
        return True
    near = [denial for denial in sentence.after("denials", hit.end) if is_right_behind(denial, hit, sentence)]
    last = [denial for denial in near if denial.end == len(sentence.words) or denial.end in sentence.breaks]
    return any(not _is_of_another(denial, hit, sentence) for denial in last)


def _is_of_another(denial: Hit, hit: Hit, sentence: Sentence) -> bool:
    """Whether a no before it begins another thing, which it ends: "chest pain no fever no"."""
    return any(hit.end <= no.start and no.end < denial.start for no in sentence.before("negations", denial.start))


def _is_parted_by_no(hit: Hit, sentence: Sentence) -> bool:
    """Whether it reaches over the no of a list, and is of two members: "legs: no, tingling: no"."""
    inside = (no for no in sentence.after("denials", hit.start) if no.end < hit.end)
    return any(no.start not in hit.places and no.end in sentence.breaks for no in inside)


def is_right_behind(cue: Hit, hit: Hit, sentence: Sentence) -> bool:
    """Whether a cue stands behind the hit and in no clause of something else."""
    last = cue.start if hit.end in sentence.breaks else cue.start - 1
    is_parted = any(hit.end < place <= last for place in sentence.breaks)
    return hit.end <= cue.start <= hit.end + _DENIAL_REACH and not is_parted
