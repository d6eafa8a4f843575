"""What understanding is told of a session."""

from flows import Catalog, Session, State
from flows.dialogue.scene import is_first, scene_of
from flows.values.model import Disposition
from tests.flows.dialogue.checkins.test_checkins import PLAN, SET_UP
from tests.talk import CHEST, RESULT, SCREENED, Talk, told


def test_before_a_word_it_is_the_first(catalog: Catalog, talk: Talk) -> None:
    assert is_first(Session())
    told(talk, "/start")
    assert not is_first(talk.session)


def test_an_open_field_is_no_small_question(catalog: Catalog, talk: Talk) -> None:
    told(talk, *SCREENED)
    scene = scene_of(talk.session, talk.at, catalog)
    assert (scene.field_id, scene.small, scene.speaking, scene.checkin) == ("pain_now", "", None, None)


def test_an_alarm_speaks(catalog: Catalog, talk: Talk) -> None:
    told(talk, *SCREENED, CHEST)
    scene = scene_of(talk.session, talk.at, catalog)
    assert (scene.small, scene.speaking, scene.phase) == ("alarm_text", Disposition.EMERGENCY, State.REFERRED)


def test_a_check_in_tells_what_it_asks(catalog: Catalog, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *PLAN, *SET_UP)
    talk.wake()
    scene = scene_of(talk.session, talk.at, catalog)
    assert scene.checkin is not None
    assert scene.checkin.open_field == "pain_now"
    assert scene.checkin.answered == ()
    assert scene.today > 0


def test_readings_that_were_offered_are_known(catalog: Catalog, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/checkin", "at 7")
    scene = scene_of(talk.session, talk.at, catalog)
    assert scene.offered.kind in ("minute", "")
    assert bool(scene.offered.choices) == (scene.offered.kind == "minute")
