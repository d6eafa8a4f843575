"""Where somebody takes up what was denied a moment before, and does not name it again: "no fever. Well, a bit".

A second thought ("well", "come to think of it") stands first there, and then no more than that it is so after all, in
part or at times ("there is when I lift", "maybe on the stairs"); or a clause says that the no was untrue. It knows
nothing of what is denied.
"""

from collections.abc import Iterable

from flows.text.phrases.phrases import Hit
from flows.text.scope.denial import is_denied
from flows.text.utterance import Sentence

_SHORT = 7
"""In so many words at most an effort by itself says that it is so then: "well, when I climb"."""
_BARE = 2
"""A sentence of so few words with a no in it is nothing but an answer."""


def places_admitted(sentence: Sentence, following: Iterable[Sentence]) -> tuple[int, ...]:
    """The places of a sentence before which what it denies is taken up; its end where the next sentence does that."""
    turns = {turn.start for kind in ("ends", "turns") for turn in sentence.cues[kind]}
    own = tuple(place for place in sorted({*sentence.breaks, *turns}) if _admits(place, sentence))
    after = next((one for one in following if not _is_bare_no(one)), None)
    return own if after is None or not _admits(0, after) else (*own, len(sentence.words))


def is_admitted(hit: Hit, sentence: Sentence) -> bool:
    """Whether a thing that is denied is taken up again, and no figure and nothing of one's own is told between."""
    others = [own.start for own in sentence.cues["owned"]]
    others += [place for place, word in enumerate(sentence.words) if word.isdigit()]
    return any(hit.end <= place and not any(hit.end <= one < place for one in others) for place in sentence.admitted)


def is_taken_up(hit: Hit, sentence: Sentence) -> bool:
    """Whether it is denied, and so after all a moment later: "no fever. Well, a bit"."""
    return bool(sentence.admitted) and is_denied(hit, sentence) and is_admitted(hit, sentence)


def _is_bare_no(sentence: Sentence) -> bool:
    return len(sentence.words) <= _BARE and any(map(sentence.has, ("negations", "denials")))


def _admits(place: int, sentence: Sentence) -> bool:
    """Whether the clause that begins at a place takes up what was denied before it."""
    at, stops = _behind_thoughts(place, sentence), {*sentence.breaks, len(sentence.words)}
    if any(cue.start in (place, at) and cue.end in stops for cue in sentence.cues["untrue"]):
        return True
    if at == place or sentence.is_question:
        return False
    times = {cue.start for kind in ("at_times", "on_effort") for cue in sentence.after(kind, at)}
    if any(cue.start == at and (cue.end in stops or cue.end in times) for cue in sentence.cues["so_after_all"]):
        return True
    if _tells_of_else(at, sentence):
        return False
    if any(cue.start == at and (cue.end in stops or cue.end in times) for cue in sentence.cues["so_in_part"]):
        return True
    so = (cue for kind in ("so_after_all", "so_in_part") for cue in sentence.after(kind, at))
    return at in times and (any(cue.end in stops for cue in so) or _is_all(at, sentence))


def _is_all(at: int, sentence: Sentence) -> bool:
    """Whether hardly more than an effort is told from a place on: no well-being, no other no, nothing of one's own."""
    is_effort = any(cue.start == at for cue in sentence.cues["on_effort"])
    is_of_else = any(one.start > at + 1 for kind in ("resolved", "negations", "owned") for one in sentence.cues[kind])
    return is_effort and len(sentence.words) - at <= _SHORT and not is_of_else


def _tells_of_else(at: int, sentence: Sentence) -> bool:
    """Whether a thing of one's own is told from a place on, that one does nothing with: "sometimes my legs twitch"."""
    within = {cue.end for cue in sentence.cues["within"]}
    done = {cue.end + 1 for cue in sentence.cues["oneself"]}
    times = {cue.end for kind in ("at_times", "on_effort") for cue in sentence.cues[kind]}
    starts = {own.start for own in sentence.after("owned", at)}
    return not starts <= {at, *within, *done, *times, *(end - 1 for end in times)}


def _behind_thoughts(place: int, sentence: Sentence) -> int:
    """Where it goes on behind all the second thoughts that stand at a place, one after the other: "ok, well, maybe"."""
    at = place
    while ends := [cue.end for cue in sentence.cues["on_reflection"] if cue.start == at]:
        at = max(ends)
    return at
