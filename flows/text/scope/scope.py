"""How a text says a thing: as so, in doubt, or not at all.

What "not" reaches, `denial` knows (but for figures, whose readers share `statements`). Beyond it: what is over for
years, only imagined, or asked about in general is not said to be so. This room knows the scope of cues, not what the
words mean.
"""

from enum import IntEnum

from flows.text.phrases.phrases import Hit
from flows.text.scope.admitted import is_admitted
from flows.text.scope.cues import is_at_a_start
from flows.text.scope.denial import (
    ends_of,
    is_behind_bare_no,
    is_crossed,
    is_denied,
    is_in_open_list,
    is_limited,
    is_list,
)
from flows.text.scope.figures import is_a_figure
from flows.text.utterance import Sentence

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
    """How the sign found at `hit` is said. One that was asked about or denied before, and is so since, is told."""
    if sentence.is_retracted:
        return Standing.SO
    if reading < Reading.IMAGINED and (is_in_fiction(sentence) or _is_of_a_stranger(hit, sentence)):
        return Standing.NOT
    imagined = _imagined(hit, reading, sentence)
    if is_denied(hit, sentence):
        is_so = sentence.is_corrected or is_limited(hit, sentence) or is_admitted(hit, sentence)
        return Standing.DOUBT if is_so else Standing.NOT
    if imagined is Standing.NOT:
        return Standing.NOT
    if is_over(hit, sentence) or _is_resolved(hit, sentence):
        return _gone(hit, reading, sentence, imagined)
    return _beside_the_question(hit, reading, sentence, imagined)


def _imagined(hit: Hit, reading: Reading, sentence: Sentence) -> Standing:
    """How far it is more than imagined: "is it bad if i can't feel my legs since this morning" is in doubt."""
    is_claimed = sentence.is_claimed or (reading > Reading.NOW and any(sentence.after("present", hit.end)))
    is_again = any(hit.end - 1 <= cue.start <= hit.end for cue in sentence.cues["repeats"])
    least = Standing.DOUBT if reading is Reading.IMAGINED or is_claimed or is_again else Standing.NOT
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
        is_own = reading > Reading.NOW and sentence.has("whether_normal")
        return Standing.DOUBT if is_own else claimed
    is_dated = sentence.has("lately") or is_beside_the_past(hit, sentence)
    is_doubtful = (is_dated and not sentence.has("present")) or any(map(sentence.has, ("jokes", "others_well")))
    is_doubtful = is_doubtful or _is_of_two(hit, sentence) or _is_unknown(hit, sentence)
    is_doubtful = is_doubtful or _is_of_a_charge(hit, sentence) or is_a_figure(hit, sentence)
    is_listed = is_behind_bare_no(hit, sentence) or is_in_open_list(hit, sentence) or is_crossed(sentence)
    return Standing.DOUBT if is_doubtful or is_listed else imagined


def is_a_strangers(sentence: Sentence) -> bool:
    """Whether it tells of somebody nobody knows, somewhere then, and nothing presses: "a man at the start fainted"."""
    if sentence.is_pressing or sentence.is_claimed:
        return False
    return all(map(sentence.has, ("strangers", "stranger_at", "stranger_then")))


def is_in_fiction(sentence: Sentence) -> bool:
    """Whether it tells of a film or a book, of nobody here, and nothing presses: "in the film he couldn't breathe"."""
    if not sentence.has("fiction") or sentence.has("oneself") or sentence.is_claimed:
        return False
    unable = {cue.start for cue in sentence.cues["unable"]}  # "couldn't" is written so, too
    pressing = sentence.cues["pressing"]
    return not sentence.is_pressing or (bool(pressing) and all(cue.start in unable for cue in pressing))


def _is_of_a_stranger(hit: Hit, sentence: Sentence) -> bool:
    who = sentence.before("strangers", hit.end) if is_a_strangers(sentence) else ()
    return any(_is_subject(one, hit, sentence) for one in who)


def _is_subject(who: Hit, hit: Hit, sentence: Sentence) -> bool:
    """Whether nobody else, and no new statement, stands between somebody and what is told: "a man said I fainted"."""
    if any(who.end <= place <= hit.start for place in sentence.breaks):
        return False
    behind = max([who.end, *(at.end for at in sentence.cues["stranger_at"] if who.start < at.start <= who.end)])
    return not any(behind <= one.start < hit.end for kind in ("persons", "leads") for one in sentence.cues[kind])


def _is_of_a_charge(hit: Hit, sentence: Sentence) -> bool:
    """Whether it befell somebody looked after at work, and not oneself: "the patient had chest pain, I carried her"."""
    if sentence.is_claimed or sentence.has("mine_too") or not sentence.has("at_work"):
        return False
    return any(_is_subject(who, hit, sentence) for who in sentence.before("charges", hit.end))


def _is_unknown(hit: Hit, sentence: Sentence) -> bool:
    """Whether it stands right behind "I don't know if he had"."""
    return any(cue.end == hit.start or hit.start in cue.places for cue in sentence.cues["unknown"])


def _is_of_two(hit: Hit, sentence: Sentence) -> bool:
    """Whether it reaches over two clauses, and the first says that all is well: "chest is fine, traps hurt"."""
    crossed = [place for place in sentence.breaks if hit.start < place < hit.end]
    well = [cue for cue in sentence.cues["resolved"] if not _is_part(cue, hit)]
    return any(hit.start < cue.start < crossed[0] for cue in well) if crossed else False


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
    if any(not places or is_list(places[0], hit, sentence) for places in crossed):
        return Standing.NOT
    return Standing.DOUBT if reaching else Standing.SO


def _supposes(cue: Hit, hit: Hit, sentence: Sentence) -> bool:
    is_ended = any(end.start <= hit.start for end in ends_of(cue, sentence))
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
