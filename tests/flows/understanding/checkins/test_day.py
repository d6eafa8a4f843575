"""A sentence about the day, read for the check-in that is open."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.catalog.question import Question
from flows.screening.hearing import hear
from flows.understanding.checkins.day import answers
from flows.understanding.meant import Day
from flows.understanding.scene import CheckInScene
from flows.values import diary
from tests.flows.dialogue.prompts.checkin.test_day_end import RUNNING as PLANNED
from tests.flows.understanding.scenes import scene_of
from tests.talk import Talk, told


def test_several_answers_come_from_one_sentence(catalog: Catalog) -> None:
    found = answers(hear("a 4, jogged a little, all of the stretches", catalog), scene_of("checkin", catalog), catalog)
    assert found == Day(answers={"pain_now": 4, "ran": "easy", "exercises": "all"})


def test_without_a_check_in_nothing_is_read(catalog: Catalog) -> None:
    assert answers(hear("a 4, easy run", catalog), scene_of("assessed", catalog), catalog) is None


def test_what_is_answered_stays_unless_it_is_corrected(catalog: Catalog) -> None:
    card = CheckInScene(fields=("pain_now", "ran"), open_field="ran", answered=("pain_now",))
    scene = replace(scene_of("checkin", catalog), checkin=card)
    assert answers(hear("easy run, 4 now", catalog), scene, catalog) == Day(answers={"ran": "easy"})
    corrected = answers(hear("sorry, it is 4 now", catalog), scene, catalog)
    assert corrected == Day(answers={"pain_now": 4}, corrects=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4, short run, pain free", {"pain_now": 4, "ran": "easy", "pain_run": 0}),
        ("1, jogged easy and no pain at all", {"pain_now": 1, "ran": "easy", "pain_run": 0}),
        ("4, jogged slowly and it was pain free", {"pain_now": 4, "ran": "easy", "pain_run": 0}),
        ("5, ran 4k without a twinge", {"pain_now": 5, "ran": "easy", "pain_run": 0}),
        ("3, ran 6k, nothing at all", {"pain_now": 3, "ran": "easy", "pain_run": 0}),
        ("2, easy 4k no aches", {"pain_now": 2, "ran": "easy", "pain_run": 0}),
        ("3 and swimming yesterday, no pain", {"pain_now": 3}),
        ("3 even after pull-ups", {"pain_now": 3}),
        ("today 3. yesterday i was busy, sorry, was a 5", {"pain_now": 3}),
        ("skipped yesterday, it was about a 5. today 3", {"pain_now": 3}),
        ("missed it on monday, was a 6. 4 now", {"pain_now": 4}),
    ],
)
def test_the_score_of_now_is_kept_beside_the_rest(text: str, expected: dict[str, object], catalog: Catalog) -> None:
    found = answers(hear(text, catalog), scene_of("checkin", catalog), catalog)
    assert isinstance(found, Day)
    assert found.answers == expected


@pytest.mark.parametrize("text", ["same, no run, did all", "no change, rest day, all done", "as before. no run. all"])
def test_the_same_is_yesterdays_score_where_that_is_offered(text: str, catalog: Catalog) -> None:
    options = catalog.prompts["checkin"].options
    scene = replace(scene_of("checkin", catalog), last_score=3)
    offered = replace(scene, question=Question(id="checkin", text="", options=options))
    found = answers(hear(text, catalog), offered, catalog)
    assert isinstance(found, Day)
    assert found.answers == {"pain_now": 3, "ran": "no_run", "exercises": "all"}
    other = replace(offered, question=Question(id="checkin", text="", options=()))
    found = answers(hear(text, catalog), other, catalog)
    assert isinstance(found, Day)
    assert "pain_now" not in found.answers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("yes did them", {"exercises": "all"}),
        ("yes, half of the exercises", {"exercises": "some"}),
        ("yes", {"booked": "have_date"}),
        ("yes done", {"booked": "have_date"}),
        ("yes on friday", {"booked": "have_date"}),
    ],
)
def test_a_yes_that_is_of_the_exercises_has_no_date(text: str, expected: dict[str, str], catalog: Catalog) -> None:
    card = CheckInScene(fields=("pain_now", "ran", "booked"), open_field="booked", answered=("pain_now", "ran"))
    found = answers(hear(text, catalog), replace(scene_of("checkin", catalog), checkin=card), catalog)
    assert isinstance(found, Day)
    assert found.answers == expected


@pytest.mark.parametrize("before", [(), ("3",), ("3", "easy"), ("3", "easy", "2")])
@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("too tired for the exercises", "NONE"),
        ("couldn't be bothered with the stretches", "NONE"),
        ("exercises nope", "NONE"),
        ("haven't done my exercises yet", "NONE"),
        ("exercises yes", "ALL"),
        ("exercises: two", "SOME"),
    ],
)
def test_the_exercises_are_told_at_any_question_of_the_card(
    before: tuple[str, ...], text: str, option: str, talk: Talk
) -> None:
    told(talk, *PLANNED)
    talk.wake()
    told(talk, *before, text)
    done = diary.unpacked(talk.session.followup.log)[-1].exercises
    assert done is not None
    assert done.name == option


def test_the_pain_in_a_run_is_kept_though_its_kind_is_asked_first(talk: Talk) -> None:
    told(talk, *PLANNED)
    talk.wake()
    assert "What kind of run" in told(talk, "3", "in the run it was a 4")
    assert "At its worst in the run" not in told(talk, "[Easy]")
    assert diary.unpacked(talk.session.followup.log)[-1].pain_run == 4
