"""A clinician's word: what it clears, where it goes on, and what it ends."""

import pytest

from flows import Catalog, Session
from flows.dialogue.seen import last_ticked_screen, ticked
from flows.values.frames import AlarmCard
from flows.values.model import State
from tests.flows.assessment.test_alarms import CHEST, DIE, RESULT, SCREENED, told
from tests.talk import Talk


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    return Talk(catalog)


def test_muscular_goes_on_with_the_screen_behind_the_sign(talk: Talk) -> None:
    assert "2 of" in told(
        talk, *SCREENED[:3], "[Chest pain, pressure, tightness]", "[A doctor said muscle]", "[Yes, both]"
    )
    assert talk.session.alarms == ()


def test_muscular_leaves_thoughts_of_suicide_standing(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, DIE, CHEST, "[A doctor said muscle]", "[Yes, both]")
    assert talk.session.stack == (AlarmCard(),)


def test_something_else_ends_the_plan(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "paris", CHEST, "[I've called or have help]")
    assert "my plan ends here" in told(talk, "[Seen: something else]")
    assert talk.session.followup.rhythm is None
    assert talk.session.state is State.RED_FLAGS


def test_the_last_screen_with_a_tick(catalog: Catalog) -> None:
    assert last_ticked_screen(Session(), catalog) is None
    session = Session(record={"rf_now": ("chest_pain", "legs_weak_numb")})
    assert ticked(session) == ("chest_pain", "legs_weak_numb")
    assert last_ticked_screen(session, catalog) == 1
