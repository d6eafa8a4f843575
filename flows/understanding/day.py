"""A sentence about the day read as answers of the open check-in."""

from flows.catalog.catalog import Catalog
from flows.catalog.entries import FieldType
from flows.followup.progress import is_leap
from flows.text.utterance import Utterance
from flows.understanding import day_answers, day_run, settings
from flows.understanding.asking import is_question, stated
from flows.understanding.clauses import says, stretches
from flows.understanding.corrected import is_correction
from flows.understanding.meant import Day, DayAnswers, Meant
from flows.understanding.other_places import of_upper_back
from flows.understanding.scene import CheckInScene, Scene
from flows.understanding.score import scores_in
from flows.understanding.visits import has_word, is_arranged, is_told_again, said_of_it
from flows.values.model import State

PAIN_NOW, RAN, PAIN_RUN, NO_RUN = "pain_now", "ran", "pain_run", "no_run"
EXERCISES, HURT = "exercises", "hurt"


def answers(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """What is said of the day, and not answered yet; a plain correction may change an answer."""
    card = scene.checkin
    if card is None or scene.small != "checkin":
        return None
    is_asked, utterance = is_question(utterance, catalog), of_upper_back(utterance, catalog)
    utterance = stated(utterance, catalog) if is_asked else utterance  # what is asked is not told
    is_score = _is_number_beside(utterance, card, catalog)
    open_field = "pain_now" if is_score else card.open_field
    is_told = not is_asked or day_run.has_run(utterance, catalog)  # "I run little, is it allowed?" tells of no run
    fields, run = card.fields, _run(utterance, card, catalog) if is_told else None
    fields = (*fields, PAIN_RUN) if run else fields
    fields = (*fields, EXERCISES) if _names_exercises(utterance, catalog) else fields
    corrects = is_correction(utterance, catalog)
    told = day_answers.told(utterance, fields, catalog, open_field=open_field, plan=card.plan)
    if corrects and not told and any(map(str.isdecimal, utterance.words)):  # "sorry, 8"
        told = day_answers.told(utterance, (PAIN_NOW,), catalog, open_field=PAIN_NOW)
    if not is_told and told.get(RAN) != NO_RUN:
        told = {id: value for id, value in told.items() if id not in (RAN, PAIN_RUN)}
    if run and RAN not in told:
        told = {RAN: run, **told} if PAIN_RUN in told else {**told, RAN: run}
    told |= _visit(utterance, card, scene, catalog)
    if not is_score and not corrects:
        told = {id: value for id, value in told.items() if id not in card.answered or _is_news(id, value, told, card)}
    half = RAN if run == "" and RAN not in told and not is_asked else ""
    if not told:
        return Day(answers={}, half=half) if half and card.open_field != RAN else None
    pause = settings.pause(utterance, scene, catalog)
    until = pause.until if pause is not None and pause.until.choices else None
    return Day(answers=told, half=half, is_bare=is_score, until=until)


def _is_news(id: str, value: str | int, told: DayAnswers, card: CheckInScene) -> bool:
    """Is it a higher pain now, told by itself, or so much higher that it must not be missed?"""
    if id != PAIN_NOW or not isinstance(value, int) or card.scored is None or value <= card.scored:
        return False
    return set(told) == {PAIN_NOW} or is_leap(card.scored, value)


def _run(utterance: Utterance, card: CheckInScene, catalog: Catalog) -> str | None:
    """The kind of a run that is told in its own words; "" where the kind is to be asked, None where no run is told."""
    if RAN not in card.fields or RAN in card.answered:
        return None
    return day_run.kind(utterance, catalog, is_open=card.open_field == RAN, was_asked=card.was_asked_kind)


def exercised(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """How the exercises went, told while no card is open: that they were done, or that one of them hurt."""
    is_over = scene.today and not scene.small and scene.phase is State.ASSESSED
    if not is_over or is_question(utterance, catalog):
        return None
    told = day_answers.told(utterance, (EXERCISES,), catalog, plan=tuple(catalog.exercises))
    of_it = {id: told[id] for id in (EXERCISES, "blamed") if id in told}
    is_named = "blamed" in of_it or (of_it.get(EXERCISES) != HURT and _names_exercises(utterance, catalog))
    return Day(answers=of_it) if of_it and is_named else None


def well(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """It is well again, with no number or nought and no but, after a result: "all good now, running again, thanks"."""
    words, is_beside = catalog.reading.day, scene.small in ("", "checkin", "checkin_keep")
    if not is_beside or scene.phase is not State.ASSESSED or scene.is_serious or is_question(utterance, catalog):
        return None
    card = scene.checkin
    if card is not None and card.open_field != PAIN_NOW and card.scored != 0:  # "back to normal" of the morning after
        return None
    every = [*stretches(utterance, catalog)]
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
    return any(says(words, clause, catalog) for clause in stretches(utterance, catalog))


def beside(utterance: Utterance, scene: Scene, catalog: Catalog) -> DayAnswers:
    """What a text that is something else as well answers of the open check-in."""
    meant = answers(utterance, scene, catalog)
    return meant.answers if isinstance(meant, Day) else {}


def _visit(utterance: Utterance, card: CheckInScene, scene: Scene, catalog: Catalog) -> DayAnswers:
    """A visit that is told of, whether or not the day asks for one, and what was said there where that is plain.

    One that was told before is no news; one to come is arranged.
    """
    is_seen = has_word(utterance, catalog, awaits_tests=scene.awaits_tests)
    if is_seen and is_told_again(utterance, "" if scene.awaits_tests else scene.known_visit, catalog):
        return {}
    if not is_seen and not scene.is_serious and is_arranged(utterance, catalog):
        return {"booked": "have_date"}
    if not is_seen and card.open_field != "seen":
        return {}
    said = said_of_it(utterance, catalog)
    visit: DayAnswers = {"booked": "was_seen"} if is_seen else {}
    return {**visit, **({"seen": said} if said else {})}


def _is_number_beside(utterance: Utterance, card: CheckInScene, catalog: Catalog) -> bool:
    """Is the text a mere number where none is asked for? Then it is the pain now, told anew."""
    is_asked = catalog.checkin_fields[card.open_field].type is FieldType.INT_0_10
    return not is_asked and bool(utterance.words) and all(word.isdigit() for word in utterance.words)
