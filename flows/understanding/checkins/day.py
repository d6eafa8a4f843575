"""A sentence about the day read as answers of the open check-in."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.followup.progress import is_leap
from flows.text.utterance import Utterance
from flows.understanding.checkins import day_visits, days_before, put_right
from flows.understanding.checkins.compared import compared, with_reckoned
from flows.understanding.context.asking import is_question, stated
from flows.understanding.context.clauses import clauses_in, says
from flows.understanding.context.told_so import has, without_yes
from flows.understanding.context.whole import is_all, is_all_of, is_one
from flows.understanding.diary import day_answers, day_run, run_days
from flows.understanding.diary.day_run import RAN
from flows.understanding.diary.their_word import on_running
from flows.understanding.diary.visits import beside_dates, without_care
from flows.understanding.facts.other_places import of_upper_back
from flows.understanding.meant import Day, DayAnswers, Meant, SmallTalk
from flows.understanding.scene import CHECKIN, KEEP, CheckInScene, Scene
from flows.understanding.scores.day_scores import ACTIVITY
from flows.understanding.scores.score import scores_in
from flows.understanding.scores.score_picks import When
from flows.understanding.scores.whole_score import is_mere
from flows.understanding.settings import settings
from flows.values.ids import PAIN_NOW
from flows.values.model import State

PAIN_RUN, NO_RUN = "pain_run", "no_run"
SCORES = (PAIN_NOW, PAIN_RUN)
SEVERAL = 2
"""Answers from which on a text is a report of the day."""
EXERCISES, HURT, NEXT_MORNING = "exercises", "hurt", "next_morning"
BOOKED, SAME = "booked", "same"
IDLE = "no_run"
"""The small talk of a day without a run."""


def answers(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """What is said of the day, and not answered yet; a plain correction may change an answer."""
    card = scene.checkin
    if card is None or scene.small != CHECKIN:
        return None
    is_asked, utterance = is_question(utterance, catalog), of_upper_back(utterance, scene.record, catalog)
    utterance = stated(utterance, catalog) if is_asked else _said(utterance, card, catalog)  # what is asked is not told
    is_score, corrects = put_right.is_number_beside(utterance, card, catalog), put_right.corrects(utterance, catalog)
    has_run = day_run.has_run(utterance, catalog)
    is_told = not is_asked or has_run  # "I run little, is it allowed?" tells of no run
    run = _run(utterance, card, catalog) if is_told else None
    undated = without_care(beside_dates(utterance, catalog), catalog)
    told = _told(undated, run, card, catalog, is_score=is_score, corrects=corrects)
    told = told if PAIN_NOW in told or is_asked else {**compared(utterance, scene, catalog), **told}
    told = told if is_asked else with_reckoned(told, utterance, scene, catalog)
    told = _with_run(told if is_told else _without_run(told), run or "", utterance, card, catalog)
    if not has_run and on_running(utterance, scene.day, catalog, scene.visit.term) is not None:  # leave is no run
        told = _without_run(told)
    if EXERCISES not in told and not is_asked:
        told |= _exercises_beside(utterance, card, catalog)
    if EXERCISES not in told and EXERCISES in card.fields and (run is not None or {RAN, PAIN_RUN} & set(told)):
        told |= day_answers.last_word(EXERCISES, utterance, catalog)
    told = put_right.put_right(told, utterance, card, catalog) if corrects else told
    earlier = days_before.told(utterance, scene.today, card.open_field, catalog)
    told = days_before.beside(told, earlier, utterance, scene, catalog)
    told |= day_visits.visit(utterance, card, scene, catalog)
    told = {**_as_last(utterance, told, scene, catalog), **told}
    again = {} if is_score else _scored_anew(utterance, told, card, catalog)
    if again:
        told = {**again, **{id: value for id, value in told.items() if id != card.open_field or id not in SCORES}}
    elif not is_score and not corrects:
        told = {id: value for id, value in told.items() if id not in card.answered or _is_news(id, value, told, card)}
    half = RAN if run == "" and RAN not in told and not is_asked else ""
    if not told:
        return Day(answers={}, half=half) if half and card.open_field != RAN else None
    pause = settings.pause(utterance, scene, catalog)
    until = pause.until if pause is not None and pause.until.choices else None
    is_anew = bool(again) or (is_score and card.is_later)
    is_bare = is_score and is_mere(utterance)
    return Day(answers=told, half=half, is_bare=is_bare, is_anew=is_anew, corrects=corrects, until=until)


def _told(
    utterance: Utterance, run: str | None, card: CheckInScene, catalog: Catalog, *, is_score: bool, corrects: bool
) -> DayAnswers:
    """What is said of the fields that the card asks for, or that are asked beside a run or the exercises."""
    fields = (*card.fields, PAIN_RUN) if run is not None and run != NO_RUN else card.fields
    is_before = card.is_morning and not run_days.is_of_this_day(utterance, catalog)
    fields = (*fields, NEXT_MORNING) if run != NO_RUN and is_before else fields
    fields = (*fields, EXERCISES) if _names_exercises(utterance, catalog) else fields
    open_field = PAIN_NOW if is_score else card.open_field
    told = day_answers.told(utterance, fields, catalog, open_field=open_field, plan=card.plan)
    if corrects and not told and any(map(str.isdecimal, utterance.words)):  # "sorry, 8"
        return day_answers.told(utterance, (PAIN_NOW,), catalog, open_field=PAIN_NOW)
    return told


def _as_last(utterance: Utterance, told: DayAnswers, scene: Scene, catalog: Catalog) -> DayAnswers:
    """The score of yesterday, where "the same as yesterday" is offered and a report begins with it: "same, no run"."""
    same = next((one for one in scene.question.options if one.id == SAME), None) if scene.question else None
    is_open = scene.checkin is not None and scene.checkin.open_field == PAIN_NOW and PAIN_NOW not in told
    if same is None or scene.last_score is None or not told or not is_open:
        return {}
    words, first = catalog.reading.day, next(iter(clauses_in(utterance, catalog)), None)
    is_said = first is not None and (
        " ".join(first.words) in same.words or is_all_of(words.unchanged, first.words, words.unchanged_beside, catalog)
    )
    return {PAIN_NOW: scene.last_score} if is_said else {}


def _without_run(told: DayAnswers) -> DayAnswers:
    """The answers without a run; that there was none stays."""
    return told if told.get(RAN) == NO_RUN else {id: one for id, one in told.items() if id not in (RAN, PAIN_RUN)}


def _said(utterance: Utterance, card: CheckInScene, catalog: Catalog) -> Utterance:
    """The text without a yes that is of the exercises where a visit is asked about: "yes did them" has no date."""
    is_other = card.open_field == BOOKED and _names_exercises(utterance, catalog)
    return without_yes(utterance, catalog) if is_other and yes_of_exercises(utterance, catalog) else utterance


def _with_run(told: DayAnswers, run: str, utterance: Utterance, card: CheckInScene, catalog: Catalog) -> DayAnswers:
    """The answers with a run that is told in its own words, and how it felt: what follows it comes after it."""
    if run and RAN not in told:
        told = {RAN: run, **told} if {PAIN_RUN, NEXT_MORNING} & set(told) else {**told, RAN: run}
    has_run = told.get(RAN, NO_RUN) != NO_RUN
    if has_run and PAIN_RUN not in told and day_answers.felt_nothing(utterance, catalog):
        told = {**told, PAIN_RUN: 0}
    is_kept = has_run or NEXT_MORNING in card.fields
    return {id: value for id, value in told.items() if id != NEXT_MORNING or is_kept}


def _scored_anew(utterance: Utterance, told: DayAnswers, card: CheckInScene, catalog: Catalog) -> DayAnswers:
    """The pain now, told once more hours after it was told on this card: "6, a few of the exercises". A mere number
    where one is asked for is the answer to that.
    """
    is_asked = card.open_field in SCORES and not set(told) - {card.open_field}
    if not card.is_later or PAIN_NOW not in card.answered or is_asked:
        return {}
    plain = any(one.is_alone or one.is_told or one.when is When.NOW for one in scores_in(utterance.text, catalog))
    return day_answers.told(utterance, (PAIN_NOW,), catalog, open_field=PAIN_NOW) if plain else {}


def reported(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """Several answers of the day, told while no card is open: "6, no run, exercises all"."""
    is_over = scene.small in ("", KEEP) and scene.phase is State.ASSESSED and not scene.is_serious
    if not is_over or is_question(utterance, catalog):
        return None
    if not scene.today:
        return _scored_and_more(utterance, catalog)
    over, fields = scene.day_over, (PAIN_NOW, RAN, EXERCISES)
    scored = over.scored if over is not None else None
    card = CheckInScene(fields=fields, open_field=PAIN_NOW, plan=tuple(catalog.exercises), scored=scored)
    meant = answers(utterance, replace(scene, checkin=card, small=CHECKIN), catalog)
    if not isinstance(meant, Day):
        return None
    told = {*meant.answers, meant.half} & {PAIN_NOW, RAN, EXERCISES}
    is_put_right = over is not None and put_right.puts_right(meant, over)
    if len(told) < SEVERAL and not is_put_right and not _is_no_run(meant.answers, utterance, catalog):
        return None
    return replace(meant, is_anew=True)


def _scored_and_more(utterance: Utterance, catalog: Catalog) -> Day | None:
    """A score beside a run or the exercises, where no days are kept: "about a 4, did the stretches"."""
    told = day_answers.told(utterance, (PAIN_NOW, RAN, EXERCISES), catalog, plan=tuple(catalog.exercises))
    is_several = PAIN_NOW in told and len(told) >= SEVERAL and told.get(EXERCISES) != HURT
    return Day(answers=told, is_anew=True) if is_several else None


def idle(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """The whole text says that there was no run: a report of the day, or met with a word where no day is kept."""
    is_beside = scene.checkin is None and scene.phase in (State.ASSESSED, State.QUESTIONS) and not scene.is_serious
    if not is_beside or is_question(utterance, catalog):
        return None
    told = day_answers.told(utterance, (PAIN_NOW, RAN, EXERCISES), catalog)
    if not _is_no_run(told, utterance, catalog):
        return None
    return reported(utterance, scene, catalog) or SmallTalk(id=IDLE)


def _is_no_run(told: DayAnswers, utterance: Utterance, catalog: Catalog) -> bool:
    """Is that there was no run all that is told of the day, and of anything?"""
    return told == {RAN: NO_RUN} and day_answers.tells_only_the_day(utterance, catalog)


def _is_news(id: str, value: str | int, told: DayAnswers, card: CheckInScene) -> bool:
    """Is it a run after all, or a higher pain now, told by itself, or so much higher that it must not be missed?"""
    if put_right.is_run_after_all(id, value, card):
        return True
    if id != PAIN_NOW or not isinstance(value, int) or card.scored is None or value <= card.scored:
        return False
    return set(told) <= {PAIN_NOW, ACTIVITY} or is_leap(card.scored, value)


def _run(utterance: Utterance, card: CheckInScene, catalog: Catalog) -> str | None:
    """The kind of a run that is told in its own words; "" where the kind is to be asked, None where no run is told."""
    if RAN not in card.fields or (RAN in card.answered and not put_right.has_no_run(card)):
        return None
    said = without_yes(utterance, catalog) if yes_of_exercises(utterance, catalog) else utterance
    return day_run.kind(said, catalog, is_open=card.open_field == RAN, was_asked=card.was_asked_kind)


def yes_of_exercises(utterance: Utterance, catalog: Catalog) -> DayAnswers:
    """What of the exercises a yes at the beginning is said of: "yes did them", not "yes" or "yes, and did them"."""
    rest = without_yes(utterance, catalog)
    is_yes = rest is not utterance and bool(rest.words) and rest.words[0] not in catalog.reading.story.splits
    if not is_yes or _is_bare(rest, catalog):
        return {}
    return day_answers.told(rest, (EXERCISES,), catalog, open_field=EXERCISES)


def exercises_by_name(utterance: Utterance, plan: tuple[str, ...], catalog: Catalog) -> DayAnswers:
    """How the exercises went, as a text says that names some of them, whatever is asked: "did the breathing one"."""
    named = day_answers.by_name(utterance, plan, catalog)
    return {EXERCISES: named[0]} if named else {}


def _exercises_beside(utterance: Utterance, card: CheckInScene, catalog: Catalog) -> DayAnswers:
    """The same where something else is asked, with what a yes to that is said of."""
    of_yes = yes_of_exercises(utterance, catalog) if card.open_field == RAN and EXERCISES in card.fields else {}
    return of_yes or exercises_by_name(utterance, card.plan, catalog)


def exercised(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """How the exercises went, told while no card is open: that they were done, or that one of them hurt."""
    is_over = scene.today and not scene.small and scene.phase is State.ASSESSED
    if not is_over or is_question(utterance, catalog):
        return None
    told = day_answers.told(utterance, (EXERCISES,), catalog, plan=tuple(catalog.exercises))
    of_it = {id: told[id] for id in (EXERCISES, "blamed") if id in told}
    words = catalog.reading.day
    is_done = has((*words.of_the_day, *words.a_part, *words.left_out), utterance, catalog)  # "foam rolling" asks for it
    if not of_it and is_done and (by_name := exercises_by_name(utterance, (), catalog)):
        return Day(answers=by_name)
    is_named = "blamed" in of_it or (of_it.get(EXERCISES) != HURT and _names_exercises(utterance, catalog))
    return Day(answers=of_it) if of_it and is_named else None


def well(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """It is well again, with no number or nought and no but, after a result: "all good now, running again, thanks"."""
    words, is_beside = catalog.reading.day, scene.small in ("", CHECKIN, KEEP)
    if not is_beside or scene.phase is not State.ASSESSED or scene.is_serious or is_question(utterance, catalog):
        return None
    card = scene.checkin
    if card is not None and card.open_field != PAIN_NOW and card.scored != 0:  # "back to normal" of the morning after
        return None
    every = [*clauses_in(utterance, catalog)]
    is_said = any(says(words.well, one, catalog) for one in every)
    scores = {value for one in scores_in(utterance.text, catalog) for value in one.values}
    ends = catalog.reading.rearranged.ends  # "i'm fine now so you can stop"
    if any(says(ends, one, catalog) for one in every):
        return None
    if not is_said or scores - {0} or any(says(words.not_well, one, catalog) for one in every):
        return None
    return Day(answers={PAIN_NOW: 0}, is_well=True)


def _names_exercises(utterance: Utterance, catalog: Catalog) -> bool:
    """Are they spoken of, in a text that may as well say "done" of something else?"""
    words = catalog.reading.day.of_exercises
    return any(says(words, clause, catalog) for clause in clauses_in(utterance, catalog))


def beside(utterance: Utterance, scene: Scene, catalog: Catalog) -> DayAnswers:
    """What a text that is something else as well answers of the open check-in."""
    meant = answers(utterance, scene, catalog)
    return meant.answers if isinstance(meant, Day) else {}


def beneath(utterance: Utterance, scene: Scene, catalog: Catalog) -> DayAnswers:
    """What a text answers of the check-in that lies beneath a sign in doubt, where it speaks of nothing else: "yes, did
    them", but not a mere yes.
    """
    said = without_yes(utterance, catalog)
    if not said.words or _is_bare(said, catalog) or not day_answers.tells_only_the_day(said, catalog):
        return {}
    return told_beneath(said, scene, catalog)


def told_beneath(utterance: Utterance, scene: Scene, catalog: Catalog) -> DayAnswers:
    """What a text answers of the check-in that lies beneath a sign in doubt, whatever else it says."""
    if scene.card_beneath is None:
        return {}
    return beside(utterance, replace(scene, checkin=scene.card_beneath, small=CHECKIN, question=None), catalog)


def _is_bare(utterance: Utterance, catalog: Catalog) -> bool:
    """Is it no more than a yes, a no, "some" or "all three"?"""
    words = catalog.reading.day
    return is_one(words.bare_count, utterance.words, catalog) or is_all(
        words.bare, utterance, words.bare_beside, catalog
    )
