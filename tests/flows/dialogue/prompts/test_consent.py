"""May we begin: agreed, refused, and met with something else."""

import pytest
from msgspec.structs import replace

from flows import Catalog, write_session
from flows.values.frames import Consent, Delete, Medicine
from flows.values.model import Session, State
from flows.values.replies import Kind, Option
from flows.wording.asked import open_question
from tests.flows.dialogue.test_gate import RUNNING, SHOWN, stood
from tests.talk import CHEST, DIE, SCREENED, Talk, told


def test_it_is_asked_before_anything_else(talk: Talk) -> None:
    assert "Hi, I'm" in told(talk, "/start")
    assert talk.session.prompt == Consent(was_shown=True)


def test_agreed_the_questions_begin_and_nothing_is_open_above_them(talk: Talk) -> None:
    told(talk, "/start", "[I agree]")
    assert (talk.session.state, talk.session.consent, talk.session.stack) == (State.PROFILE, True, ())


def test_refused_nothing_is_kept_but_that(talk: Talk) -> None:
    told(talk, "/start", "[No, thanks]")
    kept = talk.session
    assert kept == Session(consent=False, state=State.DECLINED, n=kept.n)


@pytest.mark.parametrize("text", ["I'd rather you kept nothing about me", "not comfortable with that"])
def test_refused_in_a_sentence_nothing_is_kept_but_that(text: str, talk: Talk) -> None:
    told(talk, "my back aches between the blades, about a 4", text)
    kept = talk.session
    assert kept == Session(consent=False, state=State.DECLINED, n=kept.n)


def test_it_can_be_asked_again_after_a_refusal(talk: Talk) -> None:
    told(talk, "/start", "[No, thanks]", "/start", "[I agree]")
    assert talk.session.consent


def test_back_does_not_lead_past_it(talk: Talk) -> None:
    told(talk, "/start", "/back")
    assert talk.session.prompt == Consent(was_shown=True)


def test_who_thora_is_stands_once_and_is_told_again_on_asking(talk: Talk) -> None:
    told(talk, "/start")
    assert "Hi, I'm" not in told(talk, "how long does this usually last?")
    assert "Shall we go on?" in talk.texts[-1]
    assert [option.id for option in talk.turns[-1].replies[-1].options] == ["agree", "decline"]
    assert "Hi, I'm" in told(talk, "/start")


def test_a_story_before_consent_is_met_with_a_word_and_kept(talk: Talk) -> None:
    said = told(talk, "my upper back is sore since yesterday, a 4, worse when i sit at my desk")
    assert "sorry it hurts" in said
    assert "Which of these" not in said
    told(talk, "[I agree]")
    assert {**talk.session.record, **talk.session.ahead}["pain_now"] == 4


def test_something_safe_for_everybody_comes_with_the_first_question(talk: Talk) -> None:
    assert talk.catalog.messages.meanwhile in told(talk, "/start", "[I agree]")


def test_something_safe_for_everybody_comes_right_after_a_story(talk: Talk) -> None:
    told(talk, "/start", "dull ache between my shoulder blades since yesterday, about a 4")
    assert talk.catalog.messages.meanwhile in told(talk, "[I agree]")


def test_what_was_agreed_to_stays_readable(talk: Talk) -> None:
    told(talk, "/start", "[I agree]")
    said, question = talk.turns[-1].replies
    assert (said.kind, question.kind) == (Kind.MESSAGE, Kind.QUESTION)


def test_a_story_told_before_is_said_back_below_what_was_agreed_to(talk: Talk) -> None:
    told(talk, "sore between my shoulder blades since yesterday", "[I agree]")
    assert talk.turns[-1].replies[0].kind is Kind.MESSAGE
    assert "Between the blades" in talk.turns[-1].replies[0].text


QUESTIONS = (
    "may i go for a jog today?",
    "how do i do the cat-cow?",
    "is ibuprofen ok for this?",
    "is a foam roller good?",
    "hello",
    "qwertz uiop",
    "/stretch",
    "/causes",
    "/result",
    "/checkin",
)


@pytest.mark.parametrize("text", QUESTIONS)
def test_after_a_no_nothing_brings_the_question_of_consent_back(text: str, talk: Talk) -> None:
    told(talk, "/start", "[No, thanks]", text)
    assert not any(option.field == "consent" for option in shown(talk))
    assert shown(talk)


@pytest.mark.parametrize("text", ["is a foam roller good?", "hello", "qwertz uiop"])
def test_asked_again_and_left_open_it_goes_with_the_next_word(text: str, talk: Talk) -> None:
    told(talk, "/start", "[No, thanks]", "/start", text)
    assert talk.session.prompt is None
    assert not any(option.field == "consent" for option in shown(talk))


def test_after_a_no_how_to_move_is_told_with_when_it_does_not_hold(talk: Talk, catalog: Catalog) -> None:
    said = told(talk, "/start", "[No, thanks]", "how do i do the cat-cow?")
    assert catalog.faq["howto_cat_cow"].answer in said
    assert catalog.messages.unasked_first in said


def test_after_a_no_the_running_rule_is_that_for_anybody(talk: Talk, catalog: Catalog) -> None:
    said = told(talk, "/start", "[No, thanks]", "can i run today?")
    assert catalog.faq["should_i_stop_running"].answer in said
    assert catalog.messages.unasked_short in said
    assert said.count("chest pain") == 1


def test_after_a_no_painkillers_are_spoken_of_after_what_decides_about_them(talk: Talk, catalog: Catalog) -> None:
    assert catalog.faq["painkillers"].answer not in told(talk, "/start", "[No, thanks]", "is ibuprofen ok for this?")
    assert talk.session.prompt == Medicine(was_shown=True)
    assert catalog.faq["painkillers"].answer in told(talk, "[None of these]")


def shown(talk: Talk) -> list[Option]:
    return [option for reply in talk.turns[-1].replies for option in reply.options]


# ---- a new version of the text ---------------------------------------------------------------------------------------


@pytest.fixture
def renewed(catalog: Catalog) -> Catalog:
    """The content with the next version of what is agreed to."""
    text = catalog.prompts["consent"]
    newer = replace(text, version=text.version + 1)
    return replace(catalog, prompts={**catalog.prompts, "consent": newer})


def under(catalog: Catalog, *lines: str) -> Talk:
    """A conversation that agreed to the text of today and goes on under another content."""
    session, at = stood(lines, catalog)
    talk = Talk(catalog, at)
    talk.stored = write_session(session)
    return talk


def test_what_was_agreed_to_is_noted(talk: Talk, catalog: Catalog) -> None:
    told(talk, "/start", "[I agree]")
    assert talk.session.agreed_to == catalog.prompts["consent"].version
    assert "ConsentAgain" not in str(talk.say("[18-34]").session.stack)


@pytest.mark.parametrize("lines", [SCREENED, SHOWN, RUNNING], ids=["questions", "result", "check-ins"])
def test_a_new_version_asks_again_and_loses_nothing(lines: tuple[str, ...], catalog: Catalog, renewed: Catalog) -> None:
    talk = under(catalog, *lines)
    before, was_open = talk.session, open_question(talk.session, catalog)
    talk.catalog = renewed
    assert "Is that still all right?" in told(talk, "/help")
    assert [option.label for option in talk.turns[-1].replies[-1].options] == ["I agree", "No, not any more"]
    told(talk, "yes")
    assert talk.session.agreed_to == renewed.prompts["consent"].version
    assert (talk.session.record, talk.session.followup.rhythm) == (before.record, before.followup.rhythm)
    now_open = open_question(talk.session, renewed)
    assert (now_open and now_open.id) == (was_open and was_open.id)
    assert "still all right" not in told(talk, "/help")


def test_the_answer_that_met_the_new_version_counts(catalog: Catalog, renewed: Catalog) -> None:
    talk = under(catalog, *SCREENED)
    talk.catalog = renewed
    assert "still all right" in told(talk, "3")
    assert talk.session.record["pain_now"] == 3
    assert "How long have you had it" in told(talk, "[I agree]")


def test_what_an_earlier_release_stored_agreed_to_the_first_text(catalog: Catalog, renewed: Catalog) -> None:
    talk = under(catalog, *SCREENED)
    talk.stored = write_session(replace(talk.session, agreed_to=0))
    assert "still all right" not in told(talk, "/help")
    talk.catalog = renewed
    assert "still all right" in told(talk, "/help")


def test_a_no_removes_nothing_before_it_was_asked_about(catalog: Catalog, renewed: Catalog) -> None:
    talk = under(catalog, *SHOWN)
    talk.catalog = renewed
    told(talk, "/help", "[No, not any more]")
    assert isinstance(talk.session.prompt, Delete)
    assert "still all right" in told(talk, "[Keep it]")
    told(talk, "no", "[Delete everything]")
    assert talk.turns[-1].forget


def test_a_warning_sign_goes_before_the_new_version(catalog: Catalog, renewed: Catalog) -> None:
    talk = under(catalog, *SCREENED)
    talk.catalog = renewed
    told(talk, "/help")
    turn = talk.say(CHEST)
    assert [reply.kind for reply in turn.replies] == [Kind.ALARM]
    assert "still all right" not in told(talk, "hello")
    assert talk.session.state is State.REFERRED


def test_a_check_in_comes_under_the_text_that_was_agreed_to(catalog: Catalog, renewed: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *RUNNING)
    talk.catalog = renewed
    assert "How is your upper back" in "\n".join(reply.text for reply in talk.wake().replies)
    assert "still all right" in told(talk, "[4]")


# ---- after a no ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sign", "over"),
    [(CHEST, "[I've called or have help]"), (CHEST, "[That's not what I meant]"), (DIE, "[Yes, for now]")],
)
def test_after_a_no_a_warning_is_kept_while_it_stands_and_no_longer(talk: Talk, sign: str, over: str) -> None:
    told(talk, "/start", "[No, thanks]", sign)
    assert talk.session.alarms
    told(talk, over)
    kept = talk.session
    assert kept == Session(consent=False, state=State.DECLINED, n=kept.n)


def test_a_story_waits_for_an_answer_for_a_week_at_most(talk: Talk) -> None:
    told(talk, "/start", "sore between the blades since tuesday, about a 4")
    assert talk.session.ahead
    assert talk.turns[-1].keep_for == 7 * 86400
    told(talk, CHEST)
    assert talk.turns[-1].keep_for is None, "a warning stands until they are safe"


@pytest.mark.parametrize(
    "text", ["i agree", "ok I agree", "yes I agree now", "I do agree after all", "agreed", "I accept"]
)
def test_after_a_no_to_agree_in_words_is_to_agree(text: str, talk: Talk) -> None:
    told(talk, "/start", "[No, thanks]", text)
    assert talk.session.consent
    assert talk.session.state is State.PROFILE


@pytest.mark.parametrize("text", ["ok I changed my mind", "yes", "let's do it", "please check my back", "ok start"])
def test_after_a_no_a_change_of_mind_is_asked_once_more(text: str, talk: Talk) -> None:
    assert "Telegram can read what we write" in told(talk, "/start", "[No, thanks]", text)
    assert not talk.session.consent
    told(talk, "[I agree]")
    assert talk.session.consent


@pytest.mark.parametrize("text", ["i don't agree", "no", "thanks", "can I run with it?", "I changed my shoes"])
def test_after_a_no_nothing_else_is_taken_for_a_yes(text: str, talk: Talk) -> None:
    said = told(talk, "/start", "[No, thanks]", text)
    assert talk.session.state is State.DECLINED
    assert "Telegram can read" not in said


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("how to do the chin tuck", "Chin tuck"),
        ("show me how the thread the needle is done", "Thread the needle"),
        ("chin tuck", "Chin tuck"),
        ("how do i do blade squeezes", "Blade squeeze"),
        ("steps for wall angels", "Wall angel"),
        ("teach me the dead bug", "Dead bug"),
        ("how does the bird dog go", "Bird dog"),
        ("bird dog", "Bird dog"),
        ("how do you do shoulder rolls properly", "Shoulder rolls"),
        ("explain the side plank", "Side plank"),
    ],
)
def test_after_a_no_the_how_to_of_an_exercise_is_told(text: str, name: str, talk: Talk, catalog: Catalog) -> None:
    said = told(talk, "/start", "[No, thanks]", text)
    assert said.startswith(catalog.messages.unasked_first)
    assert f"**{name}**" in said
    assert "When not to" in said


@pytest.mark.parametrize("text", ["show me an exercise", "i need exercises now"])
def test_after_a_no_exercises_are_those_for_anybody(text: str, talk: Talk, catalog: Catalog) -> None:
    assert catalog.faq["best_stretches"].answer in told(talk, "/start", "[No, thanks]", text)


def test_after_a_no_two_questions_are_both_answered_and_warned_of_once(with_reader: Catalog) -> None:
    catalog, talk = with_reader, Talk(with_reader)
    said = told(talk, "/start", "[No, thanks]", "how do i do cat cow and can i run tomorrow")
    assert catalog.faq["howto_cat_cow"].short in said
    assert catalog.faq["should_i_stop_running"].short in said
    assert said.lower().count("chest pain") == 1


# ---- thoughts of suicide while it is open ----------------------------------------------------------------------------


@pytest.mark.parametrize("agreed", ["I agree", "yes", "ok", "[I agree]"])
@pytest.mark.parametrize("worry", [(DIE,), ("i can't go on like this", "yes"), ("i agree, but i want to be dead",)])
def test_after_thoughts_of_suicide_it_is_open_and_answerable(worry: tuple[str, ...], agreed: str, talk: Talk) -> None:
    told(talk, "/start", *worry)
    assert talk.session.state is State.REFERRED
    assert "Shall we go on?" in told(talk, "[Yes, for now]")
    assert talk.session.prompt == Consent(was_shown=True)
    told(talk, agreed)
    assert talk.session.consent is True


@pytest.mark.parametrize("text", ["I agree", "ok", "yes i agree to that"])
def test_beneath_thoughts_of_suicide_it_is_answered_by_nothing(text: str, talk: Talk) -> None:
    told(talk, "/start", DIE)
    said = told(talk, text)
    assert talk.session.consent is None
    assert "crisis line" in said


def test_after_thoughts_of_suicide_a_no_is_a_no(talk: Talk) -> None:
    told(talk, "/start", DIE, "[Yes, for now]", "[No, thanks]")
    assert talk.session.state is State.DECLINED


@pytest.mark.parametrize("first", [(DIE, "[Yes, for now]", "i agree"), ("i feel hopeless", "no")])
def test_who_was_never_told_who_asks_reads_that_first(first: tuple[str, ...], talk: Talk) -> None:
    assert "Hi, I'm" in told(talk, *first)
    assert talk.session.consent is None
    told(talk, "i agree")
    assert talk.session.consent
