"""The memory of a worker over many updates by webhook, taps and some texts, with all models: `make soak`."""

import os
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.load import Lab, pin, thora, thoras_choice
from tests.bot.storage.topology import node, running

UPDATES = int(os.environ.get("UPDATES", "200000"))
PEOPLE = 64
MOST_MB = 300
GROWN_MB = 15
"""So much may be noise after the first fifth."""
STEP_SECONDS = 15.0
LONGEST_SECONDS = 570.0


async def test_the_memory_of_a_worker_stays_where_it_was(
    tmp_path: Path, unused_tcp_port_factory: Callable[[], int]
) -> None:
    server, done, seen = node(tmp_path), 0, []
    pin(os.getpid(), last=False)
    with running(server):
        url = f"redis://127.0.0.1:{server.port}"
        async with Lab(thoras_choice).open() as lab, thora(lab, url, tmp_path, unused_tcp_port_factory()) as bot:
            while done < UPDATES and len(seen) * STEP_SECONDS < LONGEST_SECONDS:
                done += len((await lab.load(PEOPLE, STEP_SECONDS, bot, warm=0)).waits)
                await lab.says("it hurts between my shoulder blades after long runs, what is that?")
                seen.append(bot.memory_mb)
    warm = seen[len(seen) // 5]
    print(f"\n{done} updates: {seen[0]:.0f} MB at first, {warm:.0f} MB after a fifth, {seen[-1]:.0f} MB in the end")
    assert seen[-1] - warm < GROWN_MB
    assert seen[-1] < MOST_MB
