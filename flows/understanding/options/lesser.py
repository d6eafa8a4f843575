"""What a text names only to say that it is less so than another thing, or hardly so: "more a burn than an ache",
"sharp? not really".
"""

from itertools import pairwise

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.text.phrases.phrases import Hit
from flows.text.utterance import Sentence, Utterance
from flows.understanding.context.clauses import hits_in


def is_lesser(hit: Hit, sentence: Sentence, catalog: Catalog) -> bool:
    """Is what stands there said to be less so than what stands beside: "stiff" of "tight rather than stiff"?"""
    words, clause = catalog.reading.answers.weighed, sentence.clause_of(hit.start)
    found = {kind: hits_in(patterns, sentence.told, catalog) for kind, patterns in words.items()}
    own = {kind: [one for one in hits if sentence.clause_of(one.start) == clause] for kind, hits in found.items()}
    plain = {one.end for one in own["plain"]}
    if any(one.end <= hit.start and one.end not in plain for one in own["more"]):
        return True
    return any(one.start < hit.start and hit.end < one.end for one in own["less"])


def without_hardly(utterance: Utterance, catalog: Catalog) -> Utterance:
    """The text without each question that what stands behind it says is hardly so: "sharp? not really"."""
    pairs = [*pairwise(utterance.sentences)]
    gone = [asked for asked, after in pairs if asked.is_question and _is_hardly(after, catalog)]
    return (
        replace(utterance, sentences=tuple(one for one in utterance.sentences if one not in gone))
        if gone
        else utterance
    )


def _is_hardly(sentence: Sentence, catalog: Catalog) -> bool:
    ends = {len(sentence.told), *sentence.breaks}
    hardly = hits_in(catalog.reading.answers.weighed["hardly"], sentence.told, catalog)
    return any(one.start == 0 and one.end in ends for one in hardly)
