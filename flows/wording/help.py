"""What somebody can do now, in this state: two examples, and the commands that are of use, in groups."""

from itertools import groupby

from flows.assessment import agenda
from flows.catalog.catalog import Catalog
from flows.catalog.entries import Command
from flows.values.model import Session, State


def help_text(session: Session, catalog: Catalog, passing: tuple[str, ...] = ()) -> str:
    """The help in this state: what to do right now, then the commands. `passing`: those that work at all, where
    something stands that holds the others back.
    """
    words = catalog.messages
    lines = "\n".join(_groups(session, catalog, passing))
    return words.help.format(now=_now(session, catalog), commands=lines)


def _now(session: Session, catalog: Catalog) -> str:
    words = catalog.messages
    if session.state is State.REFERRED:
        return words.help_alarm
    if not session.consent:
        return words.help_new
    return words.help_asking if session.state in agenda.ASKING else words.help_result


def _groups(session: Session, catalog: Catalog, passing: tuple[str, ...]) -> list[str]:
    """A line a group, in the order of its names, with the commands that are of use now."""
    names = catalog.messages.help_groups
    useful = [one for one in catalog.commands.values() if _is_of_use(one, session)]
    useful = [one for one in useful if not passing or one.id in passing]
    by_group = sorted(useful, key=lambda one: [*names].index(one.group))
    return [
        f"**{names[id]}**: " + " ".join(f"/{one.id}" for one in group)
        for id, group in groupby(by_group, key=lambda one: one.group)
    ]


def _is_of_use(command: Command, session: Session) -> bool:
    if command.needs == "result":
        return agenda.has_ended(session)
    return not command.needs or bool(session.consent)
