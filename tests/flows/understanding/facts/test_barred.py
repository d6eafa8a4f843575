"""What a question names bars what it bars in the answer, and nothing of it is noted."""

import pytest

from flows import Catalog, answer
from flows.screening.hearing import hear
from flows.understanding.facts.barred import bars_named, exercises_named
from tests.talk import Talk, told


@pytest.mark.parametrize(
    ("text", "option"),
    [
        ("osteopenia - is a dead hang alright?", "bone_fragile"),
        ("rows for somebody with brittle bones?", "bone_fragile"),
        ("my spine is osteoporotic, which strength work?", "bone_fragile"),
        ("is a side plank alright in pregnancy", "pregnant"),
        ("five months gone: planks?", "pregnant"),
        ("stretches while expecting", "pregnant"),
        ("my wife is pregnant, may she do dead bugs?", "pregnant"),
        ("rolling although i take apixaban?", "blood_thinner"),
        ("hypermobile runner, child's pose?", "loose_joints"),
        ("is the plank fine with high blood pressure", "high_bp"),
    ],
)
def test_what_a_question_names_bars(text: str, option: str, catalog: Catalog) -> None:
    assert option in [one for ids in bars_named(hear(text, catalog), catalog, of_another=False).values() for one in ids]


@pytest.mark.parametrize(
    "text",
    [
        "no osteoporosis here. are pull-ups fine?",
        "i'm not pregnant, are planks ok?",
        "my dad has osteoporosis, may i do pull-ups?",
        "are planks a good idea six months after the birth of my baby?",
        "is a plank good for runners?",
    ],
)
def test_what_is_denied_of_others_or_over_bars_nothing(text: str, catalog: Catalog) -> None:
    assert not bars_named(hear(text, catalog), catalog, of_another=False)


def test_exercises_are_heard_by_name(catalog: Catalog) -> None:
    assert exercises_named(hear("thin bones: pull ups or the side plank?", catalog), catalog) == (
        "pull_up",
        "side_plank",
    )


BARRED = [
    ("osteopenia, are pull-ups alright?", "pull-up"),
    ("may i do planks in pregnancy?", "plank"),
    ("expecting a baby, best strength exercises for my back?", "pull-up"),
    ("brittle bones, how do i do child's pose?", "child's pose"),
    ("is a dead hang fine while pregnant?", "pull-up"),
]


@pytest.mark.parametrize(("text", "exercise"), BARRED)
def test_the_answer_offers_nothing_that_is_barred(text: str, exercise: str, catalog: Catalog) -> None:
    kept = (catalog.messages.left_out.split("{")[0], catalog.messages.exercise_barred, "leave", "Leave", "no ", "No ")
    for line in answer(text, catalog).reply.splitlines():
        assert exercise not in line.lower() or any(word in line for word in kept), line


@pytest.mark.parametrize("before", [("/start",), ("/start", "[I agree]")])
def test_in_a_chat_it_is_said_and_nothing_is_noted(before: tuple[str, ...], talk: Talk, catalog: Catalog) -> None:
    said = told(talk, *before, "osteopenia, are pull-ups alright?")
    assert said.startswith(catalog.messages.left_out.format(exercises="pull-up"))
    assert not talk.session.record
    assert not talk.session.ahead


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("wall angels: my shoulder clicks, it never hurts. go on?", False),
        ("do i kneel on both knees for the hip flexor stretch?", False),
        ("wrist straight in the plank?", False),
        ("wall angels with a bad shoulder?", True),
        ("bird dog, my wrists hurt?", True),
        ("planks with knee trouble?", True),
    ],
)
def test_a_part_of_the_body_is_no_trouble_by_its_name_alone(text: str, *, is_told: bool, catalog: Catalog) -> None:
    assert bool(bars_named(hear(text, catalog), catalog, of_another=False)) is is_told
