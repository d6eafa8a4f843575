"""Whose heart it was, and whether that is a risk of one's own."""

import msgspec
import pytest

from flows import Catalog, Mark, Read
from flows.catalog.question import field_question
from flows.screening.hearing import hear
from flows.understanding.facts.answers import read_loose
from flows.understanding.facts.story import read_story
from tests.talk import MONDAY


def ticked(field: str, screen: int, text: str, catalog: Catalog) -> bool:
    question = field_question(catalog.fields[field], screen, catalog)
    return bool(read_loose(question, hear(text, catalog), MONDAY, catalog).sure)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("grandpa had heart attack at 71. me no", False),
        ("My father had a heart attack at 48 but survived", False),
        ("my dad has a stent", False),
        ("only my uncle had heart trouble", False),
        ("mother in law has a pacemaker", False),
        ("dad had a bypass in his seventies", False),
        ("my dad died suddenly at 82", False),
        ("mum's brother had heart failure", False),
        ("heart trouble, just my gran", False),
        ("not me but my mum had breast cancer and a heart attack", False),
        ("my dad died of a heart attack at 45", True),
        ("my brother died suddenly", True),
        ("my mum has marfan", True),
        ("my brother died of heart failure 20 years ago", True),
        ("aneurysm runs in the family", True),
        ("i have a stent and my dad died at 80", True),
        ("heart operation in 2010, dad drove me", True),
        ("my heart condition is ok", True),
    ],
)
def test_of_kin_a_heart_counts_only_by_a_death_in_youth_or_what_runs_in_families(
    text: str, counts: bool, catalog: Catalog
) -> None:
    assert ticked("rf_history", 1, text, catalog) is counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("my dad had a heart attack at 52", True),
        ("my sister had a heart attack", True),
        ("my dad had a heart attack at 82", False),
        ("my granny had a heart attack", False),
        ("granny's brother had a heart attack at 47", False),
        ("my uncle and my brother had a heart attack at 45", True),
        ("heart attack, my grandpa, at 71", False),
        ("my mum smokes", False),
        ("my dad has high blood pressure", False),
        ("i smoke, my dad had a heart attack at 70", True),
    ],
)
def test_of_a_parent_a_heart_attack_counts_that_was_not_late_in_life(text: str, counts: bool, catalog: Catalog) -> None:
    assert ticked("risk_now", 0, text, catalog) is counts


@pytest.mark.parametrize(
    ("text", "of_another", "is_taken"),
    [
        ("my father had a heart attack at 48 and survived", False, True),
        ("my father had a heart attack at 48 and survived", True, False),
        ("my father had a heart attack at 71", False, False),
        ("tight back. grandad had a heart attack. it aches", False, False),
        ("i had a heart attack and so had my uncle", False, True),
    ],
)
def test_what_the_reader_marks_of_kin_is_no_other(
    text: str, of_another: bool, is_taken: bool, catalog: Catalog
) -> None:
    start = text.index("heart attack")
    mark = Mark(start=start, end=start + 12, fact="risk_now=heart_risk", sure=0.99)
    read = Read(danger=0.0, signs={"rf_cardiac": 0.0}, shown=0.0, wants={}, topics={"none": 0.0}, marks=(mark,))
    seeing = msgspec.structs.replace(catalog, read=lambda _: read)
    risks = read_story(hear(text, seeing), MONDAY, seeing, of_another=of_another).risks
    assert ("heart_risk" in risks.get("risk_now", ())) is is_taken
