"""What says the contrary of an option."""

import msgspec
import pytest

from flows import Catalog, Mark, Read
from flows.screening.hearing import hear
from flows.understanding.facts.story import read_story
from flows.understanding.meant import Answer, Disputed
from flows.understanding.options.contrary import JUMP, RUNS, goes_no_way, says_contrary
from flows.understanding.understand import understand
from tests.flows.understanding.scenes import scene_of
from tests.talk import MONDAY

LESS = [
    "i make run less because pregnant, before 30 km now 12",
    "I run less than usual",
    "fewer miles than before",
    "i went from 30 to 12 km",
    "cut my mileage in half",
    "I haven't increased my running at all",
    "same mileage as always",
    "not running any more than usual",
    "been running the usual distances",
    "I've run 25 km a week for years",
]


@pytest.mark.parametrize("text", LESS)
def test_less_or_as_ever_is_the_contrary_of_more(text: str, catalog: Catalog) -> None:
    assert says_contrary(RUNS, JUMP, hear(text, catalog), catalog)
    meant = understand(hear(text, catalog), scene_of(RUNS, catalog), catalog)
    assert not (isinstance(meant, Answer) and JUMP in meant.value)


@pytest.mark.parametrize(
    "text",
    [
        "i used to run less",
        "i ran longer than usual",
        "went from 12 to 30 km",
        "i run a lot",
        "more hills",
        "less pain",
    ],
)
def test_more_or_what_is_of_another_time_is_not(text: str, catalog: Catalog) -> None:
    assert not says_contrary(RUNS, JUMP, hear(text, catalog), catalog)


def test_less_running_is_no_better_ache(catalog: Catalog) -> None:
    meant = understand(hear("i run much less now", catalog), scene_of("trend", catalog), catalog)
    assert not isinstance(meant, Answer)
    meant = understand(hear("running less but the pain is less too", catalog), scene_of("trend", catalog), catalog)
    assert isinstance(meant, Answer)


def test_no_more_running_says_no_to_the_open_question(catalog: Catalog) -> None:
    meant = understand(hear("I run less than usual", catalog), scene_of(RUNS, catalog), catalog)
    assert isinstance(meant, Disputed)


@pytest.mark.parametrize(
    ("text", "option", "is_taken"),
    [
        ("I run three times a week, about 25 km", "load_jump", False),
        ("I run less than before, 12 km", "load_jump", False),
        ("it comes on at 4 km. I run 25 km a week", "new_runner", False),
        ("i pushed my runs up to 25 km", "load_jump", True),
        ("took up running in may", "new_runner", True),
    ],
)
def test_the_reader_tells_of_a_change_only_where_a_word_does(
    text: str, option: str, is_taken: bool, catalog: Catalog
) -> None:
    mark = Mark(start=len(text) - 5, end=len(text), fact=f"run_context={option}", sure=0.9)
    read = Read(danger=0.0, signs={}, shown=0.0, wants={}, topics={}, marks=(mark,))
    seeing = msgspec.structs.replace(catalog, read=lambda _: read)
    assert (option in str(read_story(hear(text, seeing), MONDAY, seeing).facts)) is is_taken


@pytest.mark.parametrize(
    "text", ["same same only, not increasing and not reducing", "the ache is not increasing", "not rising, not falling"]
)
def test_how_the_ache_goes_is_nothing_against_a_jump_in_load(text: str, catalog: Catalog) -> None:
    assert not says_contrary(RUNS, JUMP, hear(text, catalog), catalog)


@pytest.mark.parametrize("text", ["it gets not worse and not better", "neither up nor down", "same same sir"])
def test_that_it_goes_neither_way_is_heard_whatever_is_open(text: str, catalog: Catalog) -> None:
    assert goes_no_way(hear(text, catalog), catalog)
    assert read_story(hear(text, catalog), MONDAY, catalog).facts["trend"] == "same"


def test_that_the_running_goes_neither_way_is_none_of_the_ache(catalog: Catalog) -> None:
    assert not goes_no_way(hear("my mileage went neither up nor down", catalog), catalog)


@pytest.mark.parametrize("text", ["I drink very few water", "he drank far too less", "much too little water, I drink"])
def test_too_little_is_never_too_much(text: str, catalog: Catalog) -> None:
    meant = understand(hear(text, catalog), scene_of(RUNS, catalog), catalog)
    assert isinstance(meant, Answer)
    assert meant.value == ("hot_low_fluid",)
    assert says_contrary(RUNS, "drank_lots", hear(text, catalog), catalog)


def test_more_training_is_no_worse_ache(catalog: Catalog) -> None:
    def read(text: str) -> Read:
        marks = (
            Mark(start=0, end=len(text), fact="trend=worse", sure=0.9),
            Mark(start=0, end=len(text), fact="run_context=load_jump", sure=0.9),
        )
        return Read(danger=0.0, signs={}, shown=0.0, wants={}, topics={}, marks=marks)

    seeing = msgspec.structs.replace(catalog, read=read)
    facts = read_story(hear("my training increased a lot in the last weeks", seeing), MONDAY, seeing).facts
    assert facts == {"run_context": ("load_jump",)}
    assert read_story(hear("pain increased a lot with more training", seeing), MONDAY, seeing).facts["trend"] == "worse"


def test_who_never_ran_so_far_before_says_nothing_against_a_jump(catalog: Catalog) -> None:
    said = hear("he has never run more than 12k before", catalog)
    assert not says_contrary("run_context", "load_jump", said, catalog)


@pytest.mark.parametrize(
    ("text", "is_so"), [("i sleep well", True), ("i don't sleep well", False), ("it never wakes me", True)]
)
def test_a_no_before_it_takes_the_contrary_back(text: str, is_so: bool, catalog: Catalog) -> None:
    assert says_contrary("rf_history", "night_constant", hear(text, catalog), catalog) is is_so
