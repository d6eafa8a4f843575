"""Small talk, other languages, and texts too long to read."""

import pytest

from flows import Catalog
from flows.screening.hearing import hear
from flows.understanding.meant import Foreign, SmallTalk, TooLong
from flows.understanding.understand import understand
from flows.understanding.wishes.talk import LONGEST, bare, foreign, ran_meanwhile, small_talk, too_long, with_more
from tests.flows.understanding.scenes import scene_of


@pytest.mark.parametrize("text", ["me duele la espalda cuando corro", "mon dos me fait mal quand je cours"])
def test_another_language_is_known(text: str, catalog: Catalog) -> None:
    assert isinstance(foreign(hear(text, catalog), scene_of("nothing", catalog), catalog), Foreign)


@pytest.mark.parametrize("text", ["my back aches when I run", "a café near the Champs", "6", ""])
def test_english_is_not_foreign(text: str, catalog: Catalog) -> None:
    assert foreign(hear(text, catalog), scene_of("nothing", catalog), catalog) is None


def test_small_talk_is_the_whole_text(catalog: Catalog) -> None:
    scene = scene_of("nothing", catalog)
    assert isinstance(small_talk(hear("Good morning!", catalog), scene, catalog), SmallTalk)
    assert small_talk(hear("hello, my shoulder blade stings", catalog), scene, catalog) is None


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("oh no, will i die?", "afraid"),
        ("i'm really terrified right now", "afraid"),
        ("this frightens me", "afraid"),
        ("am i gonna be alright", "afraid"),
        ("why did you tell me to call an ambulance?", "told_to_call"),
        ("u said i should ring 112 earlier", "told_to_call"),
    ],
)
def test_fear_is_met_in_any_words(text: str, id: str, catalog: Catalog) -> None:
    assert with_more(hear(text, catalog), scene_of("nothing", catalog), catalog) == SmallTalk(id=id)


@pytest.mark.parametrize(
    "text",
    ["i'm scared, can I run tomorrow?", "when do I call 911?", "tell me when to call an ambulance",
     "am i ok to swim with it", "will it be fine by the weekend", "i am scared of needles at the physio"],
)  # fmt: skip
def test_what_asks_for_something_is_no_fear_alone(text: str, catalog: Catalog) -> None:
    assert with_more(hear(text, catalog), scene_of("nothing", catalog), catalog) is None


def test_a_text_is_read_up_to_its_longest(catalog: Catalog) -> None:
    scene = scene_of("nothing", catalog)
    assert too_long(hear("a" * LONGEST, catalog), scene, catalog) is None
    assert too_long(hear("a" * (LONGEST + 1), catalog), scene, catalog) == TooLong()


def test_every_word_is_explained_however_it_is_asked_for(catalog: Catalog) -> None:
    forms = ("what is {}?", "what means {}", "i dont know what {} is", "{} means what?", "what do you mean by {}")
    terms = [one for one in catalog.smalltalk.values() if one.names]
    assert len(terms) > 20
    for term in terms:
        names = [name.replace("_", " ") for name in term.names.split("|")]
        for text in (form.format(name) for form in forms for name in names[:2]):
            meant = with_more(hear(text, catalog), scene_of("nothing", catalog), catalog)
            assert meant == SmallTalk(id=term.id), text


@pytest.mark.parametrize(
    "text", ["what does an osteo or a physio charge?", "what's a physio visit cost", "what does a physio do"]
)
def test_who_asks_more_of_a_thing_is_not_told_what_it_is(text: str, catalog: Catalog) -> None:
    assert with_more(hear(text, catalog), scene_of("nothing", catalog), catalog) is None


@pytest.mark.parametrize("text", ["i take a blood thinner", "my calf is swollen", "does the pill matter for running?"])
def test_who_only_speaks_of_a_word_asks_for_no_meaning(text: str, catalog: Catalog) -> None:
    assert with_more(hear(text, catalog), scene_of("nothing", catalog), catalog) is None


@pytest.mark.parametrize(
    "text",
    [
        "yes that's true",
        "that's right",
        "makes sense",
        "sounds about right",
        "exactly",
        "ok that makes sense",
        "agreed",
    ],
)
def test_who_agrees_with_what_was_said_is_met_with_a_word(text: str, catalog: Catalog) -> None:
    assert bare(hear(text, catalog), scene_of("assessed", catalog), catalog) == SmallTalk(id="bare")


def test_a_question_is_no_word_of_agreeing(catalog: Catalog) -> None:
    assert bare(hear("is that all?", catalog), scene_of("assessed", catalog), catalog) is None


def test_a_language_is_not_guessed_beside_a_score_that_is_asked_for(
    catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flows.understanding.wishes.talk.is_other", lambda *_: True)
    said = hear("5/10 & im in madrid btw", catalog)
    assert foreign(said, scene_of("pain_now", catalog), catalog) is None
    assert isinstance(foreign(said, scene_of("nothing", catalog), catalog), Foreign)


@pytest.mark.parametrize("text", ["i ran another 6k meanwhile", "been out for a jog", "i jogged again, it was ok"])
def test_a_run_is_heard_while_the_questions_go_on(text: str, catalog: Catalog) -> None:
    said = hear(text, catalog)
    assert understand(said, scene_of("rf_history", catalog), catalog) == SmallTalk(id="ran_meanwhile")
    assert understand(said, scene_of("assessed", catalog), catalog) != SmallTalk(id="ran_meanwhile")


@pytest.mark.parametrize("text", ["i ran out of milk", "i did not go for a run", "i ran a temperature"])
def test_what_is_no_run_is_none(text: str, catalog: Catalog) -> None:
    assert ran_meanwhile(hear(text, catalog), scene_of("rf_history", catalog), catalog) is None
