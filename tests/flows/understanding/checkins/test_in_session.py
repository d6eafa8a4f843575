"""What is said in a guided session, in more words than its buttons have."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.checkins.in_session import in_session
from flows.understanding.meant import InSession
from tests.flows.understanding.scenes import scene_of


def word(text: str, catalog: Catalog, scene: str = "guided") -> str:
    found = in_session(hear(text, catalog), scene_of(scene, catalog), catalog)
    return found.option if isinstance(found, InSession) else ""


TOLD = {
    "dizzy": (
        "im dizzy a bit from this",
        "my head is spinning",
        "i feel lightheaded",
        "is it normal that i get dizzy here?",
        "a bit woozy now",
        "the room spins",
        "she feels sick",
        "i see stars",
        "got dizzy, what now",
        "it makes me giddy",
    ),
    "tingles": ("my hand goes numb doing this", "tingling in the arm", "pins and needles in my fingers"),
    "mild": ("3 out of 10 its ok", "it hurts a bit on the left", "slightly sore", "a little painful", "pain is 2/10"),
    "hurts": (
        "sharp pain in my shoulder blade",
        "it's 6/10 pain when i do it",
        "that stings",
        "this one makes it worse",
        "it hurts on the left side when i turn",
        "he says it hurts",
    ),
    "easier": (
        "she finds this one a bit hard",
        "my wrist can't take my weight, is there another way?",
        "is there an easier version",
        "i can't kneel",
        "can i do it standing?",
        "this is quite difficult for me",
        "i can't lie on my back",
        "can't hold it that long",
        "what can i do instead?",
        "my knees don't like this",
        "i get heartburn like this",
    ),
    "stop": (
        "stop, that's enough for today",
        "i have to go now",
        "i'm too tired",
        "can't do any more",
        "finished for today",
        "let's leave the rest for tomorrow",
        "i want to stop here",
        "that will do for now",
        "i give up",
        "no more today please",
    ),
    "next": (
        "i finish this",
        "i'm through with this one",
        "did both sides",
        "she did it",
        "done all 8 reps",
        "all finished",
    ),
    "fine": ("no pain at all", "it doesn't hurt", "feels good", "not too hard", "not dizzy"),
}


@pytest.mark.parametrize(("option", "text"), [(option, text) for option, texts in TOLD.items() for text in texts])
def test_a_word_on_the_exercise(option: str, text: str, catalog: Catalog) -> None:
    assert word(text, catalog) == option


@pytest.mark.parametrize(
    "text",
    [
        "may i run tomorrow?",
        "how does cat-cow help?",
        "why does my neck hurt after runs?",
        "daily check-in please",
        "3",
    ],
)
def test_what_is_no_word_on_the_exercise(text: str, catalog: Catalog) -> None:
    assert not word(text, catalog)


def test_elsewhere_it_is_none(catalog: Catalog) -> None:
    assert not word("im dizzy a bit from this", catalog, scene="assessed")


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("my wrist can't take my weight, is there another way?", ("knee_wrist",)),
        ("it hurts my knees", ("knee_wrist",)),
        ("im dizzy a bit from this", ("dizzy",)),
        ("heartburn, i can't lie flat", ("reflux",)),
        ("too hard", ()),
        ("i did it on my knees", ()),
    ],
)
def test_what_of_the_body_it_is_about_comes_along(text: str, notes: tuple[str, ...], catalog: Catalog) -> None:
    found = in_session(hear(text, catalog), scene_of("guided", catalog), catalog)
    assert (found.notes if isinstance(found, InSession) else ()) == notes
