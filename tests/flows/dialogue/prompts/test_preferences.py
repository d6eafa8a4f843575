"""One card for all that can be set."""

from flows.values.frames import Preferences, SetCountry, SetHour
from tests.talk import RESULT, SCREENED, Talk, told


def test_the_card_shows_how_it_is_set(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "rome", "[None of these]", "/country Spain")
    said = told(talk, "/settings")
    assert "07:30 (Europe/Rome)" in said
    assert "112 (Spain)" in said


def test_distances_and_length_are_changed_at_once(talk: Talk) -> None:
    assert "**miles**" in told(talk, *SCREENED, *RESULT, "/settings", "[Km or miles]")
    assert "**short**" in told(talk, "[Short or in full]")
    told(talk, "[Leave it so]")
    assert (talk.session.units, talk.session.is_short) == ("mi", True)
    assert talk.session.prompt is None


def test_short_answers_have_a_button_for_the_whole(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/settings", "[Short or in full]", "[Leave it so]")
    short = told(talk, "is a foam roller good for my back?")
    whole = told(talk, "[The whole answer]")
    assert len(short) < len(whole)
    assert talk.catalog.faq["foam_rolling"].short in short


def test_distances_are_told_in_miles(talk: Talk) -> None:
    assert "500-800 km" in told(talk, *SCREENED, *RESULT, "can old shoes cause this?")
    told(talk, "/settings", "[Km or miles]", "[Leave it so]")
    assert "300-500 miles" in told(talk, "when should i replace my shoes, can old shoes cause this?")


def test_the_rest_leads_to_its_own_question(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/settings", "[Check-ins]")
    assert isinstance(talk.session.prompt, SetHour)
    told(talk, "[Not now]", "/settings", "[Country]")
    assert talk.session.stack[-2:] == (Preferences(), SetCountry())


def test_among_the_questions_the_open_one_comes_back(talk: Talk) -> None:
    assert "How strong is it right now?" in told(talk, *SCREENED, "settings", "[Leave it so]")


def test_before_they_agree_nothing_is_set(talk: Talk) -> None:
    assert "once you agree" in told(talk, "/start", "/settings")
    assert talk.session.find(Preferences) is None
