"""Was somebody seen, and whose word on running counts."""

import pytest

from flows.followup import visited
from flows.values import diary
from flows.values.model import FollowUp
from tests.flows.followup.test_rules import DAY0, course, told

CALM = diary.packed((told(1, 1), told(2, 0), told(3, 1)))
WEEK = diary.packed(tuple(told(day, day % 2) for day in range(1, 9)))
LATER = diary.packed((*(told(day, 2) for day in range(1, 4)), *(told(day, 0) for day in range(4, 9))))


@pytest.mark.parametrize(
    ("visits", "referred", "is_seen"),
    [((), 0, False), ((DAY0,), 0, True), ((DAY0,), DAY0 + 1, False), ((DAY0, DAY0 + 2), DAY0 + 1, True)],
)
def test_seen_is_who_was_since_it_was_last_said(visits: tuple[int, ...], referred: int, is_seen: bool) -> None:
    assert visited.is_seen(FollowUp(visits=visits, course=course(4, referred=referred))) is is_seen
    assert visited.is_seen(FollowUp(visits=visits)) is bool(visits)


def test_what_they_said_is_nothing_until_it_is_told() -> None:
    assert visited.said(FollowUp(visits=(DAY0,), said="muscular")) == "muscular"
    assert visited.said(FollowUp(visits=(DAY0,), said=visited.UNTOLD)) == ""
    assert visited.said(FollowUp(said="muscular")) == ""


@pytest.mark.parametrize(
    ("kept", "is_held"),
    [
        (FollowUp(), False),
        (FollowUp(rest_open=True), True),
        (FollowUp(rest_open=True, rest_until=DAY0), True),
        (FollowUp(found="nerve"), True),
        (FollowUp(found="nerve", rest_until=DAY0, rest_days=7), True),
        (FollowUp(found="nerve", rest_until=DAY0), False),
        (FollowUp(said=visited.UNTOLD), True),
        (FollowUp(said=visited.UNTOLD, rest_until=DAY0, rest_days=7), False),
        (FollowUp(said=visited.UNTOLD, rest_until=DAY0), False),
        (FollowUp(said=visited.UNTOLD, log=CALM), False),
        (FollowUp(said="muscular"), False),
    ],
)
def test_it_is_theirs_until_they_say_or_their_days_are_over(kept: FollowUp, is_held: bool) -> None:
    assert visited.is_held(kept, DAY0 + 3) is is_held


@pytest.mark.parametrize(
    ("kept", "is_held"),
    [
        (FollowUp(rest_open=True, visits=(DAY0,), log=WEEK), False),
        (FollowUp(rest_open=True, visits=(DAY0 + 3,), log=WEEK), True),
        (FollowUp(rest_open=True, log=WEEK), True),
        (FollowUp(rest_open=True, visits=(DAY0,), log=LATER), True),
        (FollowUp(found="unclear", visits=(DAY0,), log=WEEK), True),
    ],
)
def test_a_word_without_an_end_holds_until_a_calm_week_after_the_visit(kept: FollowUp, is_held: bool) -> None:
    assert visited.is_held(kept, DAY0 + 8) is is_held
    assert visited.is_over(kept, DAY0 + 8) is (kept.rest_open and not is_held)


@pytest.mark.parametrize(
    ("scores", "risen"),
    [((4, 6), (4, 6)), ((4, 4), None), ((4, 3), None), ((0, 1), None), ((4,), None), ((1, 2), (1, 2))],
)
def test_what_has_risen_since_a_look(scores: tuple[int, ...], risen: tuple[int, int] | None) -> None:
    log = diary.packed(tuple(diary.CheckIn(day=DAY0 + n, pain_now=score) for n, score in enumerate(scores)))
    assert visited.risen_since(FollowUp(visits=(DAY0,), log=log)) == risen
    assert visited.risen_since(FollowUp(log=log)) is None
