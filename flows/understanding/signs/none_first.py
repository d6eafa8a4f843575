"""A no to all of a list of signs or risks, and beside it a remark that tells of no sign: "no to all. The dog is ill",
"you have asked that already, no", "none, but I do smoke".

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
from flows.understanding.facts.news import news, of_risks
from flows.understanding.facts.story import Story
from flows.understanding.meant import Answer, Meant
from flows.understanding.options.wordings import Ticks
from flows.understanding.scene import Scene
from flows.understanding.signs.signs_listed import HINTS, LISTS, of_no_list, told_on_lists
from flows.understanding.wishes.requests import enough, skip
from flows.understanding.wishes.wishes import wish
from flows.values.record import NONE

TURNING = ("exceptions", "reversals", "claims", "second_thoughts", "limits", "affirmed", "conditionals", "unknown")
"""Cues of a remark that may take the no back, or a part of it."""
PARTING = ("turns", "exceptions")
"""Cues that begin a clause of their own."""
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
    remark = _beside_a_no(utterance, scene, catalog)
    if remark is None or not question.is_multi or is_question(utterance, catalog):
        return None
    wants = any(reader(remark, scene, catalog) for reader in WISHES)
    if wants or not _is_harmless(remark, utterance, scene, catalog):
        return None
    return Answer(question=question.id, value=(NONE,), is_whole=True, story=_told_beside(remark, scene, catalog))


def _told_beside(remark: Utterance, scene: Scene, catalog: Catalog) -> Story:
    """What a remark tells of the ache, and of risks that stand on another list."""
    found = _on_other_lists(remark, scene, catalog)
    beside = of_risks({id: ids for id, ids in found.items() if id not in scene.record}, remark, catalog)
    return replace(news(remark, scene, catalog), risks=beside.risks, parts=beside.parts)


def _on_other_lists(remark: Utterance, scene: Scene, catalog: Catalog) -> Ticks:
    """The risks that a remark tells, where none of them stands on the open list, nor is a sign."""
    told = told_on_lists(remark, scene, catalog)
    is_here = scene.field_id in told or any(told.get(id) for id in SIGN_LISTS)
    return {} if is_here else {**told, **of_no_list(remark, scene, catalog)}


def _beside_a_no(utterance: Utterance, scene: Scene, catalog: Catalog) -> Utterance | None:
    """What stands behind the clauses that say no to all, where that is how a text begins, or before them."""
    words, every = catalog.reading.answers, pieces(utterance)
    for count in range(len(every) - 1, 0, -1):
        first, behind = hear(", ".join(every[:count]), catalog), hear(", ".join(every[count:]), catalog)
        is_no = is_all(words.no, first, (), catalog)
        if is_no and (_goes_on(every[count], catalog) or _on_other_lists(behind, scene, catalog)):
            return behind
        if is_all(words.none, first, words.none_beside, catalog):
            return _without_mere_but(behind, catalog)
    for count in range(1, len(every)):
        before, last = hear(", ".join(every[:count]), catalog), hear(", ".join(every[count:]), catalog)
        if is_all((*words.no, *words.none), last, words.none_beside, catalog):
            return before
    return None


def _goes_on(piece: str, catalog: Catalog) -> bool:
    """Does a clause only add something: "and I drive all day"?"""
    cues = hear(piece, catalog).sentences[0].cues
    return any(cue.start == 0 for cue in cues["leads"]) and not any(cue.start == 0 for cue in cues["turns"])


def pieces(utterance: Utterance) -> list[str]:
    """What stands between full stops, commas and words like "but" and "except"."""
    found: list[str] = []
    for one in utterance.sentences:
        turned = (cue.start for name in PARTING for cue in one.cues[name])
        marks = sorted({0, *one.breaks, *turned, len(one.told)})
        found += (" ".join(one.told[start:end]) for start, end in pairwise(marks))
    return [piece for piece in found if piece.strip()]


def _without_mere_but(remark: Utterance, catalog: Catalog) -> Utterance:
    """A remark without the "but" before it, where it tells something of its own and points at nothing that is asked."""
    words, bare = catalog.reading.answers, hear(without_but(remark.plain, catalog), catalog)
    is_own = has(words.none_but_tells, bare, catalog) and not has(words.none_but_points, bare, catalog)
    return bare if is_own else remark


def without_but(piece: str, catalog: Catalog) -> str:
    """A piece without the "but" that it begins with."""
    cues = hear(piece, catalog).sentences[0].cues
    end = next((cue.end for cue in cues["turns"] if cue.start == 0), 0)
    return " ".join(piece.split()[end:])


def _is_harmless(remark: Utterance, utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Does a remark tell of no sign, by rules and reader, and take nothing back?"""
    if catalog.read is None or len(remark.words) > MOST or not is_english(utterance.text, catalog):
        return False
    words = catalog.reading.answers
    is_yes = is_all(words.yes, remark, (*words.yes_beside, *words.none_beside), catalog)
    if is_yes or _takes_back(remark, scene, catalog) or screened(remark, catalog) is not None:
        return False
    alone, whole = catalog.read(remark.text), catalog.read(utterance.text)
    most = FAINTEST if touched(remark, catalog) else HINTS
    is_faint = all(max(one.danger, one.gravest, one.shown) < most for one in (alone, whole))
    seen = any(mark.sign and mark.how != DENIED for mark in alone.marks)
    told = told_on_lists(remark, scene, catalog)
    return is_faint and not seen and not any(told.get(id) for id in SIGN_LISTS)


def _takes_back(remark: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """May a sentence of it take the no back? One that names a box of another list takes nothing back from this one."""
    every = (hear(" ".join(one.told), catalog) for one in remark.sentences)
    return any(
        (any(turns(one) for one in said.sentences) or has(catalog.reading.answers.none_taken_back, said, catalog))
        and not _on_other_lists(said, scene, catalog)
        for said in every
    )


def turns(sentence: Sentence) -> bool:
    """Whether it may take back what was said, or a part of it."""
    is_so = any(cue.end == len(sentence.words) for cue in sentence.cues[AFTER_ALL])
    return is_so or any(sentence.has(cue) for cue in TURNING)
