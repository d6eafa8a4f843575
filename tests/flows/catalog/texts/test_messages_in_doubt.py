"""The sentences of a question about a sign in doubt: where it rests, it says that nothing is cleared."""

from flows import Catalog


def test_a_question_that_rests_says_what_holds_until_then(catalog: Catalog) -> None:
    words = catalog.messages
    assert all("Until then: no run" in text for text in (words.doubt_rests, words.doubt_rests_today))
    assert "{crisis}" in words.doubt_rests_worry
