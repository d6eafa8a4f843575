"""How a text says a thing: as so, in doubt, or not at all. The one place that knows what "not" reaches,
but for figures, whose readers share `statements`.

After NegEx: a negation reaches forward to the next "but" or comma, unless the comma continues a list ("no fever, cough
or chest pain"); what only looks like one ("not only") is none. Beyond it: what is over for years, only imagined, or
asked about in general is not said to be so. This room knows the scope of cues, not what the words mean.
"""

from collections.abc import Sequence
from enum import IntEnum
from itertools import pairwise

from flows.text.cues import is_at_a_start
from flows.text.phrases import Hit
from flows.text.utterance import Sentence

_REACH = 7
_LIST_REACH = 14
_DENIAL_REACH = 2
_ABOUT_REACH = 3


class Standing(IntEnum):
    """How far a thing is said to be so."""

    NOT = 0
    DOUBT = 1
    SO = 2


class Reading(IntEnum):
    """How a sign is read: it must be there now, it counts when it has gone again, or, in doubt, even when imagined."""

    NOW = 0
    EVER = 1
    IMAGINED = 2


# ---- how a sign is said ----------------------------------------------------------------------------------------------


def standing(hit: Hit, reading: Reading, sentence: Sentence) -> Standing:
    """How the sign found at `hit` is said."""
    imagined = _imagined(hit, reading, sentence)
    if is_denied(hit, sentence) or imagined is Standing.NOT:
        return Standing.NOT
    if is_over(hit, sentence) or _is_resolved(hit, sentence):
        return _gone(hit, reading, sentence, imagined)
    return _beside_the_question(hit, reading, sentence, imagined)


def _imagined(hit: Hit, reading: Reading, sentence: Sentence) -> Standing:
    """How far it is more than imagined: "is it bad if i can't feel my legs since this morning" is in doubt."""
    is_claimed = sentence.is_claimed or (reading > Reading.NOW and any(sentence.after("present", hit.end)))
    least = Standing.DOUBT if reading is Reading.IMAGINED or is_claimed else Standing.NOT
    return max(how_imagined(hit, sentence), least)


def _gone(hit: Hit, reading: Reading, sentence: Sentence, imagined: Standing) -> Standing:
    """How a thing is said that is over by now: what has only gone again counts where gone things count."""
    resolved = _is_resolved(hit, sentence)
    if resolved and reading is Reading.NOW:
        return Standing.NOT
    if is_over(hit, sentence):
        return Standing.DOUBT if sentence.has("present") and not resolved else Standing.NOT
    return _beside_the_question(hit, reading, sentence, imagined)


def _beside_the_question(hit: Hit, reading: Reading, sentence: Sentence, imagined: Standing) -> Standing:
    """How a thing is said that may only be asked about, told of weeks ago, or a joke."""
    claimed = Standing.DOUBT if sentence.is_claimed else Standing.NOT
    if is_asked_leave(hit, sentence):
        return Standing.DOUBT if reading > Reading.NOW else claimed
    if is_general(hit, sentence):
        return claimed
    is_dated = sentence.has("lately") or is_beside_the_past(hit, sentence)
    is_doubtful = (is_dated and not sentence.has("present")) or any(map(sentence.has, ("jokes", "others_well")))
    is_doubtful = is_doubtful or _is_of_two(hit, sentence) or _is_unknown(hit, sentence)
    return Standing.DOUBT if is_doubtful else imagined


def _is_unknown(hit: Hit, sentence: Sentence) -> bool:
    """Whether it stands right behind "I don't know if he had"."""
    return any(cue.end == hit.start or hit.start in cue.places for cue in sentence.cues["unknown"])


def _is_of_two(hit: Hit, sentence: Sentence) -> bool:
    """Whether it reaches over two clauses, and the first says that all is well: "chest is fine, traps hurt"."""
    crossed = [place for place in sentence.breaks if hit.start < place < hit.end]
    return any(hit.start < cue.start < crossed[0] for cue in sentence.cues["resolved"]) if crossed else False


# ---- no, and yes after all -------------------------------------------------------------------------------------------


def is_denied(hit: Hit, sentence: Sentence, *, is_sign: bool = True) -> bool:
    """Said not to be so: a negation before it or within it, or a no behind it, with nothing that turns it round."""
    if is_affirmed(hit, sentence):
        return False
    return is_negated(hit, sentence, is_sign=is_sign) or is_taken_back(hit, sentence)


def is_refused(hit: Hit, sentence: Sentence) -> bool:
    """Said not to be so, by a "can't" or "won't" as well: for answers, which are no signs."""
    if is_denied(hit, sentence, is_sign=False):
        return True
    if any(_touches(no, hit, sentence) for no in sentence.cues["negations_of_one_word"]):
        return True
    return any(_reaches(no, hit, sentence, is_sign=False) for no in sentence.before("unable", hit.end))


def _touches(no: Hit, hit: Hit, sentence: Sentence) -> bool:
    """Whether a "no" to the words it stands at is one to the hit: "not getting better", "not just the left"."""
    is_parted = any(no.end <= place <= hit.start for place in sentence.breaks)
    return no.start < hit.end and hit.start <= no.end + 1 and not is_parted


def is_affirmed(hit: Hit, sentence: Sentence) -> bool:
    """A yes stands right behind it: "chest pain yes, fever no"."""
    return any(is_right_behind(cue, hit, sentence) for cue in sentence.after("affirmed", hit.end))


def is_negated(hit: Hit, sentence: Sentence, *, is_sign: bool = True) -> bool:
    """A negation reaches the hit from before, or stands in a gap of it; nothing later turns it round. It reaches an
    answer over words that would end it before a sign: "not between my blades".
    """
    if any(sentence.after("reversals", hit.end)) or _is_claimed_after_all(hit, sentence):
        return False
    return any(_reaches(no, hit, sentence, is_sign=is_sign) for no in sentence.before("negations", hit.end))


def _is_claimed_after_all(hit: Hit, sentence: Sentence) -> bool:
    """Whether the sentence ends in a claim behind a new statement: "no chest pain now, but in the run I did"."""
    turns = [turn.end for turn in sentence.after("turns", hit.end)]
    last = [claim for claim in sentence.after("claims", hit.end) if claim.end == len(sentence.words)]
    return any(turn <= claim.start for turn in turns for claim in last)


def _reaches(negation: Hit, hit: Hit, sentence: Sentence, *, is_sign: bool = True) -> bool:
    if negation.start in hit.places:
        return False
    ends = [end for end in _ends(negation, sentence, is_sign=is_sign) if end.start < hit.end]
    if negation.start > hit.start:
        return not ends
    if any(end.start <= hit.start for end in ends) or is_affirmed(negation, sentence):
        return False
    if any(hit.start < one.start < hit.end for one in sentence.after("exceptions", negation.end)):
        return False
    crossed = [place for place in sentence.breaks if negation.end <= place <= hit.start]
    joins = [cue.start for cue in sentence.cues["joiners"] if negation.end <= cue.start < hit.start]
    if crossed and not _is_list(crossed[0], hit, sentence):
        return False
    reach = _LIST_REACH if crossed or joins else _REACH
    return hit.start - negation.end <= reach or _is_chain([negation.end, *sorted({*joins, *crossed}), hit.start])


def _ends(cue: Hit, sentence: Sentence, *, is_sign: bool = True) -> list[Hit]:
    """What ends the reach of a cue before it."""
    return [*sentence.after("ends", cue.end), *(sentence.after("ends_of_signs", cue.end) if is_sign else ())]


def _is_chain(steps: Sequence[int]) -> bool:
    """Whether one short member of a list follows on the other: "no fever or cough or chest pain or ..."."""
    return len(steps) > 2 and all(after - before <= _REACH for before, after in pairwise(steps))


def _is_list(place: int, hit: Hit, sentence: Sentence) -> bool:
    """Whether the comma at `place` goes on with a list that "or" or "nor" closes, and no new statement begins."""
    fresh = any(place <= person.start <= hit.start for person in sentence.cues["owned"])
    return not fresh and any(place <= cue.start < hit.end + 8 for cue in sentence.cues["joiners"])


def is_taken_back(hit: Hit, sentence: Sentence) -> bool:
    """Taken back right after: "chest pain: none", "chest pain? no"."""
    if sentence.answer:
        return True
    near = [denial for denial in sentence.after("denials", hit.end) if is_right_behind(denial, hit, sentence)]
    return any(denial.end == len(sentence.words) or denial.end in sentence.breaks for denial in near)


def is_right_behind(cue: Hit, hit: Hit, sentence: Sentence) -> bool:
    """Whether a cue stands behind the hit and in no clause of something else."""
    is_parted = any(hit.end < place < cue.start for place in sentence.breaks)
    return hit.end <= cue.start <= hit.end + _DENIAL_REACH and not is_parted


# ---- gone, imagined, asked -------------------------------------------------------------------------------------------


def _is_part(cue: Hit, hit: Hit) -> bool:
    """Whether a cue is a part of what was found, as "what" is of "what's the point of living"."""
    return {*cue.places} <= {*hit.places}


def _is_resolved(hit: Hit, sentence: Sentence) -> bool:
    return any(not _is_part(cue, hit) and not _turned(cue, hit, sentence) for cue in sentence.cues["resolved"])


def how_imagined(hit: Hit, sentence: Sentence) -> Standing:
    """Not said to be so after "what if" or "could I get", up to the next "but".

    In doubt where a comma lies between, and where somebody asks whether it is bad, or says no more than "if".
    """
    reaching = [cue for cue in sentence.before("hypothetical", hit.end) if _supposes(cue, hit, sentence)]
    if reaching and all(_is_worry(cue, hit, sentence) for cue in reaching):
        return Standing.DOUBT
    crossed = [[place for place in sentence.breaks if cue.end <= place <= hit.start] for cue in reaching]
    if any(not places or _is_list(places[0], hit, sentence) for places in crossed):
        return Standing.NOT
    return Standing.DOUBT if reaching else Standing.SO


def _supposes(cue: Hit, hit: Hit, sentence: Sentence) -> bool:
    is_ended = any(end.start <= hit.start for end in _ends(cue, sentence))
    return not is_ended and not _is_part(cue, hit)


def _is_worry(cue: Hit, hit: Hit, sentence: Sentence) -> bool:
    """Whether an "if" is about what somebody may well have: "is it bad if I can't", and "if I can't" and no more."""
    is_first = cue.start == 0 and any(one.start == 0 for one in sentence.cues["conditionals"])
    is_all = is_first and hit.end == len(sentence.words)
    return is_all or any(one.start < cue.end and cue.start < one.end for one in sentence.cues["worries"])


def is_spoken_about(hit: Hit, sentence: Sentence) -> bool:
    """Right behind words that ask or tell about the thing as such: "what does sharp mean", "symptoms of"."""
    about = (cue for cue in sentence.cues["about"] if not _is_part(cue, hit))
    return any(0 <= hit.start - cue.end <= _ABOUT_REACH for cue in about)


def is_general(hit: Hit, sentence: Sentence) -> bool:
    """A question about the thing as such, nobody's own: it opens a clause, at most after a word like "so"."""
    about = [cue for cue in sentence.cues["about"] if not _is_part(cue, hit)]
    if is_spoken_about(hit, sentence):
        return not sentence.has("owned")
    if sentence.has("persons"):
        return False
    opening = (cue for cue in sentence.before("openers", hit.end) if not _is_part(cue, hit))
    return bool(about) or is_at_a_start(opening, sentence)


def is_asked_leave(hit: Hit, sentence: Sentence) -> bool:
    """After "can I", "should I", with nothing that makes it the person's own."""
    asked = any(cue.end <= hit.start for cue in sentence.before("permission", hit.end))
    return asked and not any(cue.start < hit.end for cue in sentence.cues["owned"])


def is_over(hit: Hit, sentence: Sentence) -> bool:
    """Explained since, or years ago in the same statement; not by a mark inside the hit itself ("history of")."""
    if any(not _is_part(cue, hit) and not _turned(cue, hit, sentence) for cue in sentence.cues["explained"]):
        return True
    return any(not _is_part(cue, hit) and _dates(cue, hit, sentence) for cue in sentence.cues["past"])


def is_beside_the_past(hit: Hit, sentence: Sentence) -> bool:
    """Years ago is another statement of the sentence: "cancer in 2019, pain in my spine"."""
    return any(not _is_part(cue, hit) for cue in sentence.cues["past"])


def _dates(cue: Hit, hit: Hit, sentence: Sentence) -> bool:
    """A time reaches its own statement, and from a clause of its own ("years ago, ...") all of the sentence."""
    marks = sorted({0, *sentence.breaks, *(turn.start for turn in sentence.cues["turns"]), len(sentence.words)})
    start = max(mark for mark in marks if mark <= cue.start)
    end = min(mark for mark in marks if mark > cue.start)
    is_alone = end - start <= len(cue.places) + 1
    return is_alone or start <= hit.start < end


def _turned(cue: Hit, hit: Hit, sentence: Sentence) -> bool:
    """Whether a new statement begins between an explanation and the hit: "got checked, but now it hurts"."""
    return any(cue.end <= turn.start <= hit.start for turn in sentence.cues["turns"])
