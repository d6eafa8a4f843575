"""What is said to an alarm, of a visit, and of what those said who saw them."""

from flows import Catalog
from flows.catalog.words.alarm_words import AlarmWords


def test_every_part_has_words(catalog: Catalog) -> None:
    words = catalog.reading.alarms
    assert isinstance(words, AlarmWords)
    assert all(getattr(words, name) for name in AlarmWords.__struct_fields__)
