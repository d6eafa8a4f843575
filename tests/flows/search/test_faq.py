"""Questions find their topic, foreign ones find none, and no topic takes another's phrases.

`catalog` searches by words alone, `with_reader` with the trained reader.
"""

import math
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from flows import Catalog, answer
from flows.search.chatter import leans
from flows.search.faq import Verdict, is_named, look_up
from flows.text.letters.normal import words_of
from flows.values.read import FOREIGN as NO_TOPIC
from flows.values.read import Read
from flows.wording.one_text import AnswerKind
from tests.quality.__main__ import rows

PHRASES = Path(__file__).parents[2] / "phrases"

HELD_OUT = [  # wordings that stand nowhere in the content, one or two for each statement of the source article
    ("my upper back is sore when i come home from jogging, why is that", "why_upper_back_hurts"),
    ("could it be from slouching at work and then running", "cause_posture"),
    ("is it because my chest muscles are tight and my back is weak", "cause_muscle_imbalance"),
    ("do overstriding and arm swing hurt the upper back", "cause_running_form"),
    ("does shallow breathing make my shoulders tense", "cause_breathing"),
    ("i train every single day, is that too much for my back", "cause_overtraining"),
    ("can not drinking enough make my back cramp", "cause_dehydration"),
    ("how can i get a better posture for running", "fix_posture"),
    ("what strength exercises are good for the upper back", "strength_exercises"),
    ("how do i fix my running technique", "fix_running_form"),
    ("how does belly breathing work", "diaphragmatic_breathing"),
    ("how many rest days do i need between runs", "rest_and_recovery"),
    ("does a foam roller help with a sore upper back", "foam_rolling"),
    ("how much should i drink on a run", "hydration_electrolytes"),
    ("when should i go to a doctor with this", "when_to_see_professional"),
    ("which stretches are best for my upper back", "best_stretches"),
    ("do i have to stop running with a sore back", "should_i_stop_running"),
    ("how long until it is gone", "how_long_does_it_last"),
    ("will my back be damaged for good if i ignore it", "long_term_problems"),
    ("how do i keep it from coming back", "prevention"),
]
FOREIGN = [
    "which carbon shoe is fastest over 10k",
    "how do i treat a sprained ankle",
    "what is a good marathon diet for weight loss",
    "my knee clicks when i squat",
    "write me a poem about the sea",
    "who won the world cup in 1998",
    "how do i reset my router password",
    "convert 5 miles to km",
]


@pytest.fixture(scope="session", params=["words", "model"])
def either(request: pytest.FixtureRequest) -> Catalog:
    """Both ways to search, one after the other."""
    name = "catalog" if request.param == "words" else "with_reader"
    found: Catalog = request.getfixturevalue(name)
    return found


def unseen(name: str) -> list[dict[str, Any]]:
    """Texts that nobody had seen who wrote the phrasings."""
    return [row for path in sorted(PHRASES.glob(f"{name}_*.jsonl")) for row in rows(path)]


def share(truths: Iterable[bool]) -> float:
    told = list(truths)
    return sum(told) / len(told)


@pytest.mark.parametrize(("text", "topic"), HELD_OUT)
def test_a_question_in_other_words_finds_its_topic_among_the_first_three(
    text: str, topic: str, either: Catalog
) -> None:
    assert topic in [hit.id for hit in look_up(text, either).hits[:3]]


@pytest.mark.parametrize("text", FOREIGN)
def test_a_foreign_question_is_not_answered(text: str, either: Catalog) -> None:
    assert look_up(text, either).verdict is Verdict.UNKNOWN


def test_unseen_questions_find_their_topic(with_reader: Catalog) -> None:
    asked = unseen("faq")[::2]
    found = [look_up(row["text"], with_reader) for row in asked]
    pairs = list(zip(found, asked, strict=True))
    sure = [one.hits[0].id in row["topics"] for one, row in pairs if one.verdict is Verdict.ANSWER]
    assert share(one.hits[0].id in row["topics"] for one, row in pairs) >= 0.9
    assert share(any(hit.id in row["topics"] for hit in one.hits[:3]) for one, row in pairs) >= 0.96
    assert share(one.verdict is not Verdict.UNKNOWN for one in found) >= 0.93
    assert len(sure) >= 0.65 * len(asked)
    assert share(sure) >= 0.95


def test_unseen_foreign_texts_are_passed(with_reader: Catalog) -> None:
    texts = unseen("oos")[::2]
    assert share(look_up(row["text"], with_reader).verdict is not Verdict.UNKNOWN for row in texts) <= 0.06


def test_without_the_model_most_unseen_questions_find_their_topic_all_the_same(catalog: Catalog) -> None:
    asked = unseen("faq")
    found = [[hit.id for hit in look_up(row["text"], catalog).hits[:3]] for row in asked]
    assert share(ids[0] in row["topics"] for ids, row in zip(found, asked, strict=True)) >= 0.75
    assert share(not set(ids).isdisjoint(row["topics"]) for ids, row in zip(found, asked, strict=True)) >= 0.88
    foreign = unseen("oos")
    assert share(look_up(row["text"], catalog).verdict is not Verdict.UNKNOWN for row in foreign) <= 0.2


def test_a_phrase_of_the_content_is_answered_outright_by_its_own_topic(catalog: Catalog) -> None:
    for entry in catalog.faq.values():
        for phrase in (entry.question, entry.title, *entry.phrasings[::3]):
            found = look_up(f"{phrase.upper()} !", catalog)
            assert (found.hits[0].id, found.verdict) == (entry.id, Verdict.ANSWER), phrase


def test_no_phrase_stands_in_two_topics_or_among_the_foreign(catalog: Catalog) -> None:
    stands: dict[str, str] = {text.casefold(): "" for text in catalog.foreign.texts}
    for entry in catalog.faq.values():
        for phrase in {text.casefold() for text in (entry.question, entry.title, *entry.phrasings)}:
            assert stands.setdefault(phrase, entry.id) == entry.id, phrase


@pytest.mark.long
def test_an_ordinary_phrase_of_the_content_raises_no_alarm(catalog: Catalog) -> None:
    alarms = (AnswerKind.EMERGENCY, AnswerKind.CONFIRM)
    of_signs = ("pain_when_breathing", "is_it_my_heart", "travel_and_clots", "swollen_arm_after_run", "pregnancy")
    calm = [entry for entry in catalog.faq.values() if entry.id not in (*of_signs, "burning_skin_shingles")]
    phrases = [phrase for entry in calm for phrase in (entry.question, *entry.phrasings)]
    assert share(answer(phrase, catalog).kind in alarms for phrase in phrases) <= 0.01


@pytest.mark.parametrize("text", ["7", "", "???", "12 / 10", "…"])
def test_a_text_without_words_has_no_topic_and_still_the_nearest(text: str, either: Catalog) -> None:
    found = look_up(text, either)
    assert len(found.hits) >= 5
    assert found.verdict is Verdict.UNKNOWN


def test_a_very_long_text_is_read(either: Catalog) -> None:
    assert look_up("my upper back hurts between the shoulder blades when I run. " * 500, either).hits


# ---- a text that leans on the topic before it ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("heat_or_ice", "and how long?"),
        ("foam_rolling", "is that dangerous?"),
        ("howto_cat_cow", "how often should I do it"),
        ("cracking_popping", "is that normal?"),
    ],
)
def test_a_text_without_a_topic_is_read_with_the_one_before(before: str, text: str, either: Catalog) -> None:
    found = look_up(text, either, previous=before)
    assert found.hits[0].id == before
    assert found.verdict is not Verdict.UNKNOWN
    assert len(found.hits) == len({hit.id for hit in found.hits}) >= 5


def test_a_text_with_a_topic_of_its_own_is_read_alone(either: Catalog) -> None:
    text = "which pillow is best for a sore upper back"
    assert look_up(text, either, previous="foam_rolling") == look_up(text, either)


def test_a_phrasing_of_the_content_does_not_lean(either: Catalog) -> None:
    assert look_up("what can you do?", either, previous="foam_rolling").hits[0].id == "bot_capabilities"


@pytest.mark.parametrize(
    ("text", "is_leaning"),
    [
        ("is that normal?", True),
        ("and how do I do it properly?", True),
        ("and my knee?", False),
        ("yes", False),
        ("", False),
    ],
)
def test_leaning_is_having_no_word_of_ones_own(text: str, is_leaning: bool, catalog: Catalog) -> None:
    assert leans(text, catalog) is is_leaning


# ---- two questions at once -------------------------------------------------------------------------------------------


def seeing(catalog: Catalog, **shares: float) -> Catalog:
    """The catalog with a reader that sees these topics, by their share."""
    topics = dict.fromkeys((*catalog.faq, NO_TOPIC), -20.0) | {id: math.log(one) for id, one in shares.items()}
    read = Read(danger=0, signs=dict.fromkeys(catalog.red_flags, 0.0), shown=0.0, wants={}, topics=topics, marks=())
    return msgspec.structs.replace(catalog, read=lambda _: read)


TWO = "should it be warmth or cold, and is a roller any good"


def test_two_questions_get_two_short_answers(catalog: Catalog) -> None:
    seen = seeing(catalog, foam_rolling=0.4, heat_or_ice=0.55)
    found, given = look_up(TWO, seen), answer(TWO, seen)
    assert found.asks_two
    assert [hit.id for hit in found.hits[:2]] == ["heat_or_ice", "foam_rolling"]
    assert given.kind is AnswerKind.ANSWER
    for id in ("heat_or_ice", "foam_rolling"):
        assert catalog.faq[id].short in given.reply
        assert f"[{catalog.faq[id].title}]" in given.reply


@pytest.mark.parametrize(
    "shares", [{"heat_or_ice": 0.95, "foam_rolling": 0.05}, {"heat_or_ice": 0.5, NO_TOPIC: 0.45}, {"heat_or_ice": 0.3}]
)
def test_one_question_is_not_two(shares: dict[str, float], catalog: Catalog) -> None:
    rest = dict.fromkeys(("massage", "kinesio_tape"), 0.02)
    assert not look_up(TWO, seeing(catalog, **rest, **shares)).asks_two


def test_whoever_asks_once_gets_one_answer(catalog: Catalog) -> None:
    assert not look_up("is warmth any good with a roller", seeing(catalog, foam_rolling=0.4, heat_or_ice=0.55)).asks_two


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("do i need an xray, and can i take ibuprofen for it", ["xray_mri", "painkillers"]),
        ("Is it my sports bra? And how do I sleep with a sore upper back?", ["sports_bra", "sleeping_position"]),
        ("how do i use the foam roller and um how many rest days do i need", ["foam_rolling", "rest_and_recovery"]),
        ("which is better for a sore upper back, yoga or a massage gun?", ["yoga_pilates", "massage"]),
    ],
)
def test_the_second_question_is_heard_beside_a_louder_first(text: str, topics: list[str], with_reader: Catalog) -> None:
    found = look_up(text, with_reader)
    assert found.asks_two
    assert [hit.id for hit in found.hits[:2]] == topics


@pytest.mark.parametrize(
    "text", ["what is a knot and how do i get rid of it", "how tall is the eiffel tower, and where can i eat there?"]
)
def test_two_questions_on_one_topic_or_on_none_get_no_two_answers(text: str, with_reader: Catalog) -> None:
    assert not look_up(text, with_reader).asks_two


# ---- one or two words ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("physio", "physio_or_chiro"),
        ("Swim?", "cross_training"),
        ("what about swimming?", "cross_training"),
        ("trigger point", "knots_trigger_points"),
        ("vitamin d", "nutrition_supplements"),
        ("doms", "doms_vs_injury"),
    ],
)
def test_the_name_of_a_topic_alone_is_answered(text: str, topic: str, either: Catalog) -> None:
    given = answer(text, either)
    assert (given.kind, given.topics[0].id) == (AnswerKind.ANSWER, topic)


@pytest.mark.parametrize(("text", "near"), [("does cbd help?", "nutrition_supplements")])
def test_what_is_not_known_is_said_so_with_the_nearest_topic_first(text: str, near: str, either: Catalog) -> None:
    given = answer(text, either)
    assert (given.kind, given.topics[0].id) == (AnswerKind.UNKNOWN, near)


@pytest.mark.parametrize("text", ["no, it is on the ribs", "what is the plan", "trapped", "ten", "i smoke"])
def test_what_is_no_name_or_only_tells_is_not_taken_for_one(text: str, catalog: Catalog) -> None:
    assert not is_named(text, catalog)


def test_a_name_within_a_longer_text_decides_nothing(either: Catalog) -> None:
    assert look_up("my pillow fight with the swim team at the marathon", either).verdict is not Verdict.ANSWER


def test_no_name_belongs_to_two_topics(catalog: Catalog) -> None:
    names = Counter(words_of(one) for entry in catalog.faq.values() for one in (*entry.names, *entry.near))
    assert [name for name, times in names.items() if times > 1] == []


# ---- what a person reads ---------------------------------------------------------------------------------------------


def test_a_sure_answer_offers_no_other_topic(catalog: Catalog) -> None:
    given = answer("should I use heat or ice on my sore upper back?", catalog)
    assert given.kind is AnswerKind.ANSWER
    assert given.reply == catalog.faq["heat_or_ice"].answer


def test_an_unknown_question_gets_the_nearest_topics_and_no_answer(catalog: Catalog) -> None:
    given = answer("who won the world cup in 1998", catalog)
    assert given.reply.startswith(catalog.messages.faq_unknown)
    assert not any(entry.answer in given.reply for entry in catalog.faq.values())


def test_every_topic_has_ten_phrasings_and_a_short_answer(catalog: Catalog) -> None:
    assert [entry.id for entry in catalog.faq.values() if len(set(entry.phrasings)) < 10] == []
    assert [entry.id for entry in catalog.faq.values() if len(entry.answer) > 700] == []


def test_a_catalog_without_the_model_says_the_same_twice(catalog: Catalog) -> None:
    again = msgspec.structs.replace(catalog)
    assert look_up("sore between the blades", again) == look_up("sore between the blades", catalog)


def test_a_topic_of_some_people_alone_is_nobody_elses(catalog: Catalog) -> None:
    """Whatever the reader sees: who speaks of no pregnancy asks about none."""
    read = seeing(catalog, pregnancy=0.9, cross_training=0.05)
    near = look_up("is it sensible to go on, or should i rather walk", read).hits[:3]
    assert "pregnancy" not in [hit.id for hit in near]
    assert look_up("pregnant, is it sensible to go on, or should i walk", read).hits[0].id == "pregnancy"


def test_every_question_of_a_topic_of_some_people_speaks_of_them(catalog: Catalog) -> None:
    for entry in (one for one in catalog.faq.values() if one.only):
        texts = (entry.question, *entry.phrasings)
        assert [text for text in texts if not any(word.startswith(entry.only) for word in words_of(text))] == []


def test_an_exercise_by_its_name_is_known_whatever_else_is_named(catalog: Catalog) -> None:
    """A knee alone belongs elsewhere; in the open book it does not."""
    found = look_up("should my knee come off the floor in the open book", catalog)
    assert found.hits[0].id == "howto_thoracic_rotation"
    assert found.verdict is not Verdict.UNKNOWN
    assert look_up("should my knee come off the floor", catalog).verdict is Verdict.UNKNOWN


def test_who_gives_a_pain_score_asks_about_the_ache(catalog: Catalog) -> None:
    assert look_up("can my brother bowl on thursday with a 2/10", catalog).verdict is not Verdict.UNKNOWN
    assert look_up("can my brother bowl on thursday", catalog).verdict is Verdict.UNKNOWN


# ---- where the back is not named -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("how long do i keep a hot water bottle on, and how often a day", "heat_or_ice"),
        ("what sort of pillow should i get", "sleeping_position"),
        ("how should i place the laptop when i work at the dining table", "desk_and_phone_posture"),
        ("how high should the screen of my computer stand", "desk_and_phone_posture"),
    ],
)
def test_a_question_is_taken_to_be_about_the_back(text: str, topic: str, with_reader: Catalog) -> None:
    found = look_up(text, with_reader)
    assert (found.hits[0].id, found.verdict) == (topic, Verdict.ANSWER)


@pytest.mark.parametrize(
    "text",
    [
        "which tablets help against a fever",
        "how many litres fit in a hot water tank",
        "how do i stretch a pair of tight jeans",
        "how do i plan the food for a marathon",
        "which tape holds a poster",
    ],
)
def test_what_is_of_no_back_stays_so(text: str, with_reader: Catalog) -> None:
    assert look_up(text, with_reader).verdict is Verdict.UNKNOWN


def test_what_lies_far_from_all_topics_is_near_none(with_reader: Catalog) -> None:
    texts = unseen("oos")
    assert share(look_up(row["text"], with_reader).is_near for row in texts) <= 0.06
