"""Commands and buttons that are no answer: what each shows, and what comes after it."""

import pytest

from flows import Catalog
from flows.dialogue.events.commands import ACTIONS, COMMANDS
from flows.values.frames import Delete, Resume, SetHour, StartAgain, WelcomeBack
from tests.flows.dialogue.checkins.test_checkins import SET_UP
from tests.flows.dialogue.prompts.checkin.test_day import RUNNING
from tests.flows.dialogue.prompts.checkin.test_day_end import RUNNING as PLANNED
from tests.talk import CHEST, DIE, FEVER, JELLY, RESULT, SCREENED, Talk, told


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


def test_help_says_what_is_of_use_now(talk: Talk) -> None:
    before = told(talk, "/start", "/help")
    assert "/stretch" not in before
    assert "/delete" in before
    asking = told(talk, *SCREENED[1:], "/help")
    assert "/back" in asking
    assert "/progress" not in asking
    assert "/progress" in told(talk, *RESULT, "/help")


@pytest.mark.parametrize("command", ["/nonsense", "/foo bar"])
def test_an_unknown_command_gets_one_line_and_the_open_question(command: str, talk: Talk) -> None:
    said = told(talk, *SCREENED, command)
    assert "no command of mine" in said
    assert "/stretch" not in said
    assert talk.turns[-1].replies[-1].options[0].field == "pain_now"


@pytest.mark.parametrize(
    ("command", "says"),
    [
        ("/menu", "Right now"),
        ("/plan", "Does any of this fit you?"),
        ("/german", "Englisch"),
        ("/what_now", "**Next**"),
    ],
)
def test_a_command_that_is_a_wish_in_words_is_understood(command: str, says: str, talk: Talk) -> None:
    assert says in told(talk, *SCREENED, *RESULT, command)


def test_an_hour_behind_the_command_is_taken(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/checkin 7:15", "rome")
    assert talk.session.followup.rhythm is not None
    assert talk.session.followup.rhythm.minute == 435
    told(talk, "[None of these]", "/checkin 6 pm")
    assert talk.session.followup.rhythm.minute == 1080
    told(talk, "/checkin weekly")
    assert talk.session.followup.rhythm.every == 7


def test_what_is_no_hour_is_said_to_be_none(talk: Talk) -> None:
    assert "I did not get a time" in told(talk, *SCREENED, *RESULT, "/checkin soonish")
    assert isinstance(talk.session.prompt, SetHour)


def test_cancel_lets_go_what_is_open_and_ends_no_check_ins(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "rome", "[None of these]", "/checkin", "/cancel")
    assert talk.session.prompt is None
    assert "Check-ins come as they are set" in told(talk, "/cancel")
    assert talk.session.followup.rhythm is not None


def test_cancel_among_the_questions_keeps_what_was_told(talk: Talk) -> None:
    told(talk, *SCREENED, "[3]", "/cancel")
    assert len(talk.turns[-1].replies) == 1
    assert "How long have you had it" in told(talk, "[Check my back]", "[Go on]")


@pytest.mark.parametrize(
    "text", ["show me exercises please", "I need my stretches now", "what now", "go to my settings"]
)
def test_a_wish_in_words_is_met_after_a_result(text: str, talk: Talk) -> None:
    said = told(talk, *SCREENED, *RESULT, text)
    assert "don't know" not in said
    assert "didn't get that" not in said


@pytest.mark.parametrize(
    "text",
    [
        *("I want to begin from scratch", "lets do it all over again", "reset", "can we start over"),
        *("start from zero please", "I'd like to start afresh", "start all over again"),
    ],
)
def test_a_new_start_is_asked_about_in_whatever_words(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, text)
    assert isinstance(talk.session.prompt, StartAgain)


@pytest.mark.parametrize(
    "text",
    [
        *("the pain returned", "I ran again and its back", "the soreness has reappeared", "something else hurts now"),
        *("there is a new ache lower down", "now I have a second sore spot higher up", "somewhere else aches too"),
    ],
)
def test_an_ache_that_is_back_or_new_leads_to_a_new_look(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, text)
    assert "renew_all" in [option.id for option in talk.turns[-1].replies[-1].options]


def test_a_country_told_before_somebody_agrees_waits_with_what_else_they_tell(talk: Talk) -> None:
    assert "**112 (Italy)**" in told(talk, "/start", "/country Italy", "i want to die")
    told(talk, "[Yes, for now]", "/start", "[I agree]")
    assert talk.session.country == "IT"


def test_a_country_goes_with_a_no_and_is_not_kept_after_it(talk: Talk) -> None:
    told(talk, "/start", "/country Italy", "[No, thanks]")
    assert talk.session.country == ""
    assert "112" in told(talk, "/country France")
    assert talk.session.country == ""


@pytest.mark.parametrize("before", [("/start",), ("/start", "[No, thanks]"), SCREENED])
def test_a_country_in_words_says_which_numbers_a_crisis_shows(before: tuple[str, ...], talk: Talk) -> None:
    assert "1411" in told(talk, *before, "i want to kill myself", "i'm in portugal")
    assert "(Japan)" in told(talk, "japan")
    assert "(Japan)" in told(talk, "no")
    assert "(Italy)" in told(talk, "i want to die and i am in italy")


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


@pytest.mark.parametrize("text", ["my answers", "what did I tell you about my leg?", "what did you write down?"])
def test_ones_own_answers_are_shown_while_questions_are_open(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, text)
    assert "Warning signs: **none of them**" in talk.texts[0]
    assert talk.turns[-1].replies[-1].options[0].field == "pain_now"


@pytest.mark.parametrize("text", ["how did I answer before?", "remind me what I said", "what have you noted about me?"])
def test_ones_own_answers_are_shown_after_a_result(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, text)
    assert "Pain now: **3**" in talk.texts[0]


@pytest.mark.parametrize("wish", ["my plan", "show me my result", "what did I tell you", "/progress", "[My plan]"])
def test_the_days_card_is_put_again_below_what_was_asked_for(wish: str, talk: Talk) -> None:
    told(talk, *PLANNED)
    talk.wake()
    told(talk, "3")
    assert "Have you run since we last spoke?" in told(talk, wish)
    assert "Your exercises?" in told(talk, "no run")


def test_a_plan_with_questions_left_comes_after_the_days_card(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    assert "First today's check-in" in told(talk, "3", "my plan")
    assert "Have you run" in "\n".join(talk.texts)


def test_what_was_told_is_shown_while_a_question_for_the_plan_is_open(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "[My plan]")
    for words in ("/answers", "what have I told you"):
        said = told(talk, words)
        assert "What you told me" in said, words
        assert "Does any of this fit you" in said, words


@pytest.mark.parametrize(
    "text", ["exit", "quit", "log out", "leave the chat", "Quit!", "exit the chat", "close the chat"]
)
def test_who_leaves_the_chat_keeps_their_check_ins(text: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    assert "Take care" in told(talk, text)
    assert talk.session.followup.rhythm is not None


@pytest.mark.parametrize("stands", [CHEST, FEVER, "[Chest pain, pressure, tightness]", DIE, JELLY])
def test_help_lists_only_what_works_while_something_stands(stands: str, talk: Talk) -> None:
    told(talk, *SCREENED[:3], stands)
    listed = {word[1:] for word in told(talk, "/help").split() if word.startswith("/")}
    assert {"country", "stop", "delete", "privacy"} <= listed
    assert not listed & {"settings", "cancel", "start", "restart", "language", "checkin", "back"}


def test_help_lists_all_where_nothing_stands(talk: Talk) -> None:
    assert "/settings" in told(talk, *SCREENED, "/help")
