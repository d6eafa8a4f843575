"""The card of a guided session: what is on it, how long a session takes, and what it came to."""

import pytest
from msgspec.structs import replace

from bot.channels.telegram.sending.text import CAPTION, plain, units
from flows import Catalog
from flows.followup.counting import Stage, shown
from flows.values.frames import Guided
from flows.wording import guided, plans

AT = 1_767_600_000


def session(*ids: str) -> Guided:
    return Guided(exercises=ids, begun=AT, since=AT, shown=AT)


def text(frame: Guided, catalog: Catalog) -> str:
    asked = guided.card(frame, {}, catalog)
    return f"{asked.text}\n\n{asked.counter}"


def test_minutes_follow_from_the_doses(catalog: Catalog) -> None:
    assert guided.minutes(("thoracic_rotation", "cat_cow"), catalog) == 3
    assert guided.minutes(("belly_breathing",), catalog) == 6
    assert guided.minutes((), catalog) == 0


def test_what_belongs_into_a_run_is_no_part_of_it(catalog: Catalog) -> None:
    assert guided.start(("rhythm_breathing",), catalog) == ()
    (option,) = guided.start(("rhythm_breathing", "belly_breathing"), catalog)
    assert option.label == "Start: 6 minutes"


def test_a_card_says_how_much_what_to_feel_and_when_to_stop(catalog: Catalog) -> None:
    for exercise in (catalog.exercises[id] for id in catalog.guide):
        said = text(session(exercise.id), catalog)
        pace = catalog.guide[exercise.id]
        assert all(part in said for part in (exercise.name, exercise.dose, pace.feel, exercise.not_when, "**Stop**"))
        assert all(step in said for step in exercise.steps)


def test_every_card_fits_below_a_picture_with_all_that_can_be_on_it(catalog: Catalog) -> None:
    longest = max(catalog.exercises.values(), key=lambda one: len(one.name)).id
    for id in catalog.guide:
        frame = replace(session(id), is_easier=True, left_out=longest)
        assert units(plain(text(frame, catalog))) <= CAPTION - 80, id  # the longest counter is within


def test_every_exercise_with_a_picture_fits_below_it(catalog: Catalog) -> None:
    for id in catalog.exercises:
        assert units(plans.exercise(id, {}, catalog).text) <= CAPTION


def test_a_card_shows_the_loop_where_there_is_one(catalog: Catalog) -> None:
    shown = guided.card(session("cat_cow"), {}, catalog).animation
    assert shown is not None
    assert (shown.exercise, shown.file) == ("cat_cow", "cat_cow.mp4")
    bare = replace(catalog.exercises["cat_cow"], picture=None)
    without = replace(catalog, exercises={**catalog.exercises, "cat_cow": bare})
    assert guided.card(session("cat_cow"), {}, without).animation is None


@pytest.mark.parametrize(
    ("seconds", "line"),
    [
        (0, "First side, 1 of 2: Get into place. It starts in 10 seconds."),
        (14, "First side, 1 of 2: Hold: 20 seconds left."),
        (45, "Other side, 1 of 2: Hold: 15 seconds left."),
        (61, "First side, 2 of 2: Get into place. It starts in 10 seconds."),
        (200, "That was it. Tap Next when you are ready."),
    ],
)
def test_the_counter_says_which_side_and_which_time(seconds: int, line: str, catalog: Catalog) -> None:
    pace = catalog.guide["doorway_pec"]
    assert guided.counter(pace, shown(pace, seconds), catalog) == line


def test_every_stage_has_its_line(catalog: Catalog) -> None:
    pace = catalog.guide["plank"]
    for stage in Stage:
        assert guided.counter(pace, replace(shown(pace, 0), stage=stage), catalog)


def test_an_easier_way_that_brings_in_what_is_barred_is_not_offered(catalog: Catalog) -> None:
    odd = replace(catalog.exercises["scap_squeeze"], easier="a plank on your knees")
    changed = replace(catalog, exercises={**catalog.exercises, "scap_squeeze": odd})
    assert guided.easier("scap_squeeze", {}, changed)
    pregnant = {"risk_now": ("pregnant",)}
    assert not guided.easier("scap_squeeze", pregnant, changed)
    offered = guided.card(session("scap_squeeze"), pregnant, changed).options
    assert "easier" not in {option.id for option in offered}


def test_beside_something_else_one_line_leads_back(catalog: Catalog) -> None:
    asked = guided.card(replace(session("cat_cow", "plank"), since=0, is_aside=True), {}, catalog)
    assert asked.text == "Your session waits: 1 of 2, **Cat-cow**."
    assert [option.id for option in asked.options] == ["go_on", "next", "easier", "hurts", "stop"]
    assert asked.animation is None
    assert not asked.counter


@pytest.mark.parametrize(
    ("done", "hurt", "said"),
    [
        (("cat_cow", "plank"), (), "**Done**: all 2."),
        (("cat_cow",), (), "**Done for now**: 1 of 2."),
        (("cat_cow", "plank"), ("row",), "**Done for now**: 2 of 3."),
        ((), (), "Stopped."),
    ],
)
def test_at_the_end_it_says_what_was_done(
    done: tuple[str, ...], hurt: tuple[str, ...], said: str, catalog: Catalog
) -> None:
    frame = replace(session("cat_cow", "plank"), done=done, hurt=hurt)
    assert guided.over(frame, catalog, counts=False, goes_on=False).startswith(said)
    assert (catalog.session.counts in guided.over(frame, catalog, counts=True, goes_on=False)) == bool(done)
