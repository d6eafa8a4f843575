"""The braces in the sentences, as they are listed."""

from string import Formatter

import msgspec
import pytest

from flows import Catalog
from flows.catalog.checks.placeholders import OF_PROMPTS, PLACEHOLDERS
from flows.catalog.texts.messages import Messages


def test_only_messages_that_are_there_have_placeholders() -> None:
    assert set(PLACEHOLDERS) <= {field.name for field in msgspec.structs.fields(Messages)}


@pytest.mark.parametrize("name", sorted(PLACEHOLDERS))
def test_a_message_holds_all_its_placeholders_and_no_other(name: str, catalog: Catalog) -> None:
    found = {each for _, each, _, _ in Formatter().parse(getattr(catalog.messages, name)) if each is not None}
    assert found == set(PLACEHOLDERS[name].split())


def test_questions_of_prompts_can_be_filled(catalog: Catalog) -> None:
    values = dict.fromkeys(OF_PROMPTS.split(), "x")
    assert all("{" not in prompt.question.format(**values) for prompt in catalog.prompts.values())
