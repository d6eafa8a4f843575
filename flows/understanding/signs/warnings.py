"""The first reader: a warning sign, before anything else is made of a text (facts A.9)."""

from msgspec.structs import replace

from flows.assessment.alarms import SELF_HARM
from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.screening.screen import Alarm, screened
from flows.search import faq
from flows.search.faq import Verdict
from flows.text.utterance import Utterance
from flows.understanding.alarm.to_alarm import is_of_another
from flows.understanding.answering.asked_number import is_of_the_answer
from flows.understanding.checkins import day
from flows.understanding.checkins.beside_the_day import READER, heard_beside_the_day
from flows.understanding.checkins.exercise_trouble import brought_on, is_blamed
from flows.understanding.checkins.in_session import in_session
from flows.understanding.context.asking import is_question
from flows.understanding.facts.answers import read_loose
from flows.understanding.facts.risks import asks_risks, risks_for_plan
from flows.understanding.facts.story import Story, read_story
from flows.understanding.meant import NOTHING_TOLD, InSession, Meant, Warned
from flows.understanding.scene import DOUBT, LEFT_FOR_RISKS, Scene
from flows.understanding.scores.score import read_score
from flows.understanding.signs.dismissed import is_dismissed
from flows.understanding.signs.looked_after import as_looked_after
from flows.understanding.signs.milder import as_called, as_dated, as_known, is_long_known
from flows.understanding.signs.ordinary import asked_of_pain
from flows.understanding.signs.severe import as_scored, is_told_low
from flows.values.ids import DURATION, PAIN_NOW
from flows.values.model import State
from flows.values.record import NONE, first_option, ticks_of

FEVER = "rf_infection"
"""The red flag of a fever."""
KEPT_BESIDE = ("age_band", PAIN_NOW)
"""Questions whose answer is kept where it stands beside a sign."""


def warned(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """A sign, unless it is only a fainter echo of what is spoken of already."""
    alarm = _sign(utterance, scene, catalog)
    if alarm is None or is_dismissed(alarm, utterance, scene, catalog):
        return None
    story = _told_beside(utterance, scene, catalog) if scene.is_asking else _risks_beside(utterance, scene, catalog)
    word = in_session(utterance, scene, catalog)
    asked, *or_else = _asked(utterance, scene, catalog) or ("",)
    return Warned(
        alarm=alarm,
        asked=asked,
        or_else=tuple(or_else),
        story=story,
        day=day.beside(utterance, scene, catalog),
        in_session=word.option if isinstance(word, InSession) else "",
        stops_exercise=is_blamed(utterance, scene, catalog),
        of_another=is_of_another(utterance, catalog, is_known=scene.of_another),
    )


def _sign(utterance: Utterance, scene: Scene, catalog: Catalog) -> Alarm | None:
    """What is heard as a sign, and how surely, by what is going on."""
    alarm = (
        heard(utterance, catalog, scene.topic, is_calm=_is_calm(scene))
        or _heard_of_the_pain(utterance, scene, catalog)
        or heard_beside_the_day(utterance, scene, catalog)
        or brought_on(utterance, scene, catalog)
    )
    if alarm is None:
        return None
    alarm = _as_told_of_the_pain(alarm, utterance, scene, catalog)
    alarm = as_called(alarm, utterance, catalog)
    alarm = as_known(alarm, utterance, catalog)
    alarm = as_dated(alarm, utterance, scene.at, catalog)
    alarm = alarm if scene.of_another else as_looked_after(alarm, utterance, catalog)
    is_low = is_told_low(alarm, utterance, catalog)
    if is_low or is_of_the_answer(alarm, utterance, scene, catalog):  # before a score makes it graver
        return None
    alarm = asked_of_pain(alarm, utterance, scene, catalog)
    return as_scored(alarm, utterance, scene, catalog)


def _is_calm(scene: Scene) -> bool:
    """Was nothing serious told, and are thoughts of suicide neither known of nor asked about?"""
    is_asked = scene.small == DOUBT and not scene.doubt.can_be_slip
    return not (scene.is_serious or scene.is_worried or is_asked)


def _risks_beside(utterance: Utterance, scene: Scene, catalog: Catalog) -> Story:
    """The risks that a text tells of where one leads away from what is open: "I'm pregnant, I can't lie flat"; and what
    it ticks of a list of them that is open for the plan: a no to the sign is no word on that.
    """
    if scene.question is not None and scene.phase is State.PLANNING and asks_risks(scene.question):
        told = read_loose(scene.question, utterance, scene.at, catalog).sure
        ids = () if NONE in ticks_of(told) else ticks_of(told)
        return Story(risks={scene.question.id: ids} if ids else {})
    if scene.small not in LEFT_FOR_RISKS:
        return NOTHING_TOLD
    return Story(risks=risks_for_plan(utterance, catalog, of_another=scene.of_another))


def _told_beside(utterance: Utterance, scene: Scene, catalog: Catalog) -> Story:
    """What the text tells of the ache, and the age or score where that is asked for: "im 29, and my chest is tight"."""
    listed = scene.field_id if asks_risks(scene.question) else ""
    story = read_story(utterance, scene.at, catalog, listed, of_another=scene.of_another)
    if is_long_known(utterance, catalog):  # for how long is told of these
        story = replace(story, facts={id: value for id, value in story.facts.items() if id != DURATION})
    if scene.question is None or scene.field_id not in KEPT_BESIDE:
        return story
    told = read_loose(scene.question, utterance, scene.at, catalog).sure
    if told is None:
        return story
    return replace(story, facts={scene.field_id: first_option(told), **story.facts})


def heard(utterance: Utterance, catalog: Catalog, previous: str = "", *, is_calm: bool = True) -> Alarm | None:
    """The warning sign in a text. One that is only faintly heard does not count in a question that surely is another.

    `previous`: the topic spoken of before; `is_calm`: nothing serious was told before.
    """
    alarm = screened(utterance, catalog, is_calm=is_calm)
    if alarm is None or not alarm.is_faint or not is_question(utterance, catalog):
        return alarm
    return None if faq.look_up(utterance.text, catalog, previous).verdict is Verdict.ANSWER else alarm


def _heard_of_the_pain(utterance: Utterance, scene: Scene, catalog: Catalog) -> Alarm | None:
    """In a check-in a bare number is the pain, and what stands beside it may be told of the pain: that is asked."""
    if scene.checkin is None or len(utterance.words) < 2 or not read_score(utterance.text, catalog).values:
        return None
    spelled_out = f"{catalog.reading.day.of_the_pain} {utterance.text}"
    found = heard(hear(spelled_out, catalog), catalog, scene.topic)
    if found is None or (found.flags == (SELF_HARM,) and all(sign.by == READER for sign in found.signs)):
        return None  # what is told of a pain is no farewell
    return replace(found, signs=tuple(replace(sign, ask=True) for sign in found.signs))


def _as_told_of_the_pain(alarm: Alarm, utterance: Utterance, scene: Scene, catalog: Catalog) -> Alarm:
    """A fever that is told at a check-in is told beside the pain, as it would be in a story: it is not asked about."""
    is_in_doubt = alarm.ask and set(alarm.flags) == {FEVER}
    if scene.checkin is None or not is_in_doubt or utterance.has_question_mark:
        return alarm
    told = heard(hear(f"{catalog.reading.day.of_the_ache} {utterance.text}", catalog), catalog, scene.topic)
    is_sure = told is not None and not told.ask and FEVER in told.flags
    return replace(alarm, signs=tuple(replace(sign, ask=False) for sign in alarm.signs)) if is_sure else alarm


def _asked(utterance: Utterance, scene: Scene, catalog: Catalog) -> tuple[str, ...]:
    """The topic that the text is a question about, to be answered afterwards; several where that is not sure."""
    if not is_question(utterance, catalog):
        return ()
    found = faq.look_up(utterance.text, catalog, scene.topic)
    shown = {Verdict.ANSWER: 1, Verdict.CHOICES: faq.OFFERED, Verdict.UNKNOWN: 0}[found.verdict]
    return tuple(hit.id for hit in found.hits[:shown])
