"""A risk told beside an ordinary ache: no sign for today, but the box of a list, as where it is tapped (facts A.3)."""

from flows.assessment.agenda import SIGN_LISTS
from flows.catalog.catalog import Catalog
from flows.screening.screen import Alarm
from flows.text.utterance import Sentence, Utterance
from flows.understanding.checkins.beside_the_day import READER
from flows.understanding.context.clauses import hits_in
from flows.understanding.facts.since import own_risks, read_since
from flows.values.model import Disposition, Record

HISTORY = SIGN_LISTS[1]


def is_only_a_risk(
    alarm: Alarm, utterance: Utterance, at: int, record: Record, catalog: Catalog, *, of_another: bool
) -> bool:
    """Is all that was heard such a risk, which the text tells of, with nothing beside it that needs a look today?"""
    if alarm.level is Disposition.EMERGENCY or any(_tells_more(one, catalog) for one in utterance.sentences):
        return False
    boxes = {_box(sign.by, sign.flag, catalog) for sign in alarm.signs}
    told = own_risks(utterance, catalog, of_another=of_another).get(HISTORY, ())
    if not boxes <= set(told):
        return False
    since = read_since(utterance, at, record, catalog, of_another=of_another)
    return not (since.spot or since.caught or since.strains or since.grows)


def _tells_more(sentence: Sentence, catalog: Catalog) -> bool:
    """Does a sentence tell of more than an ordinary ache, in words that are not those of the risk itself?"""
    words = catalog.reading.since
    own = {place for hit in hits_in(words.of_the_risk, sentence.told, catalog) for place in hit.places}
    return any(not own.issuperset(hit.places) for hit in hits_in(words.not_ordinary, sentence.told, catalog))


def _box(by: str, flag: str, catalog: Catalog) -> str:
    """The box that a sign is no more than; empty where it is a sign. What the reader alone heard goes by its flag."""
    signs = catalog.screening.signs
    if by == READER:
        return next((one.only_a_risk for one in signs if one.flag == flag and one.only_a_risk), "")
    return next((one.only_a_risk for one in signs if one.id == by), "")
