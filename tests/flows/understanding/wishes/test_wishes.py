"""What somebody wants of Thora, as the whole text; everything else stays what it is."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear, pattern_book
from flows.understanding.meant import Foreign, Pressed
from flows.understanding.understand import understand
from tests.flows.understanding.scenes import scene_of

WISHES = {
    "plan": [
        "can you give me some drills",
        "show me the exercises for him",
        "I'd like the routine again",
        "just let me see the exercises",
        "only the stretches please",
        "take me to the plan",
        "show us the workout",
        "I want something to loosen it",
        "where are my stretches",
        "skip on to the exercises",
        "start my program",
        "whats the plan boss",
        "so the plan then coach",
    ],
    "next": [
        "now what?",
        "what's the next step",
        "what should we do about it",
        "so what next",
        "where did we stop",
        "how do we go on",
    ],
    "quiet": [
        "stop quizzing me",
        "enough questions",
        "I can't do all these questions now",
        "so many questions",
        "please stop the questions",
        "I'm tired of answering questions",
        "without any more questions please",
        "don't ask me any more",
    ],
    "progress": ["could I see the chart", "show my scores again"],
    "result": [
        "let me see what you worked out",
        "how did the check turn out",
        "what did you conclude about my back",
        "tell me what you found out about my back",
        "give me the outcome of my last assessment",
        "what did you find out",
    ],
    "restart": [
        "repeat the whole check please",
        "can you redo the assessment",
        "I want to go through all the questions again",
        "please do the whole thing once more",
        "I'd like to answer the questions again from the start",
    ],
    "settings": ["open the preferences", "I want to change the units", "change to miles"],
    "report": ["I need a letter for the doctor", "bring up the summary for my physio"],
    "one_exercise": ["just tell me one stretch then bed", "one exercise please", "which one first, only one, im tired"],
    "country": ["I want to change my country"],
}
OTHERWISE = [
    "no exercises today",
    "I don't want the plan",
    "which exercises are good for the neck?",
    "my physio gave me exercises",
    "are stretches safe before a run",
    "the results of my mri are normal",
    "what is the plan for a marathon",
    "I do my stretches every day",
    "questions about shoes",
    "the next race is in May",
    "should I stop the exercises?",
    "I asked my doctor a question",
    "what do the scores mean",
    "my progress is slow",
]


def action(text: str, catalog: Catalog) -> str:
    meant = understand(hear(text, catalog), scene_of("nothing", catalog), catalog)
    return meant.action if isinstance(meant, Pressed) else ""


@pytest.mark.parametrize(("wanted", "text"), [(wanted, text) for wanted, texts in WISHES.items() for text in texts])
def test_a_wish_is_understood_however_it_is_put(wanted: str, text: str, catalog: Catalog) -> None:
    assert action(text, catalog) == wanted


@pytest.mark.parametrize("text", OTHERWISE)
def test_what_says_more_than_a_wish_is_none(text: str, catalog: Catalog) -> None:
    assert action(text, catalog) == ""


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("do you speak French?", "fr"),
        ("auf Deutsch bitte", "de"),
        ("switch to Turkish", "tr"),
        ("answer in Greek", "xx"),
    ],
)
def test_another_language_is_asked_for_by_its_name(text: str, id: str, catalog: Catalog) -> None:
    meant = understand(hear(text, catalog), scene_of("nothing", catalog), catalog)
    assert isinstance(meant, Foreign)
    assert meant.tongue.id == id


def test_every_pattern_can_be_read(catalog: Catalog) -> None:
    wishes, requests, alarms = catalog.reading.wishes, catalog.reading.requests, catalog.reading.alarms
    lists = [wishes.ask, wishes.next, wishes.quiet, wishes.changed, wishes.speak, requests.again, requests.again_beside]
    lists += [*wishes.things.values(), *wishes.tongues.values(), *requests.names.values(), alarms.help, alarms.slip]
    assert all(pattern_book(patterns, catalog) for patterns in lists)
    assert set(wishes.things) <= set(catalog.actions)
    assert set(requests.names) <= set(catalog.fields)


@pytest.mark.parametrize(
    "text",
    [
        "I not understand",
        "no understand question",
        "???",
        "what do you want from me",
        "can you say it in easier words",
        "sorry, I don't get what you are asking",
        "what is this question",
        "in simple words please",
        "could you rephrase that",
        "not clear",
    ],
)
def test_a_question_that_is_not_understood_is_explained(catalog: Catalog, text: str) -> None:
    assert understand(hear(text, catalog), scene_of("trend", catalog), catalog) == Pressed(action="means")


@pytest.mark.parametrize("text", ["what does DOMS mean", "I don't understand why it hurts", "explain the plan"])
def test_a_question_about_something_else_is_none_of_that(catalog: Catalog, text: str) -> None:
    assert understand(hear(text, catalog), scene_of("trend", catalog), catalog) != Pressed(action="means")


@pytest.mark.parametrize("text", ["let's go with the exercises", "get going with my routine", "go ahead with the plan"])
def test_to_go_with_the_exercises_begins_them(text: str, catalog: Catalog) -> None:
    assert understand(hear(text, catalog), scene_of("assessed", catalog), catalog) == Pressed(action="guided")
