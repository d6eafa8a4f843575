"""What somebody asks of their own diary: how it went so far, or what they told of a day. It answers, and nothing else.

"Sum it up for my mum" is the course in words, "what did I tell you yesterday?" the entry of that day. It is the whole
text, so that what tells of the day or asks for a topic stays that.
"""

from datetime import date

from flows.catalog.catalog import Catalog
from flows.text.dates.past import days_in
from flows.text.letters.normal import normal
from flows.text.numerals.numbers import spelled
from flows.text.utterance import Utterance
from flows.understanding.context.asking import is_question
from flows.understanding.context.told_so import has
from flows.understanding.context.whole import is_all
from flows.understanding.meant import Meant, Pressed, SmallTalk
from flows.understanding.scene import CHECKIN, KEEP, Scene
from flows.values.model import State

WHAT_I_TOLD = "what_i_told"
"""The small talk for who asks what they told of a day; it says that nothing is noted."""
AS_LAST_TIME = "as_last_time"
"""The same for who asks, in a new check, whether it is as the ache before."""
PROGRESS, REPORT = "progress", "report"
LAST = -1
"""The day that was told of last."""


def of_diary(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """How it went, or what was told of a day, where days are kept and nothing graver is asked."""
    is_kept = bool(scene.today) or scene.last_score is not None
    if scene.phase is not State.ASSESSED or not is_kept or scene.small not in ("", CHECKIN, KEEP):
        return None
    words = catalog.reading.day.asks_diary
    if is_all(words["told"], utterance, words["beside"], catalog):
        return SmallTalk(id=WHAT_I_TOLD)
    if not is_all(words["course"], utterance, words["beside"], catalog):
        return None
    is_for_clinician = has(catalog.reading.alarms.clinicians, utterance, catalog)
    return Pressed(action=REPORT if is_for_clinician else PROGRESS)


def of_last_time(utterance: Utterance, scene: Scene, catalog: Catalog) -> Meant | None:
    """Whether it is the same as last time, asked at the questions of a new check: what was noted then answers it."""
    words = catalog.reading.day.asks_diary
    is_place = scene.is_asking and not scene.small and scene.is_new_check
    is_asked = is_place and (utterance.has_question_mark or is_question(utterance, catalog))
    if not is_asked or not is_all(words["as_last_time"], utterance, words["last_beside"], catalog):
        return None
    return SmallTalk(id=AS_LAST_TIME)


def day_asked(utterance: Utterance, today: int, catalog: Catalog) -> int:
    """The day that such a text asks about, as a day number; `LAST` where it names none."""
    text = spelled(normal(utterance.text), catalog.reading.numbers)
    named = days_in(text, date.fromordinal(today), catalog.reading.calendar)
    return today - max(named[-1].back) if named else LAST
