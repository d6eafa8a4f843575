"""The words of the content made ready, once."""

from flows import Catalog
from flows.screening.hearing import hear, pattern_book, rules_of
from tests.talk import Talk, told


def test_a_text_is_heard_with_its_words_in_a_row(catalog: Catalog) -> None:
    heard = hear("My back; it isn\u2019t bad.", catalog)
    assert heard.text == "My back; it isn\u2019t bad."
    assert heard.words == ("my", "back", "it", "isnt", "bad")
    assert len(heard.sentences) == 2


def test_rules_are_compiled_once_and_name_their_pattern(catalog: Catalog) -> None:
    assert rules_of(catalog) is rules_of(catalog)
    rules = [rule for many in rules_of(catalog).by_part.values() for rule in many]
    assert all(rule.pattern in rule.sign.patterns for rule in rules)


def test_patterns_are_read_in_the_spelling_of_every_utterance(catalog: Catalog) -> None:
    book = pattern_book(("left shoulder_blade",), catalog)
    (sentence,) = hear("my left shoulderblade", catalog).sentences
    assert list(book.find(sentence.words))


def test_whatever_the_text_it_is_heard(catalog: Catalog) -> None:
    for text in ("", " ", "?!", "\u0000\ufffd", "a" * 5000, "\U0001f4a9" * 50):
        assert hear(text, catalog).text == text


def test_a_text_of_one_turn_is_heard_once_and_says_the_same_to_everybody(catalog: Catalog) -> None:
    text = "sore between the blades since Tuesday, a 4"
    assert hear(text, catalog) is hear(text, catalog)
    first, second = Talk(catalog), Talk(catalog)
    for talk in (first, second):
        told(talk, "/start", "[I agree]", text, "right side, 2 now")
    assert first.session.ahead == second.session.ahead
    assert [turn.replies for turn in first.turns] == [turn.replies for turn in second.turns]
