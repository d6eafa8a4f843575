"""What is less so than what stands beside, or hardly so, is no answer."""

import pytest

from flows import Catalog
from flows.catalog.question import field_question
from flows.screening.hearing import hear
from flows.understanding.facts.story import read_story
from flows.understanding.options import options
from flows.understanding.options.lesser import is_lesser, without_hardly
from flows.understanding.options.names import hits
from tests.talk import MONDAY


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("feel", "more tight than sharp", "ache_tight"),
        ("feel", "more of a burn than an ache", "burning"),
        ("feel", "a cramp rather than a stab", "cramp_spasm"),
        ("feel", "it's less burning than stiff", "stiff_locked"),
        ("feel", "dull instead of stabbing", "ache_tight"),
        ("feel", "nothing more than a dull ache", "ache_tight"),
        ("side", "more on the right than on the left", "right"),
        ("location", "more under the right blade than on the spine", "one_blade"),
        ("onset", "more the next day than in the run", "next_day"),
    ],
)
def test_of_two_things_the_one_that_it_is_more_counts(field: str, text: str, said: str, catalog: Catalog) -> None:
    assert options.spoken_of(field_question(catalog.fields[field], 0, catalog), hear(text, catalog), catalog) == (said,)


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("trend", "barely improved this week", ()),
        ("trend", "scarcely any easier", ()),
        ("trend", "a bit improved", ("easing",)),
        ("trend", "nowhere near as sore as on Monday", ("easing",)),
        ("trend", "not half as stiff", ("easing",)),
        ("location", "nowhere near the backbone", ()),
        ("location", "miles away from the spine", ()),
        ("location", "near the backbone", ("one_blade",)),
        ("side", "rarely on the right", ()),
    ],
)
def test_what_is_hardly_so_or_away_from_there_is_no_answer(
    field: str, text: str, said: tuple[str, ...], catalog: Catalog
) -> None:
    assert options.spoken_of(field_question(catalog.fields[field], 0, catalog), hear(text, catalog), catalog) == said


def test_only_what_stands_behind_than_is_less_so(catalog: Catalog) -> None:
    question = field_question(catalog.fields["feel"], 0, catalog)
    sentence = hear("more stiff than burning, and dull", catalog).sentences[0]
    lesser = {id for id, _, hit in hits(question, sentence, catalog) if is_lesser(hit, sentence, catalog)}
    assert lesser == {"burning"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("burning? not really", ()),
        ("stabbing? hardly", ()),
        ("sharp? I wouldn't say so", ()),
        ("stiff? not usually, more of an ache", ("ache_tight",)),
        ("burning? yes, really", ("burning",)),
    ],
)
def test_what_is_asked_and_hardly_so_is_not_said(
    text: str, said: tuple[str, ...], catalog: Catalog, with_reader: Catalog
) -> None:
    question = field_question(catalog.fields["feel"], 0, catalog)
    assert options.spoken_of(question, hear(text, catalog), catalog) == said
    for content in (catalog, with_reader):
        assert read_story(hear(text, content), MONDAY, content).facts.get("feel") in (*said, None)


def test_a_sign_that_is_hardly_so_stays_told(catalog: Catalog) -> None:
    heard = hear("fever? not really", catalog)
    assert without_hardly(heard, catalog) is not heard
    question = field_question(catalog.fields["rf_history"], 0, catalog)
    assert options.spoken_of(question, heard, catalog) == ("fever_ill",)
