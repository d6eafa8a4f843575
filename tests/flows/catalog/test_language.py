"""What an author may write of topics and tongues."""

import re
from typing import Any

import msgspec
import pytest

from flows import Catalog
from flows.catalog.language import FaqEntry, Tongue

TOPIC = {"id": "ice", "title": "Ice", "question": "Ice?", "phrasings": [], "answer": "Yes.", "source": "s"}
TOPIC |= {"reviewed": "2026-01-05", "short": "Yes."}


def test_a_topic_leads_nowhere_and_waits_for_nothing_unless_it_says_so() -> None:
    topic = msgspec.convert(TOPIC, FaqEntry)
    assert (topic.action, topic.holds, topic.waits, topic.exercise) == ("", False, False, "")


@pytest.mark.parametrize("slip", [{"answer": ""}, {"reviewed": "last week"}, {"claims": ["S0"]}, {"image": "ice.png"}])
def test_a_topic_that_breaks_the_rules_is_refused(slip: dict[str, Any]) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({**TOPIC, **slip}, FaqEntry)


def test_every_tongue_can_name_the_number_and_the_crisis_line(catalog: Catalog) -> None:
    for tongue in catalog.languages.tongues:
        assert all("{numbers}" in text for text in (tongue.line, tongue.emergency, tongue.crisis))
        assert tongue.signs


def test_a_tongue_is_written_in_a_known_script(catalog: Catalog) -> None:
    raw = msgspec.to_builtins(catalog.languages.tongues[0])
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({**raw, "script": "runes"}, Tongue)


def test_an_answer_says_what_is_so_and_not_a_bare_yes_or_no(catalog: Catalog) -> None:
    """The same topic is asked both ways round: "is rolling good for me" and "do I roll too much"."""
    texts = [text for entry in catalog.faq.values() for text in (entry.answer, entry.short)]
    texts += [text for entry in catalog.faq.values() for one in entry.angles for text in (one.say, one.cleared)]

    assert [text for text in texts if re.match(r"(yes|no|usually (yes|not))[,.:]", text.lower())] == []


def test_an_answer_of_the_trade_says_where_it_comes_from(catalog: Catalog) -> None:
    said = [one for one in catalog.smalltalk.values() if one.anywhere]
    assert len(said) > 8
    assert [one.id for one in said if not one.source or not one.reviewed] == []
