"""The commands: each builds the parts it needs and runs them. A fault of the operator is one line, exit code 2.

What a command needs is imported by the command: the bot should not read how the terminal draws before it can answer.
"""

import argparse
import asyncio
import gc
import logging
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bot import permissions, streams
from bot.operations.release import installed_version
from bot.settings import Settings, SettingsError, load_settings
from bot.storage.faults import StoreError

if TYPE_CHECKING:
    from flows import Catalog

log = logging.getLogger(__name__)

OPERATOR_FAULT = 2
CONTENT_FAULT = 1


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line `argv` (default: that of the process) and return the exit code."""
    streams.take_any_text()
    args = command_line().parse_args(argv)
    with _no_collecting():
        from flows import CatalogError
    try:
        return _run(args)
    except BrokenPipeError:  # whoever read what we print has enough of it
        streams.say_no_more()
        return 0
    except CatalogError as error:
        return _fault(f"content: {error.faults[0]} ({len(error.faults)} faults in all; `thora check` lists them)")
    except (SettingsError, StoreError, OSError) as error:
        return _fault(" ".join(str(error).split()))
    except KeyboardInterrupt:
        return 130


COLLECT_AFTER: Final = 20_000
"""So many new objects before the collector looks at them. Those of a turn lie in no rings (of a thousand turns' none
did), and to look after each 700, as Python does, took a sixth of a worker's time."""


@contextmanager
def _no_collecting() -> Iterator[None]:
    """What is imported stays for good: the collector would take a tenth of the start and find nothing."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def now() -> int:
    """The time in whole seconds since the epoch."""
    return int(time.time())


def _run(args: argparse.Namespace) -> int:
    if args.command in (None, "chat", "telegram"):
        return _serve(args)
    return _print(args)


def _print(args: argparse.Namespace) -> int:
    """The commands that answer once, and ask neither Redis nor Telegram."""
    from bot import models
    from bot.commands import batch, replay, report
    from bot.commands.understand import understand
    from flows import diagram, load_catalog

    match args.command:
        case "check":
            return _check()
        case "help":
            command_line().parse_args([*args.about, "--help"])
        case "diagram":
            print(diagram(), end="")
        case "ask":
            return batch.ask(args.text, models.load(_say), jsonl=args.jsonl)
        case "understand":
            return understand(args.text, args.open, args.now, models.load(_say), now, jsonl=args.jsonl)
        case "assess":
            return batch.assess(args.file, load_catalog(), jsonl=args.jsonl)
        case "replay":
            return replay.run(args.file, args.now, load_catalog if args.without_model else partial(models.load, _say))
        case "report":
            load = load_catalog if args.without_model else partial(models.load, _say)
            return report.run(args.file, args.out, args.words, args.now, load, now())
    return 0


def _serve(args: argparse.Namespace) -> int:
    settings = load_settings()
    _start_logging(settings)
    if args.command == "telegram" or (args.command is None and settings.telegram_bot_token):
        return _telegram(settings)
    asyncio.run(_chat(settings, args.record if args.command == "chat" else None))
    return 0


def _start_logging(settings: Settings) -> None:
    """From now on it is logged; first, what others on this machine may look into."""
    from bot.operations import logs

    logs.start_logging(settings)
    for line in permissions.too_open(settings.data_dir, Path(".env")):
        log.warning(line)


def _content(settings: Settings, catalog: "Catalog") -> "Catalog":
    """The content with what it must know of the settings."""
    from msgspec.structs import replace

    return replace(catalog, retention_days=settings.retention_days)


def _check() -> int:
    from flows import CatalogError, load_catalog, trial_faults

    try:
        catalog = load_catalog()
        if faults := tuple(trial_faults(catalog)):
            raise CatalogError(faults)
    except CatalogError as error:
        print("\n".join(error.faults))
        print(f"{len(error.faults)} faults")
        return CONTENT_FAULT
    counts = f"{len(catalog.fields)} fields, {len(catalog.causes)} causes, {len(catalog.exercises)} exercises"
    print(f"content is sound: {counts}, {len(catalog.faq)} topics, {len(catalog.screening.signs)} signs")
    return 0


async def _chat(settings: Settings, record: Path | None) -> None:
    from bot import models
    from bot.channels import console
    from bot.service import Service
    from bot.storage.opening import open_store
    from bot.storage.rewriting import Rewriting
    from flows import standby, take_turn

    catalog = _content(settings, models.load(log.warning))
    signal.signal(signal.SIGHUP, signal.SIG_IGN)  # a closed terminal ends the input, and so the server that was started
    with ExitStack() as stack:
        notes = stack.enter_context(record.open("w", encoding="utf-8")) if record else None
        terminal = console.Console(sys.stdout, now, notes)
        async with open_store(
            settings.redis_url, settings.data_dir, secret=settings.secret, keep_seconds=settings.keep_seconds
        ) as store:
            service = Service(store, partial(take_turn, catalog=catalog), console.render, now)
            apology = standby.apology(catalog)
            await console.chat(service, terminal, lambda event: standby.alarm(event, catalog) or apology)
            with suppress(StoreError):
                await Rewriting(store, settle=0).once()


def _telegram(settings: Settings) -> int:
    if not settings.telegram_bot_token:
        return _fault("TELEGRAM_BOT_TOKEN is not set: get one from @BotFather in Telegram and put it into .env")
    with _no_collecting():
        from bot import models
        from bot.channels.telegram import run

    gc.set_threshold(COLLECT_AFTER)
    catalog, complete = models.load_in_two(log.warning)
    return run.run(settings, _content(settings, catalog), complete)


def _say(text: str) -> None:
    print(f"thora: {text}", file=sys.stderr)


def _fault(text: str) -> int:
    _say(text)
    return OPERATOR_FAULT


def _moment(text: str) -> int:
    from bot import transcript

    try:
        return transcript.moment(text)
    except transcript.TranscriptError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def command_line() -> argparse.ArgumentParser:
    """What may be typed behind `thora`."""
    from bot.transcript import FORMS

    parser = argparse.ArgumentParser(prog="thora", description="A chat bot for runners with a sore upper back.")
    parser.add_argument("--version", action="version", version=f"thora {installed_version()}")
    commands = parser.add_subparsers(dest="command", metavar="command")
    chat = commands.add_parser("chat", help="chat in the terminal")
    chat.add_argument("--record", type=Path, metavar="FILE", help="keep a transcript that `thora replay` can play")
    commands.add_parser("telegram", help="run the Telegram bot")
    ask = commands.add_parser("ask", help="answer one free text (argument or standard input)")
    ask.add_argument("text", nargs="?", help="the text; standard input without it")
    ask.add_argument("--jsonl", action="store_true", help="one JSON object a line, in and out")
    understood = commands.add_parser("understand", help="show how a text is understood, and why")
    understood.add_argument("text", nargs="?", help="the text; standard input without it")
    understood.add_argument(
        "--open", default="", metavar="FIELD", help="the open question: a field, hour, zone or until"
    )
    understood.add_argument("--now", metavar="ISO", help="the moment, ISO 8601 with its offset (default: the clock)")
    understood.add_argument("--jsonl", action="store_true", help="one JSON object a line, in and out")
    assess = commands.add_parser("assess", help="assess one symptom record (JSON file or standard input)")
    assess.add_argument("file", nargs="?", type=Path, help="the file; standard input without it")
    assess.add_argument("--jsonl", action="store_true", help="one JSON object a line, in and out")
    replayed = commands.add_parser(
        "replay",
        help="play a transcript on a simulated clock and print the conversation",
        epilog=f"One thing a line: {FORMS}. Behind # stands a comment; # at 2026-01-05T08:00:00+00:00 says when it "
        "begins. Lines behind < are put right, others are passed over and told.",
    )
    replayed.add_argument("file", help="the transcript; - for standard input")
    replayed.add_argument("--now", type=_moment, metavar="ISO", help="when it begins, in place of what it says itself")
    replayed.add_argument("--without-model", action="store_true", help="search by words alone, as the tests do")
    reported = commands.add_parser("report", help="the page for a doctor, from a record (JSON) or a transcript")
    reported.add_argument("file", type=Path, help="the record or the transcript")
    reported.add_argument("-o", "--out", type=Path, metavar="FILE", help="write it there: .pdf, .png or .txt")
    reported.add_argument("--words", default="", metavar="TEXT", help="what the person wants to stand on it")
    reported.add_argument("--now", type=_moment, metavar="ISO", help="when it is made (default: the clock, or its end)")
    reported.add_argument("--without-model", action="store_true", help="play a transcript as the tests do")
    commands.add_parser("check", help="validate all content")
    commands.add_parser("diagram", help="print the conversation as a Mermaid diagram")
    helped = commands.add_parser("help", help="this list, or one command in full")
    helped.add_argument("about", nargs="*", metavar="COMMAND", help="the command")
    return parser


if __name__ == "__main__":
    sys.exit(main())
