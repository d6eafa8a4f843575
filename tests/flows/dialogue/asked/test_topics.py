"""A question of the person is answered, as far as their own answers allow, and the open one is put again."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.catalog.entries import Clause
from flows.catalog.language import Beside
from flows.values.frames import Medicine, Postponed
from tests.talk import RESULT, SCREENED, Talk, told


def test_painkillers_are_spoken_of_after_a_question(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "can i take ibuprofen?")
    assert isinstance(talk.session.prompt, Medicine)


def test_a_topic_that_waits_for_the_warning_signs_is_answered_once_they_are_done(talk: Talk, catalog: Catalog) -> None:
    told(talk, *SCREENED[:4], "what gives quick relief?")
    assert talk.session.find(Postponed) == Postponed(topic="quick_relief")
    told(talk, *SCREENED[4:])
    first, *rest = talk.turns[-1].replies
    assert catalog.faq["quick_relief"].answer in first.text
    assert rest[-1].options[0].field == "pain_now"
    assert talk.session.find(Postponed) is None


def test_after_the_warning_signs_painkillers_begin_with_what_decides_about_them(talk: Talk, catalog: Catalog) -> None:
    told(talk, *SCREENED[:4], "can i take ibuprofen?", *SCREENED[4:])
    assert not any(catalog.faq["painkillers"].answer in reply.text for turn in talk.turns for reply in turn.replies)
    assert isinstance(talk.session.prompt, Medicine)
    assert {option.field for option in talk.turns[-1].replies[-1].options} >= {"medicine"}
    assert talk.session.find(Postponed) is None


def test_an_exercise_that_is_ruled_out_is_not_taught_before_the_warning_signs(talk: Talk, catalog: Catalog) -> None:
    told(talk, *SCREENED[:4], "i take warfarin")
    said = told(talk, "how do i foam roll my upper back?")
    assert catalog.faq["foam_rolling"].answer not in said
    assert catalog.messages.exercise_barred in said


def test_a_topic_waits_on_beside_a_warning_sign(talk: Talk, catalog: Catalog) -> None:
    told(talk, *SCREENED[:4], "what gives quick relief?", SCREENED[4], "[Fever, shivers or really ill]", "[Done]")
    told(talk, *SCREENED[6:])
    assert not any(catalog.faq["quick_relief"].answer in reply.text for turn in talk.turns for reply in turn.replies)


def test_what_is_known_stands_beside_the_first_line_of_an_answer(talk: Talk, catalog: Catalog) -> None:
    entry = replace(
        catalog.faq["foam_rolling"],
        beside=(
            Beside(when=Clause(field="duration", in_=("d1_2",)), say="Two days in, go easy."),
            Beside(when=Clause(field="duration", in_=("over_6w",)), say="After so long, ask somebody."),
        ),
    )
    talk = Talk(replace(catalog, faq={**catalog.faq, "foam_rolling": entry}))
    told(talk, *SCREENED, *RESULT, "is a foam roller good for my back?")
    first, *rest = entry.answer.split("\n")
    assert talk.turns[-1].replies[0].text.startswith("\n".join((first, "Two days in, go easy.", *rest)))


def test_after_a_question_the_open_one_is_put_again(talk: Talk) -> None:
    told(talk, *SCREENED, "is a foam roller good for my back?")
    assert talk.turns[-1].replies[-1].options[0].field == "pain_now"


@pytest.mark.parametrize(
    "asked", ["can i play football on saturday?", "may i do PE tomorrow", "can we play tennis", "can i go to the gym"]
)
def test_other_sport_goes_by_the_score_of_the_day(asked: str, catalog: Catalog) -> None:
    for score, said in (("[5]", "At 5: no. If it is at 2 or less"), ("[2]", "At 2: yes, easily")):
        talk = Talk(catalog)
        told(talk, *SCREENED, score, *RESULT[1:])
        assert said in told(talk, asked)


def test_a_medicine_told_beside_a_question_on_painkillers_counts_and_is_named(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, *RESULT)
    said = told(talk, "Can I take ibuprofen? I take pills for my blood pressure")
    assert "You told me: Blood pressure" in said
    assert "ask a pharmacist or doctor before any painkiller" in said
    assert "You told me: Blood pressure" in told(talk, "can i take ibuprofen")


def test_what_promises_nothing_is_answered_before_the_signs_with_a_word_on_them(talk: Talk, catalog: Catalog) -> None:
    said = told(talk, *SCREENED[:4], "how do i do the cat-cow stretch?")
    assert said.startswith(catalog.faq["howto_cat_cow"].answer)
    assert catalog.messages.early_lead in said
    assert talk.session.find(Postponed) is None


def test_a_part_that_promises_nothing_is_said_and_the_rest_comes_after_the_signs(talk: Talk, catalog: Catalog) -> None:
    entry = catalog.faq["rest_and_recovery"]
    a_week = next(one for one in entry.angles if one.id == "a_week")
    said = told(talk, *SCREENED[:4], "how many rest days a week do i need?")
    assert said.startswith(a_week.say)
    assert catalog.messages.early_part in said
    assert "At 5 of 10" not in said
    told(talk, *SCREENED[4:])
    rest = talk.turns[-1].replies[0].text
    assert a_week.say not in rest
    assert "At 5 of 10" in rest


def test_nothing_is_said_early_beside_a_sign_that_was_told(talk: Talk, catalog: Catalog) -> None:
    told(talk, *SCREENED[:5], "[Fever, shivers or really ill]", "[Done]")
    assert catalog.faq["howto_cat_cow"].answer not in told(talk, "how do i do the cat-cow stretch?")


def test_a_clear_no_to_a_tablet_is_said_before_the_signs_and_not_undone_after_them(
    talk: Talk, catalog: Catalog
) -> None:
    both = next(one for one in catalog.faq["painkillers"].angles if one.id == "gel_and_tablets")
    said = told(talk, *SCREENED[:4], "can i use a voltaren gel with my naproxen tablets?")
    assert said.startswith(both.say)
    assert "stomach ulcer" in told(talk, *SCREENED[4:])
    said = told(talk, "[None of these]")
    assert "then a gel" not in said
    assert "Never before or during" in said


def test_what_is_all_there_is_to_say_of_a_tablet_asks_for_no_list(talk: Talk, catalog: Catalog) -> None:
    pregnant = next(one for one in catalog.faq["painkillers"].angles if one.id == "pregnant")
    said = told(talk, *SCREENED[:4], "is a paracetamol tablet or an ibuprofen gel ok while pregnant?")
    assert said.startswith(pregnant.say)
    assert not isinstance(talk.session.prompt, Medicine)
    assert talk.session.find(Postponed) is None


@pytest.mark.parametrize(
    "asked", ["i cant turn my neck to the left. can i run today?", "neck locked, may i run tomorrow?"]
)
def test_whoever_cannot_turn_hears_no_run_and_no_shorter_one(asked: str, talk: Talk, catalog: Catalog) -> None:
    told(talk, *SCREENED, *RESULT)
    said = told(talk, asked)
    assert "Leave the run out" in said
    assert "shorter" not in said


def test_after_a_result_nothing_leads_to_the_questions_again(talk: Talk, catalog: Catalog) -> None:
    assert "[Check my back]" not in told(talk, *SCREENED, *RESULT, "why does my upper back hurt after running?")
    said = talk.turns[-1].replies[0]
    assert "Go through my questions" not in said.text
    assert "start" not in {option.id for option in said.options}


def test_what_a_neck_or_a_back_is_told_by_is_not_answered_with_the_result(talk: Talk, catalog: Catalog) -> None:
    angle = next(one for one in catalog.faq["self_diagnosis"].angles if one.id == "neck_or_back")
    said = told(talk, *SCREENED, *RESULT, "is it my neck or my back?")
    assert said.startswith(angle.say.split("\n")[0])


@pytest.mark.parametrize(
    ("asked", "noted"),
    [
        ("is ibuprofen ok while pregnant", "Pregnant"),
        ("is voltarol ok with apixaban", "Blood thinner"),
        ("i have kidney disease, is ibuprofen ok", "Kidney"),
        ("i'm 71, can i take ibuprofen", "65 or over"),
    ],
)
@pytest.mark.parametrize("before", [("/start", "[I agree]"), (*SCREENED, *RESULT)])
def test_what_a_question_of_tablets_tells_counts_in_the_next_one(
    before: tuple[str, ...], asked: str, noted: str, talk: Talk
) -> None:
    told(talk, *before, asked)
    said = told(talk, "and a gel?")
    assert said.startswith(f"You told me: {noted}")
    assert "pharmacist" in said


def test_what_was_told_before_somebody_agreed_counts_too(talk: Talk) -> None:
    told(talk, "is a gel ok with warfarin?", "[I agree]")
    assert told(talk, "and paracetamol?").startswith("You told me: Blood thinner")


@pytest.mark.parametrize("words", ["and if i'm asthmatic?", "i have asthma", "kidney disease", "i am pregnant"])
def test_what_is_told_of_the_open_list_answers_it(words: str, talk: Talk) -> None:
    said = told(talk, *SCREENED, *RESULT, "can i take ibuprofen?", words)
    assert "pharmacist" in said
    assert talk.session.find(Medicine) is None


def test_who_to_ask_is_said_once(talk: Talk, catalog: Catalog) -> None:
    pregnant = next(one for one in catalog.faq["painkillers"].angles if one.id == "pregnant")
    said = told(talk, *SCREENED, *RESULT, "can i take paracetamol while pregnant?")
    assert said.startswith(f"{pregnant.say}\nYou told me: Pregnant")
    assert said.count("before any") == 1


@pytest.mark.parametrize(
    "asked", ["can i do 17 km on sunday?", "would a 15k run be stupid?", "may i run the full 12 miles?"]
)
def test_a_long_way_that_is_asked_about_before_the_signs_is_answered_after_them(
    asked: str, talk: Talk, catalog: Catalog
) -> None:
    far = next(one for one in catalog.faq["should_i_stop_running"].angles if one.id == "far")
    assert catalog.messages.screen_first in told(talk, "/start", "[I agree]", asked)
    assert far.say in told(talk, *SCREENED[2:])


@pytest.mark.parametrize("so_far", [SCREENED[:1], SCREENED[:2], SCREENED[:4], SCREENED])
@pytest.mark.parametrize("asked", ["how does this work", "what are the warning signs", "can you diagnose me"])
def test_among_the_questions_no_answer_has_a_button_to_them(asked: str, so_far: tuple[str, ...], talk: Talk) -> None:
    told(talk, *so_far, asked)
    shown = [option.id for reply in talk.turns[-1].replies for option in reply.options]
    assert "start" not in shown
    assert shown
