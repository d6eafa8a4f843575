"""Pain in another place, as a text tells it."""

import pytest
from msgspec.structs import replace

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.checkins.elsewhere import elsewhere, is_told
from flows.understanding.meant import Elsewhere
from tests.flows.understanding.scenes import scene_of


@pytest.mark.parametrize(
    "text",
    [
        "no knee pain",
        "my lower back is fine",
        "the pain goes into my lower back",
        "my neck and my knee hurt",
        "my shoulder blade hurts more and my knee is sore too",
        "2, lower back is gone",
        "knee is much better",
        "my ankle doesn't hurt any more",
        "ran 5k with a knee strap",
        "what about the lower back",
    ],
)
def test_the_upper_back_and_what_is_denied_are_not_elsewhere(text: str, catalog: Catalog) -> None:
    assert not is_told(hear(text, catalog), catalog)


@pytest.mark.parametrize(
    "text",
    [
        "his ankle hurts",
        "low back pain again",
        "pulled my hamstring",
        "my calf aches",
        "upper back 2, knee sore",
        "lower back still there a bit",
        "knee 5, upper back 2",
        "1, lower back gone again",
        "my lower back has gone",
        "lower back is worse today",
    ],
)
def test_other_places_are_known(text: str, catalog: Catalog) -> None:
    assert is_told(hear(text, catalog), catalog)


@pytest.mark.parametrize(
    ("text", "score"),
    [
        ("my lower back hurts too since PE, 4, upper is 3", 3),
        ("knee hurts, a 5. upper back 2", 2),
        ("knee 5, upper back 2", 2),
        ("3 for the upper back, lower back hurts at 5", 3),
        ("upper 2 lower 4", 2),
        ("2. my knee hurts too", 2),
        ("2, no run. knee is sore", 2),
        ("1, hip still sore", 1),
        ("upper back 4, ankle hurts, 6", 4),
        ("0, knee pain", 0),
        ("lower back hurts, 6, no run", None),
        ("my knee is a 5", None),
        ("2, ran 5k with a knee strap, calf sore", 2),
    ],
)
def test_the_score_of_the_upper_back_is_kept(text: str, score: int | None, catalog: Catalog) -> None:
    found = elsewhere(hear(text, catalog), scene_of("checkin", catalog), catalog)
    assert isinstance(found, Elsewhere)
    assert not found.how
    assert found.day.get("pain_now") == score


@pytest.mark.parametrize(
    ("text", "how", "score"),
    [
        ("2, lower back is gone", "gone", 2),
        ("1, lower back is ok again", "gone", 1),
        ("the knee is fine now", "gone", None),
        ("1, knee pain is gone", "gone", 1),
        ("0, my ankle doesn't hurt any more", "gone", 0),
        ("2, hip is all good again", "gone", 2),
        ("2 and the calf has healed", "gone", 2),
        ("lower back pain is gone, upper is 2", "gone", 2),
        ("hip feels great, upper back is a 4", "gone", 4),
        ("2. knee is better", "better", 2),
        ("3, lower back much better", "better", 3),
        ("2, lower back settled", "better", 2),
    ],
)
def test_what_is_over_there_or_better_is_no_pain_there(
    text: str, how: str, score: int | None, catalog: Catalog
) -> None:
    found = elsewhere(hear(text, catalog), scene_of("checkin", catalog), catalog)
    assert isinstance(found, Elsewhere)
    assert found.how == how
    assert found.day.get("pain_now") == score


@pytest.mark.parametrize("text", ["what about the lower back", "and the lower back?", "what can i do for my knee"])
@pytest.mark.parametrize("scene", ["checkin", "running"])
def test_it_is_asked_about(text: str, scene: str, catalog: Catalog) -> None:
    assert elsewhere(hear(text, catalog), scene_of(scene, catalog), catalog) == Elsewhere(is_asked=True)


NECK_BESIDE = [
    ("neck is sore too today, 3", None),
    ("the pain is now in the neck and lower back too", None),
    ("5 :( i have run 5km with friend and neck is bad, lower back is bad", 5),
    ("4, neck hurts too", 4),
    ("neck 3, upper back 2", 2),
    ("2 and my neck is stiff", 2),
    ("neck also aches, no run", None),
    ("3, neck and lower back are sore as well", 3),
    ("lower back and neck 4, between the blades 2", 2),
    ("now my lower back hurts too, 3", None),
    ("3 now. also down in the back it is pain now, lower, when i stand up", 3),
    ("also down in the back it is pain now, lower, when i stand up", None),
]


@pytest.mark.parametrize(("text", "score"), NECK_BESIDE)
def test_the_neck_and_the_lower_back_beside_the_ache_are_other_places(
    text: str, score: int | None, catalog: Catalog
) -> None:
    scene = replace(scene_of("checkin", catalog), record={"location": "between_blades"})
    found = elsewhere(hear(text, catalog), scene, catalog)
    assert isinstance(found, Elsewhere)
    assert found.day.get("pain_now") == score


@pytest.mark.parametrize("text", ["my neck gets tight when i run", "my neck and shoulder blade hurt, 4"])
def test_the_neck_by_itself_or_with_the_upper_back_is_no_other_place(text: str, catalog: Catalog) -> None:
    scene = replace(scene_of("checkin", catalog), record={"location": "between_blades"})
    assert elsewhere(hear(text, catalog), scene, catalog) is None


def test_the_neck_is_the_ache_where_that_is_at_its_base(catalog: Catalog) -> None:
    scene = replace(scene_of("checkin", catalog), record={"location": "top_shoulders"})
    assert elsewhere(hear("neck is sore too today, 3", catalog), scene, catalog) is None


def test_the_score_of_the_upper_back_beside_is_the_answer_where_one_is_asked_for(catalog: Catalog) -> None:
    said = hear("my back is a 4 and my knee is a 6", catalog)
    assert elsewhere(said, scene_of("pain_now", catalog), catalog) is None
    assert elsewhere(hear("my knee is a 6", catalog), scene_of("pain_now", catalog), catalog) is not None
