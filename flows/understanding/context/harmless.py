"""Is it said of something named that it does nothing, or is all right: "sitting is no problem", "fine when I cough"?"""

from flows.catalog.catalog import Catalog
from flows.text.phrases.phrases import Hit
from flows.text.scope.denial import is_refused, is_right_behind
from flows.text.utterance import Sentence
from flows.understanding.context.clauses import hits_in


def does_nothing(hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    """Whether it is said right behind a name that this does nothing; not where it cannot be done without pain."""
    clause = sentence.clause_of(hit.start)
    if any(no.end <= hit.start and sentence.clause_of(no.start) == clause for no in sentence.cues.get("unable", ())):
        return False
    words, led = catalog.reading.story, fine_before(hit, sentence, catalog)
    if any(not is_refused(cue, sentence) for cue in led):
        return True
    return is_behind((*words.brings_nothing, *words.brings_no_pain), hit, sentence, catalog)


def fine_before(hit: Hit, sentence: Sentence, catalog: Catalog) -> list[Hit]:
    """The words before a name that say that it is all right then: "fine when I cough", "not good when I sit"."""
    before = hits_in(catalog.reading.story.brings_nothing_before, sentence.told, catalog)
    return [cue for cue in before if cue.start < hit.start <= cue.end]


def closes_behind(patterns: tuple[str, ...], hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    """Whether one of the patterns stands right behind a name and ends its clause: "sharp: not really"."""
    cues = (cue for cue in hits_in(patterns, sentence.told, catalog) if is_right_behind(cue, hit, sentence))
    return any(cue.end == len(sentence.told) or cue.end in sentence.breaks for cue in cues)


def is_behind(patterns: tuple[str, ...], hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    """Whether one of the patterns stands right behind a name."""
    return any(is_right_behind(cue, hit, sentence) for cue in hits_in(patterns, sentence.told, catalog))
