"""What can be said to an alarm, and what each answer leaves."""

import pytest

from flows import Catalog, State
from tests.flows.assessment.test_alarms import CHEST, DIE, FEVER, SCREENED, told
from tests.talk import Talk


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    return Talk(catalog)


def test_a_mistaken_tap_opens_its_screen_again(talk: Talk) -> None:
    told(talk, *SCREENED[:3], "[Chest pain or pressure]", "[I tapped by mistake]")
    assert talk.session.alarms == ()
    assert talk.turns[-1].replies[-1].options[0].field == "rf_now"


def test_words_that_were_misunderstood_give_back_what_was_open(talk: Talk) -> None:
    told(talk, *SCREENED, CHEST, "[That's not what I meant]")
    assert talk.session.alarms == ()
    assert talk.turns[-1].replies[-1].options[0].field == "pain_now"


def test_help_ends_the_message_and_clears_nothing(talk: Talk) -> None:
    told(talk, *SCREENED, CHEST, "[I've called or have help]")
    assert [alarm.is_open for alarm in talk.session.alarms] == [False]
    assert talk.session.state is not State.REFERRED


def test_going_today_ends_the_message_and_goes_on(talk: Talk) -> None:
    told(talk, *SCREENED, FEVER, "[I'll get seen today]")
    assert talk.session.state is not State.REFERRED
    assert talk.session.alarms


def test_not_safe_tells_it_again_and_safe_ends_it(talk: Talk) -> None:
    told(talk, *SCREENED, DIE, "no")
    assert talk.session.state is State.REFERRED
    told(talk, "[Yes, for now]")
    assert talk.session.alarms == ()
