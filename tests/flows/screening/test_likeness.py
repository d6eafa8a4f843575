"""What is learnt from texts with and without a sign."""

from flows.screening.likeness import learn

ALARMING = [
    ("rf_cardiac", ("a", "stone", "on", "my", "chest")),
    ("rf_cardiac", ("my", "chest", "is", "squashed")),
    ("rf_cord", ("my", "feet", "feel", "far", "away")),
]
HARMLESS = [("a", "stone", "in", "my", "shoe"), ("my", "back", "is", "sore"), ("my", "feet", "are", "tired")]


def test_a_text_like_the_alarming_ones_scores_higher_than_one_like_the_others() -> None:
    ear = learn(ALARMING, HARMLESS)
    assert ear.score(("my", "chest", "feels", "squashed")) > 0 > ear.score(("my", "back", "is", "tired"))


def test_the_flag_is_that_of_the_nearest_text() -> None:
    ear = learn(ALARMING, HARMLESS)
    assert ear.nearest(("feet", "so", "far", "away")) == "rf_cord"


def test_the_order_of_the_texts_changes_nothing() -> None:
    one, other = learn(ALARMING, HARMLESS), learn(ALARMING[::-1], HARMLESS[::-1])
    assert (one.weights, one.bias) == (other.weights, other.bias)


def test_words_never_heard_before_say_little() -> None:
    assert abs(learn(ALARMING, HARMLESS).score(("xylophone",))) < 1
