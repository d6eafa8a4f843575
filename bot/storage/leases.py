"""The tokens of leases: who sends for a chat, told by the place where that process stands.

A place serves one process at a time: whoever starts there knows that all others of that place are gone.
"""

import secrets
from hashlib import sha256
from itertools import count


class Leases:
    """Tokens of one process. `place`: what only one process can hold at a time, an address it listens on say; "" for a
    process that is alone.
    """

    def __init__(self, place: str = "") -> None:
        self.place = f"{sha256(place.encode()).hexdigest()[:6]}." if place else ""
        self.own = f"{self.place}{secrets.token_hex(2)}."
        self._numbers = count(secrets.randbits(47))  # begun anywhere: of two processes none gives out the other's

    def new(self) -> str:
        """A token that was never given out before."""
        return f"{self.own}{next(self._numbers):012x}"
