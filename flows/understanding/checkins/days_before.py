"""Scores of days that are over, told beside the one of this day or alone: "yesterday was a 5, today 3".

They are noted whatever else the text means (flows/dialogue/days/earlier.py); here it is seen to that none is taken for
the score of this day.
"""

from flows.catalog.catalog import Catalog
from flows.screening.hearing import hear
from flows.text.utterance import Utterance
from flows.understanding.checkins.compared import with_reckoned
from flows.understanding.diary import day_answers
from flows.understanding.diary.visits import beside_dates
from flows.understanding.meant import Day, DayAnswers, Meant, Worse
from flows.understanding.scene import CHECKIN, CheckInScene, Scene
from flows.understanding.scores import earlier_days
from flows.understanding.scores.day_scores import ACTIVITY, BEFORE, speaks_of_pain
from flows.understanding.scores.earlier_days import NO_EARLIER, Earlier
from flows.values.ids import PAIN_NOW
from flows.values.model import State

VERY_STRONG = 7
"""So strong a pain of yesterday, told only now, counts for this day as well (facts D.4)."""
PAIN_RUN, EXERCISES = "pain_run", "exercises"
OF_ELSE = (ACTIVITY, EXERCISES)
"""While one of these is asked a number is of that, unless the text speaks of the pain or puts a score right."""


def told(utterance: Utterance, today: int, open_field: str, catalog: Catalog) -> Earlier:
    """What a text tells of the days before `today`. `open_field`: what the day's card asks, or nothing."""
    said = beside_dates(utterance, catalog).text
    earlier = earlier_days.told(said, today, catalog) if today else NO_EARLIER
    is_of_else = open_field in OF_ELSE and not earlier.is_put_right and not speaks_of_pain(said, catalog)
    return NO_EARLIER if is_of_else or (open_field == PAIN_RUN and not earlier.is_put_right) else earlier


def beside(answers: DayAnswers, earlier: Earlier, utterance: Utterance, scene: Scene, catalog: Catalog) -> DayAnswers:
    """The day's answers without a score that is of another day. One of yesterday that is told late, and very strong,
    counts for this day, too; while the card of yesterday is open its score is the one of that day.
    """
    card = scene.checkin
    if earlier is NO_EARLIER or card is None:
        return answers
    left = {id: value for id, value in answers.items() if id not in (PAIN_NOW, PAIN_RUN)}
    yesterday = earlier_days.of_yesterday(earlier, scene.yesterday)
    is_late = 0 < card.day < scene.today and yesterday is not None
    if not is_late:
        left |= _of_this_day(earlier, utterance, card, scene, catalog)
    if yesterday is not None and is_strong_news(earlier, scene.yesterday):
        left |= {BEFORE: yesterday}
    return left


def _of_this_day(
    earlier: Earlier, utterance: Utterance, card: CheckInScene, scene: Scene, catalog: Catalog
) -> DayAnswers:
    """The scores of this day that stand beside those of earlier ones."""
    open_field = card.open_field if card.open_field in (PAIN_NOW, PAIN_RUN) else ""
    of_day = day_answers.told(hear(earlier.rest, catalog), (PAIN_NOW, PAIN_RUN), catalog, open_field=open_field)
    scores = {id: value for id, value in of_day.items() if id in (PAIN_NOW, PAIN_RUN)}
    return with_reckoned(scores, utterance, scene, catalog)


def of_other_days(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """A score of another day is told or put right, and nothing else is."""
    if scene.small not in ("", CHECKIN) or scene.phase is not State.ASSESSED:
        return None
    card = scene.checkin
    earlier = told(utterance, scene.today, card.open_field if card else "", catalog)
    if not earlier_days.tells_nothing_else(earlier, catalog):
        return None
    if card is not None:
        return Day(answers=beside({}, earlier, utterance, scene, catalog))
    return Worse() if is_strong_news(earlier, scene.yesterday) else Day(answers={})


def is_strong_news(earlier: Earlier, known: tuple[int, ...]) -> bool:
    """Was yesterday very strong, and nobody knew of it? `known`: the scores that the day held."""
    score = earlier_days.of_yesterday(earlier, known)
    return score is not None and score >= VERY_STRONG and score > max(known, default=-1)
