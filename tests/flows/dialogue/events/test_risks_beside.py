"""A risk beside a question is ticked and said back once there is a plan; what makes it more urgent asks again."""

import pytest

from flows import Catalog, State
from flows.dialogue.events import risks_beside
from flows.understanding.facts.story import Story
from tests.talk import RESULT, SCREENED, Talk, told


def planned(talk: Talk) -> Talk:
    for line in (*SCREENED, *RESULT):
        talk.say(line)
    while talk.session.record.get("risk_now") is None:
        talk.say("[My plan]" if talk.session.state is State.ASSESSED else "none of these")
    while talk.session.state is State.PLANNING:
        talk.say("none of these")
    return talk


@pytest.mark.parametrize(
    ("text", "tick"),
    [
        ("I take apixaban, which painkiller may I take?", "blood_thinner"),
        ("i'm 18 weeks pregnant, are planks ok?", "pregnant"),
    ],
)
def test_a_risk_is_ticked_and_no_list_comes_again(text: str, tick: str, talk: Talk, catalog: Catalog) -> None:
    planned(talk)
    said = told(talk, text)
    assert talk.session.record["risk_now"] == (tick,)
    assert catalog.fields["risk_now"].question not in said
    assert talk.session.state is State.ASSESSED
    assert "Wrong?" in said


def test_a_virus_beside_a_question_of_running_is_ticked(with_reader: Catalog) -> None:
    talk = planned(Talk(with_reader))
    told(talk, "I had the flu a fortnight ago and the ache came with the first run. Is it ok to go on running?")
    assert talk.session.record["risk_now"] == ("recent_virus",)


def test_what_is_taken_back_is_asked_anew(talk: Talk, catalog: Catalog) -> None:
    planned(talk)
    said = told(talk, "i'm 18 weeks pregnant, are planks ok?", "no, i'm not pregnant")
    assert catalog.fields["risk_now"].question in said


def test_a_risk_of_the_safety_lists_puts_its_list(talk: Talk, catalog: Catalog) -> None:
    planned(talk)
    session, said = risks_beside.noted(talk.session, Story(risks={"rf_history": ("bone_fragile",)}), catalog)
    assert session == talk.session
    assert said == ()


def test_what_is_ticked_already_says_nothing(talk: Talk, catalog: Catalog) -> None:
    planned(talk)
    told(talk, "I take apixaban, which painkiller may I take?")
    assert "Wrong?" not in told(talk, "I take apixaban, may I use a gel?")
