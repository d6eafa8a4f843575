"""All stills on one sheet, to be looked at."""

from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

CELL, TITLE, ACROSS = 380, 26, 6


def contact_sheet(folder: Path, ids: Sequence[str]) -> Image.Image:
    """The sheet: one cell a still, its id under it."""
    ids = [id for id in ids if (folder / f"{id}.webp").exists()]
    rows = -(-len(ids) // ACROSS)
    sheet = Image.new("RGB", (ACROSS * CELL, rows * (CELL + TITLE)), "white")
    draw = ImageDraw.Draw(sheet)
    for number, id in enumerate(ids):
        image = Image.open(folder / f"{id}.webp").convert("RGB")
        image.thumbnail((CELL - 10, CELL - 10), Image.Resampling.LANCZOS)
        x, y = number % ACROSS * CELL, number // ACROSS * (CELL + TITLE)
        sheet.paste(image, (x + (CELL - image.width) // 2, y + (CELL - image.height) // 2))
        draw.text((x + CELL / 2, y + CELL + TITLE / 2), id, fill="black", font=ImageFont.load_default(18), anchor="mm")
    return sheet
