"""Turns rendered: mark-up, lengths, keyboards, and what happens to the open card."""

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.channels.telegram.entry import Button, Entry, OnCard, Origin, look_of
from bot.channels.telegram.sending.render import alone, entries, keyboard, render
from bot.channels.telegram.sending.text import LONGEST, plain, split, to_html, units
from flows import Catalog, Commanded, Said, take_turn
from flows.values.model import Session, State
from flows.values.replies import Animation, Document, Kind, Moment, Option, Picture, Reply, Shows, ToCall, Turn
from tests.bot.media.test_charts import CHART
from tests.botapi.strictness import read_text
from tests.flows.dialogue.test_gate import DOUBTS, PLACES, stood

TAPPED = Origin(callback_id="q", message_id=50, shown="something else")


def option(label: str, *, closing: bool = False, ticked: bool = False, n: int = 3) -> Option:
    return Option(field="where", id=f"o{abs(hash(label)) % 999}", label=label, closing=closing, ticked=ticked, n=n)


def labels(*options: Option) -> list[list[str]]:
    return [[button.label for button in row] for row in keyboard(options)]


def question(text: str = "Where?", *options: Option) -> Reply:
    return Reply(kind=Kind.QUESTION, text=text, options=options)


def message(text: str = "Well.", *options: Option) -> Reply:
    return Reply(kind=Kind.MESSAGE, text=text, options=options)


def alarm(text: str = "Call now.") -> Reply:
    return Reply(kind=Kind.ALARM, text=text)


def turn(*replies: Reply, state: State = State.QUESTIONS, forget: bool = False) -> Turn:
    return Turn(session=Session(state=state), replies=replies, forget=forget)


# ---- texts -----------------------------------------------------------------------------------------------------------


def test_bold_is_bold_and_all_else_is_escaped() -> None:
    assert to_html("**Stop** if 3 < 4 & <b>you</b> tap *it*") == (
        "<b>Stop</b> if 3 &lt; 4 &amp; &lt;b&gt;you&lt;/b&gt; tap *it*"
    )


def test_a_text_is_cut_at_the_end_of_a_paragraph() -> None:
    first, second = "a" * 3000, "b" * 3000
    assert split(f"{first}\n\n{second}") == [first, second]


def test_length_counts_as_telegram_counts() -> None:
    assert units("**a**🏃") == 3
    assert len(split("🏃" * 2049)) == 2


@given(
    st.lists(
        st.sampled_from(["word ", "**bold** ", "**a long bold one** ", "🏃", "\n", "\n\n", "<&>", "x" * 500]),
        max_size=200,
    )
)
def test_parts_fit_are_accepted_and_lose_no_letter(pieces: list[str]) -> None:
    text = "x" + "".join(pieces)
    parts = split(text, 700)
    assert all(units(part) <= 700 for part in parts)
    shown = "".join(read_text({"text": to_html(part), "parse_mode": "HTML"})[0] for part in parts)
    assert "".join(shown.split()) == "".join(plain(text).split())


@pytest.mark.parametrize(("shows", "form"), [(Shows.DAY, "wd"), (Shows.HOUR, "wt"), (Shows.DAY_AND_HOUR, "wdt")])
def test_a_moment_is_shown_on_the_readers_own_clock(shows: Shows, form: str) -> None:
    reply = Reply(
        kind=Kind.MESSAGE,
        text="Next one **Tue 07:30** & then Tue 07:30.",
        moments=(Moment(words="Tue 07:30", at=1_767_686_400, shows=shows),),
    )
    (entry,) = entries(turn(reply), Origin())
    shown, (time, bold) = read_text({"text": entry.text, "parse_mode": "HTML"})
    assert shown == "Next one Tue 07:30 & then Tue 07:30."
    assert time == {"type": "date_time", "unix_time": 1_767_686_400, "date_time_format": form, "offset": 9, "length": 9}
    assert bold["type"] == "bold"


def test_numbers_to_call_stand_above_the_answers_and_are_there_without_a_turn() -> None:
    numbers = (ToCall(number="112", label="Copy 112"), ToCall(number="911", label="Copy 911"))
    reply = Reply(kind=Kind.ALARM, text="Call now.", options=(option("I have help"),), to_call=numbers)
    copying = (Button("Copy 112", "", copy="112"), Button("Copy 911", "", copy="911"))
    (entry,) = entries(turn(reply), Origin())
    assert entry.rows[0] == copying
    assert [button.label for button in entry.rows[1]] == ["I have help"]
    assert msgspec.msgpack.decode(alone(reply)[0], type=Entry).rows == (copying,)


def test_a_nod_is_for_the_message_that_was_written_and_else_it_is_said() -> None:
    reply = Reply(kind=Kind.NOD, text="You're welcome.", options=(option("My result"),))
    (nod,) = entries(turn(reply, state=State.ASSESSED), Origin(said=9))
    assert (nod.nod_to, nod.text) == (9, "You're welcome.")
    (said,) = entries(turn(reply, state=State.ASSESSED), Origin())
    assert said.nod_to == 0
    assert said.rows
    (other,) = entries(turn(message("Well.")), Origin(said=9))
    assert other.nod_to == 0


def test_bold_that_is_cut_in_two_stays_bold() -> None:
    parts = split(f"**{'word ' * 1500}**")
    assert len(parts) == 2
    assert all(to_html(part).startswith("<b>") and to_html(part).endswith("</b>") for part in parts)


def test_a_long_reply_becomes_several_messages_and_the_last_has_the_buttons() -> None:
    first, last = entries(turn(message("word " * 1500, option("Yes"))), Origin())
    assert (len(first.rows), len(last.rows)) == (0, 1)
    assert len(first.text) <= LONGEST


def test_a_reply_outside_a_turn_has_no_buttons() -> None:
    (payload,) = alone(message("Sorry & bye", option("Yes")))
    assert msgspec.msgpack.decode(payload, type=Entry) == Entry(text="Sorry &amp; bye")


# ---- keyboards -------------------------------------------------------------------------------------------------------


def test_the_pain_scale_takes_two_rows() -> None:
    scale = [option(str(score)) for score in range(11)]
    assert labels(*scale, option("Back", closing=True)) == [
        ["0", "1", "2", "3", "4", "5"],
        ["6", "7", "8", "9", "10"],
        ["Back"],
    ]


def test_short_labels_share_a_row_and_long_ones_stand_alone() -> None:
    shown = [
        option(label) for label in ("Left side", "Right side", "Between the shoulders", "Low", "A long label here")
    ]
    assert labels(*shown) == [["Left side", "Right side"], ["Between the shoulders"], ["Low"], ["A long label here"]]


def test_what_closes_the_list_stands_below_it_in_pairs() -> None:
    shown = [
        option("Done", closing=True),
        option("Chest"),
        option("None of these 6", closing=True),
        option("Back", closing=True),
    ]
    assert labels(*shown) == [["Chest"], ["Done", "None of these 6"], ["Back"]]


def test_a_ticked_option_shows_it_and_keeps_its_place() -> None:
    twelve = "x" * 14
    assert labels(option(twelve, ticked=True), option("Left")) == [[f"✓ {twelve}", "Left"]]


# ---- the card --------------------------------------------------------------------------------------------------------


def test_a_tap_that_leads_to_a_question_edits_the_card() -> None:
    (entry,) = entries(turn(question()), TAPPED)
    assert (entry.on_card, entry.tapped) == (OnCard.OPEN, 50)


def test_a_typed_answer_opens_a_new_card() -> None:
    (entry,) = entries(turn(question()), Origin())
    assert (entry.on_card, entry.tapped) == (OnCard.OPEN, 0)


def test_what_is_said_first_stands_above_the_new_card() -> None:
    said, asked = entries(turn(message(), question()), TAPPED)
    assert (said.on_card, said.tapped) == (OnCard.KEEP, 0)
    assert (asked.on_card, asked.tapped) == (OnCard.OPEN, 0)


def test_a_card_that_would_look_the_same_is_left_alone() -> None:
    asked = question("**Where?** 1 < 2", option("Left", n=3), option("Right", n=3))
    buttons = [(button.label, button.data) for row in keyboard(asked.options) for button in row]
    same = Origin(callback_id="q", message_id=50, shown=look_of("Where? 1 < 2", buttons))
    assert entries(turn(asked), same) == []
    assert len(entries(turn(question("**Where?** 1 < 2", option("Left", n=4))), same)) == 1
    assert len(entries(turn(question("Elsewhere?", *asked.options)), same)) == 1


@pytest.mark.parametrize(
    ("happened", "on_card"),
    [
        (turn(message()), OnCard.LEAVE),
        (turn(message(), message(), state=State.ASSESSED), OnCard.CLOSE),
        (turn(alarm(), state=State.REFERRED), OnCard.CLOSE),
        (turn(message(), alarm(), state=State.REFERRED), OnCard.CLOSE),
        (turn(message(), forget=True), OnCard.FORGET),
    ],
)
def test_a_turn_without_a_question_is_done_with_the_card(happened: Turn, on_card: OnCard) -> None:
    first, *others = entries(happened, TAPPED)
    assert (first.on_card, first.tapped) == (on_card, 50)
    assert all(other.on_card is OnCard.KEEP for other in others)


def test_a_group_gets_the_address_of_the_private_chat() -> None:
    (entry,) = entries(turn(message("Write to me alone.")), Origin(link="https://t.me/thora_bot"))
    assert entry.text == "Write to me alone.\nhttps://t.me/thora_bot"


def test_silence_renders_to_nothing() -> None:
    assert render(turn(), None) == []
    assert render(turn(), TAPPED) == []


def test_an_entry_comes_out_of_the_store_as_it_went_in() -> None:
    happened = turn(question("**Where?**", option("Left", ticked=True)))
    assert [msgspec.msgpack.decode(one, type=Entry) for one in render(happened, TAPPED)] == entries(happened, TAPPED)


def test_done_shares_no_row_with_back() -> None:
    done = option("Done", closing=True)
    back = Option(field="do", id="back", label="Back", closing=True)
    why = Option(field="do", id="why", label="Why do you ask?", closing=True)
    assert labels(option("Sitting at a desk"), done, back, why) == [
        ["Sitting at a desk"],
        ["Done"],
        ["Back", "Why do you ask?"],
    ]


# ---- pictures and documents ------------------------------------------------------------------------------------------


def with_report(text: str, *options: Option) -> Reply:
    return Reply(kind=Kind.MESSAGE, text=text, options=options, document=Document(name="report.txt", text="pain 3"))


def test_a_file_takes_the_text_below_it_and_the_buttons() -> None:
    (entry,) = entries(turn(with_report("**Your** report.", option("Back", n=3))), Origin())
    assert (entry.text, entry.document) == ("<b>Your</b> report.", Document(name="report.txt", text="pain 3"))
    assert entry.rows


def test_words_that_do_not_fit_below_a_file_come_before_it() -> None:
    said, file = entries(turn(with_report(f"{'a ' * 500}\n\n{'b ' * 300}", option("Back", n=3))), Origin())
    assert (said.document, said.rows) == (None, ())
    assert len(file.text) <= 1024
    assert file.text.startswith("b")
    assert file.document
    assert file.rows


def test_a_picture_is_kept_as_what_is_to_be_drawn() -> None:
    happened = turn(Reply(kind=Kind.MESSAGE, text="Your days.", picture=Picture(recipe=CHART, alt="Less pain.")))
    (stored,) = render(happened, None)
    assert len(stored) < 300
    assert msgspec.msgpack.decode(stored, type=Entry).picture == Picture(recipe=CHART, alt="Less pain.")


def test_an_entry_that_was_kept_before_there_were_files_is_still_read() -> None:
    old = msgspec.msgpack.encode(["Hello", [], "keep", 0])
    assert msgspec.msgpack.decode(old, type=Entry) == Entry(text="Hello")


# ---- cards that move -------------------------------------------------------------------------------------------------

MOVE = Animation(exercise="cat_cow", file="cat_cow.mp4", alt="The back rounds up.")


def moving(kind: Kind, until: int = 0) -> Reply:
    return Reply(kind=kind, text="Cat-cow", animation=MOVE, counter="20 seconds left.", until=until)


def test_a_card_that_moves_is_edited_like_any_other_and_carries_a_recipe() -> None:
    (entry,) = entries(turn(moving(Kind.QUESTION)), TAPPED)
    assert (entry.text, entry.on_card, entry.tapped) == ("Cat-cow\n\n20 seconds left.", OnCard.OPEN, 50)
    assert (entry.animation, entry.is_counted) == (MOVE, True)
    assert len(msgspec.msgpack.encode(entry)) < 200


def test_a_counter_that_has_moved_on_is_for_the_open_card_until_it_moves_on_again() -> None:
    (entry,) = entries(turn(moving(Kind.COUNT, until=1_800_000_005), state=State.ASSESSED), Origin())
    assert (entry.on_card, entry.tapped, entry.until) == (OnCard.COUNT, 0, 1_800_000_005)


def test_words_below_a_loop_are_as_short_as_below_a_picture() -> None:
    long = msgspec.structs.replace(moving(Kind.MESSAGE), text="a word " * 300)
    *before, last = entries(turn(long), Origin())
    assert before
    assert units(last.text) <= 1024
    assert last.animation == MOVE
    assert all(entry.animation is None for entry in before)


# ---- whatever somebody writes ----------------------------------------------------------------------------------------

MARKS = (
    "<b>",
    "</b>",
    "<",
    ">",
    "&",
    "&lt;",
    "&#60;",
    "**",
    "*",
    '"',
    "<a href='tg://x'>",
    "{text}",
    "%s",
    "\x00",
    "\u202e",
)
HOSTILE = st.lists(st.one_of(st.sampled_from(MARKS), st.text(max_size=12)), max_size=30).map("".join)
QUOTES = {
    "red_flags": "not on this list {}",
    "questions": "{}",
    "assessed": "what is {} for",
    "doubt in questions": "{}",
    "new": "my legs feel like jelly {}",
    "hour": "at {}",
}
"""Where somebody is, and words around the hostile ones that lead to all the places where they are said back."""


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(place=st.sampled_from(sorted(QUOTES)), text=HOSTILE)
def test_whatever_somebody_writes_comes_back_as_text_and_never_as_mark_up(
    place: str, text: str, catalog: Catalog
) -> None:
    session, at = stood({**PLACES, **DOUBTS}[place], catalog)
    for event in (Said(at=at, text=QUOTES[place].format(text)), Commanded(at=at, name="country", rest=text)):
        happened = take_turn(session, event, catalog)
        said = " ".join(plain(reply.text) for reply in happened.replies)
        for payload in render(happened, None):
            entry = msgspec.msgpack.decode(payload, type=Entry)
            if entry.document is None:
                shown, entities = read_text({"text": entry.text, "parse_mode": "HTML"})
                assert {one["type"] for one in entities} <= {"bold"}
                assert "<a href" not in shown or "<a href" in said
