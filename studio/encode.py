"""Pictures into files: WebP stills and H.264 loops, the same bytes each time."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

import imageio_ffmpeg
from PIL import Image

STILL_LIMIT, LOOP_LIMIT = 40_000, 150_000
"""Bytes of a still and of a loop at most."""
WIDEST = 1200
"""Pixels of a still at most, either way."""


def save_still(image: Image.Image, path: Path) -> int:
    """Write a still, as good as its limit allows; gives back its bytes."""
    share = min(1.0, WIDEST / max(image.size))
    size = (round(image.width * share), round(image.height * share))
    image = image.resize(size, Image.Resampling.LANCZOS) if share < 1 else image
    for quality in (86, 82, 78, 72, 66, 60, 50):
        image.save(path, "WEBP", quality=quality, method=6)
        if path.stat().st_size <= STILL_LIMIT:
            break
    return path.stat().st_size


def save_loop(pictures: Sequence[Image.Image], path: Path, rate: int) -> int:
    """Write a loop without sound; gives back its bytes. One thread and no stamps, so that it is the same each time."""
    for quality in (23, 25, 27, 30, 33):
        _encode(pictures, path, rate, quality)
        if path.stat().st_size <= LOOP_LIMIT:
            break
    return path.stat().st_size


def _encode(pictures: Sequence[Image.Image], path: Path, rate: int, quality: int) -> None:
    size = f"{pictures[0].width}x{pictures[0].height}"
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-y", "-loglevel", "error", "-f", "rawvideo", "-pix_fmt", "rgb24"]
    command += [
        "-s",
        size,
        "-r",
        str(rate),
        "-i",
        "-",
        "-an",
        "-c:v",
        "libx264",
        "-preset",
        "slow",
        "-threads",
        "1",
    ]
    command += [
        "-tune",
        "animation",
        "-crf",
        str(quality),
        "-pix_fmt",
        "yuv420p",
        "-profile:v",
        "main",
        "-level",
        "3.1",
    ]
    command += ["-vf", "scale=out_color_matrix=bt709:out_range=tv", "-colorspace", "bt709", "-color_primaries", "bt709"]
    command += ["-color_trc", "bt709", "-color_range", "tv", "-g", "300"]
    command += [
        "-map_metadata",
        "-1",
        "-fflags",
        "+bitexact",
        "-flags:v",
        "+bitexact",
        "-movflags",
        "+faststart",
        str(path),
    ]
    raw = b"".join(picture.convert("RGB").tobytes() for picture in pictures)
    subprocess.run(command, input=raw, check=True)
