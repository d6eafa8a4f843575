"""The small questions that are open or wait, one behind the other. Says nothing and asks nothing."""

from collections.abc import Callable

from msgspec.structs import replace

from flows.values.model import Session


def covered(session: Session, prompt: str) -> Session:
    """The session with this prompt open; one that stood before waits behind it."""
    waits = dict.fromkeys(one for one in (*session.covered, session.prompt) if one not in ("", prompt))
    return replace(session, prompt=prompt, covered=tuple(waits), n=session.n + 1)


def uncovered(session: Session) -> Session:
    """The session with the open prompt done with, and the one that waited behind it open again."""
    last = session.covered[-1:]
    return replace(session, prompt=last[0] if last else "", covered=session.covered[:-1])


def let_go(session: Session, prompt: str) -> Session:
    """The session without this prompt, if it is the open one: something else was done instead of answering it."""
    return uncovered(session) if session.prompt == prompt else session


def without_checkin(session: Session) -> Session:
    """The session with no check-in card open or waiting."""
    return without(session, ("checkin", "checkin_keep").__contains__)


def without(session: Session, is_over: Callable[[str], bool]) -> Session:
    """The session with none of the prompts that are over open or waiting; the last of the others is open."""
    waits = [one for one in without_prompts(session) if not is_over(one)]
    return replace(session, prompt=waits[-1] if waits else "", covered=tuple(waits[:-1]), n=session.n + 1)


def without_prompts(session: Session, *done: str) -> tuple[str, ...]:
    """All prompts that are open or wait, but these, the open one last."""
    return tuple(prompt for prompt in (*session.covered, session.prompt) if prompt and prompt not in done)
