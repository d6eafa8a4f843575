"""What can go wrong with the store, in words: one line that says what, and what to do about it."""


class StoreError(Exception):
    """The store cannot be used as it is. The text names the fault and its remedy and holds no secret."""


class StoreUnavailable(StoreError):
    """The store does not answer now, or not as it should; trying again later may help."""


class ChatUnavailable(StoreUnavailable):
    """Only this chat cannot be served now: its node of a cluster is away, or a later release has written it."""


class Damaged(StoreError):
    """What is kept of one chat, or of one partition, is not what the store writes. The others are not concerned."""


class LoginRefused(StoreUnavailable):
    """The server is there and knows no such login or database: no waiting mends that while REDIS_URL is what it is."""
