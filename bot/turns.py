"""Takes the conversation's turns, and builds what reading a text needs only once.

That is a good second of work, and the taps that piled up while the bot was away should not wait for it.
"""

import asyncio
import gc
from collections.abc import Callable
from threading import Lock
from typing import Final

from bot.service import has_text
from flows import Catalog, Event, Said, Session, Turn, prepare, standby, take_turn

QUIET_SECONDS: Final = 10.0
"""So long after the start it is built, if no text has asked for it before."""


class Turns:
    """The turns of one catalog. Of many first texts at once one builds, in its thread, and the others wait for it.

    `complete` puts the models into the catalog, which taps do without.
    """

    def __init__(self, catalog: Catalog, complete: Callable[[Catalog], Catalog] = lambda catalog: catalog) -> None:
        self.catalog = catalog
        self._complete = complete
        self._completing = Lock()
        self._is_complete = False
        self._building = Lock()
        self._is_built = False

    def __call__(self, session: Session, event: Event) -> Turn:
        """One turn, as `take_turn` takes it. A warning sign does not wait for what finds topics."""
        if has_text(event) and (self._is_built or standby.alarm(event, self.completed()) is None):
            self.prepare()
        return take_turn(session, event, self.catalog)

    def completed(self) -> Catalog:
        """The catalog with its models and what screens a text, loaded now if nobody has."""
        with self._completing:
            if not self._is_complete:
                self.catalog = self._complete(self.catalog)
                standby.alarm(Said(at=0, text="hello"), self.catalog)
                self._is_complete = True
        return self.catalog

    def prepare(self) -> None:
        """Builds what reading needs, or waits until somebody has.

        It stays for good, so the collector need not look through it any more: that would stop the loop for 0.1 s.
        """
        if self._is_built:
            return
        with self._building:
            if not self._is_built:
                prepare(self.completed())
                gc.freeze()
                self._is_built = True

    async def prepare_soon(self, seconds: float = QUIET_SECONDS) -> None:
        """Builds it in a thread when so much time has passed."""
        await asyncio.sleep(seconds)
        await asyncio.to_thread(self.prepare)
