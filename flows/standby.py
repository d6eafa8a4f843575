"""What can be said while a chat's session cannot be had: the emergency message its text calls for, else an apology.

Every text is screened, also when the store is away. Whose it is and where they stand is not known here, so a doubtful
sign counts as a yes.
"""

from flows.assessment import alarms
from flows.catalog.catalog import Catalog
from flows.conversation import take_turn
from flows.dialogue.asked.links import is_link
from flows.screening import screen
from flows.screening.hearing import hear
from flows.understanding.alarm.to_alarm import is_of_another
from flows.values.events import Commanded, Event, Overheard, Said, Unreadable
from flows.values.model import Alarm, Session
from flows.values.replies import Kind, Reply
from flows.wording.result.alarm import sounded


def alarm(event: Event, catalog: Catalog) -> Reply | None:
    """The message that a warning sign in the event's text calls for, without buttons; None when there is none."""
    found = screen.screen(_text_of(event), catalog)
    if found is None:
        return None
    if isinstance(event, Overheard):
        return next(iter(take_turn(Session(), event, catalog).replies), None)
    of_another = is_of_another(hear(_text_of(event), catalog), catalog)
    heard = alarms.raised(Session(), Alarm(flags=found.flags, level=found.level, of_another=of_another))
    return sounded(heard, catalog)


def apology(catalog: Catalog) -> Reply:
    """The fixed apology, with the emergency numbers in it."""
    words = catalog.messages
    return Reply(kind=Kind.MESSAGE, text=words.apology.format(numbers=words.numbers_unknown))


def crowded(catalog: Catalog) -> Reply:
    """What is said to somebody who wrote more at once than is answered, with the emergency numbers in it."""
    words = catalog.messages
    return Reply(kind=Kind.MESSAGE, text=words.crowded.format(numbers=words.numbers_unknown))


def _text_of(event: Event) -> str:
    match event:
        case Commanded() if is_link(event):
            return ""
        case Said(text=text) | Overheard(text=text) | Commanded(rest=text) | Unreadable(caption=text):
            return text
        case _:
            return ""
