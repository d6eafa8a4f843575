"""How near a text lies to the phrasings: rare words weigh more, slips cost little, meanings are a third view."""

from collections import Counter

import numpy as np
import pytest

from flows.catalog.language import Foreign, Lexicon
from flows.search.nearness import Space, Words, letter_features, seen, starts, stem
from flows.values.read import Read

LEXICON = Lexicon(
    synonyms=(("ache", "soreness"),),
    upper_back=("shoulder blade", "thoracic"),
    subject="for my upper back",
    polite=(),
    leaning="and it",
    whys=(),
    changes=(),
    checkins=(),
    telling=(),
)
FOREIGN = Foreign(words=("knee", "running shoe"), texts=("my knee clicks",))
PHRASINGS = [("heat", "warm bath for an ache"), ("heat", "heating pad"), ("rest", "days off"), ("", "my knee clicks")]


@pytest.fixture(scope="module")
def words() -> Words:
    return Words(PHRASINGS, LEXICON, FOREIGN)


@pytest.mark.parametrize(
    ("word", "root"),
    [("running", "run"), ("aches", "ach"), ("ache", "ache"), ("press", "press"), ("stretched", "stretch")],
)
def test_a_word_loses_its_ending(word: str, root: str) -> None:
    assert stem(word) == root


def test_a_text_is_nearest_to_itself_and_far_from_what_it_shares_nothing_with() -> None:
    space = Space([Counter(["warm", "bath"]), Counter(["day", "off"])])
    near, far = space.cosines(Counter(["warm", "bath"]))
    assert near == pytest.approx(1)
    assert far == 0


def test_a_rare_feature_tells_more_than_a_common_one() -> None:
    space = Space([Counter(["back", "bath"]), Counter(["back"])])
    assert space.weight("never seen") > space.weight("bath") > space.weight("back")


def test_the_own_topic_scores_best_in_every_part(words: Words) -> None:
    scores = words.scores("heating pad")
    assert scores.shape == (len(Words.PARTS), len(words.topics))
    assert set(scores.argmax(axis=1).tolist()) == {words.topics.index("heat")}


def test_a_typing_error_is_forgiven_by_the_letters(words: Words) -> None:
    letters = words.scores("heeting pad")[Words.PARTS.index("letters")]
    assert letters.argmax() == words.topics.index("heat")


def test_a_synonym_is_read_as_its_first_word(words: Words) -> None:
    assert words.about("soreness").known == 1


def test_what_is_about_another_part_is_known_as_such(words: Words) -> None:
    assert words.about("new running shoe").elsewhere
    assert not words.about("warm bath").elsewhere


def test_a_topic_begins_where_the_one_before_ends() -> None:
    assert starts(["a", "a", "b", ""]).tolist() == [0, 2, 3]


def test_letters_are_counted_with_the_ends_of_words() -> None:
    assert letter_features("pad")[" pa"] == 1


def test_what_the_reader_sees_is_one_row_in_the_order_of_the_topics() -> None:
    read = Read(danger=0, signs={}, shown=0.0, wants={}, topics={"rest": 2.0, "heat": -1.0, "none": -3.0}, marks=())
    assert seen(["heat", "rest", ""], read).tolist() == pytest.approx(np.array([[-0.1, 0.2, -0.3]]))


def test_a_topic_that_the_reader_has_not_learnt_is_as_far_as_any() -> None:
    read = Read(danger=0, signs={}, shown=0.0, wants={}, topics={"heat": -1.0, "none": -3.0}, marks=())
    assert seen(["heat", "new", ""], read)[0, 1] == pytest.approx(-0.3)
