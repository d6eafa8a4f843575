"""A moment in words, on the clocks of the person: when something comes next, and which day running advice is for."""

from flows.catalog.catalog import Catalog
from flows.values.replies import Moment, Shows
from flows.values.zonedata import local
from flows.wording.checkin.checkin_cards import hour, words
from flows.wording.checkin.days import day_name, weekday

EVENING = 17
"""From this hour on running advice is for tomorrow."""


def when(at: int, now: int, zone: str, catalog: Catalog) -> str:
    """A moment to come on the clocks of a zone: "tomorrow, Tue 07:30"."""
    ahead = local(at, zone).toordinal() - local(now, zone).toordinal()
    name = {0: "when_today", 1: "when_tomorrow"}.get(ahead, "when_later")
    return words(name, catalog, **_told(at, zone, catalog))


def moment(at: int, now: int, zone: str, catalog: Catalog) -> Moment:
    """The same for a channel that knows the reader's clock: of today and tomorrow the weekday and the hour."""
    told = _told(at, zone, catalog)
    if local(at, zone).toordinal() - local(now, zone).toordinal() in (0, 1):
        return Moment(words=f"{told['weekday']} {told['hour']}", at=at, shows=Shows.HOUR)
    return Moment(words=when(at, now, zone, catalog), at=at)


def _told(at: int, zone: str, catalog: Catalog) -> dict[str, str]:
    there, day = local(at, zone), local(at, zone).toordinal()
    at_hour = hour(there.hour * 60 + there.minute)
    return {"day": day_name(day, catalog), "weekday": weekday(day, catalog), "hour": at_hour}


def ahead(at: int, zone: str, catalog: Catalog, *, has_run: bool, is_over: bool = False) -> str:
    """The day that running advice is for: in the evening, and after noon when the day's run is done, it is tomorrow; so
    it is where it is known that there is none any more today (`is_over`).
    """
    hour_there = local(at, zone).hour
    is_tomorrow = is_over or hour_there >= EVENING or (hour_there >= 12 and has_run)
    return words("day_tomorrow" if is_tomorrow else "day_today", catalog)
