"""One spelling for its variants."""

from flows.text.letters.variants import spellings

SAME = spellings({"cant": ["can not", "could not"], "hard to": ["hard 2"], "without": ["w o"]})


def test_each_variant_is_put_in_the_one_spelling() -> None:
    assert SAME.rewrite(("i", "can", "not", "sleep", "w", "o", "pain")) == ("i", "cant", "sleep", "without", "pain")


def test_the_longest_variant_counts_and_the_rest_stays() -> None:
    assert SAME.rewrite(("can", "be", "hard", "2", "do")) == ("can", "be", "hard", "to", "do")


def test_no_spellings_change_nothing() -> None:
    assert spellings({}).rewrite(("can", "not")) == ("can", "not")
