"""A no to all of a list of signs or risks, and behind it a remark that tells of no sign: "no to all. The dog is ill".

Nobody has listed what may be such a remark: the trained reader has to see nothing in it, and the words no sign either.
Without a reader the list stays open.
"""

from itertools import pairwise

from msgspec.structs import replace

from flows.assessment.agenda import SIGN_LISTS
from flows.catalog.catalog import Catalog
from flows.screening.agreement import is_english
from flows.screening.hearing import hear
from flows.screening.screen import screened
from flows.screening.touched import touched
from flows.text.utterance import Sentence, Utterance
from flows.understanding.context.asking import is_question
from flows.understanding.context.told_so import has
from flows.understanding.context.whole import is_all
from flows.understanding.facts.answers import NONE
from flows.understanding.facts.news import news, of_risks
from flows.understanding.facts.risks import asks_risks, risks
from flows.understanding.facts.story import Story
from flows.understanding.meant import Answer, Meant
from flows.understanding.scene import Scene
from flows.understanding.signs.signs_listed import HINTS, LISTS, told_on_lists
from flows.understanding.wishes.requests import enough, skip
from flows.understanding.wishes.wishes import wish

TURNING = ("exceptions", "reversals", "claims", "second_thoughts", "limits", "affirmed", "conditionals", "unknown")
"""Cues of a remark that may take the no back, or a part of it."""
AFTER_ALL = "so_after_all"
"""What does so where nothing follows: "none of those, I do", not "I do sit a lot"."""
MOST = 20
"""Words of the longest remark."""
DENIED = "denied"
"""How the reader says that a sign is not there."""
FAINTEST = 0.02
"""Up to here the reader sees no sign, though a word stands there that a question about one has, too."""
WISHES = (wish, skip, enough)
"""What wants something is no remark."""


def none_first(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """That none of a list is so, with what else the remark tells."""
    question = scene.question
    if question is None or question.field is None or scene.small or question.id not in LISTS:
        return None
    remark = _behind_a_no(utterance, catalog)
    if remark is None or not question.is_multi or is_question(utterance, catalog):
        return None
    wants = any(reader(remark, scene, catalog) for reader in WISHES)
    if wants or not _is_harmless(remark, utterance, scene, catalog):
        return None
    return Answer(question=question.id, value=(NONE,), is_whole=True, story=_told_beside(remark, scene, catalog))


def _told_beside(remark: Utterance, scene: Scene, catalog: Catalog) -> Story:
    """What a remark tells of the ache, and of risks that stand on another list."""
    found = risks(remark, catalog, of_another=scene.of_another, is_asked=asks_risks(scene.question))
    others = {id: ids for id, ids in found.items() if id != scene.field_id and id not in scene.record}
    beside = of_risks(others, remark, catalog)
    return replace(news(remark, scene, catalog), risks=beside.risks, parts=beside.parts)


def _behind_a_no(utterance: Utterance, catalog: Catalog) -> Utterance | None:
    """What stands behind the clauses that say no to all, where that is how a text begins."""
    words, every = catalog.reading.answers, pieces(utterance)
    for count in range(len(every) - 1, 0, -1):
        first = hear(", ".join(every[:count]), catalog)
        is_no = is_all(words.no, first, (), catalog) and _goes_on(every[count], catalog)
        if is_no or is_all(words.none, first, words.none_beside, catalog):
            return hear(", ".join(every[count:]), catalog)
    return None


def _goes_on(piece: str, catalog: Catalog) -> bool:
    """Does a clause only add something: "and I drive all day"?"""
    cues = hear(piece, catalog).sentences[0].cues
    return any(cue.start == 0 for cue in cues["leads"]) and not any(cue.start == 0 for cue in cues["turns"])


def pieces(utterance: Utterance) -> list[str]:
    """What stands between full stops and commas."""
    found: list[str] = []
    for one in utterance.sentences:
        marks = sorted({0, *one.breaks, len(one.told)})
        found += (" ".join(one.told[start:end]) for start, end in pairwise(marks))
    return [piece for piece in found if piece.strip()]


def _is_harmless(remark: Utterance, utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Does a remark tell of no sign, by rules and reader, and take nothing back?"""
    if catalog.read is None or len(remark.words) > MOST or not is_english(utterance.text, catalog):
        return False
    words = catalog.reading.answers
    is_yes = is_all(words.yes, remark, (*words.yes_beside, *words.none_beside), catalog)
    is_turned = is_yes or any(turns(one) for one in remark.sentences) or has(words.none_taken_back, remark, catalog)
    if is_turned or screened(remark, catalog) is not None:
        return False
    alone, whole = catalog.read(remark.text), catalog.read(utterance.text)
    most = FAINTEST if touched(remark, catalog) else HINTS
    is_faint = all(max(one.danger, one.gravest, one.shown) < most for one in (alone, whole))
    seen = any(mark.sign and mark.how != DENIED for mark in alone.marks)
    told = told_on_lists(remark, scene, catalog)
    return is_faint and not seen and not any(told.get(id) for id in SIGN_LISTS)


def turns(sentence: Sentence) -> bool:
    """Whether it may take back what was said, or a part of it."""
    is_so = any(cue.end == len(sentence.words) for cue in sentence.cues[AFTER_ALL])
    return is_so or any(sentence.has(cue) for cue in TURNING)
