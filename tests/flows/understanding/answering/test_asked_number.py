"""Numbers that answer the open question are no sign of strong pain; what stands beside them may be one."""

import pytest
from msgspec.structs import replace

from flows import Catalog, Read
from flows.screening.hearing import hear
from flows.screening.screen import Alarm, Heard
from flows.understanding.answering.asked_number import SEVERE, is_all_score, is_of_the_answer
from flows.understanding.meant import Warned
from flows.understanding.scene import Scene
from flows.understanding.scores.day_scores import ACTIVITY
from flows.understanding.understand import understand
from flows.values.model import Disposition
from tests.flows.understanding.scenes import DAY, TODAY, scene_of

BLIND = Read(danger=0.02, signs={SEVERE: 0.02}, shown=0.01, named=SEVERE, wants={}, topics={}, marks=())
SEEING = replace(BLIND, danger=0.99, signs={SEVERE: 0.99}, shown=0.99)


def _seeing(catalog: Catalog, *words: str) -> Catalog:
    """The content with a reader that takes any of these words for strong pain."""
    return replace(catalog, read=lambda text: SEEING if set(text.lower().split()) & set(words) else BLIND)


def _scene(name: str, catalog: Catalog) -> Scene:
    return replace(scene_of(name, catalog), today=TODAY)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("checkin_hour", "ten to nine in the morning"),
        ("checkin_hour", "nine, sorry, ten in the evening"),
        ("checkin_hour", "nine and a half in the evening"),
        ("duration", "nine or ten days"),
        ("duration", "ten days, no nine days"),
        ("checkin_away", "until the tenth"),
        ("checkin_zone", "ten past nine here"),
    ],
)
def test_numbers_of_an_answer_are_no_sign(name: str, text: str, catalog: Catalog) -> None:
    seeing = _seeing(catalog, "nine", "ten", "9", "10", "tenth", "9,", "10,")
    assert not isinstance(understand(hear(text, catalog), _scene(name, catalog), seeing), Warned)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("checkin_hour", "ten in the evening, screaming"),
        ("checkin_hour", "nine pm, pain is a ten"),
        ("checkin_hour", "nine and a half, the pain is horrible"),
        ("duration", "nine days, pain is a ten"),
        ("checkin_away", "screaming until the tenth"),
        ("checkin_hour", "eight pm, i would say ten and crying"),
    ],
)
def test_a_sign_beside_an_answer_is_heard(name: str, text: str, catalog: Catalog) -> None:
    found = understand(hear(text, catalog), _scene(name, catalog), _seeing(catalog, "screaming", "ten"))
    assert isinstance(found, Warned)


@pytest.mark.parametrize(
    ("text", "is_heard"),
    [
        ("nine by now, near enough", False),
        ("ten", False),
        ("nine, screaming with pain", True),
        ("pain is a nine", True),
    ],
)
def test_how_well_something_goes_is_no_strong_pain(text: str, is_heard: bool, catalog: Catalog) -> None:
    scene = _scene("checkin", catalog)
    card = replace(DAY, fields=(*DAY.fields, ACTIVITY), open_field=ACTIVITY, answered=("pain_now", "ran"))
    found = understand(hear(text, catalog), replace(scene, checkin=card), _seeing(catalog, "nine", "ten", "screaming"))
    assert isinstance(found, Warned) is is_heard


def test_a_number_that_answers_nothing_may_be_a_sign(catalog: Catalog) -> None:
    said = hear("ten", catalog)
    alarm = Alarm(signs=(Heard(flag=SEVERE, level=Disposition.URGENT, ask=True, by="reader"),))
    assert not is_of_the_answer(alarm, said, _scene("nothing", catalog), catalog)
    assert not is_all_score(said, _scene("nothing", catalog), catalog)
    assert is_all_score(said, _scene("pain_now", catalog), catalog)
    assert is_of_the_answer(alarm, said, _scene("checkin_hour", catalog), catalog)
