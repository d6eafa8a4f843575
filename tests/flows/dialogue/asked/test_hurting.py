"""An exercise that hurts goes, in whatever plain words it is told; of a wish for others it is asked which one."""

import pytest

from flows.assessment.assessing import outcome
from tests.flows.dialogue.test_word_in_pieces import RUNNING
from tests.talk import Talk, told


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("the kneeling one is painful", "childs_pose"),
        ("cat-cow hurts my wrists", "cat_cow"),
        ("can't manage the rotation, it hurts too much", "thoracic_rotation"),
        ("stopped the cat-cow since it made my back worse", "cat_cow"),
        ("did the routine but the twisty one hurt", "thoracic_rotation"),
    ],
)
@pytest.mark.parametrize("is_card", [False, True])
def test_it_is_out(text: str, gone: str, is_card: bool, talk: Talk) -> None:
    told(talk, *RUNNING)
    if is_card:
        talk.wake()
    told(talk, text)
    assert gone not in outcome(talk.session, talk.catalog).exercises
    assert talk.session.followup.blamed == (gone,)


@pytest.mark.parametrize(
    "text",
    [
        "the cat-cow does not hurt",
        "does cat-cow hurt?",
        "cat-cow helps when it hurts",
        "it hurts less after the cat-cow",
    ],
)
def test_one_that_does_not_stays(text: str, talk: Talk) -> None:
    told(talk, *RUNNING, text)
    assert not talk.session.followup.blamed


def test_the_score_beside_it_is_kept(talk: Talk) -> None:
    told(talk, *RUNNING)
    talk.wake()
    said = told(talk, "5, did all of them but the twisty one hurt")
    assert "pain now: 5" in said
    assert "Thoracic rotation" in said


@pytest.mark.parametrize("text", ["fed up with doing the same exercises", "could you give me fresh exercises"])
def test_of_a_wish_for_others_it_is_asked_which(text: str, talk: Talk) -> None:
    assert "Which one shall go?" in told(talk, *RUNNING, text)


@pytest.mark.parametrize("text", ["should i do other exercises?", "i did different exercises today"])
def test_what_wishes_for_none_is_not_asked(text: str, talk: Talk) -> None:
    assert "Which one shall go?" not in told(talk, *RUNNING, text)
