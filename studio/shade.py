"""The colour of each pixel: what covers the body there, how the light falls on it, how worked it is. Quick by numba."""

import numpy as np
from numba import njit

from studio.mesh import Array, Ints

PAPER = np.array([0xF4, 0xF5, 0xF7]) / 255
WORKED = np.array([0xF5, 0x7F, 0x17]) / 255
SHADOW = np.array([0.42, 0.47, 0.55])
DARK, STEP, SOFT = 0.72, 0.14, 0.035
"""The darkest tone, how much each of two steps adds, and how soft a step is."""
GLOWING = 4
"""Layers under this number (skin and clothes, not hair) show the worked area."""


@njit(cache=True)
def step(value: float, edge: float, soft: float) -> float:
    """From 0 to 1 around an edge."""
    return min(1.0, max(0.0, (value - edge) / (2 * soft) + 0.5))


@njit(cache=True)
def shaded(
    seen: tuple[Ints, Array],
    heap: tuple[Ints, Array, Ints],
    body: tuple[Array, Array, Array],
    palette: Array,
    lamp: Array,
    dark: tuple[Array, Ints],
    paint: tuple[Array, Ints, Ints],
) -> None:
    """Fill `paint`: colours (h, w, 3), which side of which thing (h, w) and which layer of the body (h, w).

    `seen`: triangles and shares of each pixel. `heap`: triangles, normals of all points, the side each triangle is.
    `body`: the fields of the layers over the body's points, how worked they are, and the colours of the layers.
    `dark`: how dark the floor and each wall are (k, h, w), and which of these each thing shows (-1 is none).
    """
    triangle, shares = seen
    triangles, normals, sides = heap
    layers, glow, colours = body
    colour, side, layer = paint
    shades, shown = dark
    height, width = triangle.shape
    for y in range(height):
        for x in range(width):
            t = triangle[y, x]
            if t < 0:
                for c in range(3):
                    colour[y, x, c] = PAPER[c] + (SHADOW[c] - PAPER[c]) * shades[0, y, x]
                continue
            side[y, x] = sides[t]
            corners, share = triangles[t], shares[y, x]
            tone = _tone(normals, corners, share, lamp)
            if sides[t] > 0:
                layer[y, x] = 0
                own = shown[sides[t] // 8 - 1]
                shade = shades[own, y, x] if own >= 0 else 0.0
                for c in range(3):
                    lit = palette[sides[t] // 8 - 1, c] * tone
                    colour[y, x, c] = lit + (SHADOW[c] - lit) * shade
                continue
            top = _top(layers, corners, share)
            layer[y, x] = top
            strength = _strength(glow, corners, share) if top < GLOWING else 0.0
            for c in range(3):
                colour[y, x, c] = (colours[top, c] + (WORKED[c] - colours[top, c]) * strength) * tone


@njit(cache=True)
def _tone(normals: Array, corners: Ints, share: Array, lamp: Array) -> float:
    towards, long = 0.0, 0.0
    for c in range(3):
        part = 0.0
        for i in range(3):
            part += share[i] * normals[corners[i], c]
        towards += part * lamp[c]
        long += part * part
    towards /= max(np.sqrt(long), 1e-9)
    tone: float = DARK + STEP * step(towards, 0.0, SOFT) + STEP * step(towards, 0.4, SOFT)
    return tone


@njit(cache=True)
def _top(layers: Array, corners: Ints, share: Array) -> int:
    top = 0
    for name in range(1, layers.shape[1]):
        value = 0.0
        for i in range(3):
            value += share[i] * layers[corners[i], name]
        if value > 0:
            top = name
    return top


@njit(cache=True)
def _strength(glow: Array, corners: Ints, share: Array) -> float:
    value = 0.0
    for i in range(3):
        value += share[i] * glow[corners[i]]
    strength: float = max(0.92 * step(value, 0.5, 0.06), 0.45 * step(value, 0.28, 0.05))
    return strength
