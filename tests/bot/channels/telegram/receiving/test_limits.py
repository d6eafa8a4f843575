"""What of a chat is one too many: floods and albums, by the time at which Telegram took them in."""

from itertools import count

from bot.channels.telegram.entry import Origin
from bot.channels.telegram.receiving.limits import AT_ONCE, SECONDS, Extra, Limits
from bot.channels.telegram.receiving.reading import Reading
from flows.values.events import Chose, Commanded, Event, Overheard, Said, Unreadable

AT = 1_800_000_000
NUMBERS = count(1_000)


def reading(number: int, event: Event, sent: int = AT, chat: str = "telegram:42", album: str = "") -> Reading:
    return Reading(number, chat, event, Origin(), sent, album)


def flood(limits: Limits, number: int, text: str = "ow", **how: object) -> list[Extra | None]:
    said = (Said(at=AT, text=text) for _ in range(number))
    return [limits.count(reading(next(NUMBERS), one, **how)) for one in said]  # type: ignore[arg-type]


def test_a_flood_is_answered_up_to_a_number_and_told_of_once() -> None:
    assert flood(Limits(), AT_ONCE + 3) == [None] * AT_ONCE + [Extra.FIRST, Extra.MORE, Extra.MORE]


def test_long_texts_count_for_more() -> None:
    answered = flood(Limits(), 20, "x" * 4096).count(None)
    assert 3 <= answered < 10


def test_what_is_brought_again_and_again_is_one_message() -> None:
    limits, first = Limits(), Said(at=AT, text="it hurts")
    assert [limits.count(reading(1, first)) for _ in range(AT_ONCE * 3)] == [None] * AT_ONCE * 3
    others = [limits.count(reading(number, Said(at=AT, text="ow"))) for number in range(2, AT_ONCE + 3)]
    assert others == [None] * (AT_ONCE - 1) + [Extra.FIRST, Extra.MORE]


def test_one_flood_takes_nothing_from_others() -> None:
    limits = Limits()
    flood(limits, AT_ONCE * 2)
    assert flood(limits, 1, chat="telegram:43") == [None]


def test_what_was_written_over_hours_is_no_flood_however_late_it_arrives() -> None:
    limits = Limits()
    told = [limits.count(reading(n, Said(at=AT, text="ow"), sent=AT + n * int(SECONDS))) for n in range(AT_ONCE * 3)]
    assert set(told) == {None}


def test_after_a_while_everything_is_answered_again_and_a_new_flood_is_told_of_again() -> None:
    limits = Limits()
    flood(limits, AT_ONCE + 1)
    later = AT + int(AT_ONCE * SECONDS)
    assert flood(limits, AT_ONCE + 1, sent=later) == [None] * AT_ONCE + [Extra.FIRST]


def test_taps_commands_and_what_is_said_to_it_in_a_group_always_count() -> None:
    limits = Limits()
    flood(limits, AT_ONCE * 2)
    for event in (
        Commanded(at=AT, name="stop"),
        Chose(at=AT, field="f", option="o"),
        Overheard(at=AT, text="hi", addressed=True),
    ):
        assert limits.count(reading(1, event)) is None
    assert limits.count(reading(1, Overheard(at=AT, text="hi"))) is not None


def test_an_album_is_answered_once_and_so_is_a_repeat_of_its_first() -> None:
    limits = Limits()
    photo = Unreadable(at=AT, kind="photo")
    album = [reading(n, photo, album="7") for n in (1, 2, 3, 1)]
    assert [limits.count(each) for each in album] == [None, Extra.ALBUM, Extra.ALBUM, None]
    assert limits.count(reading(9, photo, album="8")) is None
