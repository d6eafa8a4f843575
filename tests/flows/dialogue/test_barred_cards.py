"""What a person told holds on every card: one that a button opens, one that was promised, one of a session."""

import pytest

from flows.values.frames import Guided
from tests.flows.dialogue.test_since import with_result
from tests.talk import SCREENED, Talk, told

PLANNED = ("[My plan]", "[None of these]", "[None of these]", "[Nothing]")
ASKED = "core work or stretching, with high blood pressure?"
PLANK = "**Plank**"


def planned(talk: Talk) -> Talk:
    told(with_result(talk), *PLANNED)
    return talk


def test_a_card_opened_by_a_button_holds_what_its_question_told(talk: Talk) -> None:
    assert "Not for you" in told(with_result(talk), ASKED)
    said = told(talk, "[Core and planks]")
    assert PLANK not in said
    assert "Dead bug" in said


def test_it_holds_for_that_question_alone(talk: Talk) -> None:
    told(with_result(talk), ASKED, "core work or stretching?")
    assert PLANK in told(talk, "[Core and planks]")


def test_after_a_no_nothing_is_kept_and_no_button_opens_what_is_barred(talk: Talk) -> None:
    assert "Not for you" in told(talk, "/start", "[No, thanks]", ASKED)
    assert "Core and planks" not in [one.label for reply in talk.turns[-1].replies for one in reply.options]
    assert not talk.session.beside


def test_after_a_no_it_is_not_told_how_a_barred_one_is_done(talk: Talk) -> None:
    told(talk, "/start", "[No, thanks]")
    assert "elbows" not in told(talk, "how do i do a plank while pregnant?").lower()


def test_an_answer_that_waited_holds_what_its_question_told(talk: Talk) -> None:
    told(talk, *SCREENED[:4], "quick relief with dodgy knees?", *SCREENED[4:-1])
    said = told(talk, SCREENED[-1])
    assert "Roll the shoulders" in said
    assert "child's pose" not in said.replace("Not for you, from what you told me: child's pose", "").lower()


@pytest.mark.parametrize("text", ["i hate the bird dog", "my physio banned the bird dog"])
def test_what_is_left_out_is_not_taught(text: str, talk: Talk) -> None:
    told(planned(talk), text)
    said = told(talk, "how do i do a bird dog?")
    assert "hands and knees" not in said
    assert talk.turns[-1].replies[0].animation is None


def test_the_card_of_a_contributor_offers_none_that_is_left_out(talk: Talk) -> None:
    assert "Wall angels" in told(planned(talk), "/causes")
    assert "Wall angels" not in told(talk, "my physio banned the wall angel", "/causes")


def test_no_harder_way_brings_back_what_was_banned(talk: Talk) -> None:
    name = "[Desk reset]"
    assert "chin tucks" in told(planned(talk), name)
    assert "chin tucks" not in told(talk, "my physio banned the chin tuck", name)


def test_a_session_goes_on_without_what_was_banned_meanwhile(talk: Talk) -> None:
    told(planned(talk), "[Start: 9 minutes]")
    before = talk.session.find(Guided)
    assert before is not None
    said = told(talk, "my physio banned the thoracic rotation")
    after = talk.session.find(Guided)
    assert after is not None
    assert after.exercises == before.exercises[1:]
    assert "waits: 1 of 4, **Foam roller" in said
