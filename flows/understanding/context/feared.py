"""A risk that a text names and that is not one's own: only feared ("I'm scared it's lung cancer"), guessed or looked up
("google says I've got diabetes"), asked for ("should I get a steroid shot"), or another's ("my coach who is pregnant").
What a clinician thinks is none of these. Leaving a tick out is never unsafe: the lists are shown, and what is ticked
there counts.
"""

from flows.catalog.catalog import Catalog
from flows.text.phrases.phrases import Hit
from flows.text.utterance import Sentence
from flows.understanding.context.clauses import hits_in

FEAR_COUNTS = ("pregnant",)
"""Who is afraid of it may well be it."""
CAUGHT = ("recent_virus", "fever_ill")
"""What one of the family has, and who writes about it has not; and who thinks that they have it mostly does."""
_REACH = 2
"""Words between such a cue and what it speaks of: "scared it's lung cancer"."""


def is_unmeant(option: str, place: int, sentence: Sentence, catalog: Catalog, *, of_another: bool = False) -> bool:
    """Whether a risk that is named at a place of a sentence is only feared there, or somebody else's. `of_another`:
    whoever writes does so for another, who may be one of the family.
    """
    others = catalog.reading.story.borne_by_others
    if option in CAUGHT and not of_another and _stands_in_family(place, sentence, catalog):
        return True
    asked_for = hits_in(catalog.reading.story.asked_for, sentence.told, catalog)
    if option not in FEAR_COUNTS and any(cue.end == place for cue in asked_for):
        return True
    return is_feared(option, place, sentence, catalog) or _stands_behind(others, place, sentence, catalog)


def is_feared(option: str, place: int, sentence: Sentence, catalog: Catalog) -> bool:
    """Whether a risk that is named at a place of a sentence is only feared there."""
    words = catalog.reading.story
    patterns = (*words.feared, *(() if option in CAUGHT else words.guessed))
    if option in FEAR_COUNTS or not _stands_behind(patterns, place, sentence, catalog):
        return False
    cues = [cue for cue in hits_in(patterns, sentence.told, catalog) if cue.start < place]
    clinicians = [hit.end for hit in hits_in(catalog.reading.alarms.clinicians, sentence.told, catalog)]
    named = {at for cue in cues for at in range(cue.start, cue.end)}  # "doctor google says" is no doctor
    return not any(0 <= cue.start - end <= _REACH for cue in cues for end in clinicians if end - 1 not in named)


def _stands_in_family(place: int, sentence: Sentence, catalog: Catalog) -> bool:
    """Whether one of the family has it, and nobody else in the same sentence."""
    words = catalog.reading.story
    if hits_in((*words.family_ill["me_too"], *words.of_another), sentence.told, catalog):
        return False
    within = (cue for cue in hits_in(words.family_ill["has"], sentence.told, catalog))
    return any(cue.start <= place <= cue.end + _REACH and not _is_parted(cue, place, sentence) for cue in within)


def _stands_behind(patterns: tuple[str, ...], place: int, sentence: Sentence, catalog: Catalog) -> bool:
    cues = hits_in(patterns, sentence.told, catalog)
    return any(cue.start < place <= cue.end + _REACH and not _is_parted(cue, place, sentence) for cue in cues)


def _is_parted(cue: Hit, place: int, sentence: Sentence) -> bool:
    """Whether a comma lies between a cue and a place, or it is one's own that stands there: "worry about my bones"."""
    is_cut = any(cue.start < mark <= place for mark in sentence.breaks)
    return is_cut or any(cue.end <= own.start < place for own in sentence.cues["owned"])
