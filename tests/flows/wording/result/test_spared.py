"""What an answer bars is offered in no text: not in an answer, not in short, not in what helps with a contributor."""

from collections.abc import Iterator

import msgspec
import pytest

from flows import Catalog, Session
from flows.assessment.exercises import as_it_fits, spared
from flows.values.model import Assessment, Disposition, RankedCause, Record, Value
from flows.wording import plans
from flows.wording.one_text import answer
from flows.wording.result import results
from flows.wording.result.spared import fitted, named, offered
from flows.wording.topics import NO_ANGLES, both, topic
from tests.flows.assessment.test_triage import CALM, changed
from tests.talk import RESULT, SCREENED, Talk, told

SHARP: Record = {"feel": "sharp_catch"}
FRESH: Record = {"onset": "sudden", "duration": "d1_2"}


def barring(catalog: Catalog) -> Iterator[Record]:
    """A record for each answer that bars an exercise, alone."""
    known = (*catalog.exercises.values(), *catalog.positions.values())
    answers = {(bar.field, bar.option) for one in known for bar in one.barred_by}
    for field, option in sorted(answers):
        is_list = catalog.fields[field].type.value == "multi"
        value: Value = (option,) if is_list else option
        yield {field: value}
    yield from (SHARP, FRESH)


def without_what_was_left_out(text: str, catalog: Catalog) -> str:
    leads = (catalog.messages.left_out.split("{")[0], catalog.messages.exercise_barred)
    return "\n".join(line for line in text.splitlines() if not any(lead in line for lead in leads))


def test_no_answer_offers_what_is_barred(catalog: Catalog) -> None:
    for record in barring(catalog):
        barred = spared(record, catalog)
        for id in catalog.faq:
            for reply in (topic(id, catalog, told=record), both(id, id, catalog, record, NO_ANGLES)):
                text = without_what_was_left_out(reply.text.replace(catalog.faq[id].title, ""), catalog)
                assert not offered(text, catalog) & barred, (id, record)


def test_nothing_that_an_answer_begins_with_offers_what_is_barred(catalog: Catalog) -> None:
    says = [one.say for entry in catalog.faq.values() for one in entry.angles if named(one.say, catalog)]
    assert len(says) > 10
    for record in barring(catalog):
        barred = spared(record, catalog)
        for say in says:
            text = without_what_was_left_out(fitted(say, record, catalog), catalog)
            assert not offered(text, catalog) & barred, (say, record)


def test_what_helps_with_a_contributor_offers_nothing_barred(catalog: Catalog) -> None:
    for record in barring(catalog):
        for id in catalog.causes:
            found = Assessment(disposition=Disposition.SELF_CARE, causes=(RankedCause(id=id, score=1.0, because=()),))
            said = results.causes(Session(record=changed(CALM, **record)), found, catalog, others=())
            text = without_what_was_left_out("\n".join(reply.text for reply in said), catalog)
            assert not offered(text, catalog) & spared(changed(CALM, **record), catalog), (id, record)


def test_a_harder_way_names_nothing_barred(catalog: Catalog) -> None:
    dizzy: Record = {"body_notes": ("dizzy",)}
    assert "chin tucks" in plans.exercise("desk_reset", {}, catalog).text
    assert "chin tucks" not in plans.exercise("desk_reset", dizzy, catalog).text


def test_texts_that_are_the_same_for_everybody_name_no_exercise(catalog: Catalog) -> None:
    texts = [text for text in msgspec.structs.asdict(catalog.messages).values() if isinstance(text, str)]
    texts += [one.text for one in catalog.followup.values()] + [one.answer for one in catalog.smalltalk.values()]
    texts += [text for one in catalog.fields.values() for text in (one.question, one.why, one.means)]
    texts += [text for one in catalog.red_flags.values() for text in (one.first_aid, one.where, one.until_seen)]
    texts += [text for one in catalog.dispositions.values() for text in (one.head, one.time, one.action)]
    assert not [text for text in texts if named(text, catalog)]


def test_no_sentence_with_an_emergency_number_can_be_left_out(catalog: Catalog) -> None:
    everything = changed({}, **{key: value for record in barring(catalog) for key, value in record.items()})
    for entry in catalog.faq.values():
        for text in (entry.answer, entry.short):
            shown = fitted(text, everything, catalog)
            assert not shown or shown.count("emergency") == text.count("emergency"), entry.id


def test_each_exercise_is_known_by_its_name(catalog: Catalog) -> None:
    for one in catalog.exercises.values():
        assert named(f"Try {one.named[0]} today.", catalog) >= {one.id}


def test_numbers_are_counted_anew_and_a_list_of_nothing_has_no_head(catalog: Catalog) -> None:
    bones: Record = {"rf_history": ("bone_fragile",)}
    last = catalog.messages.left_out.format(exercises="child's pose")
    assert fitted("1. Walk.\n2. Child's pose.\n3. Warmth.", bones, catalog) == f"1. Walk.\n2. Warmth.\n{last}"
    assert fitted("Try this:\n• Child's pose\nKeep warm.", bones, catalog) == f"Keep warm.\n{last}"
    assert not fitted("Child's pose.", bones, catalog)


def test_what_forbids_stays(catalog: Catalog) -> None:
    text = "With a blood thinner no roller. Warmth is fine."
    assert fitted(text, {"risk_now": ("blood_thinner",)}, catalog) == text


# ---- in a conversation -----------------------------------------------------------------------------------------------


def test_a_risk_told_with_the_question_or_before_counts(talk: Talk) -> None:
    told(talk, *SCREENED, *RESULT)
    assert "Child's pose" not in told(talk, "i have osteoporosis, what gives quick relief?")


@pytest.mark.parametrize(
    ("text", "is_offered"),
    [
        ("Use a foam roller for two minutes.", True),
        ("A foam roller helps, but not on the bone.", True),
        ("No foam roller today.", False),
        ("It is sore: no stretch and no foam roller.", False),
        ("Do not press; use a foam roller.", True),
    ],
)
def test_only_a_word_before_its_name_in_the_same_clause_forbids(text: str, is_offered: bool, catalog: Catalog) -> None:
    assert ("foam_roll_thoracic" in offered(text, catalog)) is is_offered


# ---- what an answer asks to be done another way ----------------------------------------------------------------------

PREGNANT: Record = {"risk_now": ("pregnant",)}
SORE_WRIST: Record = {"body_notes": ("knee_wrist",)}


def card_of(id: str, record: Record, catalog: Catalog) -> str:
    return plans.exercise(id, record, catalog).text


def test_no_exercise_is_shown_in_a_position_that_is_barred(catalog: Catalog) -> None:
    for record in barring(catalog):
        barred = spared(record, catalog)
        for id in catalog.exercises.keys() - barred:
            shown = as_it_fits(id, record, catalog)
            assert not offered("\n".join((*shown.steps, shown.easier)), catalog) & barred - {id}, (id, record)


def test_nobody_who_is_pregnant_is_laid_on_the_back_or_the_belly(catalog: Catalog) -> None:
    for id in catalog.exercises.keys() - spared(PREGNANT, catalog):
        said = card_of(id, PREGNANT, catalog).lower()
        assert "on your back" not in said, id
        assert "on your belly" not in said.replace("one on your belly", ""), id


@pytest.mark.parametrize(
    ("id", "record", "says"),
    [
        ("belly_breathing", PREGNANT, "Sit well supported"),
        ("belly_breathing", {"body_notes": ("reflux",)}, "Sit well supported"),
        ("belly_breathing", {"worse_with": ("lying_flat",)}, "Sit well supported"),
        ("cat_cow", SORE_WRIST, "Sit on a firm chair"),
        ("cat_cow", {**PREGNANT, **SORE_WRIST}, "Sit on a firm chair"),
        ("cat_cow", PREGNANT, "Do not let it sag"),
        ("dead_bug", {"body_notes": ("shoulder_out",)}, "arms by your sides"),
    ],
)
def test_the_way_that_fits_stands_alone(id: str, record: Record, says: str, catalog: Catalog) -> None:
    said = plans.exercise(id, record, catalog)
    assert says in said.text
    assert catalog.exercises[id].steps[0] not in said.text or id == "cat_cow"
    assert said.animation is None


@pytest.mark.parametrize(("topic_id", "record"), [("howto_cat_cow", SORE_WRIST), ("diaphragmatic_breathing", PREGNANT)])
def test_how_it_is_done_is_told_in_the_way_that_fits(topic_id: str, record: Record, catalog: Catalog) -> None:
    usual, own = topic(topic_id, catalog), topic(topic_id, catalog, told=record)
    first = as_it_fits(catalog.faq[topic_id].exercise, record, catalog).steps[0]
    assert f"1. {first}" in own.text
    assert first in both(topic_id, topic_id, catalog, record, NO_ANGLES).text
    assert usual.animation is not None
    assert own.animation is None


def test_a_sore_wrist_told_with_the_question_is_answered_in_the_way_that_fits(catalog: Catalog) -> None:
    said = answer("my wrist is sore, how do i do cat-cow?", catalog).reply
    assert "Sit on a firm chair" in said
    assert "Hands under the shoulders" not in said
    assert "Hands under the shoulders" in answer("how do i do cat-cow?", catalog).reply
