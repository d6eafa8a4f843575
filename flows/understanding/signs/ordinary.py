"""A risk told beside an ordinary ache: no sign for today, but the box of a list, as where it is tapped (facts A.3).

Beside a pain on the spine of which no more is told, it is asked whether that is sudden or strong.
"""

from msgspec.structs import replace

from flows.assessment.agenda import SIGN_LISTS
from flows.catalog.catalog import Catalog
from flows.catalog.signs import FiledSign
from flows.screening.screen import Alarm
from flows.text.utterance import Sentence, Utterance
from flows.understanding.checkins.beside_the_day import READER
from flows.understanding.context.clauses import hits_in
from flows.understanding.facts.since import own_risks, read_since
from flows.understanding.scene import Scene
from flows.values.model import Disposition, Record
from flows.values.record import ticks_of

HISTORY = SIGN_LISTS[1]


def is_only_a_risk(
    alarm: Alarm, utterance: Utterance, at: int, record: Record, catalog: Catalog, *, of_another: bool
) -> bool:
    """Is all that was heard such a risk, which the text tells of, with nothing beside it that needs a look today?"""
    words = catalog.reading.since
    more = (*words.not_ordinary, *words.on_the_spine)
    if alarm.level is Disposition.EMERGENCY or _tells_more(more, utterance, catalog):
        return False
    boxes = {_box(sign.by, sign.flag, catalog) for sign in alarm.signs}
    told = own_risks(utterance, catalog, of_another=of_another).get(HISTORY, ())
    return boxes <= set(told) and not _grows(utterance, at, record, catalog, of_another=of_another)


def asked_of_pain(alarm: Alarm, utterance: Utterance, scene: Scene, catalog: Catalog) -> Alarm:
    """The alarm as a question about the pain, where it is of nothing but a risk that is told or known, and nothing is
    told of the pain but its place.
    """
    if alarm.level is Disposition.EMERGENCY or _tells_more(catalog.reading.since.not_ordinary, utterance, catalog):
        return alarm
    of_risk = [_of_risk(sign.by, sign.flag, catalog) for sign in alarm.signs]
    told = own_risks(utterance, catalog, of_another=scene.of_another).get(HISTORY, ())
    known = {*told, *ticks_of(scene.noted.get(HISTORY))}
    if not all(one is not None and one.asked and one.only_a_risk in known for one in of_risk):
        return alarm
    if _grows(utterance, scene.at, scene.record, catalog, of_another=scene.of_another):
        return alarm
    named = zip(alarm.signs, of_risk, strict=True)
    return replace(alarm, signs=tuple(replace(sign, ask=True, by=one.id) for sign, one in named if one is not None))


def is_of_pain(alarm: Alarm, catalog: Catalog) -> bool:
    """Is it asked of the pain, and not of the risk?"""
    return all(
        (one := _of_risk(sign.by, sign.flag, catalog)) is not None and one.asked and one.id == sign.by
        for sign in alarm.signs
    )


def _grows(utterance: Utterance, at: int, record: Record, catalog: Catalog, *, of_another: bool) -> bool:
    """Is a bony spot, a sudden catch, a strain or that it grows told?"""
    since = read_since(utterance, at, record, catalog, of_another=of_another)
    return bool(since.spot or since.caught or since.strains or since.grows)


def _tells_more(more: tuple[str, ...], utterance: Utterance, catalog: Catalog) -> bool:
    """Is more told than an ordinary ache, in words that are not those of the risk itself?"""
    return any(_holds(more, one, catalog) for one in utterance.sentences)


def _holds(more: tuple[str, ...], sentence: Sentence, catalog: Catalog) -> bool:
    words = catalog.reading.since
    own = {place for hit in hits_in(words.of_the_risk, sentence.told, catalog) for place in hit.places}
    return any(not own.issuperset(hit.places) for hit in hits_in(more, sentence.told, catalog))


def _box(by: str, flag: str, catalog: Catalog) -> str:
    """The box that a sign is no more than; empty where it is a sign. What the reader alone heard goes by its flag."""
    sign = _of_risk(by, flag, catalog)
    return sign.only_a_risk if sign is not None else ""


def _of_risk(by: str, flag: str, catalog: Catalog) -> FiledSign | None:
    """The sign that is no more than a risk; what the reader alone heard goes by its flag."""
    signs = catalog.screening.signs
    return next(
        (one for one in signs if one.only_a_risk and (one.flag == flag if by == READER else one.id == by)), None
    )
