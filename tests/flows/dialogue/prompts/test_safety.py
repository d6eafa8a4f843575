"""Doubtful signs, which one of a list, and pain in the chest: a clear no goes on, everything else is heard."""

import pytest
from msgspec.structs import replace

from flows import Catalog, Said, take_turn
from flows.dialogue import stack
from flows.screening.screen import screen
from flows.values.frames import ArmCheck, ChestCheck, Doubt, Postponed, Which
from flows.values.model import Alarm, Disposition, State
from flows.values.read import Read
from flows.values.replies import Turn
from tests.talk import JELLY, RESULT, SCREENED, Talk, told

UNSURE = (*SCREENED[:3], "[Not sure? Explain]", "[Not sure about one]")
THROUGH = (*SCREENED, *RESULT[:3], "[Through to the front]")


YES = [
    "[Yes]",
    "[Not sure]",
    "a bit",
    "hard to say",
    "yeah since last night",
    "only my legs",
    "now and then",
    "might be",
]


@pytest.mark.parametrize("words", YES)
def test_whatever_may_be_a_yes_to_a_doubt_is_one(talk: Talk, words: str) -> None:
    told(talk, *SCREENED, JELLY, words)
    assert talk.session.state is State.REFERRED


@pytest.mark.parametrize("words", ["[No]", "no", "nope, it is fine"])
def test_a_clear_no_leads_back(talk: Talk, words: str) -> None:
    assert "How strong is it" in told(talk, *SCREENED, JELLY, words)
    assert not talk.session.alarms


def after_a_no(talk: Talk, *asked: str) -> Turn:
    """What follows a no to a doubtful sign that was heard in a question about these topics."""
    told(talk, *SCREENED, *RESULT)
    heard = Alarm(flags=("rf_cord",), level=Disposition.EMERGENCY)
    doubt = Doubt(alarm=heard, asked=asked[0], or_else=asked[1:])
    return take_turn(stack.push(talk.session, doubt), Said(at=talk.at, text="no"), talk.catalog)


def test_what_was_asked_with_the_doubtful_sign_is_answered_after_a_no(talk: Talk) -> None:
    turn = after_a_no(talk, "kinesio_tape")
    assert any(talk.catalog.faq["kinesio_tape"].answer in reply.text for reply in turn.replies)


def test_what_may_have_been_asked_is_offered_after_a_no(talk: Talk) -> None:
    turn = after_a_no(talk, "kinesio_tape", "posture_corrector")
    assert [option.label for option in turn.replies[0].options] == ["Tape", "Posture corrector"]


def test_a_yes_leaves_waiting_what_was_asked_before(talk: Talk) -> None:
    told(talk, *SCREENED)
    heard = Alarm(flags=("rf_cord",), level=Disposition.EMERGENCY)
    asked = stack.push(stack.postpone(talk.session, "kinesio_tape"), Doubt(alarm=heard))
    turn = take_turn(asked, Said(at=talk.at, text="yes"), talk.catalog)
    assert turn.session.find(Postponed) == Postponed(topic="kinesio_tape")


def test_what_was_asked_waits_for_the_result_after_a_yes(talk: Talk) -> None:
    heard = Alarm(flags=("rf_cord",), level=Disposition.EMERGENCY)
    told(talk, *SCREENED)
    asked = stack.push(talk.session, Doubt(alarm=heard, asked="kinesio_tape"))
    turn = take_turn(asked, Said(at=talk.at, text="yes"), talk.catalog)
    assert turn.session.find(Postponed) == Postponed(topic="kinesio_tape")


def test_the_signs_of_the_open_screen_can_be_named(talk: Talk) -> None:
    told(talk, *UNSURE)
    assert talk.session.prompt == Which()
    labels = [option.label for option in talk.turns[-1].replies[-1].options]
    assert labels == [
        *("Chest pain, pressure, tightness", "Short of breath, racing heart", "Tearing or worst-ever pain"),
        *("Fainted, cold sweat or sick", "Spreads to jaw, throat or arm", "Coughing up blood", "None after all"),
    ]


def test_none_after_all_is_none(talk: Talk) -> None:
    assert "1 of about 11" in told(talk, *UNSURE, "[None after all]")


@pytest.mark.parametrize("line", ["[Yes]", "[Still not sure]", "i can't tell", "maybe a little"])
def test_a_named_sign_is_put_once_more_in_full_and_all_but_a_no_is_an_alarm(talk: Talk, line: str) -> None:
    said = told(talk, *UNSURE, "[Chest pain, pressure, tightness]")
    assert "only hurts when you press it does not count" in said
    assert "112" in said
    assert talk.session.state is State.RED_FLAGS
    told(talk, line)
    assert talk.session.state is State.REFERRED
    assert talk.session.alarms[-1].flags[0] == "rf_cardiac"


@pytest.mark.parametrize("line", ["[No, not that]", "no"])
def test_a_no_to_a_sign_put_in_full_leads_back_to_its_list(talk: Talk, line: str) -> None:
    said = told(talk, *UNSURE, "[Tearing or worst-ever pain]", line)
    assert "1 of about 11" in said
    assert talk.session.record.get("rf_now") is None


@pytest.mark.parametrize("words", ["[Yes]", "[Not sure]", "a bit"])
def test_pain_in_the_chest_is_an_alarm(talk: Talk, words: str) -> None:
    told(talk, *THROUGH, words)
    assert talk.session.state is State.REFERRED
    assert talk.session.alarms[-1].flags[0] == "rf_cardiac"


def test_none_in_the_chest_goes_on(talk: Talk) -> None:
    assert "What does it feel like" in told(talk, *THROUGH, "[No]")
    assert talk.session.find(ChestCheck) is None


# ---- down an arm -----------------------------------------------------------------------------------------------------

DOWN_AN_ARM = (*SCREENED[:3], "[Spreads to jaw, throat or arm]")


def test_pain_down_an_arm_before_fifty_is_asked_about_the_neck(talk: Talk) -> None:
    assert "moving your neck" in told(talk, *DOWN_AN_ARM)
    assert talk.session.prompt == ArmCheck()


@pytest.mark.parametrize("words", ["[No]", "[Not sure]", "no"])
def test_an_arm_that_the_neck_does_not_set_off_is_an_alarm(talk: Talk, words: str) -> None:
    told(talk, *DOWN_AN_ARM, words)
    assert talk.session.state is State.REFERRED
    assert talk.session.alarms[-1].flags[0] == "rf_cardiac"


def test_an_arm_that_the_neck_sets_off_goes_on_with_the_same_list_and_asks_for_its_strength(talk: Talk) -> None:
    assert "anything else on this list" in told(talk, *DOWN_AN_ARM, "[Yes, my neck does it]")
    shown = told(talk, *SCREENED[3:], *RESULT)
    assert "weaker or clumsier" in shown
    assert "In the next day or two" in told(talk, "[No]", "[None of these]")


def test_ticked_once_more_it_is_an_alarm(talk: Talk) -> None:
    told(talk, *DOWN_AN_ARM, "[Yes, my neck does it]", "[Spreads to jaw, throat or arm]")
    assert talk.session.state is State.REFERRED


def test_with_a_heart_risk_told_later_the_arm_is_an_alarm_all_the_same(talk: Talk) -> None:
    told(talk, *DOWN_AN_ARM, "[Yes, my neck does it]", *SCREENED[3:], *RESULT, "[No]")
    told(talk, "[Blood pressure, smoker, diabetes]", "[Done]")
    assert talk.session.state is State.REFERRED


def test_from_fifty_on_no_question_comes_before_the_alarm(talk: Talk) -> None:
    told(talk, *SCREENED[:2], "[50-64]", "[Spreads to jaw, throat or arm]")
    assert talk.session.state is State.REFERRED


def test_a_new_look_at_the_list_asks_about_the_arm_anew(talk: Talk) -> None:
    told(talk, *DOWN_AN_ARM, "[Yes, my neck does it]", *SCREENED[3:], *RESULT, "[No]", "[None of these]")
    told(talk, "change warning signs")
    assert "moving your neck" in told(talk, "[Spreads to jaw, throat or arm]")


# ---- the last plain look ---------------------------------------------------------------------------------------------

THIN = (*SCREENED, "[2]", "[1-2 days]", "[Built up in the run]", "[Between the blades]", "[Dull ache, tight]")
UNMOVED = (*THIN, "[Nothing in particular]", "[Nothing special]", "[None of these]")


def test_thin_answers_lead_to_one_plain_look_before_the_result(talk: Talk) -> None:
    assert "besides the back" in told(talk, *UNMOVED)
    assert "Look after it yourself" in told(talk, "[Only the back]")
    assert talk.session.record["plain_look"] == "only_back"


@pytest.mark.parametrize("text", ["no", "no, only the back", "nothing else"])
def test_a_no_to_anything_besides_the_back_is_only_the_back(talk: Talk, text: str) -> None:
    assert "Look after it yourself" in told(talk, *UNMOVED, text)
    assert talk.session.record["plain_look"] == "only_back"


def test_answers_that_explain_the_ache_lead_to_no_plain_look(talk: Talk) -> None:
    told(talk, *THIN, "[Pressing, stretching the muscle]", "[Done]", "[Nothing special]")
    assert talk.session.state is State.ASSESSED
    assert "plain_look" not in talk.session.record


@pytest.mark.parametrize("words", ["[One of these]", "[Not sure]", "yes", "not sure"])
def test_anything_but_only_the_back_leads_to_the_signs_by_name(talk: Talk, words: str) -> None:
    assert "Which one" in told(talk, *UNMOVED, words)
    assert [option.label for option in talk.turns[-1].replies[-1].options] == [
        *("Chest pain, pressure, tightness", "Short of breath, racing heart", "Fainted, cold sweat or sick"),
        *(
            "Spreads to jaw, throat or arm",
            "One calf or arm newly swollen",
            "Fever, shivers or really ill",
            "None after all",
        ),
    ]


def test_a_sign_named_in_the_plain_look_is_a_sign_ticked(talk: Talk) -> None:
    told(talk, *UNMOVED, "[One of these]", "[Short of breath, racing heart]")
    assert talk.session.state is State.REFERRED
    assert talk.session.record["rf_now"] == ("breathless",)


def test_a_swollen_calf_named_in_the_plain_look_is_a_matter_for_today(talk: Talk) -> None:
    assert "Get this looked at today" in told(talk, *UNMOVED, "[Not sure]", "[One calf or arm newly swollen]")
    assert talk.session.record["rf_history"] == ("clot_signs",)


def test_none_after_all_leaves_only_the_back(talk: Talk) -> None:
    assert "Look after it yourself" in told(talk, *UNMOVED, "[Not sure]", "[None after all]")


def test_nothing_leads_away_from_the_signs_by_name(talk: Talk) -> None:
    told(talk, *UNMOVED, "[Not sure]", "/start")
    assert talk.session.prompt == Which(of_look=True)


def test_a_sign_tapped_by_mistake_in_the_plain_look_opens_its_list_again(talk: Talk) -> None:
    told(talk, *UNMOVED, "[One of these]", "[Chest pain, pressure, tightness]", "[I tapped by mistake]")
    assert "rf_now" not in talk.session.record
    assert talk.session.state is State.RED_FLAGS


FIFTY = (*SCREENED[:2], "[50-64]", *SCREENED[3:], *RESULT)


def test_a_stiff_chest_told_for_the_plan_of_somebody_of_fifty_leads_to_the_plain_look(talk: Talk) -> None:
    assert "besides the back" in told(talk, *FIFTY, "[My plan]", "[None of these]", "[Stiff chest muscles]")
    assert "work around" in told(talk, "[Only the back]")


def test_a_sign_named_there_ends_the_planning(talk: Talk) -> None:
    told(talk, *FIFTY, "[My plan]", "[None of these]", "[Stiff chest muscles]", "[Not sure]")
    assert "Get this looked at today" in told(talk, "[One calf or arm newly swollen]")
    assert talk.session.state is State.ASSESSED


@pytest.mark.parametrize("words", ["oops, i meant my back", "i mistyped that, sorry", "wrong word, ignore that"])
def test_a_slip_told_in_words_is_a_no_to_a_sign_in_doubt(talk: Talk, words: str) -> None:
    told(talk, *SCREENED, JELLY)
    assert isinstance(talk.session.prompt, Doubt)
    told(talk, words)
    assert talk.session.state is State.QUESTIONS
    assert talk.session.alarms == ()


def test_a_word_that_may_be_of_suicide_is_no_slip(talk: Talk) -> None:
    told(talk, *SCREENED, "i can't go on like this")
    assert isinstance(talk.session.prompt, Doubt)
    told(talk, "oops, i meant something else")
    assert isinstance(talk.session.prompt, Doubt)


@pytest.mark.parametrize("line", ["no run", "no running today", "no exercises", "no stretches"])
def test_what_was_not_done_that_day_is_no_answer_to_a_sign(line: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "paris", "[None of these]")
    talk.wake()
    told(talk, f"3, {JELLY}")
    assert isinstance(talk.session.prompt, Doubt)
    assert "A yes or a no is enough" in told(talk, line)
    assert isinstance(talk.session.prompt, Doubt)


@pytest.mark.parametrize("line", ["no", "no, no run", "no, nothing like that"])
def test_a_no_is_one_whatever_stands_behind_it(line: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "paris", "[None of these]")
    talk.wake()
    told(talk, f"3, {JELLY}", line)
    assert not isinstance(talk.session.prompt, Doubt)


DOUBTS = Read(danger=0.1, signs={"rf_cardiac": 0.1}, shown=0.1, named="rf_cardiac", wants={}, topics={}, marks=())
"""A reader that doubts what rules are sure of, so that it is asked about."""


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("1 but i fainted yesterday", "Did you faint"),
        ("2, nearly passed out in the shower", "Did you faint"),
        ("3 and my legs are numb", "Are your legs or feet newly numb?"),
        ("2 but i cough up blood", "Have you coughed up blood"),
        ("1, i lost ten kilos without trying", "Are you losing weight"),
    ],
)
def test_what_was_told_plainly_is_asked_about_in_its_own_words(text: str, asked: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "[09:01 Paris]", "[None of these]")
    talk.catalog = replace(talk.catalog, read=lambda _: DOUBTS)
    talk.wake()
    said = told(talk, text)
    assert asked in said
    assert "cold sweat" not in said
    told(talk, "yes")
    assert talk.session.state is State.REFERRED


def test_of_two_signs_of_one_kind_all_is_asked(catalog: Catalog) -> None:
    alarm = screen("i fainted and my chest hurt", catalog)
    assert alarm is not None
    assert not alarm.signs[0].is_all
    one = screen("i fainted yesterday", catalog)
    assert one is not None
    assert one.signs[0].is_all


@pytest.mark.parametrize("text", ["no fever", "no chest pain, no fever"])
def test_a_no_to_a_part_of_the_plain_look_is_none_to_all_of_it(talk: Talk, text: str) -> None:
    told(talk, *UNMOVED, text)
    assert "plain_look" not in talk.session.record
