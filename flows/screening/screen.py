"""The screen: warning signs in any utterance, on every turn, before anything else is made of it.

Rules are phrases with negation, never single words, written by authors in content/signs/. A sign that is said to be so
alarms; one in doubt asks a yes/no question; with something certain beside it a doubtful one counts as so. Where there
is a trained reader, both are weighed together (`agreement`). This room knows nothing of phases, records and wording.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from functools import cache, partial
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from flows.assessment.alarms import SELF_HARM
from flows.catalog.catalog import Catalog
from flows.catalog.signs import Sign
from flows.screening.agreement import (
    FEW,
    LOUD,
    agreed,
    is_english,
    is_nothing,
    may_ask_alone,
    suspected,
    weighed,
)
from flows.screening.cries import is_cry
from flows.screening.grave import is_light
from flows.screening.hearing import Rule, Rules, each_told, hear, pattern_book, rules_of
from flows.screening.parts import names_a_part
from flows.screening.plain import is_bland, is_of_nobody, is_plain, is_polite, is_well
from flows.screening.touched import likelier, named_first, touched
from flows.text.phrases.phrases import Hit
from flows.text.scope.admitted import is_taken_up
from flows.text.scope.denial import is_denied, is_listed_no, is_no_but
from flows.text.scope.scope import Reading, Standing, standing
from flows.text.utterance import Sentence, Utterance
from flows.values.model import Disposition
from flows.values.read import Read

CALLS = {"rf_unscreened"}
"""A call for help tells of no sign, so the reader has not learnt it and does not contradict it."""
TURNED, TERSE = ("negations", "denials"), 10
"""Beside these, in a text of so few words, a rule that speaks all the same knows better: "no - chest pain"."""
BARE = 5
"""A text of so few words is hardly more than what the rule heard: "I lose urine"."""
_USUAL = (Reading.EVER, Reading.NOW)
_LOOSE = (Reading.IMAGINED, *_USUAL)


class Heard(Struct, frozen=True):
    """One sign: its red flag, how urgent it is, whether to ask before believing it, and what heard it (the id of
    a sign, or "reader"). `is_all`: no other sign of that flag was heard.
    """

    flag: str
    level: Disposition
    ask: bool
    by: str
    is_all: bool = True


class Alarm(Struct, frozen=True):
    """What the screen heard, most urgent first, one of each red flag.

    `ask`: nothing is certain, so one yes/no question comes first. `is_faint`: no rule spoke, and it is not much like a
    sign: a question that surely is another may be taken as that. `later`: what is asked about after a no to these.
    """

    signs: tuple[Heard, ...]
    is_faint: bool = False
    later: tuple[Heard, ...] = ()

    @property
    def ask(self) -> bool:
        """Whether to ask before believing it."""
        return all(sign.ask for sign in self.signs)

    @property
    def level(self) -> Disposition:
        """How urgent the gravest is."""
        return max(sign.level for sign in self.signs)

    @property
    def flags(self) -> tuple[str, ...]:
        """The red flags, most urgent first."""
        return tuple(sign.flag for sign in self.signs)


_Place: TypeAlias = tuple[int, int]
"""A sentence of the text, and a clause of it."""
_Said: TypeAlias = dict[int, dict[_Place, dict[Reading, Standing]]]
"""How each part that was found is said: by its number, and by where it begins."""


def screen(text: str, catalog: Catalog) -> Alarm | None:
    """The alarm that a text raises, or nothing. Never raises an exception, whatever the text."""
    return screened(hear(text, catalog), catalog)


def screened(utterance: Utterance, catalog: Catalog, *, is_calm: bool = True) -> Alarm | None:
    """The alarm that an utterance raises, or nothing. Not `is_calm`: after something serious every goodbye is heard."""
    raised = tuple(speaking(utterance, rules_of(catalog)))
    alarm = _alarm(raised)
    if alarm is not None and is_cry(utterance, catalog):
        return Alarm(tuple(replace(one, ask=one.ask and one.flag != SELF_HARM) for one in alarm.signs))
    if alarm is not None and alarm.ask and alarm.flags == (SELF_HARM,) and is_well(utterance, catalog):
        return None
    if is_calm and is_polite(utterance, catalog) and (alarm is None or (alarm.ask and alarm.flags == (SELF_HARM,))):
        return None
    if catalog.read is not None and is_english(utterance.text, catalog):
        return _agreed(alarm, utterance, catalog.read, catalog) or _alarm(one for one in raised if one[0].by_rule)
    return alarm


def speaking(utterance: Utterance, rules: Rules) -> Iterator[tuple[Sign, Standing]]:
    """The signs that speak by the rules alone, and how far each is said to be so; one for each pattern found."""
    said = _listen(utterance.sentences, rules, lambda part: _LOOSE if part in rules.imagined else _USUAL)
    yield from ((rule.sign, how) for rule, how in _raised(rules, said, _reading))


def _agreed(alarm: Alarm | None, utterance: Utterance, look: Callable[[str], Read], catalog: Catalog) -> Alarm | None:
    """What the rules heard, after the trained reader was asked; or the likeliest sign that it alone sees."""
    if len(utterance.words) < FEW or (alarm is not None and _goes_by_rule(alarm)):
        return alarm
    if alarm is None and _is_nothing_told(utterance, catalog):
        return None
    heard = Standing.NOT if alarm is None else Standing.DOUBT if alarm.ask else Standing.SO
    read = look(utterance.text)
    if alarm is None and _is_no_farewell(utterance, read, catalog):
        return None
    if alarm is not None:
        read = max(read, look(". ".join(each_told(utterance))), key=lambda one: one.danger)
    how = agreed(heard, read)
    if _knows_better(utterance):
        how = max(how, min(heard, Standing.DOUBT))
    elif len(utterance.sentences) > 1 and is_nothing(read, map(look, each_told(utterance))):
        return None
    if how is Standing.NOT:
        return None
    if alarm is None:
        if not may_ask_alone(read, len(utterance.sentences), is_absence=_is_absence(utterance, read, catalog)):
            return None
        flag = suspected(read)
        named = named_first(flag, read, utterance, catalog) if flag else ()
        return _asked_about(named, catalog, is_faint=weighed(heard, read) < LOUD)
    alarm = alarm if how is heard else Alarm(tuple(replace(sign, ask=True) for sign in alarm.signs))
    return _with_likelier(alarm, read, utterance, catalog) if alarm.ask else alarm


def _is_nothing_told(utterance: Utterance, catalog: Catalog) -> bool:
    """Whether a text in which no rule speaks is a no to signs, of a stranger, or what nobody takes for one."""
    return denies_all(utterance, catalog) or is_of_nobody(utterance, catalog) or is_bland(utterance, catalog)


def _with_likelier(alarm: Alarm, read: Read, utterance: Utterance, catalog: Catalog) -> Alarm:
    """What rules heard in doubt, behind what the text names and the reader sees: "stabbing, and sweating buckets"."""
    flag = likelier(alarm.flags, read, utterance, catalog)
    named = _asked_about((flag,), catalog, is_faint=False) if flag else None
    return alarm if named is None else replace(named, later=alarm.signs)


def _is_no_farewell(utterance: Utterance, read: Read, catalog: Catalog) -> bool:
    """Whether the reader alone sees suicide, in the whole or in its words, in what is only of an ordinary day."""
    if read.flag == SELF_HARM and is_plain(utterance, catalog):
        return True
    return SELF_HARM in (read.flag, read.named) and is_light(utterance, catalog)


def _is_absence(utterance: Utterance, read: Read, catalog: Catalog) -> bool:
    """Whether a short text says that somebody else is away or asleep, and neither it nor the reader shows a sign."""
    is_of_sign = read.has_shown or touched(utterance, catalog) or names_a_part(utterance, catalog)
    if is_of_sign or len(utterance.words) > TERSE:
        return False
    book = pattern_book(catalog.reading.alarms.others_away, catalog)
    return any(True for one in utterance.sentences for _ in book.find(one.told))


def _knows_better(utterance: Utterance) -> bool:
    """Whether a rule that speaks knows better than the reader: in a bare text, a no taken back or one with an end."""
    turned = [one for one in utterance.sentences if any(map(one.has, TURNED))]
    is_ended = any(one.is_retracted or one.has("exceptions") for one in utterance.sentences)
    if is_ended or any(one.admitted for one in turned):
        return True
    return len(utterance.words) <= (TERSE if turned else BARE)


def denies_all(utterance: Utterance, catalog: Catalog) -> bool:
    """Whether every word of a text is part of a no to signs: "fainting: none, numb legs: nil"."""
    rules = rules_of(catalog)
    return bool(utterance.words) and all(
        {place for place, word in enumerate(one.words) if word} <= _denied_places(one, rules)
        for one in utterance.sentences
    )


def _goes_by_rule(alarm: Alarm) -> bool:
    """Whether the reader has not learnt what raised it: a call for help, or words of another language, which go by the
    flag alone.
    """
    return any(sign.by == sign.flag or sign.flag in CALLS for sign in alarm.signs)


def _denied_places(sentence: Sentence, rules: Rules) -> set[int]:
    kinds = (*TURNED, "deniers", "refusals", "joiners", "listed_beside", "as_usual")
    if not any(map(sentence.has, (*TURNED, "refusals"))) and not sentence.answer:
        return set()
    cues = {place for kind in kinds for cue in sentence.cues[kind] for place in cue.places}
    signs = (hit for number, hit in rules.signs.find(sentence.words) if number in rules.whole)
    hits = (*signs, *sentence.cues["often_denied"])
    denied = {place for hit in hits if is_denied(hit, sentence) for place in hit.places}
    listed = {place for place in range(len(sentence.words)) if is_listed_no(Hit((place,)), sentence)}
    return cues | denied | listed


def _asked_about(flags: tuple[str, ...], catalog: Catalog, *, is_faint: bool) -> Alarm | None:
    """The first of these flags, asked about by the reader alone; the others after it."""
    signs = tuple(sign for flag in flags if (sign := in_doubt(flag, catalog)) is not None)
    return Alarm(signs[:1], is_faint=is_faint, later=signs[1:]) if signs else None


def in_doubt(flag: str, catalog: Catalog) -> Heard | None:
    """A red flag that no rule heard, to be asked about; None where no sign of it is known."""
    levels = [sign.level for sign in catalog.screening.signs if sign.flag == flag]
    return Heard(flag, max(levels), ask=True, by="reader") if levels else None


def imagines_emergency(utterance: Utterance, catalog: Catalog) -> bool:
    """Whether it is asked about an emergency that may come, as "what if I get chest pain in a race" does."""
    rules = rules_of(catalog)
    imagined = [sentence for sentence in utterance.sentences if sentence.has("hypothetical")]
    said = _listen(imagined, rules, lambda _: _LOOSE)
    found = _raised(rules, said, lambda _: Reading.IMAGINED)
    return any(rule.sign.level is Disposition.EMERGENCY and not rule.sign.ask for rule, _ in found)


def _is_taken_back(hit: Hit, sentence: Sentence) -> bool:
    return sentence.is_retracted or is_taken_up(hit, sentence) or is_no_but(hit, sentence)


def _listen(sentences: Sequence[Sentence], rules: Rules, readings: Callable[[int], Iterable[Reading]]) -> _Said:
    heard: _Said = {}
    for place, sentence in enumerate(sentences):
        said = cache(partial(standing, sentence=sentence))  # many parts are found at one place
        for number, hit in rules.signs.find(sentence.words):
            if number in rules.since and not _is_taken_back(hit, sentence):
                continue
            clause = place, sentence.clause_of(hit.start)
            how = heard.setdefault(number, {}).setdefault(clause, dict.fromkeys(Reading, Standing.NOT))
            _note(how, partial(said, hit), readings(number))
    return heard


def _note(how: dict[Reading, Standing], said: Callable[[Reading], Standing], readings: Iterable[Reading]) -> None:
    """Keeps how a hit is said, if it is more so than what was heard before; a stricter reading is never more so."""
    for reading in readings:
        now = said(reading)
        how[reading] = max(how[reading], now)
        if now is Standing.NOT:
            return


def _reading(sign: Sign) -> Reading:
    if sign.imagined and not sign.ask:
        return Reading.IMAGINED
    return Reading.EVER if sign.lasting or sign.level is Disposition.EMERGENCY else Reading.NOW


def _how(part: int, reading: Reading, said: _Said, harmless: Set[_Place] = frozenset()) -> Standing:
    """How a part is said at most. Beside a harmless word it counts for nothing, in the same sentence for doubtful; what
    counts even when imagined is never silenced.
    """
    doubtful = {sentence for sentence, _ in harmless}
    silenced = harmless if reading < Reading.IMAGINED else frozenset()
    found = [(place, how[reading]) for place, how in said.get(part, {}).items() if place not in silenced]
    return max(
        (min(how, Standing.DOUBT) if place[0] in doubtful else how for place, how in found), default=Standing.NOT
    )


def _raised(rules: Rules, said: _Said, read_as: Callable[[Sign], Reading]) -> Iterator[tuple[Rule, Standing]]:
    for rule in (rule for number in sorted(said) for rule in rules.by_part.get(number, ())):
        reading = read_as(rule.sign)
        if rule.only_with and not any(_how(other, reading, said) for other in rule.only_with):
            continue
        others = (said.get(other, {}).items() for other in rule.unless)
        harmless = {place for places in others for place, how in places if how[min(reading, Reading.EVER)]}
        if weakest := min(_how(part, reading, said, harmless) for part in rule.parts):
            yield rule, Standing.DOUBT if rule.sign.ask else weakest


def _alarm(raised: Iterable[tuple[Sign, Standing]]) -> Alarm | None:
    """One sign for each flag, most urgent first; where one is certain, all the others count as so."""
    found: dict[str, Heard] = {}
    for sign, how in sorted(raised, key=lambda pair: (-pair[0].level.rank, -pair[1])):
        heard = found.setdefault(sign.flag, Heard(sign.flag, sign.level, ask=how is Standing.DOUBT, by=sign.id))
        found[sign.flag] = replace(heard, is_all=heard.is_all and heard.by == sign.id)
    return Alarm(tuple(found.values())) if found else None
