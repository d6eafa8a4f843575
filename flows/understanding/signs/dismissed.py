"""What was heard as a sign and is none after all: ten rules, each by itself enough.

A rule takes the sign, the text it was heard in and the scene, and says whether there is nothing to warn of or to ask.
"""

from collections.abc import Callable, Iterator

from flows.assessment.agenda import SIGN_LISTS
from flows.assessment.alarms import SELF_HARM
from flows.catalog.catalog import Catalog
from flows.catalog.entries import FieldOption
from flows.catalog.question import Question, field_question
from flows.screening.screen import Alarm
from flows.text.utterance import Utterance
from flows.understanding.alarm.answered import said_to_message
from flows.understanding.answering.asked_number import is_all_score
from flows.understanding.checkins import day
from flows.understanding.checkins.beside_the_day import READER, is_all_of_the_day
from flows.understanding.context.asking import is_question
from flows.understanding.context.told_so import has, lists_nos
from flows.understanding.context.whole import is_all
from flows.understanding.diary.visits import tells_of_fracture
from flows.understanding.facts.answers import read_exact, read_loose
from flows.understanding.facts.other_words import not_known
from flows.understanding.facts.risks import asks_risks, old_injuries, risks
from flows.understanding.facts.undone import takes_off
from flows.understanding.options.all_answer import is_mere_answer, says_no_more
from flows.understanding.options.wordings import BESIDE
from flows.understanding.options.yes_no import bare_noes
from flows.understanding.scene import AWAY_ASKED, DOUBT, IN_DOUBT, Scene
from flows.understanding.signs.of_family import is_of_family
from flows.understanding.signs.ordinary import is_only_a_risk
from flows.values.model import Disposition
from flows.values.record import ticks_of

Rule = Callable[[Alarm, Utterance, Scene, Catalog], bool]

GUARDIAN = "guardian"
ARM = "rf_arm_nerve"
"""The red flag of an arm or hand that is weak or numb."""
WAIT = "wait"
"""The small talk of who has to go for a moment."""
BONE = {"rf_fragility_fracture", "rf_trauma", "rf_deformity"}
"""What may be a broken bone, as long as nobody has looked."""
HELP = {"rf_unscreened"}
"""What says that help was called, or somebody sent to hospital: beside a message that stands no sign but its answer."""


def is_dismissed(alarm: Alarm, utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is there nothing to warn of or to ask?"""
    return any(rule(alarm, utterance, scene, catalog) for rule in RULES)


def is_old_injury(alarm: Alarm, utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is a weak hand that is in doubt told to come from an injury of long ago, and nothing new beside it?"""
    return alarm.ask and set(alarm.flags) == {ARM} and any(old_injuries(utterance, catalog))


def is_spoken_of(alarm: Alarm, utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is the doubtful sign no news: as urgent an alarm stands, or the open question leads to it anyway?"""
    if not alarm.ask:
        return False
    if scene.small in IN_DOUBT:
        return _is_suspected(alarm) and not scene.doubt.was_asked_again and bool(day.beneath(utterance, scene, catalog))
    if scene.speaking is not None:
        return alarm.level <= scene.speaking
    harmless = (_is_only_worse, _is_called_away, _is_contact)
    if _is_suspected(alarm) and any(is_said(utterance, catalog) for is_said in harmless):
        return True
    return _is_followed_up(alarm, utterance, scene, catalog) or _is_all_answer(alarm, utterance, scene, catalog)


def _is_suspected(alarm: Alarm) -> bool:
    """Does the trained reader alone suspect a sign, and no rule hears one?"""
    return all(sign.by == READER for sign in alarm.signs)


def _is_only_worse(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the whole text say that it is worse: "he says it is worse than before"?"""
    words = catalog.reading.wishes
    return is_all(words.only_worse, utterance, (*words.changed_beside, *words.told_by), catalog)


def _is_called_away(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the text say no more than that they must wait: "someone is calling"?"""
    return is_all(catalog.smalltalk[WAIT].patterns, utterance, catalog.reading.wishes.beside, catalog)


def _is_contact(utterance: Utterance, catalog: Catalog) -> bool:
    """Does the text say no more than when to write: "hit me up on Monday"?"""
    words = catalog.reading.pauses
    return is_all(words.contact, utterance, words.absent_beside, catalog)


def _is_followed_up(alarm: Alarm, utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is it just an answer to the open question, and are the next questions about it?"""
    question = scene.question
    if question is None or question.field is None or is_question(utterance, catalog):
        return False
    ids = ticks_of(read_loose(question, utterance, scene.at, catalog).sure)
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
    if not question.is_of_safety or alarm.level is Disposition.EMERGENCY or not _is_suspected(alarm):
        return False
    return set(alarm.flags) <= {flag for one in named for flag in one.flags}


def _is_all_answer(alarm: Alarm, utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is the whole text an answer to the open question, to the day's card, or to one about habits, training or who is
    there whenever that is told, and no rule hears a sign in it: "suddenly, out of the blue", "I slump"?

    What that answer means for safety, the table of decisions knows.
    """
    if not _is_suspected(alarm):
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
    if scene.question.id in SIGN_LISTS:
        return False
    if SELF_HARM in alarm.flags:  # of no word but the answer's own
        wishes = has(catalog.reading.alarms.wants_an_end, utterance, catalog)
        return not wishes and says_no_more(scene.question, utterance, catalog)
    return not_known(utterance, catalog) or is_mere_answer(scene.question, utterance, catalog)


def is_turned_no(alarm: Alarm, utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is it a no to the sign that is asked about in the order of another language: "no, fainted am I not"? It is asked
    about once more.
    """
    if scene.small != DOUBT or scene.doubt.was_asked_again or not set(alarm.flags) <= set(scene.doubt.flags):
        return False
    ends = {one.told[end - 1] for one in utterance.sentences for end in (*one.breaks, len(one.told)) if end}
    return utterance.words[:1] in bare_noes(catalog) and bool(ends & {*catalog.reading.alarms.ends_in_no})


def is_seen_fracture(alarm: Alarm, utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is it a broken bone that somebody has looked at?"""
    return set(alarm.flags) <= BONE and tells_of_fracture(utterance, catalog)


def is_known_risk(alarm: Alarm, utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is it a risk that is told beside an ordinary ache, and no sign?

    Where nothing is kept there is no list on which it counts: it is one then, unless what is told answers a question.
    """
    if not (scene.keeps or is_question(utterance, catalog)):
        return False
    return is_only_a_risk(alarm, utterance, scene.at, scene.record, catalog, of_another=scene.of_another)


def is_said_of_help(alarm: Alarm, utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is it that help was called, in answer to the message that stands, or to a sign that is asked about?"""
    if not set(alarm.flags) <= HELP:
        return False
    may_answer = scene.small == DOUBT and scene.doubt.can_be_slip
    return scene.speaking is not None or (may_answer and said_to_message(utterance, catalog) is not None)


def is_taken_off(alarm: Alarm, utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is all that it says that a box which was ticked is to go: "take the heart thing off"?"""
    if not alarm.ask:
        return False
    gone = takes_off(utterance, scene, catalog)
    boxes = (one for id, ids in gone.items() for one in catalog.fields[id].options if one.id in ids)
    return set(alarm.flags) <= {flag for box in boxes for flag in box.flags}


def is_list_of_nos(alarm: Alarm, utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Does it say no to one sign after the other where their list is open? The list stays for what else fits."""
    return alarm.ask and scene.field_id in SIGN_LISTS and lists_nos(utterance)


def is_day_away(alarm: Alarm, utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is it the day that is asked for, and nothing else: "I won't be here on Friday"?"""
    if not alarm.ask:
        return False
    words = catalog.reading.pauses
    is_asked = scene.small == AWAY_ASKED and set(alarm.flags) == {SELF_HARM}
    return is_asked and is_all(words.absent, utterance, words.absent_beside, catalog)


RULES: tuple[Rule, ...] = (
    is_old_injury,
    is_of_family,
    is_spoken_of,
    is_turned_no,
    is_seen_fracture,
    is_known_risk,
    is_said_of_help,
    is_taken_off,
    is_list_of_nos,
    is_day_away,
)
