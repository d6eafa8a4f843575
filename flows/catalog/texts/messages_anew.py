"""Sentences of the conversation on what is told anew: another ache, another place, another writer; and said again.

They are a part of `messages`, and stand with them in content/en/messages.yaml.
"""

from msgspec import Struct


class MessagesAnew(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Names in braces say which placeholders a sentence takes."""

    # a new ache, and pain in another place
    new_ache: str
    new_ache_ask: str
    new_ache_since: str
    elsewhere: str
    elsewhere_when: str
    elsewhere_minor: str
    elsewhere_now: str
    elsewhere_again: str
    elsewhere_again_minor: str
    elsewhere_gone: str
    elsewhere_better: str
    # what is not known here
    faq_closest: str
    faq_none_near: str
    faq_elsewhere: str
    # whoever was seen asks when to go: by when ({soon}), and where it is worse since: {then}, {now}, {when}
    seen_already: str
    seen_worse: str
    # a visit that is arranged for another day than the warning asks for
    too_late: str
    # other sport: {score}
    sport_run: str
    sport_short: str
    sport_none: str
    sport_theirs: str
    sport_unknown: str
    # who writes
    kind_parent: str
    themselves_now: str
    themselves_now_minor: str
    beside_them: str
    # how much is said from now on
    length_short: str
    length_full: str
    # said again: {numbers}, and what is missing: {count}
    same_day_asked: str
    same_day_short: str
    same_day_short_other: str
    one_tap: str
    taps_left: str
