"""An answer says what is asked first, and nothing of it a second time."""

import re
from collections.abc import Iterator
from functools import cache

from flows import Catalog
from flows.catalog.language import Angle, FaqEntry
from flows.text import prose
from flows.wording.answers import in_few, whole

PART = re.compile(r"[.!?:;\n]+(?:\*\*)?\s*")
"""Between the parts of a text that say one thing each."""
LITTLE = frozenset(
    """a about after all an and any are as at be before but by can do does don't for from has have how if in into is it
    its may more most no not of on one only or out so than that the then there they this to too up what when who with
    you your""".split()
)
"""Words that say nothing by themselves."""
SAYING = 4
"""Words of a part from which on it says something that can be said twice."""
MOST = 0.66
"""Share of the words of the shorter of two parts, from which on they say the same."""


@cache
def of_one_thing(part: str) -> frozenset[str]:
    """The words that count, without their endings."""
    words = re.findall(r"[a-z][\w'-]+", part.lower())
    return frozenset(re.sub(r"(es|s|ing|ed)$", "", word) for word in words if word not in LITTLE)


def said_twice(first: str, then: str) -> Iterator[tuple[str, str]]:
    """Parts of two texts that follow each other which say the same."""
    for one in PART.split(first):
        for other in PART.split(then):
            a, b = of_one_thing(one), of_one_thing(other)
            less = min(len(a), len(b))
            if less >= SAYING and len(a & b) >= MOST * less:
                yield one, other


def every(catalog: Catalog) -> list[tuple[FaqEntry, Angle]]:
    return [(entry, angle) for entry in catalog.faq.values() for angle in entry.angles]


def test_the_measure_hears_what_is_said_twice() -> None:
    first = "Best is a pillow that keeps the neck level: on the side it fills the gap between ear and shoulder."
    assert list(said_twice(first, "Not too soft. On the side use a pillow that fills the gap to the shoulder."))
    assert not list(said_twice(first, "Rather not on the stomach. Pain that wakes you most nights: see a doctor."))


def test_no_answer_says_again_what_it_began_with(catalog: Catalog) -> None:
    found = {
        f"{entry.id}: {angle.id}": twice
        for entry, angle in every(catalog)
        for text in (whole(entry, {}, angle.id), in_few(entry, {}, angle.id))
        if (twice := list(said_twice(angle.say, text.removeprefix(angle.say))))
    }
    assert found == {}


def test_no_warning_is_lost_by_what_is_asked(catalog: Catalog) -> None:
    """In short nothing stands in bold: what sends to the emergency number is known by its words."""
    for entry, angle in every(catalog):
        if not angle.instead and "emergency number" in entry.short:
            assert "emergency number" in in_few(entry, {}, angle.id), (entry.id, angle.id)


def test_what_is_left_of_an_answer_is_whole(catalog: Catalog) -> None:
    for entry, angle in every(catalog):
        for text in (whole(entry, {}, angle.id), in_few(entry, {}, angle.id)):
            assert text.startswith(angle.say)
            assert text.count("**") % 2 == 0, (entry.id, angle.id)
            assert all(list(prose.sentences(line)) for line in text.split("\n")), (entry.id, angle.id)
            assert not text.endswith(":"), (entry.id, angle.id)


def test_what_only_adds_to_an_answer_does_not_silence_it(catalog: Catalog) -> None:
    """Worse when sitting speaks against no stretch; a sudden start does."""
    entry = catalog.faq["best_stretches"]
    hold = next(one for one in entry.angles if one.id == "hold")
    assert whole(entry, {"worse_with": ("sitting",)}, "hold").startswith(hold.say)
    assert hold.say not in whole(entry, {"onset": "sudden"}, "hold")


def test_two_questions_about_a_topic_are_both_answered_first(catalog: Catalog) -> None:
    entry = catalog.faq["fix_posture"]
    say = {one.id: one.say for one in entry.angles}
    assert whole(entry, {}, "possible", "how_long").startswith(f"{say['possible']}\n{say['how_long']}\n")


def test_what_stands_for_a_whole_answer_stands_alone(catalog: Catalog) -> None:
    entry = catalog.faq["thin_bones_or_blood_thinner_exercises"]
    say = {one.id: one.say for one in entry.angles}
    assert whole(entry, {}, "bones", "thinner") == say["bones"]


def test_a_second_angle_that_says_the_same_is_left_out(catalog: Catalog) -> None:
    entry = catalog.faq["cross_training"]
    say = {one.id: one.say for one in entry.angles}
    assert say["swim"] not in whole(entry, {}, "stroke", "swim")
    assert say["keeps_fit"] in whole(entry, {}, "stroke", "keeps_fit")
