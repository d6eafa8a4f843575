"""The stack: opened, closed, set aside; and that nothing on it is lost, passed by, or answered unseen."""

import pytest

from flows import Session
from flows.assessment.assessing import outcome
from flows.dialogue import stack
from flows.dialogue.machine import IllegalMove
from flows.values.frames import (
    AlarmCard,
    Changing,
    CheckIn,
    ChestCheck,
    Delete,
    Doubt,
    Medicine,
    PickOne,
    Postponed,
    Resume,
    SetHour,
    Settings,
    Ticking,
    WelcomeBack,
    Which,
)
from flows.values.model import Alarm, Disposition, State
from tests.talk import CHEST, DIE, FEVER, JELLY, RESULT, SCREENED, Talk, told

SET_UP = ("/checkin", "[Morning, 7:30]", "[09:01 Paris]", "[None of these]")
TO_CHEST = (*SCREENED, *RESULT[:3], "[Through to the front]")
HALF = (*SCREENED[:5], "[Fever, shivers or really ill]")
DOUBT = Doubt(alarm=Alarm(flags=("rf_cord",), level=Disposition.EMERGENCY))
CHECKIN = CheckIn(day=1, level=Disposition.SELF_CARE, is_morning=True)


def at_result(*frames: object) -> Session:
    return Session(state=State.ASSESSED, consent=True, stack=frames)  # type: ignore[arg-type]


def ticked(talk: Talk) -> list[str]:
    return [option.id for option in talk.turns[-1].replies[-1].options if option.ticked]


def last(talk: Talk) -> str:
    return talk.turns[-1].replies[-1].text


# ---- opened and closed -----------------------------------------------------------------------------------------------


def test_what_is_opened_lies_on_top_and_has_a_new_number() -> None:
    opened = stack.push(at_result(Medicine()), WelcomeBack())
    assert opened.stack == (Medicine(), WelcomeBack())
    assert opened.prompt == WelcomeBack()
    assert opened.n == 1


def test_of_one_kind_only_one_is_open() -> None:
    assert stack.push(at_result(Delete(), Medicine()), Delete()).stack == (Medicine(), Delete())


def test_what_the_phase_does_not_allow_is_not_opened() -> None:
    with pytest.raises(IllegalMove):
        stack.push(at_result(), Resume())
    with pytest.raises(IllegalMove):
        stack.push(Session(state=State.REFERRED), Medicine())


def test_what_lay_beneath_is_open_again() -> None:
    assert stack.pop(at_result(Medicine(), Delete())).prompt == Medicine()
    assert stack.pop(at_result()).stack == ()


def test_nothing_covers_a_question_of_safety_unasked() -> None:
    assert stack.push_under_safety(at_result(Medicine(), DOUBT), CHECKIN).stack == (Medicine(), CHECKIN, DOUBT)
    assert stack.push_under_safety(at_result(Medicine()), CHECKIN).stack == (Medicine(), CHECKIN)


def test_who_does_something_else_lets_the_passing_questions_go() -> None:
    session = at_result(DOUBT, SetHour(), PickOne(kind="minute", text="ask_half", choices=()))
    assert stack.leave(session).stack == (DOUBT,)
    assert stack.leave(at_result(CHECKIN)).stack == (CHECKIN,)


def test_a_half_answered_list_is_no_question_of_its_own() -> None:
    session = stack.lay(at_result(CHECKIN), Ticking(field="habits"))
    assert session.prompt is None
    assert session.find(Ticking) == Ticking(field="habits")
    assert stack.lay(session, Ticking(field="habits", screen=1)).stack == (CHECKIN, Ticking(field="habits", screen=1))


def test_topics_wait_in_their_order_below_all_else() -> None:
    session = stack.postpone(stack.postpone(at_result(CHECKIN), "kinesio_tape"), "painkillers")
    assert session.stack == (Postponed(topic="kinesio_tape", more=(("painkillers", ""),)), CHECKIN)
    assert stack.waits_no_more(session, "kinesio_tape").stack == (Postponed(topic="painkillers"), CHECKIN)
    assert stack.postpone(session, "").stack == (CHECKIN,)


def test_an_answer_to_the_phase_leaves_what_belongs_to_it() -> None:
    laid = (Postponed(topic="painkillers"), ChestCheck(), CHECKIN, Changing(), Ticking(field="habits"))
    assert stack.bare(at_result(Resume(), *laid, Medicine())).stack == laid
    assert stack.clear(at_result(Resume(), *laid)).stack == laid[:1]


def test_a_question_of_safety_is_known_open_and_waiting() -> None:
    assert stack.is_about_safety(at_result(DOUBT))
    assert not stack.is_about_safety(at_result(DOUBT, Delete()))
    assert stack.waits_for_safety(at_result(DOUBT, Delete()))


# ---- nothing is lost -------------------------------------------------------------------------------------------------


def test_a_tick_outlives_a_doubtful_sign(talk: Talk) -> None:
    told(talk, *HALF, JELLY, "[No]")
    assert ticked(talk) == ["fever_ill"]
    told(talk, "[Done]", "[None of these 6]")
    assert talk.session.record["rf_history"] == ("fever_ill",)


@pytest.mark.parametrize("sign", [CHEST, "my calf is swollen"])
def test_a_tick_outlives_an_alarm_that_is_taken_back(talk: Talk, sign: str) -> None:
    told(talk, *HALF, "[Done]", "[Cancer, now or in the past]", sign, "[That's not what I meant]")
    assert ticked(talk) == ["cancer_ever"]
    told(talk, "[Done]")
    assert set(talk.session.record["rf_history"]) == {"fever_ill", "cancer_ever"}


def test_a_tick_on_an_earlier_screen_counts_after_a_doubt(talk: Talk) -> None:
    told(talk, *HALF, "[Done]", JELLY, "[No]", "[None of these 6]")
    assert outcome(talk.session, talk.catalog).disposition is Disposition.URGENT


@pytest.mark.parametrize("end", [(CHEST, "[That's not what I meant]"), (FEVER, "[I'll get seen today]")])
def test_the_chest_question_waits_under_an_alarm_and_comes_back(talk: Talk, end: tuple[str, ...]) -> None:
    assert "in the chest" in told(talk, *TO_CHEST, *end)
    assert isinstance(talk.session.prompt, ChestCheck)


def test_the_chest_question_outlives_a_change_of_another_answer(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "[My answers]", "[Where]", "[Through to the front]")
    assert "in the chest" in told(talk, "[old: Age]", "[35-49]")
    assert "call now" in told(talk, "[Yes]")


def test_a_chest_pain_taken_back_is_asked_about_again(talk: Talk) -> None:
    told(talk, *TO_CHEST, "[Yes]")
    assert talk.session.state is State.REFERRED
    assert "in the chest" in told(talk, "[I tapped by mistake]")
    assert talk.session.record["rf_now"] == ("none",)
    assert "What does it feel like" in told(talk, "[No]")


def test_which_one_taken_back_opens_the_list_where_it_was(talk: Talk) -> None:
    told(
        talk,
        *SCREENED[:4],
        "[Not sure? Explain]",
        "[Not sure about one]",
        "[Weak or numb legs, not just tired]",
        "[Yes]",
    )
    assert talk.session.state is State.REFERRED
    assert "2 of about 11" in told(talk, "[I tapped by mistake]")
    told(talk, "[Not sure? Explain]", "[Not sure about one]", CHEST)
    assert "2 of about 11" in told(talk, "[That's not what I meant]")
    assert talk.session.find(Which) is None


def test_settings_come_back_from_under_an_alarm_that_was_none(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP, "/checkin", CHEST)
    assert isinstance(talk.session.prompt, AlarmCard)
    assert "What shall I change?" in told(talk, "[That's not what I meant]")


def test_after_thoughts_of_suicide_no_score_is_asked_for(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    talk.wake()
    told(talk, DIE)
    assert "0 to 10" not in told(talk, "[Yes, for now]")
    assert talk.session.find(CheckIn) is None


def test_a_check_in_goes_on_after_an_answer_was_changed(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP)
    talk.wake()
    told(talk, "[3]", "my answers", "[Where]")
    assert "worst spot" in last(talk)
    told(talk, "[On the spine]")
    talk.at += 1
    while talk.session.state is not State.ASSESSED:  # the signs are old by then
        shown = talk.turns[-1].replies[-1].options
        talk.say(next(f"[{one.label}]" for one in shown if one.id in ("nothing_new", "none", "3", "d1_2")))
    assert "Have you run" in last(talk)


# ---- nothing is answered unseen --------------------------------------------------------------------------------------


def test_a_doubt_is_not_covered_by_a_check_in(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP, JELLY)
    asked = talk.wake()
    assert isinstance(asked.session.prompt, Doubt)
    assert "Just to be sure" in asked.replies[-1].text
    assert "How is your upper back now" in told(talk, "[No]")
    assert "Have you run" in told(talk, "[3]")


def test_a_doubt_answered_with_yes_ends_the_check_in_under_it(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP, JELLY)
    talk.wake()
    told(talk, "[Yes]", "[I've called or have help]")
    assert talk.session.find(CheckIn) is None


def test_delete_is_asked_again_after_the_check_in_that_came_over_it(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP, "/delete")
    talk.wake()
    said = told(talk, "3, no run")
    assert said.endswith(talk.catalog.prompts["delete"].question)
    assert not talk.turns[-1].forget
    assert told(talk, "no") == "Nothing was removed."


def test_a_stray_yes_at_a_check_in_removes_nothing(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP, "/delete")
    talk.wake()
    assert not talk.say("yes").forget
    assert talk.session.record


@pytest.mark.parametrize("away", ["/result", "/stretch", "/causes", "/start", "my plan", "[My plan]"])
@pytest.mark.parametrize("setting", [("/checkin",), ("/checkin", "at 8"), ("/checkin", "[Morning, 7:30]")])
def test_who_goes_elsewhere_closes_a_setting(talk: Talk, away: str, setting: tuple[str, ...]) -> None:
    told(talk, *SCREENED, *RESULT, "/result", *setting, away)
    kinds = {type(frame) for frame in talk.session.stack}
    assert not kinds & set(stack.OF_SETTING_UP)


def test_back_at_delete_closes_that_and_nothing_else(talk: Talk) -> None:
    told(talk, *SCREENED, "[3]", "/delete")
    assert "How long have you had it" in told(talk, "/back")
    assert talk.session.record["pain_now"] == 3


def test_a_country_told_at_a_doubt_is_kept_and_no_yes(talk: Talk) -> None:
    told(talk, *SCREENED, JELLY, "/country Spain")
    assert talk.session.country == "ES"
    assert isinstance(talk.session.prompt, Doubt)
    assert "112 (Spain)" in last(talk)
    assert "All right" in told(talk, "no")


def test_a_doubt_over_settings_leads_back_to_them(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, *SET_UP, "/checkin", JELLY)
    assert "What shall I change?" in told(talk, "[No]")
    assert isinstance(talk.session.prompt, Settings)


def test_a_topic_that_waits_outlives_a_doubt(talk: Talk) -> None:
    told(talk, *SCREENED[:3], "may i run with it?", JELLY, "[No]")
    assert talk.session.find(Postponed) is not None
