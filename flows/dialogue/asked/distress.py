"""A kind word for somebody desperate or afraid, and what comes next instead of a list of topics."""

from msgspec.structs import replace

from flows.catalog.catalog import Catalog
from flows.text.utterance import Utterance
from flows.understanding.meant import NOTHING_TOLD, Asked, Command, Foreign, Lost, Meant, Pressed, SmallTalk, Telling
from flows.understanding.people.distress import AFRAID, UNHEEDED, WEARY, distress, unheeded
from flows.understanding.wishes.lookup import RUN
from flows.understanding.wishes.wishes import NEXT
from flows.values.model import State
from flows.values.replies import Kind, Turn
from flows.wording.result import results


def led_on(meant: Meant, utterance: Utterance, catalog: Catalog, *, has_run: bool, is_kept: bool) -> Meant:
    """What comes next, for somebody desperate or afraid who asks nothing and tells nothing else: no list of topics.
    Who tells of a run today, and nothing else, is told what that means for running. `is_kept`: what they tell waits
    until they agree.
    """
    is_vague = isinstance(meant, Lost) or (isinstance(meant, Asked) and not meant.is_question and not meant.told)
    if has_run and (is_vague or isinstance(meant, Asked)):
        return Pressed(action=RUN)
    if is_vague and distress(utterance, catalog):
        return Pressed(action=NEXT)
    return Telling(story=NOTHING_TOLD) if is_vague and is_kept else meant


def consoled(turn: Turn, utterance: Utterance, meant: Meant, catalog: Catalog) -> Turn:
    """The turn with a kind word first for somebody desperate or afraid. An emergency has none before it, and what is
    answered with such a word of its own needs none.
    """
    words_of, is_other = catalog.messages, isinstance(meant, SmallTalk | Command | Foreign)
    of_another = turn.session.of_another
    weighs = "" if is_other else unheeded(utterance, catalog, of_another=of_another) or distress(utterance, catalog)
    is_alarmed = turn.session.state is State.REFERRED or any(reply.kind is Kind.ALARM for reply in turn.replies)
    if not weighs or is_alarmed or not turn.replies:
        return turn
    kind = {AFRAID: words_of.kind_afraid, UNHEEDED: words_of.kind_parent, WEARY: words_of.kind_weary}
    return replace(turn, replies=(results.message(kind.get(weighs, words_of.kind_desperate)), *turn.replies))
