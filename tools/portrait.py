"""Draws the bot's profile picture: a runner's back, the sore part warm. Run by hand: python -m tools.portrait

Telegram cuts it to a circle and shows it as small as 40 pixels, so it is a few large shapes. The same input gives the
same bytes. All of it is our own.
"""

from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFilter

PICTURE: Final = Path(__file__).parents[1] / "bot" / "channels" / "telegram" / "portrait.jpg"
SIDE: Final = 640
"""Pixels of the finished picture; it is drawn four times as large and made smaller, which smooths the edges."""
FINE: Final = 4
GROUND, SKIN, HAIR, SHIRT, SEAM, WARM = "#0B5D7A", "#E8B98F", "#3B2A20", "#F4F5F7", "#C9D3DA", "#F28C28"


def draw() -> Image.Image:
    """The picture, 640 pixels square."""
    image = Image.new("RGB", (SIDE * FINE, SIDE * FINE), GROUND)
    pen = ImageDraw.Draw(image)
    _arms_and_neck(pen)
    _shirt(pen)
    _head(pen)
    image = _warmed(image)
    _spine(ImageDraw.Draw(image))
    return image.resize((SIDE, SIDE), Image.Resampling.LANCZOS)


def _at(*numbers: float) -> list[float]:
    return [number * FINE for number in numbers]


def _arms_and_neck(pen: ImageDraw.ImageDraw) -> None:
    """Arms that hang loose, and shoulders that slope up to the neck."""
    pen.rounded_rectangle(_at(122, 292, 222, 760), 50 * FINE, fill=SKIN)
    pen.rounded_rectangle(_at(418, 292, 518, 760), 50 * FINE, fill=SKIN)
    pen.rectangle(_at(278, 210, 362, 320), fill=SKIN)
    slope = ((278, 236), (362, 236), (384, 272), (470, 292), (470, 360), (170, 360), (170, 292), (256, 272))
    pen.polygon([(x * FINE, y * FINE) for x, y in slope], fill=SKIN)


def _shirt(pen: ImageDraw.ImageDraw) -> None:
    """A running vest, seen from behind."""
    outline = (
        (236, 282),
        (262, 312),
        (378, 312),
        (404, 282),
        (446, 306),
        (440, 420),
        (452, 660),
        (188, 660),
        (200, 420),
    )
    pen.polygon([(x * FINE, y * FINE) for x, y in (*outline, (194, 306))], fill=SHIRT)


def _head(pen: ImageDraw.ImageDraw) -> None:
    pen.ellipse(_at(232, 62, 408, 262), fill=HAIR)
    pen.ellipse(_at(286, 40, 354, 108), fill=HAIR)
    pen.ellipse(_at(218, 150, 246, 196), fill=SKIN)
    pen.ellipse(_at(394, 150, 422, 196), fill=SKIN)


def _warmed(image: Image.Image) -> Image.Image:
    """A warm glow between the shoulder blades."""
    glow = Image.new("L", image.size, 0)
    ImageDraw.Draw(glow).ellipse(_at(228, 340, 412, 500), fill=235)
    glow = glow.filter(ImageFilter.GaussianBlur(26 * FINE))
    return Image.composite(Image.new("RGB", image.size, WARM), image, glow)


def _spine(pen: ImageDraw.ImageDraw) -> None:
    for height in range(350, 640, 44):
        pen.rounded_rectangle(_at(309, height, 331, height + 26), 9 * FINE, fill=SEAM if height > 520 else SHIRT)


def main() -> None:
    """Draw and keep it."""
    draw().save(PICTURE, "JPEG", quality=88, optimize=True)
    print(f"{PICTURE.name}: {PICTURE.stat().st_size} bytes")


if __name__ == "__main__":
    main()
