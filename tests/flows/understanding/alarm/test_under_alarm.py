"""What is said while a message stands, help is on its way, or a sign is asked about."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.catalog.checks.still_known import HELP_CALLED
from flows.screening.hearing import hear
from flows.understanding.alarm.under_alarm import said_under
from flows.understanding.meant import Explained
from flows.values.model import Disposition
from tests.flows.understanding.scenes import scene_of


def _says(text: str, catalog: Catalog, *, speaking: Disposition | None = None, topic: str = "") -> str:
    scene = replace(scene_of("assessed", catalog), speaking=speaking, topic=topic, is_serious=True)
    meant = said_under(hear(text, catalog), scene, catalog)
    return meant.says if isinstance(meant, Explained) else ""


@pytest.mark.parametrize("text", ["im alone what now", "there's nobody here", "i am home alone", "i live by myself"])
def test_who_is_alone_in_an_emergency_is_heard(text: str, catalog: Catalog) -> None:
    assert _says(text, catalog, speaking=Disposition.EMERGENCY) == "alone"


@pytest.mark.parametrize("text", ["im not alone", "leave me alone", "my back is sore"])
def test_other_words_are_no_such_thing(text: str, catalog: Catalog) -> None:
    assert not _says(text, catalog, speaking=Disposition.EMERGENCY)


@pytest.mark.parametrize(
    "text",
    ["what should i do while waiting", "can i lie down", "how long do they take", "what now", "may i drink something"],
)
def test_what_to_do_is_asked_by_whoever_has_called(text: str, catalog: Catalog) -> None:
    assert _says(text, catalog, topic=HELP_CALLED) == "waits"


@pytest.mark.parametrize("text", ["can i lie down", "what now"])
def test_the_same_with_nobody_called_is_a_question_of_another_kind(text: str, catalog: Catalog) -> None:
    assert not _says(text, catalog)


@pytest.mark.parametrize(
    "text",
    ["couldnt get an appointment till monday", "the gp is full", "nobody has a slot today", "my surgery is closed",
     "they can only see me next week", "no appointments left today", "earliest is tuesday"],
)  # fmt: skip
def test_that_nobody_can_see_them_today_is_heard(text: str, catalog: Catalog) -> None:
    assert _says(text, catalog, speaking=Disposition.URGENT) == "no_visit"
    assert _says(text, catalog) == "no_visit"


def test_an_appointment_of_today_is_none_of_it(catalog: Catalog) -> None:
    assert not _says("i've got an appointment this afternoon", catalog, speaking=Disposition.URGENT)


@pytest.mark.parametrize(
    "text",
    [
        "oh no, just sore legs after the ultra",
        "they are only tired legs from leg day",
        "my legs feel simply knackered, nothing else",
        "normal tired legs, I did hills yesterday",
        "i just stumbled, no fall",
    ],
)
def test_what_the_box_leaves_out_is_no_sign(text: str, catalog: Catalog) -> None:
    assert _says(text, catalog, speaking=Disposition.EMERGENCY) == "denied"


@pytest.mark.parametrize(
    "text", ["my legs are not just tired", "more than just tired legs", "just tired legs but now they buckle"]
)
def test_more_than_the_box_leaves_out_is_none_of_it(text: str, catalog: Catalog) -> None:
    assert _says(text, catalog, speaking=Disposition.EMERGENCY) != "denied"


@pytest.mark.parametrize(
    "text",
    ["it has got worse", "im feeling worse by the minute", "the swelling is getting bigger", "its a lot worse now",
     "it is spreading up", "things are going downhill", "worse than this morning"],
)  # fmt: skip
def test_that_it_gets_worse_before_the_visit_is_heard(text: str, catalog: Catalog) -> None:
    assert _says(text, catalog, speaking=Disposition.URGENT) == "worse"
    assert _says(text, catalog) == "worse"


@pytest.mark.parametrize(
    "text",
    ["it gets worse when i sit", "running makes it worse", "it is not getting worse", "it could be worse",
     "is it getting worse if i wait", "worse with deep breaths"],
)  # fmt: skip
def test_what_makes_it_worse_is_none_of_that(text: str, catalog: Catalog) -> None:
    assert not _says(text, catalog)


@pytest.mark.parametrize(
    "text",
    ["can i drive there", "may i cycle to the clinic", "should i take the bus there", "can i drive myself",
     "how do i get there", "is it ok to walk to the hospital"],
)  # fmt: skip
def test_how_to_get_there_is_asked(text: str, catalog: Catalog) -> None:
    assert _says(text, catalog) == "how_to_go"


@pytest.mark.parametrize("text", ["can i go for a run", "can i walk the dog", "should i go to the hospital"])
def test_other_ways_are_none_of_that(text: str, catalog: Catalog) -> None:
    assert not _says(text, catalog)
