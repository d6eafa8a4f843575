"""The kinds of meaning: what they tell of themselves."""

import pytest

from flows.understanding.meant import Setting


@pytest.mark.parametrize(
    ("setting", "sure"),
    [
        (Setting(kind="minute", choices=(("450", ""),)), "450"),
        (Setting(kind="minute", choices=(("450", ""), ("1170", ""))), None),
        (Setting(kind="zone", choices=(("Europe/Rome", "Rome"),), is_suggestion=True), None),
        (Setting(kind="day"), None),
    ],
)
def test_a_setting_is_sure_of_one_thing_that_can_be(setting: Setting, sure: str | None) -> None:
    assert setting.sure == sure
