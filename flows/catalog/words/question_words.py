"""The words by which a question is told from what is only said."""

from msgspec import Struct


class QuestionWords(Struct, frozen=True, eq=False, forbid_unknown_fields=True, kw_only=True):
    """How a question is told from an answer; questions.yaml says what each part is."""

    asking: tuple[str, ...]
    either: tuple[str, ...]
    told: tuple[str, ...]
    being: tuple[str, ...]
    left_out: tuple[str, ...]
    inverted: tuple[str, ...]
    whom: tuple[str, ...]
    unasked: tuple[str, ...]
    helpers: tuple[str, ...]
    closing: tuple[str, ...]
    or_not: tuple[str, ...]
    asks_so: tuple[str, ...]
    amid: tuple[str, ...]
    exclaims: tuple[str, ...]
    leave: tuple[str, ...]
    asks_leave: tuple[str, ...]
    somebody: tuple[str, ...]
    own: tuple[str, ...]
    supposing: tuple[str, ...]
    supposed: tuple[str, ...]
    tells_on: tuple[str, ...]
    of_others: tuple[str, ...]
    joins: tuple[str, ...]
    fillers: tuple[str, ...]
    either_or: tuple[str, ...]
    day_tomorrow: tuple[str, ...]
    day_then: tuple[str, ...]
    of_a_trigger: tuple[str, ...]
    of_a_word: tuple[str, ...]
    of_a_run: tuple[str, ...]
    may_do_a_run: tuple[str, ...]
    of_their_ache: tuple[str, ...]
    of_animals: tuple[str, ...]
    beside_a_name: tuple[str, ...]
    of_a_cause: tuple[str, ...]
    bare: tuple[str, ...]
