"""What is said to the message of an alarm: there is help, somebody goes, a clinician called it muscle, it was a slip.

And whom a sign befell: the person who writes, or another. Whether it may end the message is decided in `dialogue`.
"""

from flows.catalog.catalog import Catalog
from flows.catalog.checks.still_known import GOING_TODAY
from flows.text.utterance import Utterance
from flows.understanding.alarm.answered import (
    GOING,
    HELPED,
    MISTAKE,
    MUSCLE,
    is_going,
    is_help,
    is_in_care,
    said_to_message,
)
from flows.understanding.checkins import day, day_visits
from flows.understanding.context.asking import is_question, stated
from flows.understanding.context.told_so import has, tells
from flows.understanding.diary import visits
from flows.understanding.diary.appointments import appointment
from flows.understanding.diary.bans import SILENT, on_exercises
from flows.understanding.diary.their_word import OnRunning, on_running
from flows.understanding.diary.visits import FRACTURE, MUSCULAR, NERVE, UNCLEAR, has_word, is_called_muscle, said_of_it
from flows.understanding.facts.story import read_story
from flows.understanding.meant import Answer, Meant, Pressed, SmallTalk
from flows.understanding.options.yes_no import bare_noes, bare_yeses, begins_with
from flows.understanding.people.who_writes import befell_another
from flows.understanding.scene import CHECKIN, Scene
from flows.understanding.scores.score import scores_told
from flows.understanding.times.duration import read_duration
from flows.values.ids import DURATION
from flows.values.model import State

COLD = "cold"
"""What a clinician may call a fever or a cough."""
LATER = "later"
"""A visit that is arranged for another day than the message asks for."""
GONE = "gone"
"""What is said to a question about a sign alone: it was there, and is no more."""
HELP_IS_THERE = "help_is_there"
"""The small talk for whoever tells that help has come once they were told what to do."""
GOES = "goes_to_be_seen"
"""The small talk for whoever says once more that they go, or when."""
VISIT_KNOWN, VISIT_ARRANGED, VISIT_TOLD, THEIR_WORD = "visit_known", "visit_arranged", "visit_told", "their_word"
"""The small talk for a visit that was told of before, for one that is arranged, for one that is told of before there is
a result, and for a word on running alone.
"""
VISIT_MISSED, ACTIVITY, THEIR_WORD_ON_EXERCISES = "visit_missed", "checkin_activity", "their_word_on_exercises"
"""Small talk of a visit that fell through, and of exercises; the question above which a date is met with a word."""
SEEN, OF_VISITS = "seen", "after_seeing_clinician"
"""The action that asks what was said there, and the topic that is spoken of once it has asked."""
SAME = "muscle_same"
"""The question whether a word about a muscle was for this same pain: to say it once more is no answer."""
LOOK, LOOKED, LOOK_OTHER = "look", "look_same", "look_other"
"""A clinician's word of which it is not known whether it is of this pain; the question that asks it, and its no."""


def to_message(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The answer to the message that stands. What is asked, denied or only imagined is none.

    A word about a muscle counts where the message offers that; else there is help, and what it is comes next. Thoughts
    of suicide are no slip until somebody says that they are safe.
    """
    if scene.speaking is None or scene.question is None:
        return None
    is_asked, offered = is_question(utterance, catalog), {option.id for option in scene.question.options}
    visit = _of_visit(stated(utterance, catalog) if is_asked else utterance, offered, scene.day, catalog)
    if is_asked and visit is None:
        return None
    if scene.may_be_cold and visits.is_called_cold(utterance, catalog, is_asked=False, is_over=False):
        return Answer(question=scene.question.id, value=(COLD,))
    if visit is not None and not (visit == MUSCLE and scene.small == SAME):
        return Answer(question=scene.question.id, value=(visit,))
    if scene.small == LOOKED and (looked := _of_look(utterance, catalog)):
        return Answer(question=scene.question.id, value=(looked,))
    told = said_to_message(utterance, catalog)
    if told is None or (told == MISTAKE and told not in offered):
        return None
    if told == MUSCLE and scene.small == SAME:
        return None
    if told == MUSCLE and told not in offered:  # a word from before is none for what was told just now
        return None
    return Answer(question=scene.question.id, value=(told,))


def _of_visit(utterance: Utterance, offered: set[str], today: int, catalog: Catalog) -> str | None:
    """What a visit makes of the message: it is over, and it is a muscle or what they said is asked; or it is to come.
    For a sign in the chest there is a question of its own, and a call for help is answered by those who come for it.
    """
    is_of_today = SEEN in offered
    if MUSCLE in offered:
        return MUSCLE if _is_cleared(utterance, catalog) else None
    if not (is_of_today or HELPED in offered):
        return None
    has_gone, is_muscle = visits.has_gone(utterance, catalog), said_of_it(utterance, catalog) == MUSCULAR
    has_term = bool(visits.days_off(utterance, today, catalog))  # from now on: no older than the message
    if is_muscle and (has_gone or has_term if is_of_today else visits.has_gone_at_once(utterance, catalog)):
        return f"{SEEN}_{MUSCULAR}"
    if has_gone and (is_muscle or _is_plain(utterance, catalog)):
        return SEEN
    if is_of_today and visits.is_arranged(utterance, catalog):
        return LATER if has(catalog.reading.alarms.not_today, utterance, catalog) else GOING
    is_word = is_of_today and visits.has_word_of_any(utterance, catalog)
    return LOOK if is_word and not has_gone and (is_muscle or _is_plain(utterance, catalog)) else None


def _of_look(utterance: Utterance, catalog: Catalog) -> str | None:
    """The answer to whether somebody looked at this pain: what says no, or yes and nothing of another thing or time."""
    words, is_yes = catalog.reading.alarms, begins_with(bare_yeses(catalog), utterance, catalog)
    is_other = has((*words.not_clinicians, *words.not_visited, *words.other_look, *words.long_past), utterance, catalog)
    if begins_with(bare_noes(catalog), utterance, catalog) or (is_yes and is_other):
        return LOOK_OTHER
    return SEEN if is_yes else None


def _is_cleared(utterance: Utterance, catalog: Catalog) -> bool:
    """Have those looked who are gone to in an emergency, and found nothing: "went to the hospital, ecg was fine"?

    It is asked then whether that was for this same pain.
    """
    found = (*catalog.reading.alarms.all_clear, *catalog.reading.alarms.ruled_out)
    return visits.has_gone_at_once(utterance, catalog) and tells(found, utterance, catalog)


def after_alarm(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """Where something serious was told before: a clinician has looked since, and calls it a muscle, or something else
    that is asked for then: "they say it was low sugar, ecg normal"; or help has come.
    """
    if not scene.is_serious or scene.speaking is not None or is_question(utterance, catalog):
        return None
    if _is_called_cold(utterance, scene, catalog):
        return Pressed(action=f"{SEEN}_{COLD}")
    if is_called_muscle(utterance, catalog):
        return Pressed(action="seen_muscular")
    if tells((*catalog.reading.alarms.all_clear, *catalog.reading.alarms.ruled_out), utterance, catalog):
        return Pressed(action=SEEN)
    if scene.small:
        return None
    if not scene.visit.is_seen and tells(catalog.reading.alarms.told_what, utterance, catalog):
        return Pressed(action=SEEN)
    if is_help(utterance, catalog) or is_in_care(utterance, catalog):
        return SmallTalk(id=HELP_IS_THERE)
    return SmallTalk(id=GOES) if scene.topic == GOING_TODAY and is_going(utterance, catalog) else None


def _is_plain(utterance: Utterance, catalog: Catalog) -> bool:
    """Is there no word of what they found that is not plain: "he said it is not a muscle"?"""
    words = catalog.reading.alarms
    if tells(words.ruled_out, utterance, catalog):
        return True
    return not has((*words.muscle, *words.found_other, *words.found_fracture), utterance, catalog)


def _is_called_cold(utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Was a fever or a cough told of before, and does a clinician who has looked since call it a cold?"""
    if not scene.may_be_cold or scene.speaking is not None:
        return False
    return visits.is_called_cold(utterance, catalog, is_asked=scene.topic == OF_VISITS, is_over=True)


def found(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """An examination found something: that comes before all else that a text tells or asks. A broken bone counts once
    somebody has agreed; what else was found, once there is a result that it contradicts.
    """
    if scene.phase in (State.NEW, State.DECLINED):
        return None
    is_asked = scene.topic == OF_VISITS or (scene.checkin is not None and scene.checkin.open_field == SEEN)
    is_broken = visits.tells_of_fracture(utterance, catalog)
    told = FRACTURE if is_broken or (is_asked and said_of_it(utterance, catalog) == FRACTURE) else ""
    if not told and not is_asked and scene.has_result:
        told = visits.tells_of_finding(utterance, catalog)
    return Pressed(action=f"{SEEN}_{told}", day=day.beside(utterance, scene, catalog)) if told else None


def of_exercises(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """What a clinician forbids or allows among the exercises: it is noted, and what it tells of the day with it."""
    if not scene.has_result or scene.is_serious or scene.small not in ("", CHECKIN):
        return None
    word = on_exercises(utterance, catalog, is_known=scene.visit.is_seen, is_asked=scene.visit.is_talked_of)
    if word == SILENT or is_question(utterance, catalog) or (word.is_every and said_of_it(utterance, catalog)):
        return None
    if scene.checkin is not None and (told := day.answers(utterance, scene, catalog)):
        return told
    return SmallTalk(id=THEIR_WORD_ON_EXERCISES)


def of_running(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """What a clinician says of running, and no more: it is noted. Where it is the first word of a visit, it is asked
    what else they said. While the questions go on, nothing else may be told with it.
    """
    if scene.is_asking:
        return _of_running_early(utterance, scene, catalog)
    if not scene.has_result or is_question(utterance, catalog) or scene.is_serious:
        return None
    if _on_running(utterance, scene, catalog) is None or scene.small not in ("", CHECKIN):
        return None
    if scene.visit.awaits_tests or said_of_it(utterance, catalog) or visits.is_another_visit(utterance, catalog):
        return None
    if scene.checkin is not None:
        return day.answers(utterance, scene, catalog) or SmallTalk(id=THEIR_WORD)
    if scores_told(utterance.text, catalog):
        return None
    return SmallTalk(id=THEIR_WORD) if scene.visit.is_seen else Pressed(action=SEEN)


def _on_running(utterance: Utterance, scene: Scene, catalog: Catalog) -> OnRunning | None:
    """What a clinician says of running, also where nobody is named while it is talked of."""
    visit = scene.visit
    return on_running(utterance, scene.day, catalog, visit.term, is_asked=visit.is_talked_of)


def _of_running_early(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """Their word on running before there is a result; how long it holds is not how long it has hurt."""
    is_other = bool(scene.small) or is_question(utterance, catalog)
    if is_other or _on_running(utterance, scene, catalog) is None:
        return None
    return SmallTalk(id=THEIR_WORD) if _is_bare(utterance, scene, catalog) else None


def visit(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """A visit, and no question beside it: that is answered first, and the visit is noted all the same."""
    return None if day_visits.asks_beside(utterance, scene, catalog) else visit_at_last(utterance, scene, catalog)


def visit_at_last(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """After a result: a clinician has had a look. What they said counts where it is plain, and is asked for where not.

    That it is something else ends the plan, so that is never taken from words alone unless it was asked for. The day's
    card has questions of its own about all this.
    """
    if _is_called_cold(utterance, scene, catalog):
        return Pressed(action=f"{SEEN}_{COLD}")
    if scene.phase is State.NEW or scene.is_asking:
        return _visit_early(utterance, scene, catalog)
    is_after = scene.has_result
    is_told = is_after and has_word(utterance, catalog, awaits_tests=scene.visit.awaits_tests)
    told_of = appointment(utterance, scene.visit.on, scene.day, catalog) if is_after and not is_told else None
    is_arranged = told_of is not None and not scene.is_serious
    is_known = is_told and not scene.visit.awaits_tests and visits.is_told_again(utterance, scene.visit.known, catalog)
    if scene.checkin is not None:
        noted = day.answers(utterance, scene, catalog) if is_told or is_arranged else None
        return noted or (SmallTalk(id=VISIT_KNOWN) if is_known and not is_question(utterance, catalog) else None)
    if is_arranged and scene.small in ("", ACTIVITY):
        return SmallTalk(id=VISIT_MISSED if told_of is not None and told_of.is_off else VISIT_ARRANGED)
    if is_known:
        return SmallTalk(id=VISIT_KNOWN)
    if not is_told and not (is_after and scene.topic == OF_VISITS and not is_question(utterance, catalog)):
        return None
    said = said_of_it(utterance, catalog)
    if said and (said in (MUSCULAR, NERVE, UNCLEAR) or scene.topic == OF_VISITS):
        return Pressed(action=f"{SEEN}_{said}")
    return Pressed(action=SEEN) if is_told else None


def _visit_early(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """A visit, or one to come, before there is a result, and nothing else: what is open is asked on. A warning that was
    raised has words of its own.
    """
    is_other = bool(scene.small and scene.phase is not State.NEW) or is_question(utterance, catalog)
    if scene.is_serious or is_other:
        return None
    is_over = visits.has_been_seen(utterance, catalog)
    if not (is_over or visits.is_arranged(utterance, catalog)) or not _is_bare(utterance, scene, catalog):
        return None
    if scene.field_id == DURATION and _lasts_beside(utterance, scene, catalog):
        return None
    return SmallTalk(id=VISIT_TOLD if is_over else VISIT_ARRANGED)


def _lasts_beside(utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Is it told how long it has hurt, beside when they will be seen: "sore for 5 days, physio in two weeks"?"""
    left = visits.beside_dates(utterance, catalog)
    return left is not utterance and read_duration(left.text, scene.at, catalog).sure is not None


def _is_bare(utterance: Utterance, scene: Scene, catalog: Catalog) -> bool:
    """Does a text tell nothing of the ache? How long days off or a wait hold is not how long it has hurt."""
    utterance = visits.beside_dates(utterance, catalog)
    told = read_story(utterance, scene.at, catalog, scene.field_id, of_another=scene.of_another)
    return not (set(told.facts) - {DURATION} or told.ticks or told.risks or scores_told(utterance.text, catalog))


def is_of_another(utterance: Utterance, catalog: Catalog, *, is_known: bool = False) -> bool:
    """Does the text speak of somebody else, and say nothing of oneself? `is_known`: it is all about somebody else."""
    is_said = is_known or befell_another(utterance, catalog)
    return is_said and not has(catalog.reading.alarms.oneself, utterance, catalog)
