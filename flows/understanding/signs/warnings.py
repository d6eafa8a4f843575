"""The first reader: a warning sign, before anything else is made of a text (facts A.9)."""

from collections.abc import Iterator

from msgspec.structs import replace

from flows.assessment.agenda import SIGNS
from flows.assessment.alarms import SELF_HARM
from flows.catalog.catalog import Catalog
from flows.catalog.entries import FieldOption
from flows.catalog.question import Question, field_question
from flows.screening.hearing import hear
from flows.screening.screen import Alarm, screened
from flows.search import faq
from flows.search.faq import Verdict
from flows.text.utterance import Utterance
from flows.understanding.alarm.to_alarm import is_of_another, said_to_message
from flows.understanding.answering.asked_number import is_all_score, is_of_the_answer
from flows.understanding.checkins import day
from flows.understanding.checkins.beside_the_day import READER, heard_beside_the_day, is_all_of_the_day
from flows.understanding.checkins.exercise_trouble import brought_on, is_of_exercise
from flows.understanding.checkins.in_session import in_session
from flows.understanding.context.asking import is_question
from flows.understanding.context.told_so import has, lists_nos
from flows.understanding.context.whole import is_all
from flows.understanding.diary.visits import tells_of_fracture
from flows.understanding.facts.answers import LASTING, not_known, read_exact, read_loose
from flows.understanding.facts.risks import asks_risks, old_injuries, risks, risks_for_plan
from flows.understanding.facts.story import Story, read_story
from flows.understanding.facts.undone import takes_off
from flows.understanding.meant import NOTHING_TOLD, InSession, Meant, Warned
from flows.understanding.options.all_answer import is_mere_answer, says_no_more
from flows.understanding.options.wordings import BESIDE
from flows.understanding.options.yes_no import bare_noes
from flows.understanding.scene import AWAY_ASKED, DOUBT, IN_DOUBT, LEFT_FOR_RISKS, Scene
from flows.understanding.scores.score import read_score
from flows.understanding.signs.milder import as_called, as_known, is_long_known
from flows.understanding.signs.of_family import is_of_family
from flows.understanding.signs.ordinary import is_only_a_risk
from flows.understanding.signs.severe import as_scored
from flows.values.model import Disposition

GUARDIAN = "guardian"
FEVER = "rf_infection"
"""The red flag of a fever."""
ARM = "rf_arm_nerve"
"""The red flag of an arm or hand that is weak or numb."""
WAIT = "wait"
"""The small talk of who has to go for a moment."""
BONE = {"rf_fragility_fracture", "rf_trauma", "rf_deformity"}
"""What may be a broken bone, as long as nobody has looked."""
HELP = {"rf_unscreened"}
"""What says that help was called, or somebody sent to hospital: beside a message that stands no sign but its answer."""


def warned(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """A sign, unless it is only a fainter echo of what is spoken of already."""
    alarm = (
        heard(utterance, catalog, scene.topic, is_calm=_is_calm(scene))
        or _heard_of_the_pain(utterance, scene, catalog)
        or heard_beside_the_day(utterance, scene, catalog)
        or brought_on(utterance, scene, catalog)
    )
    alarm = None if alarm is None else _as_told_of_the_pain(alarm, utterance, scene, catalog)
    alarm = None if alarm is None else as_known(as_called(alarm, utterance, catalog), utterance, catalog)
    alarm = None if alarm is None else as_scored(alarm, utterance, scene, catalog)
    if (
        alarm is None
        or _is_old_injury(alarm, utterance, catalog)
        or is_of_family(alarm, utterance, scene, catalog)
        or (alarm.ask and _is_spoken_of(alarm, utterance, scene, catalog))
    ):
        return None
    if is_of_the_answer(alarm, utterance, scene, catalog) or _is_turned_no(alarm, utterance, scene, catalog):
        return None
    if set(alarm.flags) <= BONE and tells_of_fracture(utterance, catalog):  # they have looked
        return None
    if is_only_a_risk(alarm, utterance, scene.at, scene.record, catalog, of_another=scene.of_another):
        return None
    if set(alarm.flags) <= HELP and _is_said_of_help(utterance, scene, catalog):
        return None
    if alarm.ask and _is_taken_off(alarm, utterance, scene, catalog):
        return None
    if alarm.ask and (_is_list_of_nos(utterance, scene) or _is_day_away(alarm, utterance, scene, catalog)):
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
        stops_exercise=is_of_exercise(utterance, scene, catalog),
        of_another=is_of_another(utterance, catalog, is_known=scene.of_another),
    )


def _is_calm(scene: Scene) -> bool:
    """Was nothing serious told, and are thoughts of suicide neither known of nor asked about?"""
    is_asked = scene.small == DOUBT and not scene.can_be_slip
    return not (scene.is_serious or scene.is_worried or is_asked)


def _is_turned_no(alarm: Alarm, utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is it a no to the sign that is asked about in the order of another language: "no, fainted am I not"? It is asked
    about once more.
    """
    if scene.small != DOUBT or scene.was_asked_again or not set(alarm.flags) <= set(scene.doubted):
        return False
    ends = {one.told[end - 1] for one in utterance.sentences for end in (*one.breaks, len(one.told)) if end}
    return utterance.words[:1] in bare_noes(catalog) and bool(ends & {*catalog.reading.alarms.ends_in_no})


def _risks_beside(utterance: Utterance, scene: Scene, catalog: Catalog) -> Story:
    """The risks that a text tells of where one leads away from what is open: "I'm pregnant, I can't lie flat"."""
    if scene.small not in LEFT_FOR_RISKS:
        return NOTHING_TOLD
    return Story(risks=risks_for_plan(utterance, catalog, of_another=scene.of_another))


def _is_said_of_help(utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is it an answer to the message that stands, or to a sign that is asked about?"""
    may_answer = scene.small == DOUBT and scene.can_be_slip
    return scene.speaking is not None or (may_answer and said_to_message(utterance, catalog) is not None)


def _is_list_of_nos(utterance: Utterance, scene: Scene) -> bool:
    """Does it say no to one sign after the other where their list is open? The list stays for what else fits."""
    return scene.field_id in SIGNS and lists_nos(utterance)


def _is_taken_off(alarm: Alarm, utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is all that it says that a box which was ticked is to go: "take the heart thing off"?"""
    gone = takes_off(utterance, scene, catalog)
    boxes = (one for id, ids in gone.items() for one in catalog.fields[id].options if one.id in ids)
    return set(alarm.flags) <= {flag for box in boxes for flag in box.flags}


def _is_day_away(alarm: Alarm, utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is it the day that is asked for, and nothing else: "I won't be here on Friday"?"""
    words = catalog.reading.pauses
    is_asked = scene.small == AWAY_ASKED and set(alarm.flags) == {SELF_HARM}
    return is_asked and is_all(words.absent, utterance, words.absent_beside, catalog)


def _told_beside(utterance: Utterance, scene: Scene, catalog: Catalog) -> Story:
    """What the text tells of the ache, and the age where that is asked for: "im 29, and my chest is tight"."""
    listed = scene.field_id if asks_risks(scene.question) else ""
    story = read_story(utterance, scene.at, catalog, listed, of_another=scene.of_another)
    if is_long_known(utterance, catalog):  # for how long is told of these
        story = replace(story, facts={id: value for id, value in story.facts.items() if id != LASTING})
    if scene.question is None or scene.field_id != "age_band":
        return story
    age = read_loose(scene.question, utterance, scene.at, catalog).sure
    return story if not isinstance(age, tuple) else replace(story, facts={"age_band": age[0], **story.facts})


def heard(utterance: Utterance, catalog: Catalog, previous: str = "", *, is_calm: bool = True) -> Alarm | None:
    """The warning sign in a text. One that is only faintly heard does not count in a question that surely is another.

    `previous`: the topic spoken of before; `is_calm`: nothing serious was told before.
    """
    alarm = screened(utterance, catalog, is_calm=is_calm)
    if alarm is None or not alarm.is_faint or not is_question(utterance, catalog):
        return alarm
    return None if faq.look_up(utterance.text, catalog, previous).verdict is Verdict.ANSWER else alarm


def _is_old_injury(alarm: Alarm, utterance: Utterance, catalog: Catalog) -> bool:
    """Is a weak hand that is in doubt told to come from an injury of long ago, and nothing new beside it?"""
    return alarm.ask and set(alarm.flags) == {ARM} and any(old_injuries(utterance, catalog))


def _heard_of_the_pain(utterance: Utterance, scene: Scene, catalog: Catalog) -> Alarm | None:
    """In a check-in a bare number is the pain, and what stands beside it may be told of the pain: that is asked."""
    if scene.checkin is None or len(utterance.words) < 2 or not read_score(utterance.text, catalog).values:
        return None
    spelled_out = f"{catalog.reading.day.of_the_pain} {utterance.text}"
    found = heard(hear(spelled_out, catalog), catalog, scene.topic)
    return None if found is None else replace(found, signs=tuple(replace(sign, ask=True) for sign in found.signs))


def _as_told_of_the_pain(alarm: Alarm, utterance: Utterance, scene: Scene, catalog: Catalog) -> Alarm:
    """A fever that is told at a check-in is told beside the pain, as it would be in a story: it is not asked about."""
    is_in_doubt = alarm.ask and set(alarm.flags) == {FEVER}
    if scene.checkin is None or not is_in_doubt or utterance.is_question:
        return alarm
    told = heard(hear(f"{catalog.reading.day.of_the_ache} {utterance.text}", catalog), catalog, scene.topic)
    is_sure = told is not None and not told.ask and FEVER in told.flags
    return replace(alarm, signs=tuple(replace(sign, ask=False) for sign in alarm.signs)) if is_sure else alarm


def _is_spoken_of(alarm: Alarm, utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is the doubtful sign no news: as urgent an alarm stands, or the open question leads to it anyway?"""
    if scene.small in IN_DOUBT:
        is_faint = all(sign.by == READER for sign in alarm.signs)
        return is_faint and not scene.was_asked_again and bool(day.beneath(utterance, scene, catalog))
    if scene.speaking is not None:
        return alarm.level <= scene.speaking
    if _is_only_worse(alarm, utterance, catalog) or _is_called_away(alarm, utterance, catalog):
        return True
    return _is_followed_up(alarm, utterance, scene, catalog) or _is_all_answer(alarm, utterance, scene, catalog)


def _is_only_worse(alarm: Alarm, utterance: Utterance, catalog: Catalog) -> bool:
    """Does the whole text say that it is worse, and no rule hears a sign in it: "he says it is worse than before"?"""
    words = catalog.reading.wishes
    is_faint = all(sign.by == READER for sign in alarm.signs)
    return is_faint and is_all(words.only_worse, utterance, (*words.changed_beside, *words.told_by), catalog)


def _is_called_away(alarm: Alarm, utterance: Utterance, catalog: Catalog) -> bool:
    """Does the text say no more than that they must wait, and no rule hears a sign in it: "someone is calling"?"""
    is_faint = all(sign.by == READER for sign in alarm.signs)
    return is_faint and is_all(catalog.smalltalk[WAIT].patterns, utterance, catalog.reading.wishes.beside, catalog)


def _is_all_answer(alarm: Alarm, utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is the whole text an answer to the open question, to the day's card, or to one about habits, training or who is
    there whenever that is told, and no rule hears a sign in it: "suddenly, out of the blue", "I slump"?

    What that answer means for safety, the table of decisions knows.
    """
    if any(sign.by != READER for sign in alarm.signs):
        return False
    anywhere = (catalog.fields[id] for id in (GUARDIAN, *BESIDE) if id in catalog.fields)
    if any(says_no_more(field_question(field, 0, catalog), utterance, catalog) for field in anywhere):
        return True
    if is_all_of_the_day(utterance, scene, catalog) or is_all_score(utterance, scene, catalog):
        return True
    if scene.question is None or scene.question.field is None:
        return False
    if read_exact(scene.question, utterance, scene.at, catalog) is not None:
        return True
    if scene.question.id in SIGNS:
        return False
    if SELF_HARM in alarm.flags:  # of no word but the answer's own
        wishes = has(catalog.reading.alarms.wants_an_end, utterance, catalog)
        return not wishes and says_no_more(scene.question, utterance, catalog)
    return not_known(utterance, catalog) or is_mere_answer(scene.question, utterance, catalog)


def _is_followed_up(alarm: Alarm, utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is it just an answer to the open question, and are the next questions about it?"""
    question = scene.question
    if question is None or question.field is None or is_question(utterance, catalog):
        return False
    told = read_loose(question, utterance, scene.at, catalog).sure
    ids = told if isinstance(told, tuple) else ()
    named = [one for one in question.options if one.id in ids]
    about = {flag for one in named for flag in one.followed_up} | ({*question.field.about} if ids else set())
    return set(alarm.flags) <= about or _is_ticked(alarm, [*named, *_risks_told(utterance, scene, catalog)], question)


def _risks_told(utterance: Utterance, scene: Scene, catalog: Catalog) -> Iterator[FieldOption]:
    """The boxes of all lists of risks that a text ticks where one of these lists is open."""
    if asks_risks(scene.question):
        told = risks(utterance, catalog, of_another=scene.of_another, is_asked=True)
        yield from (one for id, ids in told.items() for one in catalog.fields[id].options if one.id in ids)


def _is_ticked(alarm: Alarm, named: list[FieldOption], question: Question) -> bool:
    """Is it what the reader made of a box which the text ticks on a list like the open one: "breast cancer in 2019"?

    The box counts as much as it should; an emergency is asked about all the same.
    """
    if (
        not question.is_of_safety
        or alarm.level is Disposition.EMERGENCY
        or any(one.by != READER for one in alarm.signs)
    ):
        return False
    return set(alarm.flags) <= {flag for one in named for flag in one.flags}


def _asked(utterance: Utterance, scene: Scene, catalog: Catalog) -> tuple[str, ...]:
    """The topic that the text is a question about, to be answered afterwards; several where that is not sure."""
    if not is_question(utterance, catalog):
        return ()
    found = faq.look_up(utterance.text, catalog, scene.topic)
    shown = {Verdict.ANSWER: 1, Verdict.CHOICES: faq.OFFERED, Verdict.UNKNOWN: 0}[found.verdict]
    return tuple(hit.id for hit in found.hits[:shown])
