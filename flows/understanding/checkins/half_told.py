"""What tells of the day and is no whole answer: "did a 10k" where the kind of run is asked, "felt fine" for a score.

It is asked for, not guessed; and it is no question, so that nobody gets an article for having told of their day.
"""

from flows.catalog.catalog import Catalog
from flows.text.numerals.numbers import numbers_in
from flows.text.utterance import Utterance
from flows.understanding.checkins import day
from flows.understanding.context.asking import is_question
from flows.understanding.context.told_so import has
from flows.understanding.diary import day_answers
from flows.understanding.diary.day_run import RAN
from flows.understanding.meant import Day, Lost, Meant
from flows.understanding.scene import CHECKIN, Scene
from flows.understanding.scores.score import scores_in
from flows.understanding.scores.score_picks import Score, When
from flows.values.ids import PAIN_NOW


def half_told(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """A statement about the day at its check-in that answers nothing by itself."""
    card = scene.checkin
    if card is None or scene.small != CHECKIN or is_question(utterance, catalog):
        return None
    unclear = [one for one in scores_in(utterance.text, catalog) if _is_unclear(one, card.open_field)]
    is_of_exercises = card.open_field == RAN and day.yes_of_exercises(utterance, catalog)
    if unclear or (not is_of_exercises and day_answers.is_half(utterance, card.open_field, catalog)):
        return Day(answers={}, half=card.open_field, between=_between(unclear, utterance, catalog))
    return Lost() if has(catalog.reading.day.of_the_day, utterance, catalog) else None


def _between(told: list[Score], utterance: Utterance, catalog: Catalog) -> tuple[int, ...]:
    """The two numbers of the one range that was told."""
    highest = [max(one.values) for one in told if one.is_range]
    ranges = [one for one in numbers_in(utterance.plain, catalog.reading.numbers) if one.is_range]
    if len(highest) != 1 or len(ranges) != 1 or int(ranges[0].high) != highest[0]:
        return ()
    return (int(ranges[0].low), int(ranges[0].high))


def _is_unclear(score: Score, field: str) -> bool:
    """Is a score told as "2 or 3", of which one is theirs to say, or that of another day where now is asked for?"""
    return (field in day.SCORES and score.is_range) or (field == PAIN_NOW and score.when is When.PAST)
