"""Commands and buttons that are no answer: what each shows, and what comes after it."""

import pytest

from flows import Catalog
from flows.dialogue.commands import ACTIONS, COMMANDS
from flows.values.frames import Delete, Resume, SetHour, WelcomeBack
from tests.flows.assessment.test_alarms import RESULT, SCREENED, told
from tests.talk import Talk


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    return Talk(catalog)


def test_every_command_and_every_button_of_the_content_does_something(catalog: Catalog) -> None:
    assert set(COMMANDS) == set(catalog.commands)
    assert set(ACTIONS) == set(catalog.actions)


def test_start_in_the_middle_asks_whether_to_go_on(talk: Talk) -> None:
    told(talk, *SCREENED, "/start")
    assert isinstance(talk.session.prompt, Resume)


def test_start_after_a_result_welcomes_back(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/start")
    assert isinstance(talk.session.prompt, WelcomeBack)


@pytest.mark.parametrize("command", ["/help", "/about", "/privacy", "/country"])
def test_a_fixed_text_puts_the_open_question_again(command: str, talk: Talk) -> None:
    told(talk, *SCREENED, command)
    assert talk.turns[-1].replies[-1].options[0].field == "pain_now"


def test_help_names_every_command(talk: Talk, catalog: Catalog) -> None:
    said = told(talk, "/start", "/help")
    assert all(f"/{id}" in said for id in catalog.commands)


def test_a_country_is_kept_once_somebody_has_agreed(talk: Talk) -> None:
    told(talk, "/start", "/country france")
    assert talk.session.country == ""
    told(talk, "[I agree]", "/country france")
    assert talk.session.country == "FR"


def test_with_nothing_kept_delete_asks_nothing(talk: Talk) -> None:
    told(talk, "/start", "/delete")
    assert talk.turns[-1].forget


def test_what_leads_away_lets_a_passing_question_go(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/delete", "/checkin")
    assert isinstance(talk.session.prompt, SetHour)
    assert talk.session.find(Delete) is None


def test_why_explains_the_open_question_under_a_new_number(talk: Talk, catalog: Catalog) -> None:
    told(talk, *SCREENED)
    before = talk.session.n
    assert catalog.fields["pain_now"].why in told(talk, "why do you ask?")
    assert talk.session.n == before + 1
