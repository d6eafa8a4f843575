"""The pictures of the exercises as files: whether each is there, and of the form that every channel can show.

Stills are WebP, loops H.264 in MP4 without sound. Only their headers are read (WebP container, RFC 9649; ISO base media
file format, ISO/IEC 14496-12); how they look is looked at by people. `make pictures` draws them.
"""

import struct
from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable

from msgspec import Struct

from flows.catalog.medicine import Exercise

FOLDER = "pictures"
"""Where they lie in the content."""
STILL_BYTES, LOOP_BYTES, ALL_BYTES = 40_000, 150_000, 5_000_000
"""What a still, a loop and all together may weigh: a phone on a poor line shows them within a second or two."""
SHORTEST, LONGEST = 3.0, 6.0
"""Seconds of a loop."""
MAIN, CONSTRAINED = 77, 66
"""Profiles of H.264 that know four times fewer colours than dots (4:2:0) and nothing else: every phone plays them."""
PARENTS = {b"moov", b"trak", b"mdia", b"minf", b"stbl"}


class PictureError(ValueError):
    """The file is not what it should be; the text says why."""


class Loop(Struct, frozen=True):
    """What the header of a loop says: pixels, seconds, frames, whether it has sound and begins with a whole picture."""

    width: int
    height: int
    seconds: float
    frames: int
    sound: bool
    begins_whole: bool


def read_still(data: bytes) -> tuple[int, int]:
    """Width and height of a WebP picture. Raises `PictureError`."""
    if data[:4] != b"RIFF" or data[8:16] != b"WEBPVP8 " or data[23:26] != b"\x9d\x01\x2a":
        raise PictureError("is no plain WebP picture")
    width, height = struct.unpack_from("<HH", data, 26)
    return width & 0x3FFF, height & 0x3FFF


def read_loop(data: bytes) -> Loop:
    """What the header of an MP4 says. Raises `PictureError` if it is no H.264 of a profile that all play."""
    try:
        return _read_loop(data)
    except (struct.error, IndexError, KeyError) as error:
        raise PictureError("is no whole MP4") from error


def _read_loop(data: bytes) -> Loop:
    tracks = [dict(_boxes(body)) for name, body in _top(data, b"moov") if name == b"trak"]
    kinds = [track[b"hdlr"][8:12] for track in tracks]
    if kinds.count(b"vide") != 1:
        raise PictureError("has no picture track, or several")
    film = tracks[kinds.index(b"vide")]
    entry = film[b"stsd"][8:]
    if entry[4:8] != b"avc1" or entry[90:94] != b"avcC" or entry[95] not in {MAIN, CONSTRAINED}:
        raise PictureError("is not H.264 of the main profile (yuv420p)")
    scale, length = struct.unpack_from(">II", film[b"mdhd"], 12)
    width, height = struct.unpack_from(">HH", entry, 32)
    (first_whole,) = struct.unpack_from(">I", film[b"stss"], 8) if b"stss" in film else (1,)
    return Loop(
        width=width,
        height=height,
        seconds=length / scale,
        frames=sum(count for count, _ in struct.iter_unpack(">II", film[b"stts"][8:])),
        sound=b"soun" in kinds,
        begins_whole=first_whole == 1,
    )


def _top(data: bytes, name: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The boxes right inside one that stands at the top."""
    for found, body in _split(data):
        if found == name:
            yield from _split(body)


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """All boxes, with those inside others."""
    for name, body in _split(data):
        yield name, body
        if name in PARENTS:
            yield from _boxes(body)


def _split(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at + 8 <= len(data):
        size, name = struct.unpack_from(">I4s", data, at)
        if size < 8:
            raise PictureError("is no whole MP4")
        yield name, data[at + 8 : at + size]
        at += size


def picture_faults(exercises: Mapping[str, Exercise], content: Traversable) -> Iterator[str]:
    """Every fault of the pictures, one line each: file, place, what is wrong and what to do."""
    folder = content.joinpath(FOLDER)
    files = {file.name: file.read_bytes() for file in folder.iterdir()} if folder.is_dir() else {}
    named: set[str] = set()
    for exercise in exercises.values():
        if exercise.picture is None:
            yield f"medicine/exercises.yaml: {exercise.id}: has no `picture` - draw one, see studio/"
            continue
        for name in (exercise.picture.still, exercise.picture.loop):
            named.add(name)
            yield from _file_faults(name, files.get(name))
    for name in sorted(set(files) - named):
        yield f"{FOLDER}/{name}: belongs to no exercise - name it in medicine/exercises.yaml, or take it out"
    if sum(map(len, files.values())) > ALL_BYTES:
        yield f"{FOLDER}: all together weigh more than {ALL_BYTES} bytes - draw them smaller"


def _file_faults(name: str, data: bytes | None) -> Iterator[str]:
    place = f"{FOLDER}/{name}"
    if data is None:
        yield f"{place}: is missing - run `make pictures`"
        return
    loop = name.endswith(".mp4")
    if len(data) > (limit := LOOP_BYTES if loop else STILL_BYTES):
        yield f"{place}: weighs more than {limit} bytes - run `make pictures`"
    try:
        yield from _loop_faults(place, read_loop(data)) if loop else _still_faults(place, read_still(data))
    except PictureError as error:
        yield f"{place}: {error} - run `make pictures`"


def _still_faults(place: str, size: tuple[int, int]) -> Iterator[str]:
    if min(size) < 320:
        yield f"{place}: is smaller than 320 pixels - draw it larger"


def _loop_faults(place: str, loop: Loop) -> Iterator[str]:
    if loop.sound:
        yield f"{place}: has sound - take it out"
    if not SHORTEST <= loop.seconds <= LONGEST:
        yield f"{place}: takes {loop.seconds:.1f} seconds - {SHORTEST:.0f} to {LONGEST:.0f} are meant"
    if loop.width % 2 or loop.height % 2 or min(loop.width, loop.height) < 320:
        yield f"{place}: is {loop.width} by {loop.height} - even numbers from 320 on are meant"
    if not loop.begins_whole:
        yield f"{place}: does not begin with a whole picture - run `make pictures`"
