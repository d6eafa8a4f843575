"""What a text says of the person who writes, and what it only asks or tells of others."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.context.oneself import of_oneself, without_clauses_of_others, without_opinions
from flows.understanding.meant import Answer, Asked
from flows.understanding.understand import understand
from flows.values.model import Value
from tests.flows.understanding.scenes import scene_of

pytestmark = pytest.mark.many(2)

ASKED_ONLY = [
    ("onset", "does a strain come on suddenly as a rule?"),
    ("onset", "can something like this creep in over weeks?"),
    ("onset", "if it had begun suddenly, would you send me to a doctor?"),
    ("location", "do you think one side means it's the way I carry my bag?"),
    ("location", "would a lacrosse ball between the shoulder blades help?"),
    ("location", "my coach gets it in the traps, could he run on?"),
    ("trend", "would getting better mean that I can race?"),
    ("trend", "what if it is getting worse by Sunday?"),
    ("age_band", "is the plan different for over 60s?"),
    ("age_band", "do folk in their forties get this more often?"),
    ("duration", "is three weeks a long time for this kind of thing?"),
    ("pain_now", "would a 6 be too much to run on?"),
    ("feel", "is it meant to be tight?"),
]

TOLD_TOO: list[tuple[str, str, Value]] = [
    ("location", "it sits on the spine, should I be worried?", "spine_line"),
    ("location", "why does it hurt under my shoulder blade?", "one_blade"),
    ("onset", "mine crept in over weeks, is that a good thing?", "crept_in"),
    ("trend", "it is getting worse, do I have to rest?", "worse"),
    ("age_band", "I'm 53, does that change anything?", "a50_64"),
    ("duration", "had it for two weeks, is that long?", "w1_6"),
    ("pain_now", "can I run, it's a 4", 4),
]


@pytest.mark.parametrize(("field", "text"), ASKED_ONLY)
def test_what_is_only_asked_answers_nothing(field: str, text: str, catalog: Catalog) -> None:
    meant = understand(hear(text, catalog), scene_of(field, catalog), catalog)
    assert not isinstance(meant, Answer)
    assert not isinstance(meant, Asked) or field not in meant.story.facts


@pytest.mark.parametrize(("field", "text", "value"), TOLD_TOO)
def test_what_a_question_says_of_oneself_is_noted(field: str, text: str, value: Value, catalog: Catalog) -> None:
    meant = understand(hear(text, catalog), scene_of(field, catalog), catalog)
    told = meant.value if isinstance(meant, Answer) else meant.story.facts[field] if isinstance(meant, Asked) else None
    assert told in (value, (value,))


def test_what_others_have_is_left_out(catalog: Catalog) -> None:
    text = "my pal had it between the blades. Mine is on the left"
    assert of_oneself(hear(text, catalog), catalog, of_another=False).plain.strip() == "mine is on the left"
    both = hear("my wife had it and my pain is on the left, is that odd?", catalog)
    assert of_oneself(both, catalog, of_another=False).plain.strip() == "my wife had it and my pain is on the left"
    opinion = hear("my physio says it's between the blades", catalog)
    assert of_oneself(opinion, catalog, of_another=False) is opinion


@pytest.mark.parametrize("text", ["about a 4?", "it aches when I sit", "was a 6 this morning, 3 now"])
def test_a_text_without_a_question_is_left_as_it_is(text: str, catalog: Catalog) -> None:
    utterance = hear(text, catalog)
    assert of_oneself(utterance, catalog, of_another=False) is utterance


def test_whoever_writes_for_another_tells_of_them(catalog: Catalog) -> None:
    told = hear("my wife has it between the blades, mine is fine", catalog)
    assert of_oneself(told, catalog, of_another=True) is told
    only = hear("my wife has a dull ache between the blades", catalog)
    assert of_oneself(only, catalog, of_another=False) is only


def test_what_is_told_of_others_can_be_left_out_and_what_is_asked_stays(catalog: Catalog) -> None:
    told = hear("my sister is 30 weeks pregnant, my back aches", catalog)
    assert "pregnant" not in without_clauses_of_others(told, catalog).words
    assert "aches" in without_clauses_of_others(told, catalog).words
    for text in ("new to running, where should my elbows go", "my sister is pregnant"):
        whole = hear(text, catalog)
        assert without_clauses_of_others(whole, catalog) is whole


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("my coach says my trunk is weak, is that it?", "is that it"),
        ("it is dull. my neighbour reckons it's my pillow", "it is dull"),
        ("my aunt blames my bag", ""),
        ("my physio says my trunk is weak", "my physio says my trunk is weak"),
        ("i say it is my pillow", "i say it is my pillow"),
    ],
)
def test_what_others_think_can_be_left_out_but_for_clinicians(text: str, left: str, catalog: Catalog) -> None:
    assert without_opinions(hear(text, catalog), catalog).plain.strip() == left
