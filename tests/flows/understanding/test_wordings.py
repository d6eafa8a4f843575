"""Options told in other words than their names."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.meant import Answer, Warned
from flows.understanding.story import read_story
from flows.understanding.understand import understand
from flows.understanding.wordings import lists_told, worded
from tests.flows.understanding.scenes import scene_of

pytestmark = pytest.mark.many(2)

ANSWERS = {
    "habits": {
        "tense_arms": ["my shoulders creep up round my ears", "shoulders go up to my ears", "I clench my fists"],
        "weak_core_back": ["no strength work", "I never train my core", "hardly any core", "I don't go to the gym"],
    },
    "run_context": {
        "new_runner": ["back after a layoff", "first run in months", "had 4 weeks off", "getting back into running"],
        "none": ["nothing unusual", "nothing out of the norm", "business as usual", "no real change", "nothing odd"],
        "load_jump": ["ran way further than normal", "doubled my mileage", "my longest run ever"],
    },
    "trend": {
        "same": ["no real change", "not much different", "hasn't changed", "neither worse nor better", "unchanged"],
        "worse": ["it gets nastier", "more painful by the day", "it is going downhill"],
        "easing": ["on the mend", "less sore each day"],
    },
    "worse_with": {
        "nothing_clear": ["nothing sets it off", "nothing I know of", "no clear trigger", "nothing makes it worse"],
    },
    "onset": {
        "sudden": [
            *("it seized up mid race", "locked up halfway", "it just went", "something went ping", "boom", "wham"),
            *("out of the blue", "from one step to the next", "without any warning", "like a flick of a switch"),
            *("one second fine the next not", "in the blink of an eye", "as I twisted it went", "all of a sudden"),
            *("it grabbed me mid stride", "in the middle of a step", "right the moment I turned", "came from nowhere"),
        ],
        "gradual_in_run": ["around kilometre 8", "as the run went on", "in the second half", "the longer I ran"],
        "hours_after": ["on the sofa afterwards", "once I had cooled down", "later that night", "when I got home"],
        "next_day": ["the following morning", "on waking up", "two days later"],
        "crept_in": ["little by little", "can't say when", "it has been building for a while", "day by day"],
        "at_rest": ["sitting at my desk", "while watching tv", "in the middle of the night", "I wasn't doing anything"],
    },
    "run_stop": {
        "movement_changes": [
            "shaking my arms out",
            "rolling my shoulders",
            "when I stand tall",
            "loosening the straps",
        ],
        "lingers": ["nothing helps, it's there till the evening", "it doesn't go", "only after a couple of hours"],
        "stops_with_effort": [
            *("I have to stop", "it makes me stop", "if I walk a bit it eases", "slowing down", "walk breaks"),
            *("it goes as soon as I stop running", "standing still", "gone within two minutes of stopping"),
        ],
    },
    "side": {
        "left": ["L", "mainly L"],
        "right": ["R side"],
        "both_or_switches": ["it swaps", "alternates", "goes back and forth", "left one week and right the next"],
    },
}
ONE_BY_ONE = [
    (field, id, text) for field, options in ANSWERS.items() for id, texts in options.items() for text in texts
]


@pytest.mark.parametrize(("field", "id", "text"), ONE_BY_ONE)
def test_an_option_is_told_in_other_words(field: str, id: str, text: str, catalog: Catalog) -> None:
    meant = understand(hear(text, catalog), scene_of(field, catalog), catalog)
    assert isinstance(meant, Answer)
    assert meant.value == (id,)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("trend", "not getting nastier"),
        ("habits", "my shoulders don't ride up"),
        ("run_context", "I did not do intervals"),
        ("worse_with", "nothing makes it better"),
        ("worse_with", "nothing but a deep breath"),
        ("side", "it never swaps"),
        ("onset", "it wasn't out of the blue"),
        ("run_stop", "it never made me stop"),
        ("run_stop", "doesn't stop me"),
    ],
)
def test_a_no_before_a_wording_denies_it(field: str, text: str, catalog: Catalog) -> None:
    assert not [id for one in hear(text, catalog).sentences for id, _ in worded(field, one, catalog)]
    meant = understand(hear(text, catalog), scene_of(field, catalog), catalog)
    assert not isinstance(meant, Answer) or "nothing_clear" not in meant.value


def test_lists_are_told_from_the_side(catalog: Catalog) -> None:
    text = "Ran way further than usual with a pack on. I never do any strength work"
    assert lists_told(hear(text, catalog), catalog) == {
        "run_context": ("load_jump", "carried_load"),
        "habits": ("weak_core_back",),
    }
    assert read_story(hear(text, catalog), 0, catalog).facts["habits"] == ("weak_core_back",)


@pytest.mark.parametrize(
    "text", ["I used to run every day", "should I do more intervals", "my coach did intervals, I ran easy"]
)
def test_what_is_not_so_now_or_of_others_is_not_told(text: str, catalog: Catalog) -> None:
    assert not read_story(hear(text, catalog), 0, catalog).facts


@pytest.mark.parametrize(
    ("field", "text", "ids"),
    [
        ("onset", "sat at my desk, then bang", {"sudden", "at_rest"}),
        ("onset", "suddenly at mile 4", {"sudden", "gradual_in_run"}),
        ("run_stop", "I need to stop and stretch", {"stops_with_effort", "movement_changes"}),
    ],
)
def test_two_answers_in_a_short_text_are_asked_back(field: str, text: str, ids: set[str], catalog: Catalog) -> None:
    meant = understand(hear(text, catalog), scene_of(field, catalog), catalog)
    assert isinstance(meant, Answer)
    assert {one[0] for one in meant.choices if isinstance(one, tuple)} == ids


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("onset", "all of a sudden"),
        ("onset", "like someone flicked a switch"),
        ("onset", "it's been building for a while"),
        ("onset", "just sitting there"),
        ("run_stop", "nothing, I just keep going"),
        ("run_stop", "gone within two minutes of stopping"),
    ],
)
def test_what_is_nothing_but_an_answer_is_no_sign_to_the_reader(field: str, text: str, with_reader: Catalog) -> None:
    meant = understand(hear(text, with_reader), scene_of(field, with_reader), with_reader)
    assert isinstance(meant, Answer)
    assert not meant.story.facts


@pytest.mark.parametrize("text", ["suddenly i can't breathe", "out of the blue chest pain", "boom, my legs went numb"])
def test_a_sign_beside_an_answer_is_heard(text: str, with_reader: Catalog) -> None:
    assert isinstance(understand(hear(text, with_reader), scene_of("onset", with_reader), with_reader), Warned)
