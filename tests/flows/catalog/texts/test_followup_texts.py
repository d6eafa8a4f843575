"""The words of the check-ins: complete, plain, sourced, and a slip of an author is named."""

import re
from pathlib import Path

import pytest

from flows import Catalog, CatalogError, load_catalog
from flows.catalog.texts.followup_texts import ADVICE, TEXTS
from flows.followup.progress import Change
from flows.followup.rules import Rule, Running, Step
from flows.values.diary import ANSWERS
from tests.flows.catalog.conftest import CONTENT
from tests.flows.catalog.test_loading import spoil
from tests.test_reading import BACKGROUND, EMERGENCY, QUESTION, grade, too_hard


@pytest.mark.parametrize(
    ("kind", "start"), [(Rule, "rule_"), (Running, "running_"), (Step, "step_"), (Change, "change_")]
)
def test_each_thing_that_can_be_found_has_its_words(kind: type[Rule | Running | Step | Change], start: str) -> None:
    found = {id.removesuffix("_idle").removesuffix("_again") for id in TEXTS if id.startswith(start)}
    assert found == {f"{start}{one.value}" for one in kind}


def test_each_answer_to_a_visit_and_after_two_weeks_is_answered(catalog: Catalog) -> None:
    for field in ("booked", "two_weeks"):
        assert all(f"{field}_{option.id}" in catalog.followup for option in catalog.checkin_fields[field].options)


def test_questions_of_a_check_in_read_at_school_grade_6(catalog: Catalog) -> None:
    fields = {one.id: (one.question, one.why) for one in catalog.checkin_fields.values()}
    asked = {one.id: (one.text,) for one in catalog.followup.values() if one.text.endswith("?")}
    assert not too_hard(fields | asked, QUESTION)


def test_what_a_check_in_says_reads_at_school_grade_6(catalog: Catalog) -> None:
    longer = {one.id: (one.text,) for one in catalog.followup.values() if len(one.text.split()) > 5}
    assert len(longer) > 50
    assert not too_hard(longer, BACKGROUND)
    assert grade([one.text for one in catalog.followup.values()]) <= QUESTION


@pytest.mark.parametrize("id", ["last_word", "last_word_worse", "ended"])
def test_a_farewell_names_the_signs_for_the_emergency_number(catalog: Catalog, id: str) -> None:
    last = catalog.followup[id].text.split("\n")[-1]
    assert last.startswith("Chest pain, hard to breathe, fainting, weak legs? Call your emergency number")
    assert grade([last]) <= EMERGENCY


def test_no_text_blames_promises_or_names_an_illness(catalog: Catalog) -> None:
    said = " ".join(one.text.lower() for one in catalog.followup.values())
    for word in (
        "you have ",
        "diagnos",
        "great!",
        "don't worry",
        "harmless",
        "should have answered",
        "you forgot",
        "you missed",
    ):
        assert word not in said.replace("someone should have", "")


def test_no_message_is_a_wall(catalog: Catalog) -> None:
    assert [one.id for one in catalog.followup.values() if len(one.text) > 400] == []


def test_the_wording_of_a_question_is_not_that_of_its_answers(catalog: Catalog) -> None:
    for field in catalog.checkin_fields.values():
        words = [word.lower() for option in field.options for word in {option.label.lower(), *option.words}]
        assert len(words) == len(set(words)), field.id


@pytest.mark.many(3)
@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        ("medicine/checkin_fields.yaml", "{id: hard,", "{id: harder,", "flows/values/diary.py"),
        ("medicine/checkin_fields.yaml", "- id: blamed", "- id: blame", "blamed is missing"),
        ("medicine/checkin_fields.yaml", "ask: weekly", "ask: daily", "function_0_10"),
        ("en/followup.yaml", "id: rule_gone", "id: rule_away", "rule_gone is missing"),
        ("en/followup.yaml", "You told me {score}.", "You told me {pain}.", "rule_high_once"),
        ("en/followup.yaml", "You told me {score}.", "You told me.", "rule_high_once: it must hold"),
        ("en/followup.yaml", 'reviewed: "2026-11-25"}', "}", "gives advice"),
        ("world/cities.yaml", "Europe/Berlin", "Europe/Berlim", "Europe/Berlim"),
        ("world/cities.yaml", "country: DE", "country: XX", "XX"),
    ],
)
def test_a_slip_of_an_author_is_named(content: Path, file: str, old: str, new: str, fault: str) -> None:
    spoil(content / file, old, new)
    with pytest.raises(CatalogError, match=fault):
        load_catalog(content)


def test_what_gives_advice_names_its_source(catalog: Catalog) -> None:
    assert [one.id for one in catalog.followup.values() if one.id.startswith(ADVICE) and not one.source] == []


def test_every_field_of_a_check_in_says_why(catalog: Catalog) -> None:
    assert list(catalog.checkin_fields) == list(ANSWERS)


@pytest.mark.parametrize("id", ["caption", "week", "streak", "calm_days"])
def test_no_count_stands_before_its_noun(catalog: Catalog, id: str) -> None:
    assert re.search(r"\{(days|answered)\} [a-z]", catalog.followup[id].text) is None, "1 days"


def test_what_is_explained_stands_on_the_card(catalog: Catalog) -> None:
    for field in catalog.fields.values():
        options = [text for option in field.options for text in (option.button, option.label)]
        card = " ".join([field.question, *(screen.question for screen in field.screens), *options]).replace("*", "")
        assert [term for term in re.findall('"(.+?)"', field.means) if term.lower() not in card.lower()] == [], field.id


def test_the_topics_about_the_bot_name_what_there_is(catalog: Catalog) -> None:
    answers = {id: one.answer for id, one in catalog.faq.items()}
    assert [id for id, answer in answers.items() if "later release" in answer or "can't do that yet" in answer] == []
    assert all(f"/{one}" in answers["bot_capabilities"] for one in ("checkin", "progress", "report"))
    assert "/checkin" in answers["reminder_settings"]
    assert "/progress" in answers["log_and_progress"]
    assert "/checkin" in answers["stop_messages"]


def test_every_text_is_said_somewhere(catalog: Catalog) -> None:
    """What the code names by its id, or by the value of a rule, an answer or a change."""
    rooms = [path for path in CONTENT.parent.rglob("*.py") if path.name != "followup_texts.py"]
    named = set(re.findall(r"""["'](\w+)["']""", "\n".join(path.read_text("utf-8") for path in rooms)))
    verdicts = ("rule_", "step_", "change_", "why_", "next_", "plateau_", "running_", "as_before_")
    built = (*verdicts, "booked_", "seen_", "two_weeks_", "wanted_", "half_", "worse_", "hello_")
    assert [id for id in catalog.followup if id not in named and not id.startswith(built)] == []
