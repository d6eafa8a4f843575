"""Several signs in doubt are asked about one after the other."""

from flows import Catalog
from flows.dialogue.days.one_by_one import one_by_one
from flows.values.model import Alarm, Disposition

BOTH = Alarm(flags=("rf_severe", "rf_cord"), level=Disposition.EMERGENCY)


def test_the_graver_one_comes_first_each_as_urgent_as_it_is(catalog: Catalog) -> None:
    first, then = one_by_one(BOTH, (), catalog)
    assert (first.flags, first.level) == (("rf_cord",), Disposition.EMERGENCY)
    assert then == Alarm(flags=("rf_severe",), level=Disposition.URGENT)
    assert one_by_one(then, (), catalog) == (then, None)


def test_suicide_is_asked_about_last(catalog: Catalog) -> None:
    alarm = Alarm(flags=("rf_self_harm", "rf_severe"), level=Disposition.EMERGENCY)
    first, then = one_by_one(alarm, (), catalog)
    assert first.flags == ("rf_severe",)
    assert then is not None
    assert then.flags == ("rf_self_harm",)


def test_a_part_that_was_told_is_as_urgent_as_it_is_by_itself(catalog: Catalog) -> None:
    alarm = Alarm(flags=("rf_lung_clot",), level=Disposition.EMERGENCY)
    first, _ = one_by_one(alarm, ("rf_lung_clot:limb",), catalog)
    assert first.level is Disposition.URGENT
