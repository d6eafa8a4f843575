"""What is said at any time of check-ins that run: another hour, how often, on whose clocks, when the next one comes.

And that a pause is over, or that there shall be no more of them. A number in such a text is an hour, never a score: so
this is read before scores are, clause by clause. What else the text says of the ache is asked by the card that stands.
"""

import re
from collections.abc import Iterable

from flows.catalog.catalog import Catalog
from flows.catalog.words.checkin_words import RearrangedWords
from flows.screening.hearing import hear
from flows.text.utterance import Utterance
from flows.understanding.context.clauses import Clause, affirmed_clauses, clauses_in, hits_in, says
from flows.understanding.context.whole import is_all, rest
from flows.understanding.meant import Command, Meant, Pause, Rearranged, Setting, WantsCheckins
from flows.understanding.places.place import read_places
from flows.understanding.places.zone import read_named_zone
from flows.understanding.scene import CHECKIN, GOAL, HOUR_ASKED, KEEP, PICK, SETTINGS, ZONE_ASKED, Scene
from flows.understanding.settings.settings import DAY, MINUTE, ZONE, of_kind, pause
from flows.understanding.times.ahead import minutes_ahead, of_an_hour
from flows.understanding.times.hour import read_hour
from flows.understanding.times.until import read_left_out
from flows.values.model import State

WEEKLY, LATER = "weekly", "later"
NOON, DAY_MINUTES = 12 * 60, 24 * 60
EXERCISES = "exercises"
OFFERED, GOES_ON = "ask_often", "ask_on"
"""The texts (content/en/followup.yaml) under which it is asked how often, and whether, check-ins go on."""
LONGEST_NAME = 3
"""Words of the longest name of a place before "time".
"""
"""Small questions on the way to the first check-in."""
SCORE_FIRST = re.compile(r"\s*(?:10|\d)(?![\d:])\s*([,.;](?!\d))?")
"""A number from 0 to 10 at the beginning, and the stop behind it."""
OF_CHECKINS = ("reminder_settings", "log_and_progress")
"""Topics after which an hour alone is one for check-ins."""
BESIDE = ("", CHECKIN, SETTINGS, KEEP, GOAL)
"""Small questions beside which something may be said of the check-ins: none at all, the day's card, their settings."""


def rearranged(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """What is wished of the check-ins, where they run and nothing else is asked."""
    if not scene.today or scene.small not in BESIDE or scene.phase is not State.ASSESSED:
        return None
    words = catalog.reading.rearranged
    next_one = (*words.next, *words.next_of_it) if scene.topic in OF_CHECKINS else words.next
    if is_all(next_one, utterance, words.next_beside, catalog):
        return Rearranged()
    if is_all(words.back, utterance, words.resumed_beside, catalog):
        return Rearranged(is_back=True)
    often = _how_often(utterance, words, catalog)
    if often:
        return Rearranged(often=often)
    if is_all(words.unoffered, utterance, words.often_beside, catalog) and not _asks_how_much(scene):
        return Rearranged(asks=OFFERED)
    if is_all(words.may_end, utterance, words.may_end_beside, catalog):
        return Rearranged(asks=GOES_ON)
    is_over = isinstance(ended(utterance, scene, catalog), Command)  # "too many messages, only write if i write"
    if not is_over and any(says(words.rarer, clause, catalog) for clause in clauses_in(utterance, catalog)):
        if any(says(words.often[WEEKLY], clause, catalog) for clause in clauses_in(utterance, catalog)):
            return Rearranged(often=WEEKLY)
        return WantsCheckins(hour=Setting(kind=MINUTE))
    alone = _shifted(utterance, scene, words, catalog) or _hour_alone(utterance, scene, catalog)
    if alone.sure:
        return Rearranged(hour=alone)
    return _without_a_day(utterance, scene, words, catalog) or _moved(utterance, scene, words, catalog)


def _shifted(utterance: Utterance, scene: Scene, words: RearrangedWords, catalog: Catalog) -> Setting | None:
    """The hour at which check-ins come, earlier or later by a length of time, where a clause says so and no more."""
    known = {*words.shift_beside} | of_an_hour(catalog)
    for clause in clauses_in(utterance, catalog):
        by = minutes_ahead(clause.text, catalog) if scene.comes_at >= 0 else 0
        way = [id for id, patterns in words.shifts.items() if says(patterns, clause, catalog)]
        covered = rest((*words.shifts["earlier"], *words.shifts["later"]), clause.words, catalog)
        if by and len(way) == 1 and all(word in known or word[0].isdecimal() for word in covered):
            minute = (scene.comes_at + (by if way[0] == LATER else -by)) % DAY_MINUTES
            return Setting(kind=MINUTE, choices=((str(minute), ""),))
    return None


def _asks_how_much(scene: Scene) -> bool:
    """Does the day's card ask how much was done, which "every other day" may answer?"""
    return scene.checkin is not None and scene.checkin.open_field == EXERCISES


def wanted(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """Check-ins are wished for where none run yet, in other words than their name; or another hour for them."""
    words = catalog.reading.rearranged
    if scene.small == ZONE_ASKED or (scene.small == PICK and scene.offered.kind == ZONE):
        hour = _hour_of_it(utterance, scene, words, catalog)
        return Rearranged(hour=hour) if hour.sure else None
    if scene.small == HOUR_ASKED:
        hour = _hour_of_it(utterance, scene, words, catalog)
        return hour if hour.sure else None
    if scene.today or scene.small or not scene.has_result:
        return None
    hour = _hour_alone(utterance, scene, catalog)
    if hour.choices and scene.topic in OF_CHECKINS:
        return WantsCheckins(hour=hour)
    told = [*affirmed_clauses(utterance, catalog)]
    if not any(says(words.asks, one, catalog) and not _begins_with(words.not_asked, one) for one in told):
        return None
    hour = _hour_within(utterance, scene, catalog)
    is_daily = any(says(words.daily, one, catalog) for one in told)
    return WantsCheckins(hour=hour) if is_daily or hour.choices else None


def _hour_alone(utterance: Utterance, scene: Scene, catalog: Catalog) -> Setting:
    """An hour that the whole text is, and no bare number: that is a score."""
    words, said = catalog.reading.rearranged, {word for word in utterance.words if not word.isdecimal()}
    is_clock = bool(said & {*words.of_a_clock}) or ":" in utterance.text
    has_figure = any(letter.isdecimal() for letter in utterance.text)  # "good in the morning" of the day is no wish
    is_score = scene.checkin is not None and (_begins_with_score(utterance, words) or not has_figure)
    is_all_clock = is_clock and not is_score and said <= {*words.of_a_clock, *words.beside_a_clock}
    hour = of_kind(MINUTE, utterance, scene, catalog) if is_all_clock else Setting(kind=MINUTE)
    return Setting(kind=MINUTE) if hour.is_suggestion else hour


def _hour_within(utterance: Utterance, scene: Scene, catalog: Catalog) -> Setting:
    """The hour that a wish for check-ins names among other words; it is shown back before anything comes."""
    hour = of_kind(MINUTE, utterance, scene, catalog)
    is_clock = bool({*utterance.words} & {*catalog.reading.rearranged.of_a_clock}) or ":" in utterance.text
    if hour.is_suggestion and not (is_clock and len(hour.choices) == 1):
        return Setting(kind=MINUTE)
    return Setting(kind=MINUTE, choices=hour.choices)


def _hour_of_it(utterance: Utterance, scene: Scene, words: RearrangedWords, catalog: Catalog) -> Setting:
    """The hour to which "it" is to be changed, where a part of the text says so and surely names one.

    At the day's card "better this morning" is no wish, and the number that a text begins with is the score.
    """
    told = [one for one in clauses_in(utterance, catalog) if says((*words.moves, *words.moves_it), one, catalog)]
    if scene.checkin is not None and (_begins_with_score(utterance, words) or not any(map(_has_figure, told))):
        return Setting(kind=MINUTE)
    said = hear(". ".join(clause.text for clause in told), catalog)
    hour = of_kind(MINUTE, said, scene, catalog) if told else Setting(kind=MINUTE)
    return hour if hour.sure else Setting(kind=MINUTE)


def _begins_with_score(utterance: Utterance, words: RearrangedWords) -> bool:
    """Is it a score that the text begins with: a number with a stop behind it, or with what is of no clock?"""
    number, then = SCORE_FIRST.match(utterance.text), (*utterance.words, "", "")[1]
    return number is not None and (bool(number[1]) or then not in {*words.of_a_clock, *words.beside_a_clock})


def _has_figure(clause: Clause) -> bool:
    return any(letter.isdecimal() for word in clause.words for letter in word)


def ended(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """No more check-ins, in any words and beside any others; where a day is named it is a pause."""
    if not scene.today or scene.small not in BESIDE:
        return None
    words = catalog.reading.rearranged
    told = [clause for clause in clauses_in(utterance, catalog) if says(words.ends, clause, catalog)]
    if not told or any(_begins_with(words.not_ended, clause) for clause in told):
        return None
    if any(says(words.ends_not, clause, catalog) for clause in told):
        return WantsCheckins(hour=Setting(kind=MINUTE))
    rests = pause(utterance, scene, catalog)
    return None if rests is not None and rests.until.choices else Command(name="stop")


def _how_often(utterance: Utterance, words: RearrangedWords, catalog: Catalog) -> str:
    named = [id for id, patterns in words.often.items() if is_all(patterns, utterance, words.often_beside, catalog)]
    return named[0] if len(named) == 1 else ""


def _without_a_day(utterance: Utterance, scene: Scene, words: RearrangedWords, catalog: Catalog) -> Pause | None:
    """One day to come is left out, and those before it stay."""
    told = [clause for clause in clauses_in(utterance, catalog) if says(words.leaves_out, clause, catalog)]
    if not told or any(_begins_with(words.not_ended, clause) for clause in told):
        return None
    day = read_left_out(utterance.text, scene.today, catalog)
    return Pause(until=Setting(kind=DAY, choices=((str(day + 1), ""),), start=day)) if day else None


def _moved(utterance: Utterance, scene: Scene, words: RearrangedWords, catalog: Catalog) -> Meant | None:
    """Another hour, another place, or both; a wish for another hour without one opens what can be changed."""
    there = _clocks_of(utterance, scene, catalog)
    if there is not None:  # "at 8 in the evening, Bali time"
        utterance, zone = there
    else:
        zone = _zone(utterance, scene, words, catalog)
    told = [*affirmed_clauses(utterance, catalog)]
    is_there = bool(zone.choices) or any(_is_home(clause, words) for clause in told)
    is_there = is_there and any(_is_hour_there(clause, words) for clause in told)
    is_moved = is_there or any(says(words.moves, clause, catalog) for clause in told)
    asks = (says(words.asks, clause, catalog) and not _begins_with(words.not_asked, clause) for clause in told)
    hour = of_kind(MINUTE, utterance, scene, catalog) if is_moved or any(asks) else Setting(kind=MINUTE)
    if hour.is_suggestion and (there is not None or is_moved):
        sure = _hour_within(utterance, scene, catalog)
        hour = sure if sure.choices or there is not None else hour
    hour = hour if hour.choices else _hour_of_it(utterance, scene, words, catalog)
    wished = _but_the_present(hour, utterance, scene, catalog)
    if wished.choices or zone.choices:
        return Rearranged(hour=wished, zone=zone)
    return WantsCheckins(hour=wished) if is_moved or hour.choices else None


def _but_the_present(hour: Setting, utterance: Utterance, scene: Scene, catalog: Catalog) -> Setting:
    """The hour that is wished for, without the one at which they come; where that is named as what does not suit, the
    one that is wished for lies in the same half of the day.
    """
    if scene.comes_at < 0 or hour.sure:
        return hour
    left = tuple(one for one in hour.choices if int(one[0]) % NOON != scene.comes_at % NOON)
    named = (read_hour(clause.text, catalog, is_twelve_hour=True).values for clause in clauses_in(utterance, catalog))
    if any(scene.comes_at in values for values in named):
        near = tuple(one for one in left if int(one[0]) // NOON == scene.comes_at // NOON)
        left = near if len(near) == 1 else left
    return Setting(kind=MINUTE, choices=left, is_suggestion=hour.is_suggestion and bool(left), start=hour.start)


def _begins_with(words: tuple[str, ...], clause: Clause) -> bool:
    return any(word in words for word in clause.words[:1])


def _zone(utterance: Utterance, scene: Scene, words: RearrangedWords, catalog: Catalog) -> Setting:
    """The clocks of the place to which somebody has come, where the other clauses tell of nothing else."""
    found = [(clause, _place(clause, words, catalog)) for clause in affirmed_clauses(utterance, catalog)]
    places = [place for _, place in found if place]
    if len(places) != 1 or not _is_all_else_known((clause for clause, place in found if not place), words, catalog):
        return Setting(kind=ZONE)
    named = read_named_zone(places[0], scene.at, catalog)
    choices = tuple((zone.zone, zone.label) for zone in named.values)
    return Setting(kind=ZONE, choices=() if named.is_suggestion else choices)


def _clocks_of(utterance: Utterance, scene: Scene, catalog: Catalog) -> tuple[Utterance, Setting] | None:
    """The text without the place whose time it names ("Bali time"), and the clocks of that place."""
    words, known = utterance.words, catalog.reading.rearranged
    of_a_clock = {*known.of_a_clock, *known.beside_a_clock}
    for end in (place for place, word in enumerate(words) if word == known.time_of):
        for start in range(max(0, end - LONGEST_NAME), end):
            if of_a_clock.intersection(words[start:end]):
                continue
            named = read_named_zone(" ".join(words[start:end]), scene.at, catalog)
            if read_places(" ".join(words[start:end]), {}, catalog).is_whole and not named.is_suggestion:
                choices = tuple((zone.zone, zone.label) for zone in named.values)
                rest = hear(utterance.plain.replace(" ".join(words[start : end + 1]), " "), catalog)
                return (rest, Setting(kind=ZONE, choices=choices)) if choices else None
    return None


def _is_clock_there(clause: Clause, words: RearrangedWords) -> bool:
    """Does it say what the clock shows: "it is 6 pm here"?"""
    said = {word for word in clause.words if not word.isdecimal()}
    is_clock = len(said) < len(clause.words) or bool(said & {*words.of_a_clock})
    return is_clock and said <= {*words.of_a_clock, *words.beside_a_clock, *words.clock_there}


def _is_home(clause: Clause, words: RearrangedWords) -> bool:
    """Is it said without a place that somebody is back: "home again"?"""
    said = {*clause.words}
    return bool(said & {*words.at_home}) and said <= {*words.at_home, *words.at_home_beside}


def _is_hour_there(clause: Clause, words: RearrangedWords) -> bool:
    """Is it one number and words such as "again", which beside a place are of the hour: "back in Rome, 7 again"?"""
    numbers = [word for word in clause.words if word.isdecimal()]
    return len(numbers) == 1 < len(clause.words) and {*clause.words} - {*numbers} <= {*words.hour_there}


def _place(clause: Clause, words: RearrangedWords, catalog: Catalog) -> str:
    """What stands behind "I'm back in", where that names a place and nothing else."""
    hits = hits_in(words.arrived, clause.words, catalog)
    if not hits:
        return ""
    first, last = min(hits, key=lambda hit: hit.start), max(hits, key=lambda hit: hit.end)
    before = clause.words[: first.start]
    behind = [place for place, word in enumerate(clause.words) if word not in words.arrived_beside]
    named = " ".join(clause.words[last.end : max(behind, default=0) + 1])
    is_plain = {*before} <= {*words.arrived_beside} and read_places(named, {}, catalog).is_whole
    return named if is_plain else ""


def _is_all_else_known(others: Iterable[Clause], words: RearrangedWords, catalog: Catalog) -> bool:
    known = (*words.asks, *words.moves)
    return all(
        says(known, one, catalog)
        or {*one.words} <= {*words.arrived_beside}
        or _is_clock_there(one, words)
        or _is_hour_there(one, words)
        for one in others
    )
