"""What a story tells brings the ache on, that nothing does, and that only runs do."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.facts.brought_on import brought_on


def ticks(text: str, catalog: Catalog, *seen: str) -> tuple[str, ...]:
    """What is ticked, with what the reader saw."""
    return brought_on(hear(text, catalog), {"worse_with": seen} if seen else {}, catalog).get("worse_with", ())


@pytest.mark.parametrize(
    "text",
    [
        "nothing in particular sets it off",
        "nothing special brings it back",
        "a dull 2, and nothing i try changes it",
        "nothing really makes it worse or better",
        "no position makes it worse",
        "no single movement brings it on",
        "it is just there, whatever i do",
        "it aches no matter how i lie",
    ],
)
def test_that_nothing_brings_it_on_is_an_answer(text: str, catalog: Catalog) -> None:
    assert ticks(text, catalog) == ("nothing_clear",)


@pytest.mark.parametrize(
    "text",
    [
        "nothing makes it better",
        "nothing helps",
        "nothing else makes it worse",
        "nothing but reaching up brings it on",
        "nothing new in my training",
        "nothing changes it, except turning round",
        "nothing makes it worse apart from the desk",
        "if nothing brings it on, is that bad?",
    ],
)
def test_what_only_sounds_like_it_is_none(text: str, catalog: Catalog) -> None:
    assert "nothing_clear" not in ticks(text, catalog)


@pytest.mark.parametrize(
    "text",
    [
        "i bent, rolled and prodded it, all the same",
        "tried to twist and to press, makes no difference",
        "twisting, pressing, nothing i do changes it",
    ],
)
def test_what_was_tried_in_vain_brings_nothing_on(text: str, catalog: Catalog) -> None:
    assert "twist_bend" not in ticks(text, catalog, "twist_bend", "press_muscle")


def test_what_is_only_told_as_easing_doing_nothing_or_over_is_no_tick(catalog: Catalog) -> None:
    assert ticks("when i turn it is fine", catalog, "twist_bend") == ()
    assert ticks("i feel nothing when i turn", catalog, "twist_bend") == ()
    assert ticks("it used to hurt when i turned, now the desk does it", catalog, "twist_bend") == ()
    assert ticks("fine at the desk, hurts when i turn", catalog, "twist_bend") == ("twist_bend",)


@pytest.mark.parametrize(
    "text",
    [
        "it only hurts when i run",
        "comes only on long runs",
        "only running sets it off",
        "only ever on a run",
        "running is the only time it aches",
    ],
)
def test_that_only_runs_bring_it_on_is_ticked(text: str, catalog: Catalog) -> None:
    assert ticks(text, catalog) == ("running_only",)


@pytest.mark.parametrize("text", ["i only run twice a week", "not only when i run", "it hurts when i run"])
def test_other_words_of_running_are_no_tick(text: str, catalog: Catalog) -> None:
    assert ticks(text, catalog) == ()


def test_what_eases_it_in_one_sentence_takes_nothing_from_the_next(catalog: Catalog) -> None:
    assert ticks("a hot shower helped. what stayed is sore when i lift my arm", catalog) == ("arm_use",)
    assert ticks("it gets better, mostly when i sit", catalog) == ()


def test_ticks_on_other_lists_stay(catalog: Catalog) -> None:
    seen = {"overtrain_signs": ("bad_sleep",), "worse_with": ("sitting",)}
    assert brought_on(hear("nothing changes it", catalog), seen, catalog) == {**seen, "worse_with": ("nothing_clear",)}


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("it is a 6, 3 when I lie down", ()),
        ("about a 5, only a 2 when sitting", ()),
        ("it is a 3, 6 when I sit", ("sitting",)),
        ("6 when I twist, 4 when I sit", ("twist_bend", "sitting")),
        ("6 when I sit", ("sitting",)),
        ("it is a 6, 4 when I sit and 7 when sitting long", ("sitting",)),
    ],
)
def test_what_a_lower_score_is_told_of_makes_it_not_worse(text: str, ids: tuple[str, ...], catalog: Catalog) -> None:
    assert ticks(text, catalog) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("worse typing and hunching over a screen", ("sitting",)),
        ("hurts driving and bending", ("sitting", "twist_bend")),
        ("worse driving and lying on my back is fine", ()),
        ("worse driving and sleep is bad", ("sitting",)),
    ],
)
def test_what_is_only_added_to_it_brings_it_on_too(text: str, ids: tuple[str, ...], catalog: Catalog) -> None:
    assert ticks(text, catalog) == ids
