"""What a text tells of a visit beside the day's card."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.checkins.day_visits import let_go, visit
from flows.understanding.meant import Day
from flows.understanding.scene import CHECKIN, CheckInScene, Scene
from flows.values.model import State
from tests.flows.visit_table import DONE, NONE, TO_COME
from tests.talk import MONDAY

CARD = CheckInScene(fields=("pain_now", "booked"), open_field="booked", answered=("pain_now",))
SCENE = Scene(at=MONDAY, phase=State.ASSESSED, small=CHECKIN, checkin=CARD)


@pytest.mark.parametrize(
    ("text", "booked"),
    [
        *((text, "was_seen") for text in DONE),
        *((text, "have_date") for text in TO_COME),
        *((text, None) for text in NONE),
    ],
)
def test_a_visit_beside_the_day(text: str, booked: str | None, catalog: Catalog) -> None:
    assert visit(hear(text, catalog), CARD, SCENE, catalog).get("booked") == booked


@pytest.mark.parametrize(
    "text",
    [
        "no need doctor, i am better",
        "booked? no, i am better",
        "i let it go",
        "let it go",
        "i don't want the visit any more",
        "no doctor needed",
        "no, it is fine now",
        "i feel good, no appointment",
    ],
)
def test_no_visit_is_wanted(text: str, catalog: Catalog) -> None:
    assert let_go(hear(text, catalog), SCENE, catalog) == Day(answers={"wanted": "no_more"})


@pytest.mark.parametrize(
    "text", ["no", "not yet", "no time to go to the doctor", "i don't have an appointment yet", "can i run?", "4"]
)
def test_none_yet_is_no_wish_for_none(text: str, catalog: Catalog) -> None:
    meant = let_go(hear(text, catalog), SCENE, catalog)
    assert not isinstance(meant, Day) or "wanted" not in meant.answers


def test_the_question_may_be_said_again_before_its_answer(catalog: Catalog) -> None:
    assert let_go(hear("booked? yes", catalog), SCENE, catalog) == Day(answers={"booked": "have_date"})


def test_where_no_visit_is_asked_about_none_is_let_go(catalog: Catalog) -> None:
    other = replace(SCENE, checkin=replace(CARD, open_field="exercises"))
    assert let_go(hear("let it go", catalog), other, catalog) is None


@pytest.mark.parametrize(
    "text",
    [
        "have not rung anybody so far",
        "not called them yet",
        "I still have to phone the surgery",
        "I'll ring on Monday",
        "must book one",
        "no time to call",
        "I never got round to booking",
    ],
)
def test_a_visit_that_is_still_to_be_arranged_is_not_booked(text: str, catalog: Catalog) -> None:
    assert visit(hear(text, catalog), CARD, SCENE, catalog) == {"booked": "not_yet"}


@pytest.mark.parametrize("text", ["I rang, no slot till May", "they called back", "maybe", "not sure"])
def test_what_says_neither_is_left_to_be_asked(text: str, catalog: Catalog) -> None:
    assert visit(hear(text, catalog), CARD, SCENE, catalog) == {}
