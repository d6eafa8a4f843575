"""Draws the pictures: `python -m studio` all, `python -m studio cat_cow plank` some, `--measure` their figures alone,
`--sheet` the contact sheet alone.

Stills and loops go to flows/content/pictures/, figures to studio/report.json, the contact sheet to
studio/kept/sheet.png.
"""

import json
import sys
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path
from typing import Any

from studio.encode import save_loop, save_still
from studio.picture import camera_of, loop, still
from studio.report import measured
from studio.scene import HERE, RATE, exercises, scene
from studio.sheet import contact_sheet

OUT = HERE.parent / "flows" / "content" / "pictures"
REPORT = HERE / "report.json"


def draw(id: str) -> tuple[str, dict[str, Any]]:
    """Draw one exercise; gives back its id and its figures."""
    shown = scene(id)
    camera = camera_of(shown)
    save_still(still(shown, camera), OUT / f"{id}.webp")
    pictures, poses = loop(shown, camera)
    save_loop(pictures, OUT / f"{id}.mp4", RATE)
    return id, measured(shown, poses)


def measure(id: str) -> tuple[str, dict[str, Any]]:
    """The figures of one exercise without drawing it."""
    shown = scene(id)
    poses = {repr(moment.pose): moment.pose for moment in shown.moments()}
    return id, measured(shown, [(pose, shown.posed(pose)) for pose in poses.values()])


def main(arguments: list[str]) -> None:
    """Draw what is named, or all."""
    OUT.mkdir(exist_ok=True)
    ids = [name for name in arguments if not name.startswith("-")] or exercises()
    work = measure if "--measure" in arguments else draw
    if "--sheet" not in arguments:
        figures = json.loads(REPORT.read_text("utf-8")) if REPORT.exists() else {}
        with ProcessPoolExecutor(2) as workers:
            for done in as_completed([workers.submit(work, id) for id in ids]):
                id, figures[id] = done.result()
                print(id, Path(OUT / f"{id}.webp").stat().st_size, Path(OUT / f"{id}.mp4").stat().st_size, flush=True)
        kept = {id: figures[id] for id in sorted(figures) if id in exercises()}
        REPORT.write_text(json.dumps(kept, indent=1) + "\n", "utf-8")
    contact_sheet(OUT, exercises()).save(HERE / "kept" / "sheet.png")


if __name__ == "__main__":
    main(sys.argv[1:])
