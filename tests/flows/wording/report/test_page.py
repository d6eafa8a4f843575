"""The report: what a clinician wants on a page, in the third person, and no gap that looks like a "no"."""

import re

import pytest

from flows import Catalog, Document
from flows.assessment.triage import SELF_CARE, TABLE
from flows.values.model import Session, State, Value
from flows.wording.report.page import LONGEST_WORDS, report
from tests.flows.assessment.test_triage import CALM, changed
from tests.talk import MONDAY, RESULT, SCREENED, Talk, told

ACHE: dict[str, Value] = {
    "age_band": "a18_34",
    "rf_now": ("none",),
    "rf_history": ("none",),
    "risk_now": ("none",),
    "pain_now": 3,
    "duration": "d1_2",
    "onset": "gradual_in_run",
    "location": "between_blades",
    "feel": "ache_tight",
    "worse_with": ("sitting",),
    "run_context": ("none",),
    "habits": ("desk_long",),
}
BREATH = ACHE | {
    "onset": "sudden",
    "location": "one_blade",
    "feel": "sharp_catch",
    "worse_with": ("deep_breath",),
    "pleuritic_check": "unsure",
    "ptx_risk": True,
}
TO_THE_PLAN = (*SCREENED, *RESULT, "[My plan]", "[None of these]", "[None of these]", "[Nothing]")


def document(talk: Talk, *lines: str, command: str = "/report") -> Document:
    told(talk, *lines, command)
    (found,) = [reply.document for reply in talk.turns[-1].replies if reply.document]
    return found


def page(talk: Talk, *lines: str) -> str:
    return document(talk, *lines).text


def line(text: str, start: str) -> str:
    (found,) = [one for one in text.splitlines() if one.startswith(start)]
    return found


def test_it_holds_complaint_answers_signs_assessment_plan_and_dates(talk: Talk) -> None:
    text = page(talk, *TO_THE_PLAN)
    assert "Site: interscapular, central or bilateral" in text
    assert "chest pain, pressure or tightness" in line(text, "Denied, emergency signs:")
    assert line(text, "Present:") == "Present: none"
    assert line(text, "Not asked:") == "Not asked: none"
    assert line(text, "Triage:").startswith("Triage: Self-care")
    assert "No red flag ticked, 29 asked." in text
    assert "Cat-cow (8-10 slowly, once or twice a day)" in text
    assert "now 3, at worst not asked" in text
    assert "Page of 5 Jan 2026. Answers of 5 Jan 2026. Dates in the time zone UTC." in text
    assert "Not examined by anyone. No diagnosis." in text
    assert "Name: ____" in text
    assert "**" not in text


def test_it_speaks_of_the_person_and_never_to_them(talk: Talk, catalog: Catalog) -> None:
    text = page(talk, *TO_THE_PLAN).lower().replace("please take your own history", "")
    assert not {"you", "your", "i", "my"} & set(text.replace(":", " ").replace(",", " ").split())
    words = " ".join(str(one) for one in catalog.report.findings).lower()
    assert " your " not in words


@pytest.mark.parametrize(
    "sign", ["Fever, shivers or really ill", "One calf or arm newly swollen", "Cola urine, rock-hard muscles"]
)
def test_a_sign_that_was_ticked_before_somebody_left_is_no_routine(sign: str, talk: Talk) -> None:
    text = page(talk, *SCREENED[:5], f"[{sign}]", "[Done]")
    assert "Same day" in line(text, "Triage:")
    assert "Not told yet" in line(text, "Triage:")
    assert "C15" not in text


def test_questions_that_were_left_have_advised_nothing(talk: Talk) -> None:
    assert line(page(talk, *SCREENED, "[3]"), "Triage:").startswith("Triage: Open.")


def test_a_worst_pain_that_was_told_unasked_stands_on_the_page(talk: Talk) -> None:
    assert "now 3, at worst 8" in page(talk, *SCREENED, "it was an 8 when i finished, 3 now")


def test_what_was_not_asked_is_no_no(talk: Talk) -> None:
    text = page(talk, *SCREENED[:3], "[Chest pain, pressure, tightness]", "[I've called or have help]")
    assert line(text, "Present:") == "Present: chest pain, pressure or tightness"
    unasked = next(one for one in text.splitlines() if one.startswith("Not asked: dyspnoea"))
    assert "new leg weakness" in unasked
    assert "fever, rigors or systemically unwell" in unasked
    assert "Denied" not in text
    assert "now not asked" in text
    assert "1 red flag or risk present" in text
    assert line(text, "Triage:").startswith("Triage: Emergency. Told to call the emergency number at once. Reason: ")
    assert "emergency sign told or not excluded, to be considered: acute coronary syndrome" in line(text, "Triage:")
    assert "None were given." in text


def test_what_stood_beside_the_one_tick_that_ended_the_questions_was_not_denied(talk: Talk) -> None:
    """Weak legs are tapped, and so nobody was asked of bladder and bowels; the first screen was answered."""
    text = page(talk, *SCREENED[:4], "[Weak or numb legs, not just tired]", "[I've called or have help]")
    assert "bladder or bowel disturbance" not in line(text, "Denied, emergency signs:")
    assert "haemoptysis" in line(text, "Denied, emergency signs:")


def test_a_reason_never_says_what_was_answered_otherwise(catalog: Catalog) -> None:
    record = changed(CALM, worse_with=("running_only",), run_stop="lingers", pain_worst=6, age_band="a50_64")
    session = Session(consent=True, record={**record, "risk_now": ("heart_risk",)}, state=State.ASSESSED)
    text = report(session, MONDAY, catalog).text
    assert "exertional angina possible" in line(text, "Triage:")
    assert "gone with rest" not in text


def test_a_yes_is_told_with_what_was_asked(catalog: Catalog) -> None:
    record = changed(CALM, duration="over_6w", morning_stiff=True, wakes_late=True, onset="crept_in")
    text = report(Session(consent=True, record=record, state=State.ASSESSED), MONDAY, catalog).text
    assert "morning stiffness 30 minutes or more" in line(text, "Likely contributor 1:")


def test_without_an_answer_to_the_warning_signs_nothing_is_called_absent(catalog: Catalog) -> None:
    text = report(Session(consent=True, record={"age_band": "a18_34"}), MONDAY, catalog).text
    assert "Red flags not asked." in text
    assert "Present:" not in text
    assert "Denied" not in text
    assert "Date of the answers not known." in text


def test_not_sure_is_neither_yes_nor_no(talk: Talk) -> None:
    text = page(talk, *SCREENED, *RESULT[:2], "[Not sure]", *RESULT[3:])
    assert "Not sure: onset" in text


def test_a_sign_that_was_said_in_words_stands_in_it(talk: Talk) -> None:
    text = page(talk, *SCREENED, *RESULT, "my legs have gone numb and weak", "[I've called or have help]")
    assert "Raised by free text or other answers, to be considered: spinal cord or cauda equina compression" in text
    assert "1 red flag or risk present" in text


def test_no_tick_does_not_soothe_where_the_answers_together_are_a_finding(catalog: Catalog) -> None:
    """A sudden pain on each breath in somebody tall who vapes: all boxes are empty, and it is an emergency."""
    text = report(Session(consent=True, state=State.ASSESSED, record=BREATH), MONDAY, catalog).text
    assert "No red flag ticked, 29 asked; the triage rests on the answers together." in text
    assert line(text, "Present:") == "Present: none ticked; see the reason for triage"
    assert line(text, "Triage:").endswith("with a risk factor: pneumothorax possible.")
    assert "not reproducible; with" not in text, "whether it can be reproduced, the person was not sure"
    assert "To be considered: pneumothorax; " in text


@pytest.mark.parametrize(
    ("told_besides", "reason"),
    [
        ({"muscle_check": "swollen_weak"}, "rhabdomyolysis"),
        ({"arm_weak": True}, "neurological signs in the arm"),
        ({"pain_now": 9, "pain_worst": 9}, "severe pain"),
    ],
)
def test_a_line_with_several_grounds_names_the_one_that_was_met(
    told_besides: dict[str, Value], reason: str, catalog: Catalog
) -> None:
    text = report(Session(consent=True, state=State.ASSESSED, record=ACHE | told_besides), MONDAY, catalog).text
    assert f"to be looked at the same day for: {reason} (rule U9)" in line(text, "Reason for triage:")


def test_before_a_result_it_says_of_nothing_that_it_was_advised(talk: Talk) -> None:
    text = page(talk, *SCREENED, "[3]")
    assert (
        line(text, "Triage:") == "Triage: Open. The questions were not all answered, and nothing has been advised yet."
    )
    assert line(text, "Present:") == "Present: none"
    assert "Reason for triage" not in text
    assert "Likely contributor" not in text


def test_what_was_told_another_day_stands_with_its_day(talk: Talk) -> None:
    told(talk, *TO_THE_PLAN)
    talk.later(3 * 24)
    text = page(talk)
    assert "PRESENTING COMPLAINT ON 5 JAN 2026" in text
    assert "1 to 2 days on 5 Jan 2026" in text


def test_contributors_and_signs_have_a_clinicians_names(catalog: Catalog) -> None:
    names = [one.clinical for one in (*catalog.causes.values(), *catalog.red_flags.values())]
    assert not [name for name in names if "possible" in name.lower() or "can be" in name]
    text = report(Session(consent=True, state=State.ASSESSED, record=ACHE), MONDAY, catalog).text
    assert "Likely contributor 1: postural load, sitting and running." in text


def test_the_dates_are_those_of_the_persons_zone(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "Auckland", "[None of these]")
    talk.later(4)
    assert "Page of 6 Jan 2026. Answers of 5 Jan 2026. Dates in the time zone Pacific/Auckland." in page(talk)


def test_the_dates_stay_those_of_the_persons_zone_when_check_ins_have_ended(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/checkin", "[Evening, 19:00]", "auckland", "[None of these]", "/stop")
    talk.later(14)
    assert talk.session.followup.rhythm is None
    assert "Page of 6 Jan 2026. Answers of 5 Jan 2026. Dates in the time zone Pacific/Auckland." in page(talk)


def test_own_words_stand_on_it_as_they_were_typed(talk: Talk) -> None:
    made = document(talk, *TO_THE_PLAN, command="/report Broke a *collarbone* in 2019.\nЕщё астма.")
    assert made.page is not None
    assert made.page.own_words is not None
    assert made.page.own_words.rows[0].text == "Broke a *collarbone* in 2019. Ещё астма."
    assert "Broke a *collarbone* in 2019. Ещё астма." in made.text


def test_own_words_bring_no_hidden_marks_and_end_where_there_is_no_room(catalog: Catalog) -> None:
    session = Session(consent=True, record={"age_band": "a18_34"})
    made = report(session, MONDAY, catalog, "a\u202eb\x00c\u2028d " + "e" * 2 * LONGEST_WORDS)
    assert made.page is not None
    assert made.page.own_words is not None
    typed = made.page.own_words.rows[0].text
    assert typed.startswith("a b c d e")
    assert len(typed) <= LONGEST_WORDS + 2


def test_each_line_of_the_decision_table_has_its_reason(catalog: Catalog) -> None:
    assert {one.id for one in (*TABLE, SELF_CARE)} == set(catalog.report.lines)


def test_before_anything_is_told_there_is_none(talk: Talk) -> None:
    assert "nothing to report yet" in told(talk, "/start", "[I agree]", "/report")


def test_an_alarm_still_stands_after_the_report(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "crushing chest pain and i can't breathe", "/report")
    assert "call now" in talk.texts[-1]


def test_a_warning_sign_in_the_words_beside_the_command_is_heard_first(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/report crushing chest pain and i can't breathe")
    assert "call now" in talk.texts[0]


def test_it_speaks_to_nobody_in_the_doses_of_exercises_neither(catalog: Catalog) -> None:
    """The third person throughout; names and doses are put on it as they are."""
    for exercise in catalog.exercises.values():
        for said in (exercise.dose, exercise.name, *(way.name for way in exercise.variants)):
            assert not re.search(r"\byou(?:r|rs)?\b", said, re.IGNORECASE), said
