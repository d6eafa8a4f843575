"""Plain words: the school grade (Flesch-Kincaid) of what a tired runner reads on a phone.

Short texts are measured together with what stands beside them: a formula for prose says little about eight words.
`EXPLAINED` are medical words that the text itself explains; they count as one short word.
"""

import re
import warnings
from collections.abc import Iterable
from functools import cache
from types import ModuleType

import pytest

from flows import Catalog

QUESTION, RESULTS, EMERGENCY, BACKGROUND = 6, 6, 5, 8

EXPLAINED = {
    "physiotherapist": "the person who treats backs; the word people search for",
    "emergency": "the word on the phone and over the door",
    "ibuprofen": "stands on the packet",
    "paracetamol": "stands on the packet",
    "acetaminophen": "stands on the packet",
    "scoliosis": "people ask for it by this name, and the answer explains it",
}


@cache
def textstat() -> ModuleType:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it reads its data through pkg_resources, which says that it is old
        import textstat

    return textstat


def grade(texts: Iterable[str]) -> float:
    """The grade of some texts read one after the other; a line is a sentence."""
    lines = [line.strip(" -•") for text in texts for line in text.replace("**", "").split("\n")]
    prose = " ".join(line if line[-1] in ".?!:" else f"{line}." for line in lines if line)
    prose = re.sub(r"\{\w+\}|/\w+", "it", prose)
    for word in EXPLAINED:
        prose = re.sub(rf"\b{word}s?\b", "word", prose, flags=re.IGNORECASE)
    return float(textstat().flesch_kincaid_grade(prose))


def too_hard(texts: dict[str, tuple[str, ...]], limit: float) -> dict[str, float]:
    return {name: found for name, parts in texts.items() if (found := round(grade(parts), 1)) > limit}


def test_the_measure_tells_plain_words_from_hard_ones() -> None:
    assert grade(["Sit down.", "Call for help now."]) < 3
    assert grade(["Thoracic musculoskeletal dysfunction necessitates comprehensive physiological reassessment."]) > 12


def test_questions_and_what_they_mean_read_at_school_grade_6(catalog: Catalog) -> None:
    fields = {field.id: (field.question, field.why, field.means) for field in catalog.fields.values()}
    prompts = {one.id: (one.question,) for one in catalog.prompts.values() if one.question}
    assert not too_hard(fields | prompts, QUESTION)


RESULT = """result urgent_net parent contributors_later causes_hidden no_contributors
net_now net_after_run net_pregnant net_today net_soon net_soon_new net_sooner
told_before standing cleared_result contrast_none plan_settle plan_settle_on plan_loosen plan_build plan_keep plan_rules
plan_gentle plan_seen plan_none plan_way_back plan_fluids plan_painkillers
medicine_minor medicine_first not_until_seen review rescreen""".split()
"""The messages that a result and a plan are made of."""


def test_results_read_at_school_grade_6(catalog: Catalog) -> None:
    levels = {one.id.value: (one.head, one.time, one.action) for one in catalog.dispositions.values()}
    reasons = {one.id: (f"Why: {one.reason}",) for one in catalog.lines.values()}
    signs = {one.id: (f"Why: {one.reason}", one.where, one.worse) for one in catalog.red_flags.values()}
    messages = {name: (getattr(catalog.messages, name),) for name in RESULT}
    assert not too_hard(levels | reasons | signs | messages, RESULTS)


def test_contributors_and_their_reasons_read_at_school_grade_6(catalog: Catalog) -> None:
    causes = {
        one.id: (one.label, *(f"you told me {each.because}" for each in one.evidence if each.because))
        for one in catalog.causes.values()
    }
    assert not too_hard(causes, RESULTS)


SPOKEN = "emergency same_day self_harm self_harm_minor self_harm_perhaps_minor crisis_none apology crowded".split()


@pytest.mark.parametrize("name", SPOKEN)
def test_emergency_messages_read_at_school_grade_5(catalog: Catalog, name: str) -> None:
    assert grade([getattr(catalog.messages, name)]) <= EMERGENCY


def test_first_aid_lines_read_at_school_grade_5(catalog: Catalog) -> None:
    lines = {flag.id: (catalog.messages.emergency, flag.first_aid) for flag in catalog.red_flags.values()}
    assert not too_hard(lines, EMERGENCY)


def test_answers_read_at_school_grade_8(catalog: Catalog) -> None:
    assert not too_hard({entry.id: (entry.answer,) for entry in catalog.faq.values()}, BACKGROUND)


def test_what_an_answer_begins_with_reads_at_school_grade_8(catalog: Catalog) -> None:
    angles = [(entry, one) for entry in catalog.faq.values() for one in entry.angles]
    said = {
        f"{entry.id}: {one.id}": (one.say, one.cleared, "" if one.instead else entry.answer) for entry, one in angles
    }
    assert not too_hard(said, BACKGROUND)


def test_what_a_warning_sign_means_reads_at_school_grade_8(catalog: Catalog) -> None:
    signs = {flag.id: (flag.label, flag.reason, flag.where, flag.worse) for flag in catalog.red_flags.values()}
    assert not too_hard(signs, BACKGROUND)


def test_causes_and_exercises_read_at_school_grade_8(catalog: Catalog) -> None:
    causes = {cause.id: (cause.explain, *cause.helps) for cause in catalog.causes.values()}
    exercises = {one.id: (*one.steps, one.dose, one.not_when) for one in catalog.exercises.values()}
    assert not too_hard(causes | exercises, BACKGROUND)


def test_messages_read_at_school_grade_8(catalog: Catalog) -> None:
    messages = {name: getattr(catalog.messages, name) for name in catalog.messages.__struct_fields__}
    texts = {name: (text,) for name, text in messages.items() if isinstance(text, str) and len(text.split()) > 12}
    assert len(texts) > 20
    assert not too_hard(texts, BACKGROUND)
