"""A no to one of the things that a box names together takes off no tick for another of them."""

import pytest

from flows import Catalog
from flows.values.frames import Ticking
from tests.talk import SCREENED, Talk, told


def at_risks(catalog: Catalog) -> Talk:
    talk = Talk(catalog)
    told(talk, *SCREENED[:6])
    return talk


def ticks(talk: Talk) -> tuple[str, ...]:
    half = talk.session.find(Ticking)
    return half.ticks if half is not None else ()


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("I had a wedge fracture", "no osteoporosis"),
        ("two broken vertebrae, years ago", "I don't have osteoporosis"),
        ("I take prednisolone", "bones aren't thin"),
        ("osteoporosis", "no steroids"),
        ("osteopenia, and steroids for asthma", "no steroids any more"),
        ("[Thin bones, or steroid tablets]", "no osteoporosis"),
        ("diabetes", "no HIV"),
        ("I am diabetic", "no infection lately"),
        ("a kidney infection last month", "no diabetes"),
        ("[Diabetes, weak immune system]", "no diabetes"),
    ],
)
def test_a_no_to_another_of_its_things_leaves_the_tick(first: str, then: str, catalog: Catalog) -> None:
    talk = at_risks(catalog)
    told(talk, first)
    before = ticks(talk)
    assert before
    told(talk, then)
    assert ticks(talk) == before


@pytest.mark.parametrize(
    ("lines", "left"),
    [
        (("osteoporosis", "no osteoporosis, sorry"), ()),
        (("I have diabetes", "no diabetes"), ()),
        (("osteoporosis and steroids", "no steroids", "no osteoporosis either"), ()),
        (("[Thin bones, or steroid tablets]", "untick thin bones"), ()),
        (("osteoporosis and steroids", "no steroids"), ("bone_fragile",)),
    ],
)
def test_a_no_to_all_that_it_was_ticked_for_takes_it_off(
    lines: tuple[str, ...], left: tuple[str, ...], catalog: Catalog
) -> None:
    talk = at_risks(catalog)
    told(talk, *lines)
    assert ticks(talk) == left


@pytest.mark.parametrize(
    "text",
    [
        "spinal fracture in 2021",
        "I broke a vertebra two years ago, no osteoporosis",
        "I broke a bone in my spine last winter",
        "a fracture of the spine when I was at school",
        "fractured my back ages ago",
        "broken vertebra, all healed",
    ],
)
def test_a_broken_spine_is_ticked_whatever_kind_of_break_it_was(text: str, catalog: Catalog) -> None:
    talk = at_risks(catalog)
    told(talk, text)
    assert ticks(talk) == ("bone_fragile",)


@pytest.mark.parametrize("text", ["no broken vertebra", "my back cracked nicely at yoga", "never broke my back"])
def test_a_spine_that_did_not_break_is_not(text: str, catalog: Catalog) -> None:
    talk = at_risks(catalog)
    told(talk, text)
    assert ticks(talk) == ()


def test_what_is_no_longer_ticked_is_forgotten(catalog: Catalog) -> None:
    talk = at_risks(catalog)
    told(talk, "osteoporosis")
    assert talk.session.told_parts == {"bone_fragile": ("bones",)}
    told(talk, "no osteoporosis")
    assert talk.session.told_parts == {}
