"""What the day's check-in tells of a visit."""

from flows.dialogue.prompts.checkin.day_visit import with_visit
from tests.talk import RESULT, SCREENED, Talk, told

RUNNING = (*SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "paris", "[None of these]")


def test_a_visit_that_was_none_has_no_day_any_more(talk: Talk) -> None:
    told(talk, *RUNNING)
    kept = with_visit(talk.session, {"seen": "not_yet"}, 739_000, talk.at, talk.catalog)
    assert kept.followup.visit_on == 0


def test_what_tells_of_no_visit_changes_nothing(talk: Talk) -> None:
    told(talk, *RUNNING)
    assert with_visit(talk.session, {"pain_now": 3}, 739_000, talk.at, talk.catalog) == talk.session
