"""A text answered without a session: screened first, then searched, and an honest word where nothing fits."""

import pytest

from flows import Catalog, answer
from flows.values.model import Disposition
from flows.wording.one_text import AnswerKind


def test_a_warning_sign_comes_before_any_topic(catalog: Catalog) -> None:
    found = answer("Since this run there's a crushing pain in my chest and I can't get air", catalog)
    assert (found.kind, found.disposition) == (AnswerKind.EMERGENCY, Disposition.EMERGENCY)
    assert found.red_flags


def test_a_question_of_the_topics_is_answered(catalog: Catalog) -> None:
    entry = catalog.faq["heat_or_ice"]
    found = answer(entry.question, catalog)
    assert found.kind is AnswerKind.ANSWER
    assert found.topics[0].id == entry.id
    assert found.reply.startswith(entry.answer)


def test_what_is_about_something_else_is_not_answered(catalog: Catalog) -> None:
    assert answer("Which gearbox suits a tractor?", catalog).kind is AnswerKind.UNKNOWN


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("lymphoma eight years ago, and since last week my upper back is sore", AnswerKind.EMERGENCY),
        ("they found osteoporosis in my hip last year. the middle of my back is sore", AnswerKind.CONFIRM),
        ("they found osteoporosis in my hip last year. which stretches for a sore back?", AnswerKind.ANSWER),
    ],
)
def test_a_risk_with_a_sore_back_counts_where_there_is_no_list_to_note_it_on(
    text: str, kind: AnswerKind, with_reader: Catalog
) -> None:
    assert answer(text, with_reader).kind is kind
