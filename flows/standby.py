"""What can be said while a chat's session cannot be had: the emergency message its text calls for, else an apology.

Every text is screened, also when the store is away. Whose it is and where they stand is not known here, so a doubtful
sign counts as a yes.
"""

from msgspec.structs import replace

from flows import screening, steps
from flows.catalog import Catalog
from flows.conversation import take_turn
from flows.events import Commanded, Event, Overheard, Said, Unreadable
from flows.model import Session
from flows.replies import Kind, Reply


def alarm(event: Event, catalog: Catalog) -> Reply | None:
    """The message that a warning sign in the event's text calls for, without buttons; None when there is none."""
    found = screening.screen(_text_of(event), catalog)
    if found is None:
        return None
    if isinstance(event, Overheard):
        return next(iter(take_turn(Session(), event, catalog).replies), None)
    raised = steps.alarm(Session(), found.flags, found.level, "alarm_text", catalog).replies[0]
    return replace(raised, options=())


def apology(catalog: Catalog) -> Reply:
    """The fixed apology, with the emergency numbers in it."""
    words = catalog.messages
    return Reply(kind=Kind.MESSAGE, text=words.apology.format(numbers=words.numbers_unknown))


def _text_of(event: Event) -> str:
    match event:
        case Said(text=text) | Overheard(text=text) | Commanded(rest=text) | Unreadable(caption=text):
            return text
        case _:
            return ""
