"""The report: what a clinician wants on a page, and no gap that looks like a "no"."""

import pytest

from flows import Catalog
from tests.flows.assessment.test_alarms import RESULT, SCREENED, told
from tests.talk import Talk


@pytest.fixture
def talk(catalog: Catalog) -> Talk:
    return Talk(catalog)


def page(talk: Talk, *lines: str) -> str:
    told(talk, *lines, "/report")
    (document,) = [reply.document for reply in talk.turns[-1].replies if reply.document]
    return document.text


def line(text: str, start: str) -> str:
    (found,) = [one for one in text.splitlines() if one.startswith(start)]
    return found


def test_it_holds_complaint_answers_signs_assessment_plan_and_dates(talk: Talk) -> None:
    text = page(talk, *SCREENED, *RESULT, "[My plan]", "[None of these]", "[None of these]", "[Nothing]")
    assert "Where: Between the blades" in text
    assert "Chest pain, pressure, tightness" in line(text, "Asked, no:")
    assert line(text, "Yes:") == "Yes: none"
    assert line(text, "Not asked:") == "Not asked: none"
    assert line(text, "Urgency:").startswith("Urgency: Look after it yourself.")
    assert "Cat-cow, 8-10 slowly" in text
    assert "now 3, at its worst not asked" in text
    assert "2026-01-05" in text
    assert "Not examined, not a diagnosis" in text
    assert "**" not in text


def test_it_fits_a_page(talk: Talk) -> None:
    text = page(talk, *SCREENED, *RESULT, "[My plan]", "[None of these]", "[None of these]", "[Nothing]")
    assert len(text) < 4000
    assert len(text.splitlines()) < 66


def test_what_was_not_asked_is_no_no(talk: Talk) -> None:
    text = page(talk, *SCREENED[:3], "[Chest pain, pressure, tightness]", "[I've called or have help]")
    assert line(text, "Yes:") == "Yes: Chest pain, pressure, tightness"
    assert "Weak or numb legs" in line(text, "Not asked:")
    assert "Weak or numb legs" not in line(text, "Asked, no:")
    assert "Fever, shivers or really ill" in line(text, "Not asked:")
    assert "Pain now" not in text
    assert "now not asked" in text
    assert "Urgency: Emergency" in text
    assert "No exercises were given." in text


def test_not_sure_is_neither_yes_nor_no(talk: Talk) -> None:
    text = page(talk, *SCREENED, *RESULT[:2], "[Not sure]", *RESULT[3:])
    assert "How it began: not sure" in text


def test_a_sign_that_was_said_in_words_stands_in_it(talk: Talk) -> None:
    text = page(talk, *SCREENED, *RESULT, "my legs have gone numb and weak", "[I've called or have help]")
    assert "Said in words or found on the way: Possible pressure on the spinal cord" in text


def test_the_scores_of_check_ins_are_in_it(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "/checkin", "[Morning, 7:30]", "[09:01 Paris]", "[None of these]")
    talk.wake()
    told(talk, "[3]", "[Easy]", "[4]", "[More]")
    assert "2026-01-06: 3 (in the run 4)" in page(talk)


def test_before_anything_is_told_there_is_none(talk: Talk) -> None:
    assert "nothing to report yet" in told(talk, "/start", "[I agree]", "/report")


def test_an_alarm_still_stands_after_the_report(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT, "crushing chest pain and i can't breathe", "/report")
    assert "call now" in talk.texts[-1]
