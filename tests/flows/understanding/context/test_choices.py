"""Between which two things a question lets choose."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.search.faq import Found, Hit, Verdict
from flows.understanding.context.choices import choice, chosen

PAIRS = [
    ("tape or a foam roller?", ("tape", "rolling")),
    ("osteopath or strength training", ("osteo", "strength")),
    ("is it down to worry or to the gym", ("stress", "gym")),
    ("was it the new bra or the vest?", ("bra", "pack")),
    ("should i go to pilates on friday or rest?", ("yoga", "rest")),
    ("could it be the weather or dehydration", ("weather", "fluid")),
    ("do i get a massage or do the exercises", ("kneading", "strength")),
    ("it began at work. is it how i slouch or my breathing?", ("posture", "breath")),
    ("i'm torn between a sauna and a rest day", ("warmth", "rest")),
    # leans on what was told before
    ("the osteo wants 60. is that money well spent or am i better off stretching?", ("osteo", "stretching")),
    # two opinions
    ("my aunt blames the mattress, my coach my shoes. whose guess is right, which one is it?", ("sleep", "shoes")),
    ("one says stress and one says my gait, who do i believe?", ("stress", "form")),
    # what to do is no cause
    ("should i work on my posture or on my form", ("better_posture", "better_form")),
]


@pytest.mark.parametrize(("text", "ids"), PAIRS)
def test_two_things_are_told_apart(text: str, ids: tuple[str, str], catalog: Catalog) -> None:
    found = choice(hear(text, catalog), catalog)
    assert found is not None
    assert tuple(one.id for one in found.things) == ids


@pytest.mark.parametrize(
    "text",
    [
        "does tape help or not?",
        "is yoga ok or should i ask somebody",
        "i stretch in the morning or in the evening and it does not change a thing",
        "my mate has shoes and a vest",
        "is the pillow or the mattress to blame?",
        "stress is bad. my gait is fine. what now?",
        "my shoes are old. frozen corn or a pad, and how long?",
        "i sit all week. is an easy five fine or is that too far?",
        "sore at the desk, and on runs only when it is cold out there, so tell me is it nerves or what",
        "is the vest it, do you know a good way of wearing one, or is there some other cause such as sleep?",
    ],
)
def test_what_is_no_choice_of_two_things(text: str, catalog: Catalog) -> None:
    assert choice(hear(text, catalog), catalog) is None


def _found(*ids: str) -> Found:
    return Found(hits=tuple(Hit(id=id, score=0.5) for id in ids), verdict=Verdict.CHOICES)


def test_both_sides_are_answered(catalog: Catalog) -> None:
    found, ids = chosen(_found("sports_bra", "carrying_gear"), hear("stress or the vest?", catalog), catalog)
    assert [hit.id for hit in found.hits[:3]] == ["stress_anxiety", "carrying_gear", "sports_bra"]
    assert found.asks_two
    assert found.verdict is Verdict.ANSWER
    assert ids == ("stress", "pack")


@pytest.mark.parametrize("text", ["stretching or massage?", "is it better to stretch or strengthen"])
def test_a_pair_with_an_angle_of_its_own_is_left_to_that(text: str, catalog: Catalog) -> None:
    before = _found("stretching_and_self_massage")
    assert chosen(before, hear(text, catalog), catalog) == (before, ())
