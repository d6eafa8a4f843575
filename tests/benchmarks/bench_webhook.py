"""The conversation by webhook beside two peers, in turns, each pinned to one core: `make bench`.

The peers are a plain aiogram 3 bot with FSM on Redis and a tuned python-telegram-bot. Neither is durable: they answer
Telegram before or without a commit, and lose what a crash cuts off. All three use the same server with its log on.
"""

import os
import statistics
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.load import CHOICES, Figures, Lab, peer, pin, thora
from tests.bot.storage.topology import Node, node, running

PEOPLE = 64
MANY = 256
"""So many that the crowd, of whom each waits for an answer of 50 ms before the next tap, is not what holds it up."""
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "3"))
SECONDS = float(os.environ.get("BENCH_SECONDS", "6"))
PEERS_PYTHON = os.environ.get("PEERS_PYTHON", str(Path(sys.prefix, "bench", "bin", "python")))
NAMES = ("aiogram_fsm", "ptb_tuned", "thora")
Measured = dict[str, Figures]
COLUMNS: dict[str, Callable[[Measured], float]] = {
    "updates per CPU second": lambda each: each["full"].per_cpu,
    "updates a second": lambda each: each["full"].rate,
    "p50 ms": lambda each: each["full"].wait(0.5),
    "p99 ms": lambda each: each["full"].wait(0.99),
    "at half of it p50 ms": lambda each: each["half"].wait(0.5),
    "p99 ms at half": lambda each: each["half"].wait(0.99),
    "with 50 ms more, updates a second": lambda each: each["far"].rate,
    "and in % of before": lambda each: 100 * each["far"].rate / each["full"].rate,
    "many people, updates a second": lambda each: each["many"].rate,
    "with 50 ms more in % of that": lambda each: 100 * each["many_far"].rate / each["many"].rate,
}


async def measured(name: str, server: Node, folder: Path, port: int) -> Measured:
    """One bot: everybody at once, at half of that rate, with 50 ms more in each answer of Telegram, and many people."""
    server.client.flushall()
    redis_url = f"redis://127.0.0.1:{server.port}"
    async with Lab(CHOICES[name]).open() as lab:
        bot: Any = (
            thora(lab, redis_url, folder, port) if name == "thora" else peer(name, PEERS_PYTHON, redis_url, port, lab)
        )
        async with bot as process:
            full = await lab.load(PEOPLE, SECONDS, process)
            lab.pause = 2 * PEOPLE / full.rate
            half = await lab.load(PEOPLE, SECONDS, process)
            lab.pause, lab.delay = 0.0, 0.05
            far = await lab.load(PEOPLE, SECONDS, process)
            many_far = await lab.load(MANY, SECONDS, process)
            lab.delay = 0.0
            many = await lab.load(MANY, SECONDS, process)
    return {"full": full, "half": half, "far": far, "many": many, "many_far": many_far}


async def test_the_conversation_by_webhook_beside_its_peers(
    tmp_path: Path, unused_tcp_port_factory: Callable[[], int]
) -> None:
    if not os.access(PEERS_PYTHON, os.X_OK):
        pytest.skip("the peers' packages are not installed: make bench does that")
    found: dict[str, list[Measured]] = {name: [] for name in NAMES}
    server = node(tmp_path)
    pin(os.getpid(), last=False)
    with running(server):
        for _ in range(ROUNDS):
            for name in NAMES:
                found[name].append(await measured(name, server, tmp_path, unused_tcp_port_factory()))
    print(f"\n{PEOPLE} people at once, medians of {ROUNDS} rounds, the bot on one core")
    for name, rounds in found.items():
        print(name, *(f"{what} {_middle(rounds, of):.0f}" for what, of in COLUMNS.items()), sep="; ")
    for other in NAMES[:2]:
        pairs = zip(found["thora"], found[other], strict=True)
        ratio = statistics.median(mine["full"].per_cpu / its["full"].per_cpu for mine, its in pairs)
        print(f"thora does {ratio:.2f} times as many updates per CPU second as {other}")
    assert not any(figures.stuck for rounds in found["thora"] for figures in rounds.values())


def _middle(rounds: list[Measured], of: Callable[[Measured], float]) -> float:
    return statistics.median(of(each) for each in rounds)
