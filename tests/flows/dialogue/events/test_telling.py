"""What one text says is never half used: noted beside a question or an answer, kept for later, changed, taken back."""

import pytest

from flows import Catalog, State
from flows.assessment.assessing import outcome
from flows.values.frames import Doubt
from flows.values.model import Disposition
from tests.talk import JELLY, RESULT, SCREENED, Talk, told

ASKING = (*SCREENED, "[3]")
ONWARD = ("[1-2 days]", "[Built up in the run]", "[Between the blades]", "[Dull ache, tight]", "[Twisting or bending]")
TO_SIDE = ("[3]", "[1-2 days]", "[Built up in the run]", "[One side, by a blade]")
AHEAD = "it has been there for three weeks and hurts between the shoulder blades"


def open_field(talk: Talk) -> str:
    return talk.turns[-1].replies[-1].options[0].field


def test_a_question_beside_an_answer_is_answered_and_noted(talk: Talk) -> None:
    told(talk, *SCREENED, "it is a 6 out of 10, how long does this last?")
    assert talk.session.record["pain_now"] == 6
    assert "Pain now: 6" in talk.texts[0]
    assert "days" in talk.texts[1]
    assert open_field(talk) == "duration"


def test_a_question_beside_a_fact_for_later_is_answered_and_the_fact_noted(talk: Talk) -> None:
    told(talk, *SCREENED, "is it normal that it hurts between the shoulder blades for three weeks now?")
    assert {**talk.session.ahead, **talk.session.record}["location"] == "between_blades"
    assert open_field(talk) == "pain_now"


def test_an_answer_and_what_is_told_beside_it_are_said_back_in_one_line(talk: Talk) -> None:
    told(talk, *ASKING, "for three weeks, between the shoulder blades")
    assert talk.session.record["duration"] == "w1_6"
    assert talk.session.record["location"] == "between_blades"
    assert sum("How long" in text and "Where" in text for text in talk.texts) == 1


AT_WORSE = (*SCREENED, "[3]", "[1-2 days]", "[Built up in the run]", "[Between the blades]", "[Dull ache, tight]")


@pytest.mark.parametrize(
    ("words", "feel"),
    [
        ("sharp when i turn", "sharp_catch"),
        ("it's sharp when i twist", "sharp_catch"),
        ("a stabbing pain when i reach up", "sharp_catch"),
        ("it catches, sharp, when i bend", "sharp_catch"),
        ("burning when i sit", "burning"),
        ("tingling when i turn my head", "tingling"),
        ("a dull ache when i sit", "ache_tight"),
        ("when i sit", "ache_tight"),
        ("no sharp pain, only when i sit", "ache_tight"),
        ("twisting", "ache_tight"),
    ],
)
def test_a_sharper_feeling_that_is_told_later_counts(words: str, feel: str, talk: Talk) -> None:
    told(talk, *AT_WORSE, words)
    assert talk.session.record["feel"] == feel
    assert ("How it feels" in "\n".join(talk.texts)) is (feel != "ache_tight")


def test_a_duller_feeling_that_is_told_later_leaves_a_sharp_one(talk: Talk) -> None:
    told(talk, *AT_WORSE[:-1], "[Sharp, catching]", "a dull ache when i sit")
    assert talk.session.record["feel"] == "sharp_catch"


def test_what_was_told_before_its_question_is_not_asked_again(talk: Talk) -> None:
    told(talk, *SCREENED[:2], AHEAD)
    told(talk, *SCREENED[2:], "[3]")
    record = talk.session.record
    assert (record["duration"], record["location"]) == ("w1_6", "between_blades")
    assert open_field(talk) not in ("duration", "location")


def test_what_hangs_on_another_answer_waits_until_it_is_called_for(talk: Talk) -> None:
    told(talk, *SCREENED, "it is the left side")
    assert talk.session.ahead == {"side": "left"}
    told(talk, *TO_SIDE)
    assert talk.session.record["side"] == "left"
    assert talk.session.ahead == {}
    assert open_field(talk) == "feel"


@pytest.mark.parametrize("text", ["it was an 8 when i finished, 3 now", "3 now but up to 8 this morning"])
def test_a_worst_pain_that_is_told_counts_though_its_question_is_not_called_for(text: str, talk: Talk) -> None:
    said = told(talk, *SCREENED, text)
    assert "Worst pain: 8" in said
    said = told(talk, *ONWARD, "[Done]", "[Nothing special]")
    assert "Worst pain: 8" in said
    assert outcome(talk.session, talk.catalog).disposition is Disposition.CLINICIAN


def test_a_worst_pain_that_was_told_outlives_back_and_other_answers(talk: Talk) -> None:
    told(talk, *ASKING, "yesterday, peaked at 9", "/back")
    assert open_field(talk) == "duration"
    told(talk, *ONWARD, "[Done]", "/back", "change how long", "[3-7 days]", "[Twisting or bending]")
    assert talk.session.record["pain_worst"] == 9


def test_a_worst_pain_that_was_told_can_be_changed_on_the_card(talk: Talk) -> None:
    told(talk, *SCREENED, "it was an 8 when i finished, 3 now", *ONWARD, "[Done]", "[Nothing special]")
    told(talk, "[My answers]", "[Worst pain]")
    assert open_field(talk) == "pain_worst"
    told(talk, "/back")
    assert talk.session.record["pain_worst"] == 8
    told(talk, "[My answers]", "[Worst pain]", "[4]")
    assert talk.session.record["pain_worst"] == 4
    assert outcome(talk.session, talk.catalog).disposition is Disposition.SELF_CARE


def test_what_was_kept_for_later_can_be_told_anew(talk: Talk) -> None:
    told(talk, *SCREENED, "it is the left side", "no, it is the right side", *TO_SIDE)
    assert talk.session.record["side"] == "right"


def test_what_was_kept_and_noted_is_asked_after_back(talk: Talk) -> None:
    told(talk, *SCREENED, "it is the left side", *TO_SIDE, "/back")
    assert open_field(talk) == "side"
    assert "side" not in {**talk.session.record, **talk.session.ahead}
    told(talk, "[Right]")
    assert talk.session.record["side"] == "right"


def test_what_was_told_ahead_is_taken_back_and_does_not_come_back_by_itself(talk: Talk) -> None:
    told(talk, *ASKING, "for three weeks, between the shoulder blades", "/back", "/back")
    told(talk, "/back")
    before = dict(talk.session.record)
    assert "duration" not in before or "location" not in before
    gone = {"duration", "location"} - set(before)
    assert not gone & set(talk.session.ahead)


def test_facts_beside_a_sign_in_doubt_are_kept_after_a_no(talk: Talk) -> None:
    told(talk, *SCREENED, f"{JELLY} and it has been there for three weeks")
    assert isinstance(talk.session.prompt, Doubt)
    assert "duration" not in talk.session.record
    told(talk, "[No]", "[3]")
    assert talk.session.state is State.QUESTIONS
    assert talk.session.record["duration"] == "w1_6"
    assert open_field(talk) != "duration"


def test_what_is_told_before_somebody_agrees_counts_from_then_on(talk: Talk) -> None:
    told(talk, "/start", AHEAD)
    assert talk.session.record == {}
    said = talk.say("[I agree]").replies
    assert "Between the blades" in said[0].text
    assert "Your age?" in said[-1].text
    assert {**talk.session.record, **talk.session.ahead} == {"location": "between_blades", "duration": "w1_6"}


def test_what_is_told_before_somebody_refuses_is_gone(talk: Talk) -> None:
    told(talk, "/start", AHEAD, "[No, thanks]")
    assert (talk.session.record, talk.session.ahead, talk.session.kept) == ({}, {}, {})
    told(talk, "/start", "[I agree]")
    assert talk.session.ahead == {}


def test_a_risk_told_of_after_a_result_opens_its_list_with_a_tick(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "i take blood thinners by the way")
    assert "risk_now" not in talk.session.record
    assert any(option.ticked for option in talk.turns[-1].replies[-1].options)


def test_what_was_noted_once_does_not_come_back_after_its_question_was_gone(talk: Talk) -> None:
    told(talk, *SCREENED, "it is the left side", *TO_SIDE, "[Dull ache, tight]", "change where to on the spine")
    assert "side" not in talk.session.record
    told(talk, "change where to one side, by a blade")
    assert "side" not in talk.session.record
    assert open_field(talk) == "side"


def test_a_risk_told_with_a_question_puts_its_list(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    told(talk, "i take warfarin, is a posture corrector any good?")
    said = talk.turns[-1].replies
    assert any("Don't run in a stiff brace" in reply.text for reply in said)
    assert any(option.field == "risk_now" for option in said[-1].options)


def test_what_is_ticked_in_words_is_said_back_once(talk: Talk) -> None:
    said = told(talk, *SCREENED, *RESULT[:5], "when i sit and when i twist")
    assert said.count("Sitting, desk, phone") == 1


def test_what_was_told_before_is_met_with_a_word(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, "[3]", "since yesterday")
    said = told(talk, "since yesterday")
    assert "Yes, I have that: 1-2 days." in said
    assert "How did it start?" in said


def test_what_ticks_nothing_on_the_card_of_risks_is_told_so(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "[My plan]")
    assert "no clot risk" in told(talk, "a coil")
    assert "risk_now" not in talk.session.record
    assert "I ticked" in told(talk, "a coil and the pill")


def test_what_is_ticked_on_an_open_list_is_said_once(talk: Talk) -> None:
    said = told(talk, *ASKING, *ONWARD[:4], "lying on my left side and turning in bed")
    assert said.count("Lying flat") == 1
    assert "I ticked: Twisting or bending; Lying flat" in said


@pytest.mark.parametrize("words", ["between the blades", "it's between my blades"])
def test_what_is_told_again_leaves_the_open_screen_where_it_is(talk: Talk, words: str) -> None:
    told(talk, *SCREENED[:3], "my back hurts between the blades", "no", "no", "none")
    said = told(talk, words)
    assert "Yes, I have that: Between the blades" in said
    assert "And do any of these fit you?" in said


@pytest.mark.parametrize(
    ("story", "lasts"),
    [
        ("my boyfriend has a sore upper back since his half marathon yesterday, he is 33", "d1_2"),
        ("my upper back is sore since tonights run", "under_1d"),
        ("it aches between my blades since this afternoon's 10k", "under_1d"),
    ],
)
def test_how_long_it_lasts_is_kept_of_a_first_message(talk: Talk, story: str, lasts: str) -> None:
    told(talk, story, "[I agree]", *(["[18-34]"] if "he is" not in story else []))
    told(talk, *["no"] * 4, "3")
    assert talk.session.record["duration"] == lasts


PREGNANT, PERIODS, BRA = "Pregnant, maybe, or gave birth", "Missed periods, eating little", "Sports bra"


def _risks_of(talk: Talk) -> set[str]:
    return {one.label for one in talk.turns[-1].replies[-1].options}


@pytest.mark.parametrize(
    ("who", "is_shown"),
    [
        ("I'm 52, male", False),
        ("i'm a man of 44", False),
        ("i'm 67", False),
        ("i'm 41, a woman", True),
        ("i'm 30", True),
    ],
)
def test_who_said_male_or_is_past_it_is_shown_no_pregnancy(who: str, is_shown: bool, talk: Talk) -> None:
    told(talk, "/start", "[I agree]", who, *SCREENED[3:], *RESULT[:-1])
    has_bra = BRA in _risks_of(talk)
    told(talk, "[Nothing special]")
    if PLAIN_RISKS not in _risks_of(talk):
        told(talk, "[My plan]")
    shown = _risks_of(talk)
    assert (PREGNANT in shown, PERIODS in shown) == (is_shown, is_shown)
    assert ("Eating little, stress fracture" in shown) is not is_shown
    assert has_bra is ("male" not in talk.session.record.values())


PLAIN_RISKS = "Blood thinner, bleeding problem"


def test_who_was_taken_for_male_puts_it_right(talk: Talk) -> None:
    told(talk, "/start", "[I agree]", "I'm 44, male")
    assert talk.session.record["sex"] == "male"
    assert "Sex: Female" in told(talk, "no, i'm female")
    assert talk.session.record["sex"] == "female"


@pytest.mark.parametrize(
    ("words", "ticked"),
    [
        ("high blood pressure, on tablets", "high_bp"),
        ("i have hypertension", "high_bp"),
        ("reflux and high blood pressure", "reflux"),
        ("i am very bendy, hypermobile", "loose_joints"),
    ],
)
def test_what_is_told_on_one_list_is_ticked_on_the_next(words: str, ticked: str, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "[My plan]", words)
    talk.say("[Done]" if talk.session.record.get("risk_now") is None and "[Done]" in _ways(talk) else "[None of these]")
    said = told(talk, "[None of these]")
    assert "Anything I should work around?" in said
    assert ticked in {one.id for one in talk.turns[-1].replies[-1].options if one.ticked}


def _ways(talk: Talk) -> set[str]:
    return {f"[{one.label}]" for one in talk.turns[-1].replies[-1].options}


def test_what_to_work_around_is_ticked_though_it_is_the_first_question_for_the_plan(talk: Talk) -> None:
    told(
        talk, "/start", "[I agree]", "52, male, high blood pressure, desk job. upper back sore", *SCREENED[3:], *RESULT
    )
    assert PLAIN_RISKS in _risks_of(talk)
    told(talk, "[Done]", "[My plan]")
    said = told(talk, "[None of these]") if "Which of these sound like you?" in "\n".join(talk.texts) else ""
    assert "Anything I should work around?" in (said or "\n".join(talk.texts))
    assert "high_bp" in {one.id for one in talk.turns[-1].replies[-1].options if one.ticked}


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("worst 8 in the race, now 4, sorry, make that 2", "pain_now", 2),
        ("2 days. no, 5 days actually", "duration", "d3_7"),
    ],
)
def test_what_is_put_right_in_one_text_counts_while_another_question_is_open(
    text: str, field: str, value: object, talk: Talk
) -> None:
    told(talk, *SCREENED, "[4]", "[1-2 days]", text)
    assert talk.session.record[field] == value


def test_several_corrections_in_one_text_all_count_after_the_result(talk: Talk) -> None:
    told(talk, *SCREENED, "4", "two days, on both sides", *RESULT[2:])
    said = told(talk, "it is 2 now not 4, and the left side, not both")
    assert "Pain now: 2" in said
    assert "Left" in said


def test_a_place_that_is_said_not_to_be_so_is_asked_again(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    said = told(talk, "wait, not the middle, the right side")
    assert "Where is the worst spot?" in said
    assert "Side: Right" in said


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("should it not say I ran much further than usual?", "run_context", ("load_jump",)),
        ("isn't it missing that it came on the next day?", "onset", "next_day"),
        ("where: tip of my shoulder", "location", "shoulder_tip"),
    ],
)
def test_what_ought_to_stand_there_is_noted(text: str, field: str, value: object, talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, text)
    assert talk.session.record[field] == value


def test_what_was_nothing_after_all_is_not_noted(talk: Talk) -> None:
    told(talk, *SCREENED, "i had a cold, no wait, thats nothing. 4")
    assert "risk_now" not in talk.session.kept
