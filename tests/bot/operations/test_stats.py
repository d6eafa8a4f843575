"""What an operator's `/stats` says: sums and ages."""

import msgspec

from bot.operations.stats import stats
from bot.operations.watch import Seen
from tests.bot.operations.test_meters import FIGURES


def test_it_tells_what_waits_and_what_was_reached() -> None:
    text = stats(Seen(figures=FIGURES, is_telegram_known=True, has_model=True), 7200, "1.0")
    assert "**Thora 1.0**, up for 2.0 h" in text
    assert "store: ok" in text
    assert "3 chats" in text
    assert "Reached: assessed 3" in text
    assert "taken_back 1, text 4" in text


def test_small_numbers_by_question_and_flag_are_left_out() -> None:
    counts = {"reached.pain_now": 45, "answered.pain_now": 21, "reached.feel": 9, "flag.rf_cord": 30}
    text = stats(Seen(figures=msgspec.structs.replace(FIGURES, counts=counts)), 60, "1.0")
    assert text.endswith("Most leave at: pain_now 20")
    assert "feel" not in text
    assert "rf_cord" not in text


def test_while_the_store_is_away_it_says_so() -> None:
    assert "store: away for 90 s" in stats(Seen(store_away=90.0), 60, "1.0")
