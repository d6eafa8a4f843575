"""What was noted and never said."""

import pytest

from flows import Catalog
from flows.values.frames import Ticking
from flows.values.model import State
from tests.talk import RESULT, SCREENED, Talk, told

TO_WORSE = (*SCREENED, *RESULT[:5], "[A deep breath]", "[Sitting, desk, phone]")


def ticks(talk: Talk) -> tuple[str, ...]:
    half = talk.session.find(Ticking)
    return half.ticks if half else ()


def test_a_tick_on_the_open_list_is_taken_out(catalog: Catalog) -> None:
    talk = Talk(catalog)
    assert "took it out: A deep breath" in told(talk, *TO_WORSE, "i never said deep breath??")
    assert ticks(talk) == ("sitting",)


def test_an_answer_is_asked_again_without_what_was_never_said(catalog: Catalog) -> None:
    talk = Talk(catalog)
    said = told(talk, *TO_WORSE, "[Done]", "where did you get deep breath from")
    assert "I had noted: A deep breath" in said
    assert ticks(talk) == ("sitting",)
    told(talk, "[Done]")
    assert talk.session.record["worse_with"] == ("sitting",)


def test_a_story_that_was_misread_is_taken_out_before_it_counts(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED[:3], "it is a dull ache")
    assert talk.session.record["feel"] == "ache_tight"
    assert "what is right?" in told(talk, "I never said dull")
    assert "feel" not in talk.session.record


def test_what_was_noted_is_shown_with_a_way_to_change_each(catalog: Catalog) -> None:
    talk = Talk(catalog)
    assert "Pain now: **3**" in told(talk, *TO_WORSE, "I never said that")
    assert "Makes it worse, ticked: **A deep breath, Sitting, desk, phone**" in "\n".join(talk.texts)
    assert "How strong is it" in told(talk, "[Pain now]")


def test_after_a_result_it_is_asked_again_and_judged_anew(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, *RESULT, "I never said sitting", "[Twisting or bending]", "[Done]")
    assert talk.session.state is State.ASSESSED
    assert talk.session.record["worse_with"] == ("twist_bend",)


@pytest.mark.parametrize("text", ["I never said it was hot", "no, it wasn't hot and I drank enough"])
@pytest.mark.parametrize(("ran", "left"), [((), None), (("[Hills, speed, race]",), ("hills_speed",))])
def test_after_a_result_what_no_safety_hangs_on_is_judged_anew_at_once(
    ran: tuple[str, ...], left: tuple[str, ...] | None, text: str, catalog: Catalog
) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, *RESULT[:-1], "[Choose several]", "[Hot, drank little]", *ran, "[Done]", "[None of these]")
    assert talk.session.state is State.ASSESSED
    said = told(talk, text)
    assert "I took it out: Hot, drank little" in said
    assert "Look after it yourself" in said
    assert talk.session.state is State.ASSESSED
    assert talk.session.record.get("run_context") == left
    assert "When suits you?" in told(talk, "/checkin")


def test_after_a_result_a_correction_leaves_what_is_of_safety(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(
        talk,
        *SCREENED,
        *RESULT[:-1],
        "[Choose several]",
        "[Hot, drank little]",
        "[Done]",
        "[Dark or little urine]",
        "[Done]",
    )
    before = talk.session.record["rf_history"], talk.session.record["worse_with"]
    told(talk, "I never said it was hot")
    assert (talk.session.record["rf_history"], talk.session.record["worse_with"]) == before


def test_of_a_day_that_is_open_its_answers_are_shown(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, *RESULT, "/checkin", "[Evening, 19:00]", "berlin", "[None of these]", "(woken)", "[4]")
    assert "Today I noted: pain now: 4" in told(talk, "I never wrote that")


def test_a_sign_is_never_wiped_by_a_word(catalog: Catalog) -> None:
    talk = Talk(catalog)
    said = told(talk, *SCREENED[:6], "[Cancer, now or in the past]", "[Done]", "I never said cancer")
    assert "any of these fit you?" in said
    assert "rf_history" not in talk.session.record


def test_what_is_denied_on_a_list_of_risks_is_unticked_or_noted(catalog: Catalog) -> None:
    talk = Talk(catalog)
    assert "I ticked: Pregnant" in told(talk, *SCREENED, *RESULT, "my plan", "pregnant")
    assert "I took it out: Pregnant" in told(talk, "no, not pregnant")
    assert ticks(talk) == ()
    assert "not that. Does anything else here fit?" in told(talk, "no flights")


def test_a_risk_that_is_told_on_the_way_to_the_plan_counts_at_once(catalog: Catalog) -> None:
    talk = Talk(catalog)
    said = told(talk, *SCREENED, *RESULT, "my plan", "past cancer, 10 years ago")
    assert "Within two weeks" in said
    assert talk.session.record["rf_history"] == ("cancer_ever",)
    assert talk.session.record["duration"] == "d1_2"


def test_a_denied_tick_from_a_story_is_gone_before_its_list_counts(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED[:3], "my back hurts and i have diabetes", *SCREENED[3:6])
    assert ticks(talk) == ("immune_low",)
    assert "I took it out: Diabetes" in told(talk, "no diabetes")
    assert talk.session.kept == {}
    told(talk, "[None of these 6]")
    assert talk.session.record["rf_history"] == ("none",)


def test_a_word_takes_away_just_what_it_names(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED[:6], "[Heart or aorta trouble, Marfan]", "[Diabetes, weak immune system]")
    assert "I took it out: Heart" in told(talk, "take the heart thing off")
    assert ticks(talk) == ("immune_low",)


def test_of_running_told_from_the_side_a_word_takes_away_what_is_not_so(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, "[3]", "I ran 20 km instead of my usual 10")
    assert talk.session.record["run_context"] == ("load_jump",)
    assert "How long have you had it" in told(talk, "no, i run less than before")
    assert "run_context" not in talk.session.record


def test_an_answer_that_is_not_so_is_asked_before_the_open_question(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED, *RESULT[:5], "[Sitting, desk, phone]")
    assert "How did it start?" in told(talk, "it did not build up in the run")
    told(talk, "[Next day]")
    assert ticks(talk) == ("sitting",)


def test_after_a_result_a_sign_that_is_not_so_is_asked_about_once_more(catalog: Catalog) -> None:
    talk = Talk(catalog)
    told(talk, *SCREENED[:6], "[Heart or aorta trouble, Marfan]", "[Done]", *RESULT)
    assert "any of these fit you?" in told(talk, "I have no heart trouble! That was my father at 71")
    told(talk, "[None of these 6]")
    assert talk.session.record["rf_history"] == ("none",)
