"""Very strong pain that is told by its score."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.screening.hearing import hear
from flows.screening.screen import Alarm, Heard
from flows.understanding.checkins.beside_the_day import READER
from flows.understanding.meant import Answer
from flows.understanding.scene import DoubtScene
from flows.understanding.signs.severe import SEVERE, is_told_low
from flows.understanding.signs.sign_answers import safety
from flows.understanding.signs.warnings import warned
from flows.values.model import Disposition
from tests.flows.dialogue.test_gate import RUNNING
from tests.flows.understanding.scenes import scene_of
from tests.talk import RESULT, SCREENED, Talk, told


@pytest.mark.parametrize("text", ["it has climbed to 9", "its a solid nine"])
def test_who_told_a_nine_is_not_asked_whether_it_is_one(text: str, catalog: Catalog) -> None:
    talk = Talk(catalog)
    said = told(talk, *SCREENED, *RESULT, text)
    assert "9 or 10" not in said
    assert "looked at today" in said


@pytest.mark.parametrize("text", ["its a solid nine", "it has climbed to 9"])
def test_at_the_days_card_it_is_for_a_doctor_today_and_the_signs_are_asked_for(text: str, catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *RUNNING)
    talk.wake()
    said = told(talk, text)
    assert "9 or 10" not in said
    assert "Let a doctor look at it today" in said


def suspected(by: str = READER, flag: str = SEVERE) -> Alarm:
    return Alarm((Heard(flag, Disposition.URGENT, ask=True, by=by),))


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("a 4, nothing dramatic", True),
        ("jogged a bit, it never went above 3", True),
        ("4, bad sleep, our toddler was up", True),
        ("5 now, was an 8 at night", False),
        ("never above 9", False),
        ("3 but I can't get up", False),
        ("5, hardly slept", False),
        ("nothing dramatic", False),
    ],
)
def test_what_is_told_plainly_as_less_is_not_asked_about(text: str, is_so: bool, catalog: Catalog) -> None:
    assert is_told_low(suspected(), hear(text, catalog), catalog) is is_so


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("5, hardly slept, but that was the puppy", True),
        ("5, hardly slept for the pain, and the puppy", False),
        ("5, hardly slept, the puppy, and it is agony", False),
    ],
)
def test_sleep_that_was_lost_to_something_else_is_no_sign(text: str, is_so: bool, catalog: Catalog) -> None:
    by_rule = suspected(by="rf_severe/kept_awake")
    assert is_told_low(by_rule, hear(text, catalog), catalog) is is_so
    assert not is_told_low(by_rule, hear("4 and hardly slept", catalog), catalog)
    assert not is_told_low(suspected(flag="rf_cord"), hear(text, catalog), catalog)


@pytest.mark.parametrize("text", ["a 4 then", "it's about 3", "4/10", "it's bearable", "the pain is quite mild"])
def test_a_plain_score_denies_that_it_is_very_strong(text: str, catalog: Catalog) -> None:
    assert _answered(text, catalog) == ("no_not",)


@pytest.mark.parametrize(
    "text", ["8", "a 9", "4 but I cannot move", "is a 4 ok?", "it's not ok", "it is ok when I lie still"]
)
def test_a_strong_score_or_more_beside_it_does_not(text: str, catalog: Catalog) -> None:
    assert _answered(text, catalog) != ("no_not",)


def _answered(text: str, catalog: Catalog) -> object:
    doubt = DoubtScene(flags=(SEVERE,), can_be_slip=True, is_of_today=True)
    found = safety(hear(text, catalog), replace(scene_of("confirm", catalog), doubt=doubt), catalog)
    return found.value if isinstance(found, Answer) else None


@pytest.mark.parametrize(
    "text",
    ["8 and i could not sleep", "could not sleep for it, easily an 8", "a 7, not a wink", "not a wink, its a 7 then",
     "7 and it kept me awake all night", "it kept me awake all night, a 9", "hardly slept, pain 8 after the hill reps",
     "my back is killing me since the track session, no sleep at all"],
)  # fmt: skip
@pytest.mark.parametrize("scene", ["assessed", "checkin", "pain_now"])
def test_sleep_lost_to_strong_pain_is_told_in_any_order(scene: str, text: str, with_reader: Catalog) -> None:
    meant = warned(hear(text, with_reader), scene_of(scene, with_reader), with_reader)
    assert meant is not None
    assert not meant.alarm.ask
    assert SEVERE in meant.alarm.flags


@pytest.mark.parametrize(
    "text",
    ["8 hours of sleep, back is a 3", "could not sleep for the heat, 6", "the pain is 8 but i slept well",
     "it was an 8 last week and i barely slept, now 2", "no sleep, our baby was up, 7",
     "should i worry if i cant sleep and its a 7?"],
)  # fmt: skip
def test_sleep_lost_to_something_else_or_before_is_no_sure_sign(text: str, with_reader: Catalog) -> None:
    for scene in ("assessed", "pain_now"):
        meant = warned(hear(text, with_reader), scene_of(scene, with_reader), with_reader)
        assert meant is None or meant.alarm.ask
