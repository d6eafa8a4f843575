"""What a text puts right of the day: "that was a 4 not 5", "did them. actually only half", "the 4 should be a 2"."""

from flows.catalog.catalog import Catalog
from flows.catalog.entries import FieldType
from flows.text.letters.normal import normal
from flows.text.numerals.numbers import spelled
from flows.text.utterance import Utterance
from flows.understanding.diary import day_answers
from flows.understanding.diary.day_run import RAN
from flows.understanding.facts.corrected import is_correction, last_said
from flows.understanding.meant import Day, DayAnswers
from flows.understanding.scene import CheckInScene
from flows.understanding.scores.whole_score import is_mere, is_only_score
from flows.values.ids import PAIN_NOW
from flows.values.record import TOP_SCORE

PAIN_RUN = "pain_run"
NO_RUN = "no_run"
EXERCISES = "exercises"


def corrects(utterance: Utterance, catalog: Catalog) -> bool:
    """Does a text take something back, from its beginning on or behind something else?"""
    return is_correction(utterance, catalog) or last_said(utterance, catalog) is not None


def put_right(told: DayAnswers, utterance: Utterance, card: CheckInScene, catalog: Catalog) -> DayAnswers:
    """The answers with the score that takes the place of the one noted, or else with what is said last of each."""
    score = _in_its_place(utterance, card, catalog)
    if score is not None:
        return {**{id: one for id, one in told.items() if id not in (PAIN_NOW, PAIN_RUN)}, PAIN_NOW: score}
    behind = last_said(utterance, catalog)
    if behind is None:
        return told
    read = (day_answers.told(behind, (id,), catalog, open_field=id, plan=card.plan) for id in told if id != PAIN_NOW)
    return {**told, **{id: value for one in read for id, value in one.items() if id in told}}


def _in_its_place(utterance: Utterance, card: CheckInScene, catalog: Catalog) -> int | None:
    """The one number beside the score that was noted, in a text that takes something back."""
    words = normal(spelled(normal(utterance.text), catalog.reading.numbers)).replace(",", " ").replace(".", " ").split()
    scores = {int(word) for word in words if word.isdecimal() and int(word) <= TOP_SCORE}
    others = scores - {card.scored}
    return others.pop() if card.scored in scores and len(others) == 1 else None


def is_run_after_all(id: str, value: str | int, card: CheckInScene) -> bool:
    """Is it a run, where it was noted that there was none?"""
    return id == RAN and value != NO_RUN and has_no_run(card)


def has_no_run(card: CheckInScene) -> bool:
    """Was it noted that there was no run? A run that was calls for how it felt."""
    return RAN in card.answered and PAIN_RUN not in card.fields


def puts_right(meant: Day, over: CheckInScene) -> bool:
    """Does a text put right what was noted of the day whose card is over?"""
    is_ran = has_no_run(over) and (meant.half == RAN or meant.answers.get(RAN, NO_RUN) != NO_RUN)
    return is_ran or (meant.corrects and PAIN_NOW in meant.answers)


def is_number_beside(utterance: Utterance, card: CheckInScene, catalog: Catalog) -> bool:
    """Is the text no more than a score where none is asked for? Then it is the pain now, told anew."""
    is_asked = catalog.checkin_fields[card.open_field].type is FieldType.INT_0_10
    of_now = card.open_field == EXERCISES
    return not is_asked and (is_mere(utterance) or is_only_score(utterance, catalog, of_now=of_now))
