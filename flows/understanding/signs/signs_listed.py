"""What is typed where a list of signs or risks is open, and stands on whichever of these lists.

Somebody who answers a list in words need not know on which screen their word stands. What is of the first list is asked
about in full, what is of the others is ticked where it stands. What no wording knows, and the trained reader takes for
a sign, is asked about as a sign; beneath a result the same, where nothing else was understood.
"""

from msgspec.structs import replace

from flows.assessment.agenda import SIGN_LISTS
from flows.assessment.alarms import SELF_HARM
from flows.catalog.catalog import Catalog
from flows.catalog.question import Question
from flows.screening.agreement import FEW, is_english
from flows.screening.plain import is_bland
from flows.screening.screen import Alarm, denies_all, in_doubt
from flows.screening.touched import touched
from flows.text.utterance import Utterance
from flows.understanding.context.asking import is_question
from flows.understanding.context.long_past import without_past
from flows.understanding.context.told_so import has, lists_nos
from flows.understanding.facts.answers import read_exact
from flows.understanding.facts.news import news, of_risks
from flows.understanding.facts.passed import is_long_over
from flows.understanding.facts.risks import LASTING, asks_risks, own_of_now, risks
from flows.understanding.facts.story import Story
from flows.understanding.meant import Answer, Meant, Suspected, Telling, Warned
from flows.understanding.options import options
from flows.understanding.options.all_answer import says_no_more
from flows.understanding.options.wordings import TOLD, Ticks, ticks_where, without_lookalikes, worded
from flows.understanding.scene import Scene
from flows.values.ids import RF_NOW, WORSE_WITH
from flows.values.read import Mark
from flows.values.record import ticks_of

LISTS = (*SIGN_LISTS, "risk_now")
"""The lists on which a word may stand that is typed at one of them, in the order in which they are asked."""
EFFORT, OF_EFFORT = "effort_only", "rf_effort_angina"
"""The list of what makes it worse, which has no box for effort; the box of a list before it that is for that, and what
is asked about then.
"""
LONGEST, SHORT = 40, 20
"""Words up to which a text is an answer to a list, and no story; and up to which effort is told where it is asked."""
SHOWN = 0.5
"""From here on words that the reader takes for a sign are one where signs are asked for."""
SHOWN_LATER = 0.7
"""The same beneath a result, where nobody asked."""
HINTS = 0.05
"""From here on a text that matched nothing may have told of a sign all the same."""
NOT_THERE = ("denied", "other", "imagined")
"""How the reader says that a sign is not there, or is somebody else's."""
FIGURE = ("past", "figure")
"""How it says that one was there, or is only a turn of speech: where signs are asked for neither counts."""


def listed(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """Words for boxes of these lists, where one of them is open."""
    if not _is_at_a_list(utterance, scene, catalog):
        return None
    told = told_on_lists(utterance, scene, catalog)
    here, signs = told.pop(scene.field_id, ()), told.pop(RF_NOW, ())
    if scene.field_id == RF_NOW:
        signs = here
    others = of_no_list(utterance, scene, catalog)
    fresh = {id: ids for id, ids in {**told, **others}.items() if id not in scene.record}
    if signs:  # breath that is short uphill is asked about here, and no tick on a later list
        fresh = ticks_where(lambda _, one: one != EFFORT, fresh)
    beside = of_risks(fresh, utterance, catalog)
    if signs:
        return Suspected(sign=signs[0], story=beside)
    if here:
        beside = replace(news(utterance, scene, catalog), risks=beside.risks, parts=beside.parts)
        return Answer(question=scene.field_id, value=here, is_loose=True, story=beside)
    return (
        Telling(story=of_risks({**told, **others}, utterance, catalog))
        if told
        else _hinted(SHOWN, NOT_THERE, without_past(utterance, catalog), catalog)
    )


def effort(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """Effort that makes it worse, where that is asked: it is asked about as a sign, unless it was ticked before."""
    if scene.small or scene.field_id != WORSE_WITH or scene.question is None or utterance.has_question_mark:
        return None
    sign = in_doubt(OF_EFFORT, catalog)
    is_known = EFFORT in ticks_of(scene.noted.get(SIGN_LISTS[1]))
    told = [one for sentence in utterance.sentences for one, _ in worded(SIGN_LISTS[1], sentence, catalog)]
    is_fine = len(utterance.words) > SHORT or has(catalog.reading.story.brings_nothing, utterance, catalog)
    if EFFORT not in told or is_fine or is_known or sign is None:
        return None
    ticks = options.spoken_of(scene.question, utterance, catalog)
    return Warned(alarm=Alarm((sign,)), story=Story(ticks={WORSE_WITH: ticks} if ticks else {}))


def beneath_a_result(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """What the reader takes for a sign in a text that nothing else was made of, once there is a result."""
    if not scene.has_result or scene.speaking is not None or is_question(utterance, catalog):
        return None
    return _bare(utterance, catalog) or _hinted(SHOWN_LATER, (*NOT_THERE, *FIGURE), utterance, catalog)


def may_be_sign(utterance: Utterance, catalog: Catalog) -> bool:
    """May a text that matched nothing have told of a sign? Without a reader any may."""
    if catalog.read is None or not is_english(utterance.text, catalog) or touched(utterance, catalog):
        return True
    read = catalog.read(utterance.text)
    return max(read.danger, read.gravest, read.shown) >= HINTS or any(mark.sign for mark in read.marks)


def _is_at_a_list(utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    if scene.small or scene.field_id not in LISTS or scene.question is None or len(utterance.words) > LONGEST:
        return False
    if is_question(utterance, catalog) or lists_nos(utterance) or denies_all(utterance, catalog):
        return False
    return read_exact(scene.question, utterance, scene.at, catalog) is None


def told_on_lists(utterance: Utterance, scene: Scene, catalog: Catalog) -> Ticks:
    """By list, what a text tells: of the first only in other words than names, which count by themselves."""
    found = {id: _of_list(id, utterance, catalog) for id in LISTS if id in catalog.fields}
    shown = {id: own_of_now(id, ids, utterance, catalog) for id, ids in found.items()}
    told = without_lookalikes(shown, utterance, catalog)
    before = {id: ticks_of(scene.noted.get(id)) for id in LISTS}
    news = ticks_where(
        lambda id, one: (
            (id == scene.field_id or one not in before.get(id, ()))
            and (one in LASTING or not is_long_over(id, one, utterance, catalog))
        ),
        told,
    )
    return {id: tuple(dict.fromkeys(ids)) for id, ids in news.items()}


def of_no_list(utterance: Utterance, scene: Scene, catalog: Catalog) -> Ticks:
    """What a text tells of risks that stand on none of these lists, as a medicine does."""
    risky = risks(utterance, catalog, of_another=scene.of_another, is_asked=asks_risks(scene.question))
    return {id: ids for id, ids in risky.items() if id not in LISTS}


def _of_list(id: str, utterance: Utterance, catalog: Catalog) -> tuple[str, ...]:
    if id == RF_NOW:  # without what is struck out as harmless: "hit the wall"
        bare = (replace(sentence, told=sentence.words) for sentence in utterance.sentences)
        return tuple(one for sentence in bare for one, _ in worded(TOLD, sentence, catalog))
    question = Question(id=id, text="", options=catalog.fields[id].options)
    return options.spoken_of(question, utterance, catalog)


def _bare(utterance: Utterance, catalog: Catalog) -> Meant | None:
    """A sign of the first list that is all a text says: "i fell"."""
    question = Question(id=TOLD, text="", options=catalog.fields[RF_NOW].options)
    told = _of_list(RF_NOW, utterance, catalog)
    if not told or not says_no_more(question, utterance, catalog):
        return None
    flags = next(one.flags for one in question.options if one.id == told[0])
    sign = in_doubt(flags[0], catalog)
    return None if sign is None else Warned(alarm=Alarm((sign,)))


def _hinted(sure: float, not_there: tuple[str, ...], utterance: Utterance, catalog: Catalog) -> Meant | None:
    """A sign that the reader shows in so many words, to be asked about."""
    if catalog.read is None or len(utterance.words) < FEW - 1 or not is_english(utterance.text, catalog):
        return None
    if is_bland(utterance, catalog):
        return None
    marks = [mark for mark in catalog.read(utterance.text).marks if _counts(mark, sure, not_there)]
    flag = max(marks, key=lambda mark: mark.sure).sign if marks else ""
    sign = in_doubt(flag, catalog) if flag and flag != SELF_HARM else None
    return None if sign is None else Warned(alarm=Alarm((sign,)))


def _counts(mark: Mark, sure: float, not_there: tuple[str, ...]) -> bool:
    return bool(mark.sign) and mark.sure >= sure and mark.how not in not_there
