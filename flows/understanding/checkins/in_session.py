"""What is said in a guided session, in more words than its buttons have: how it feels, too hard, done, enough.

What is felt may stand anywhere in a text and comes first; "done" and "enough" are the whole of it. Decides nothing.
"""

from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.context.asking import is_question
from flows.understanding.context.told_so import has, tells
from flows.understanding.context.whole import is_all
from flows.understanding.facts.risks import risks_for_plan
from flows.understanding.meant import InSession, Meant
from flows.understanding.scene import GUIDED, Scene
from flows.understanding.scores.score import read_score

DIZZY, TINGLES, MILD, HURTS, EASIER = "dizzy", "tingles", "mild", "hurts", "easier"
ALSO_ASKED = (DIZZY, EASIER)
"""What counts in a question too: "is it normal that I'm dizzy?", "is there another way?"."""
BEARABLE = 3
"""Up to here a pain while it is done is fine (facts C)."""
LONGEST = 20
"""Words of the longest text that is taken for a word on the exercise."""


def in_session(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """A word on the exercise that is open."""
    if scene.small != GUIDED or len(utterance.words) > LONGEST:
        return None
    if any(_is_news(id, ids, scene) for id, ids in risks_for_plan(utterance, catalog).items()):
        return None  # "I'm pregnant, so I can't lie flat": that changes the plan
    found = _found(utterance, catalog)
    return None if found is None else InSession(option=found, notes=_notes(found, utterance, catalog))


def _is_news(id: str, ids: tuple[str, ...], scene: Scene) -> bool:
    told = scene.record.get(id)
    return not isinstance(told, tuple) or not set(ids) <= set(told)


def _found(utterance: Utterance, catalog: Catalog) -> str | None:
    """What is told, the gravest first; "done, that was hard" is a word on how hard it was."""
    if _is_told(DIZZY, utterance, catalog):
        return DIZZY
    whole = _whole(utterance, catalog)
    if whole is not None:
        return whole
    score = _score(utterance, catalog)
    if score is not None:
        return MILD if score <= BEARABLE else HURTS
    return next((kind for kind in (TINGLES, MILD, HURTS, EASIER) if _is_told(kind, utterance, catalog)), None)


def _whole(utterance: Utterance, catalog: Catalog) -> str | None:
    """What the whole text says, and nothing else."""
    words = catalog.reading.session
    if is_question(utterance, catalog):
        return None
    return next((id for id, named in words.whole.items() if is_all(named, utterance, words.beside, catalog)), None)


def _score(utterance: Utterance, catalog: Catalog) -> int | None:
    """How strong the pain is, where a number is told as that."""
    read = read_score(utterance.text, catalog).sure
    is_scored = has(catalog.reading.session.scored, utterance, catalog)
    has_digit = any(sign.isdecimal() for sign in utterance.text)
    return read if is_scored and has_digit and not is_question(utterance, catalog) else None


def _is_told(kind: str, utterance: Utterance, catalog: Catalog) -> bool:
    if kind not in ALSO_ASKED and is_question(utterance, catalog):
        return False
    says = has if kind == EASIER else tells  # what cannot be done is said with a "not"
    return says(catalog.reading.session.told[kind], utterance, catalog)


def _notes(found: str, utterance: Utterance, catalog: Catalog) -> tuple[str, ...]:
    """What of the body it is about, where it is about something that is hard or hurts."""
    if found not in (DIZZY, MILD, HURTS, EASIER):
        return ()
    notes = catalog.reading.session.notes
    named = (id for id, patterns in notes.items() if has(patterns, utterance, catalog))
    return tuple(id for id in named if (id == DIZZY) == (found == DIZZY))
