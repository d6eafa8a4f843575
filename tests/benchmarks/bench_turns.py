"""What a turn costs in processor time: a tap's and a text's, with all models; and what the store keeps of a chat."""

import itertools
import os
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.storage.calls.connect import connect
from bot.storage.results import Writing
from bot.storage.servers import embedded
from bot.storage.store import Store
from flows import Catalog, prepare, read_session, take_turn, write_session
from flows.values.events import Chose, Event, Said
from flows.values.model import Session, State
from flows.values.replies import Option
from tests.bot.channels.telegram.test_process import HARMLESS
from tests.talk import Talk

CHATS = int(os.environ.get("BENCH_CHATS", "100000"))
TIMES = 30
STORY = "My upper back has hurt since a long run on Tuesday. It is about a 4, mostly between my shoulder blades."
TEXTS = ("3", "since tuesday, about a 4", "can I run tomorrow?", STORY)


def finished(catalog: Catalog) -> Talk:
    """A healthy runner who has tapped through all questions to the result."""
    talk = Talk(catalog, at=int(time.time()))
    talk.say("/start")
    while talk.session.state is not State.ASSESSED:
        talk.say(f"[{chosen(talk).label}]")
    return talk


def taps(catalog: Catalog) -> list[tuple[Session, Event]]:
    """The taps of that conversation, each on the session on which it came."""
    talk, found = Talk(catalog, at=int(time.time())), []
    talk.say("/start")
    while talk.session.state is not State.ASSESSED:
        option = chosen(talk)
        found.append((talk.session, Chose(at=talk.at, field=option.field, option=option.id, on=True, n=option.n)))
        talk.say(f"[{option.label}]")
    return found


def chosen(talk: Talk) -> Option:
    """What a healthy runner taps next."""
    options = talk.turns[-1].replies[-1].options
    if any(option.ticked for option in options):
        return next(option for option in options if option.label == "Done")
    return next(option for option in options if re.sub(r" \d$", "", option.label) in HARMLESS)


def micro(work: Callable[[], object]) -> float:
    """Microseconds of processor time: the least of many."""
    spent = []
    for _ in range(TIMES):
        began = time.process_time_ns()
        work()
        spent.append(time.process_time_ns() - began)
    return min(spent) / 1000


def unread(text: str) -> Iterator[Event]:
    """The text again and again, each time as one that the reader has not seen: what it has read it keeps."""
    return (Said(at=int(time.time()), text=text + " " * more) for more in itertools.count())


def test_a_tap_and_a_text(with_reader: Catalog) -> None:
    prepare(with_reader)
    gone = taps(with_reader)

    def turn(data: bytes, event: Event) -> bytes:
        return write_session(take_turn(read_session(data), event, with_reader).session)

    stored = [(write_session(session), event) for session, event in gone]
    each = [micro(lambda d=data, e=event: turn(d, e)) for data, event in stored]
    print(f"\na tap's turn, session read and written: {sum(each) / len(each):.0f} µs on average of {len(each)} taps")
    print(f"the dearest: {max(each):.0f} µs, the cheapest: {min(each):.0f} µs")
    session = gone[-3][0]
    for text in TEXTS:
        said = unread(text)
        spent = micro(lambda s=said: take_turn(session, next(s), with_reader))
        print(f"a text of {len(text)} letters: {spent / 1000:.1f} ms")


async def test_what_a_chat_takes_in_the_store(tmp_path: Path, catalog: Catalog) -> None:
    """A finished conversation without check-ins, all sent."""
    server = embedded.start(tmp_path)
    store = Store(connect(server.url), b"secret", keep_seconds=180 * 86_400)
    session = write_session(finished(catalog).session)
    try:
        before = int((await store.redis.info("memory"))["used_memory"])
        for number in range(CHATS):
            chat = f"telegram:{5_000_000_000 + number * 7919}"
            update_ids = (number * 40 + one for one in range(1, 3))
            for version, update_id in enumerate(update_ids):
                head = await store.commit(
                    chat,
                    Writing(
                        update_id=update_id, version=version, session=session, payloads=(b"a",), token="t", due=None
                    ),
                )
                await store.ack(chat, token="t", entry_id=head.head.id if head.head else "")
        after = int((await store.redis.info("memory"))["used_memory"])
    finally:
        await store.close()
        server.close()
    each = (after - before) / CHATS
    print(f"\na finished chat, {len(session)} bytes of session: {each:.0f} bytes in the store, a million {each:.0f} MB")
    assert each < 2_000


@pytest.fixture(autouse=True)
def no_time_limit(request: pytest.FixtureRequest) -> None:
    """What is measured here takes its time."""
    request.node.add_marker(pytest.mark.timeout(1_800))
