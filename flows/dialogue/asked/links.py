"""Links that open the chat: what stands behind /start then, and where it leads.

A link is tapped, not written: whoever made it chose its word, be it a club's name or a sign. So no word of a link is
taken for something the person says, and one that leads nowhere is an ordinary /start.
"""

import re

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.values.events import Commanded
from flows.values.model import Session

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""What Telegram lets a link carry. Several words are typed by somebody."""


def is_link(event: Commanded) -> bool:
    """Does a link speak here, and not the person?"""
    return event.name == "start" and _PAYLOAD.fullmatch(event.rest) is not None


def followed(event: Commanded, session: Session, catalog: Catalog) -> Commanded:
    """The command that a link leads to; before somebody agrees, and for any other word, /start alone."""
    if not is_link(event):
        return event
    wanted = event.rest.lower()
    found = next((one.id for one in catalog.commands.values() if wanted in one.links), "")
    return replace(event, name=found if found and session.consent else event.name, rest="")
