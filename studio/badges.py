"""Badges in the corners of a picture: which end position it is, that it is held, that the other side comes after.

White on ink, without words: told apart by shape, not by colour, and large enough for a picture shown 320 pixels wide.
"""

from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont

INK, PALE = (21, 66, 139), (255, 255, 255)
FAULT, FAULTY = "×", (150, 30, 30)
"""The label of a position to get out of, and the ground it stands on."""
EDGE, FINE = 10, 6
"""Pixels to the edge of the picture; how much larger than itself a badge is drawn."""
NUMBER, BADGE = 0.05, 0.066
"""How high they are, as shares of the whole picture's width: 16 and 21 of 320 pixels."""
RUNNING = 0.3
"""How far the watch of a still has run."""


@dataclass(frozen=True)
class Badges:
    """What stands in a corner. `held`: how far the watch has run (0 to 1), `None` where nothing is held.

    `sides`: whether the other side comes after. `right`, `low`: which corner.
    """

    held: float | None
    sides: bool
    right: bool = True
    low: bool = False


def numbered(image: Image.Image, label: str, width: int) -> Image.Image:
    """A number or letter in the upper left corner: which end position this is, or that it is a fault.

    `width`: of the whole picture.
    """
    size = round(NUMBER * width)
    face, draw = _blank(size, 1.0)
    middle = size * FINE / 2
    if label == FAULT:  # the font has no such sign
        for sign in (-1, 1):
            way = 0.2 * size * FINE
            _line(draw, [(middle - way, middle - sign * way), (middle + way, middle + sign * way)], 0.5 * way)
    else:
        draw.text((middle, middle), label, font=ImageFont.load_default(0.7 * size * FINE), fill=255, anchor="mm")
    return _put(image, face, size, (EDGE, EDGE), FAULTY if label == FAULT else INK)


def badged(image: Image.Image, badges: Badges, width: int) -> Image.Image:
    """The picture with its badges side by side. `width`: of the whole picture that this is a part of."""
    size = round(BADGE * width)
    faces = ([_sides(size)] if badges.sides else []) + ([] if badges.held is None else [_watch(size, badges.held)])
    x, y = EDGE, image.height - EDGE - size if badges.low else EDGE
    for face in faces:
        wide = face.width // FINE
        _put(image, face, size, (image.width - x - wide if badges.right else x, y))
        x += wide + round(0.16 * size)
    return image


def _blank(size: int, long: float) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    """What of a badge is pale (none of it as yet), drawn large. `long`: its width in heights."""
    face = Image.new("L", (round(size * long) * FINE, size * FINE), 0)
    return face, ImageDraw.Draw(face)


def _put(
    image: Image.Image, face: Image.Image, size: int, place: tuple[int, int], ink: tuple[int, int, int] = INK
) -> Image.Image:
    """Paste a badge: ink with round ends, pale where `face` is."""
    ground = Image.new("L", face.size, 0)
    ImageDraw.Draw(ground).rounded_rectangle([0, 0, face.width - 1, face.height - 1], size * FINE / 2, fill=255)
    small = (face.width // FINE, size)
    colour = Image.composite(Image.new("RGB", face.size, PALE), Image.new("RGB", face.size, ink), face)
    fine = Image.Resampling.LANCZOS
    image.paste(colour.resize(small, fine), place, ground.resize(small, fine))
    return image


def _watch(size: int, share: float) -> Image.Image:
    """A stopwatch that has run a share of its round: stay so."""
    face, draw = _blank(size, 1.0)
    unit = size * FINE / 100
    x, y, radius = 50 * unit, 55 * unit, 29 * unit
    top, inner = y - radius, radius - 8 * unit
    draw.ellipse([x - radius, top, x + radius, y + radius], outline=255, width=round(8 * unit))
    draw.rectangle([x - 4 * unit, top - 7 * unit, x + 4 * unit, top + 2 * unit], fill=255)
    draw.rounded_rectangle([x - 11 * unit, top - 13 * unit, x + 11 * unit, top - 6 * unit], 3 * unit, fill=255)
    draw.pieslice([x - inner, y - inner, x + inner, y + inner], -90, -90 + 360 * share, fill=255)
    return face


def _sides(size: int) -> Image.Image:
    """Two who are each other's mirror, and arrows from one to the other: then with the other side."""
    face, draw = _blank(size, 2.3)
    unit = size * FINE / 100
    for x, sign in ((50, -1), (180, 1)):
        _figure(draw, x * unit, sign, unit)
    for y, sign in ((38, 1), (63, -1)):
        _arrow(draw, 115 * unit, y * unit, sign, unit)
    return face


def _figure(draw: ImageDraw.ImageDraw, x: float, sign: int, unit: float) -> None:
    """Somebody with an arm out to one side (-1 is left)."""
    draw.ellipse([x - 11 * unit, 12 * unit, x + 11 * unit, 34 * unit], fill=255)
    for path in (
        [(0, 42), (0, 64)],
        [(-10, 88), (0, 64), (10, 88)],
        [(0, 44), (sign * 26, 40)],
    ):
        _line(draw, [(x + dx * unit, y * unit) for dx, y in path], 10 * unit)


def _arrow(draw: ImageDraw.ImageDraw, x: float, y: float, sign: int, unit: float) -> None:
    tip = x + sign * 24 * unit
    _line(draw, [(x - sign * 20 * unit, y), (tip - sign * 10 * unit, y)], 8 * unit)
    draw.polygon([(tip, y), (tip - sign * 17 * unit, y - 11 * unit), (tip - sign * 17 * unit, y + 11 * unit)], fill=255)


def _line(draw: ImageDraw.ImageDraw, path: list[tuple[float, float]], wide: float) -> None:
    draw.line(path, fill=255, width=round(wide), joint="curve")
    for x, y in path:
        draw.ellipse([x - wide / 2, y - wide / 2, x + wide / 2, y + wide / 2], fill=255)
