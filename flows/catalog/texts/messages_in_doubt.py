"""The sentences of a sign in doubt and of what is said before the signs, by name; the words stand in messages.yaml."""

from flows.catalog.texts.messages_anew import MessagesAnew


class MessagesInDoubt(MessagesAnew, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How the question is put, once more or later, and what is said to what was no answer to it."""

    doubt_means: str
    doubt_emergency: str
    doubt_today: str
    doubt_more: str
    doubt_next: str
    doubt_again: str
    doubt_seen: str
    doubt_first: str
    doubt_past: str
    doubt_explained: str
    doubt_explained_chest: str
    doubt_plain: str
    doubt_partly: str
    doubt_then: str
    doubt_stands: str
    doubt_next_day: str
    doubt_later: str
    doubt_rests: str
    doubt_rests_today: str
    doubt_rests_worry: str
    gone_for_now: str
    none_fits: str
    early_lead: str
    early_part: str
    none_after_words: str
    emergency_figure: str
    misunderstood_worry: str
    ended_later: str
