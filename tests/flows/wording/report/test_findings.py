"""Answers in a clinician's words, and what is known apart from what is not."""

from flows import Catalog
from flows.values.model import Session
from flows.wording.report.findings import phrase, rows, signs


def test_an_answer_of_each_kind_reads_as_in_notes(catalog: Catalog) -> None:
    assert phrase("onset", "crept_in", catalog) == "insidious, over days or weeks"
    assert phrase("worse_with", ("sitting", "neck_move"), catalog) == "sitting, desk, driving; neck movement"
    assert phrase("shape_change", False, catalog) == "denied"
    assert phrase("pain_worst", 6, catalog) == "pain at worst 6/10"


def test_one_emergency_tick_leaves_its_screen_and_the_later_ones_unasked(catalog: Catalog) -> None:
    known = signs(Session(record={"rf_now": ("cough_blood",)}), catalog)
    assert known.present == ("haemoptysis",)
    assert "severe abdominal pain" in known.unasked
    assert "chest pain, pressure or tightness" in known.unasked
    assert known.denied == 0
    later = signs(Session(record={"rf_now": ("legs_weak_numb",)}), catalog)
    assert later.denied == 6
    assert "bladder or bowel disturbance, or saddle anaesthesia" in later.unasked


def test_a_sign_in_doubt_is_neither_present_nor_denied(catalog: Catalog) -> None:
    known = signs(Session(record={"rf_now": ("unsure",)}), catalog)
    assert known.unsure == ("not sure about one of the emergency signs",)
    assert known.present == ()


def test_gaps_are_gathered_in_a_row_each(catalog: Catalog) -> None:
    session = Session(record={"location": "spine_line"}, passed=("feel",))
    found = {row.name: row.text for row in rows(session, ("location", "side", "feel", "onset"), catalog)}
    assert found == {"Site": "thoracic midline, over the spine", "Not sure": "quality", "Not asked": "onset"}
