"""Wishes in words: commands, buttons, changes."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.meant import Change, Command, Pressed, Skip, Worse
from flows.understanding.wishes.requests import button, change, command, skip, worse
from tests.flows.dialogue.test_gate import RUNNING
from tests.flows.understanding.scenes import scene_of
from tests.talk import RESULT, SCREENED, Talk, told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Stop!", "stop"),
        ("please stop now", "stop"),
        ("delete my data", "delete"),
        ("start over", "restart"),
        ("stop running?", None),
        ("please", None),
        ("", None),
    ],
)
def test_a_command_in_words_is_the_whole_text(text: str, name: str | None, catalog: Catalog) -> None:
    found = command(hear(text, catalog), scene_of("nothing", catalog), catalog)
    assert found == (Command(name=name) if name else None)


def test_a_button_goes_by_its_label(catalog: Catalog) -> None:
    scene = scene_of("nothing", catalog)
    for action in catalog.actions.values():
        pressed = button(hear(action.button, catalog), scene, catalog)
        assert isinstance(pressed, Pressed), action.button
    assert button(hear(f"{catalog.messages.done}!", catalog), scene, catalog) == Pressed(action="done")
    assert button(hear("my answers were all wrong", catalog), scene, catalog) is None


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("change pain now", "pain_now", ""),
        ("please change my pain now to 4", "pain_now", "4"),
        ("correct the side to right", "side", "right"),
        ("sorry, I am 43", "age_band", "43"),
        ("actually I'm 71 years old", "age_band", "71"),
    ],
)
def test_an_answer_to_be_changed_is_named_as_on_its_card(text: str, field: str, value: str, catalog: Catalog) -> None:
    assert change(hear(text, catalog), scene_of("feel", catalog), catalog) == Change(field=field, value=value)


@pytest.mark.parametrize("text", ["change", "I want a change of shoes", "change my socks", "I'm 8", "my son is 43"])
def test_what_names_no_answer_changes_none(text: str, catalog: Catalog) -> None:
    assert change(hear(text, catalog), scene_of("feel", catalog), catalog) is None


def test_only_an_open_field_is_skipped(catalog: Catalog) -> None:
    assert skip(hear("Skip", catalog), scene_of("feel", catalog), catalog) == Skip()
    assert skip(hear("um, tricky to say", catalog), scene_of("feel", catalog), catalog) == Skip()
    assert skip(hear("skip", catalog), scene_of("nothing", catalog), catalog) is None
    assert skip(hear("skip the gym", catalog), scene_of("feel", catalog), catalog) is None


def test_worse_is_said_after_a_result_alone(catalog: Catalog) -> None:
    said = hear("since then it got worse", catalog)
    assert worse(said, scene_of("assessed", catalog), catalog) == Worse()
    assert worse(said, scene_of("feel", catalog), catalog) is None
    assert worse(hear("a 6 today", catalog), scene_of("assessed", catalog), catalog) == Worse(score=6)
    assert worse(hear("four", catalog), scene_of("assessed", catalog), catalog) == Worse(score=4)
    assert worse(hear("none", catalog), scene_of("assessed", catalog), catalog) == Worse()
    assert worse(hear("a 6 today", catalog), scene_of("checkin", catalog), catalog) is None


@pytest.mark.parametrize(
    "text",
    [
        "does coffee make it worse",
        "does beer make it worse",
        "would swimming make it worse?",
        "does the cold make it worse",
        "can a bra make it worse?",
        "is it worse because of my desk?",
        "does red wine make things worse",
        "could my pillow make the pain worse?",
        "is it worse with stress?",
        "does caffeine make me worse",
    ],
)
def test_whether_a_thing_makes_it_worse_is_a_question_and_no_news(text: str, catalog: Catalog) -> None:
    assert worse(hear(text, catalog), scene_of("assessed", catalog), catalog) is None


@pytest.mark.parametrize("text", ["it's worse today, does coffee make it worse?", "it got worse"])
def test_what_is_told_beside_such_a_question_is_news(text: str, catalog: Catalog) -> None:
    assert isinstance(worse(hear(text, catalog), scene_of("assessed", catalog), catalog), Worse)


@pytest.mark.parametrize("text", ["worse", "it's worse than yesterday", "bit worse today", "no its worse"])
def test_that_it_is_worse_asks_for_the_number_on_the_days_card_and_for_a_new_look_after_a_result(
    text: str, catalog: Catalog
) -> None:
    talk = Talk(catalog)
    assert "Shall I ask again?" in told(talk, *SCREENED, *RESULT, text)
    talk = Talk(catalog)
    told(talk, *RUNNING)
    talk.wake()
    said = told(talk, text)
    assert said.startswith("Worse: thank you for saying so. Now as one number:")
    assert "from 0 to 10" in said


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("is 8 reflexology sessions too much", None),
        ("are 6 sets of rows enough?", None),
        ("how many of these, 5 or 7?", None),
        ("a 6 today, can I run?", 6),
    ],
)
def test_a_number_in_a_question_is_no_new_score_unless_it_is_told_as_one(
    text: str, score: int | None, catalog: Catalog
) -> None:
    found = worse(hear(text, catalog), scene_of("assessed", catalog), catalog)
    assert (found.score if isinstance(found, Worse) else None) == score
    assert isinstance(found, Worse) is (score is not None)
