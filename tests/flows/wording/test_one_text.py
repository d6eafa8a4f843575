"""A text answered without a session: screened first, then searched, and an honest word where nothing fits."""

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
