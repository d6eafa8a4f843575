"""What a person means: the one order of meaning. The first reader that takes an utterance says what it is.

A new way to be understood is a reader of its own, put where it belongs in the table. None of them moves anything.
"""

from collections.abc import Callable
from typing import TypeAlias

from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.alarm import explanations, to_alarm, under_alarm
from flows.understanding.answering import disputes, no_effect, of_late, parent_came, said
from flows.understanding.checkins import day, day_visits, days_before, elsewhere, half_told, in_session, scored_again
from flows.understanding.meant import Lost, Meant
from flows.understanding.scene import Scene
from flows.understanding.settings import back, country, journeys, rearranged, settings, snoozes
from flows.understanding.signs import beside, none_first, sign_answers, signs_listed, taken_back, warnings, woken
from flows.understanding.wishes import agreeing, diary_asked, goals, questions, requests, swaps, talk, trade, wishes

Reader: TypeAlias = Callable[[Utterance, Scene, Catalog], Meant | None]

READERS: tuple[Reader, ...] = (
    warnings.warned,  # a sign that may kill comes before everything
    to_alarm.found,  # what an examination found: before what may be asked beside it
    snoozes.skipped_today,  # before the button of that name
    said.named,  # the whole text is an answer to the small question that stands
    snoozes.snoozed,  # "not now, 5 is better" is no score
    wishes.starts,
    requests.finished,  # before "I'm done" as a wish
    requests.command,
    woken.woken,  # before the answer that stands beside it
    said.exact,
    said.mere,  # "bad knees", before another place that hurts
    said.noes,
    parent_came.parent_came,
    of_late.runs_told,  # before a topic that is near
    beside.beside_a_question,
    agreeing.agreed,
    to_alarm.to_message,  # help, a slip, a word about a muscle
    under_alarm.said_under,
    explanations.explained,
    sign_answers.safety,  # a no to a sign in doubt, and whatever may be a yes
    said.beneath,
    requests.reconsidered,  # after a no
    in_session.in_session,
    country.country,  # for the emergency number: also while an alarm stands
    days_before.of_other_days,  # before "not a 4" is disputed
    disputes.disputed,
    requests.new_look,
    requests.change,
    said.length_anew,  # before a topic that is near
    said.ought_to_say,  # a question by its mark alone
    talk.bare,  # "not yet" is a button, where it was asked
    requests.button,
    day.well,  # "back to normal" is no place
    diary_asked.of_last_time,
    diary_asked.of_diary,  # before a topic that is near, and who writes for somebody else
    questions.of_visits,  # before what is said of running and of exercises
    to_alarm.of_exercises,  # before the exercise that is named
    swaps.swapped,
    to_alarm.of_running,  # "off till Friday" while days off stand: no pause, and no hour
    journeys.on_journey,  # before a pause, and before an hour on the clocks at home
    back.of_pause,
    rearranged.rearranged,  # another hour, how often, on whose clocks
    taken_back.granted,
    none_first.none_first,  # before another place, or a topic, in the remark behind it
    elsewhere.elsewhere,  # before what comes next, and an ache that has come back
    wishes.wish,
    rearranged.ended,
    wishes.tongue,
    talk.wish_in_tongue,
    talk.foreign,
    settings.wants_checkins,
    rearranged.wanted,
    talk.too_long,
    requests.skip,
    requests.enough,
    settings.pause_alone,
    questions.of_days_off,
    to_alarm.visit,  # what was said there decides how it goes on
    to_alarm.after_alarm,
    wishes.returned,
    wishes.second,
    wishes.setback,
    goals.aimed,  # before a month is how long it has lasted
    talk.with_more,
    trade.of_the_trade,
    day.idle,  # "didn't run" asks nothing
    day_visits.let_go,  # "no need of a doctor" asks of none
    signs_listed.effort,
    signs_listed.listed,  # before a topic that is near, and before how the back feels
    no_effect.not_by_it,  # before a topic that is near
    scored_again.scored,  # before a topic that is near
    questions.speaks_against,
    questions.asked,
    requests.only_worse,
    day.answers,
    day.reported,
    day.unchanged,
    day.exercised,
    settings.setting,  # an hour, a place, a day, where one is set
    settings.pause,
    wishes.changed,  # "a new ache": no word of how it feels
    said.loose,
    said.telling,
    said.denied,
    said.known,
    of_late.of_late,
    talk.small_talk,
    requests.worse,
    half_told.half_told,
    talk.ran_meanwhile,  # no topic of runs that is near
    signs_listed.beneath_a_result,
    questions.near_a_topic,
    to_alarm.visit_at_last,  # with a question beside it that nobody could answer
    settings.place_ahead,
)
"""From what is surest, or must not be missed, to what is only likely."""


def understand(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant:
    """What is meant by an utterance in a scene."""
    return took(utterance, scene, catalog)[0]


def took(utterance: Utterance, scene: Scene, catalog: Catalog) -> tuple[Meant, str]:
    """What is meant, and the name of the reader that took it, with its module: `to_alarm.visit`."""
    for reader in READERS:
        meant = reader(utterance, scene, catalog)
        if meant is not None:
            return meant, f"{reader.__module__.rpartition('.')[2]}.{reader.__name__}"
    return Lost(is_first=scene.is_first), "lost"
