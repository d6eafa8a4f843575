"""Recipes drawn as PNG: pain by day, with runs and exercises. One picture at a time, in a thread of its own.

The panel brings its own light ground, so it reads in a dark chat as in a light one, and on paper. Everything differs in
shape as well as in colour (Okabe and Ito's, which the colour-blind can tell apart). What was not told is a gap, never a
line drawn across it. matplotlib is loaded with the first picture; only its objects are used, no state of the process.
Knows no chat and no channel.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from flows import ChartDay, ChartLabels, ProgressChart

if TYPE_CHECKING:  # loaded with the first picture, for that takes half a second
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

WIDTH, HEIGHT = 1080, 1080
LONGEST: Final = 366
"""More days than that are no picture."""
FEWEST: Final = 7
"""A chart of fewer days leaves room for those to come."""
MOST_DATES: Final = 5

GROUND, INK, QUIET, RULE = "#F4F5F7", "#1B1F24", "#4C5561", "#D3D8DE"
FINE = "#DCEBE4"
PAIN, RUN, EXERCISE = "#0072B2", "#C44E00", "#00714F"

TITLE_SIZE, TEXT_SIZE, WEEK_SIZE = 52, 36, 28
WEEK = "#9AA4AF"
MOST_WEEKS: Final = 5
"""More weeks than these are told by their numbers alone, and not each of them."""
WEEK_ROOM: Final = 2
"""Days that a week must have left on the picture for its name."""
LEFT, RIGHT = 0.088, 0.935
"""Edges of the plots, as parts of the width."""

_PAINTER = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pictures")


async def drawn(recipe: ProgressChart) -> bytes:
    """The recipe as PNG, drawn beside the event loop. ValueError for what cannot be drawn."""
    return await asyncio.get_running_loop().run_in_executor(_PAINTER, draw, recipe)


def draw(recipe: ProgressChart) -> bytes:
    """The recipe as PNG, 1080 pixels wide. Not from two threads at once: matplotlib keeps its fonts in one place."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    days = _in_order(recipe)
    figure = Figure(figsize=(WIDTH / 72, HEIGHT / 72), dpi=72, facecolor=GROUND)  # at 72 dpi a point is a pixel
    FigureCanvasAgg(figure)
    _title(figure, recipe.labels)
    first = _number(days[0])
    last = max(_number(days[-1]), _number(days[0]) + FEWEST - 1)
    pain = figure.add_axes((LEFT, 0.36, RIGHT - LEFT, 0.465))
    marks = figure.add_axes((LEFT, 0.085, RIGHT - LEFT, 0.25))
    for axes in (pain, marks):
        margin = max(0.45, (last - first) * 0.02)
        axes.set_xlim(first - margin, last + margin)
        _bare(axes)
    _pain(figure, pain, days, recipe)
    _zone(pain, recipe)
    for axes in (pain, marks):
        _weeks(axes, first, last, recipe.labels.week if axes is pain else "")
    _marks(figure, marks, days, recipe.labels)
    _dates(marks, days, recipe.labels.months)
    picture = BytesIO()
    figure.savefig(picture, format="png")
    return picture.getvalue()


def _in_order(recipe: ProgressChart) -> list[ChartDay]:
    """The days, oldest first; ValueError for none, too many, one twice, or a score off the scale."""
    days = sorted(recipe.days, key=lambda day: day.day)
    numbers = [_number(day) for day in days]
    if not 1 <= len(days) <= LONGEST or numbers[-1] - numbers[0] >= LONGEST or len(set(numbers)) < len(days):
        raise ValueError("a chart holds from one day to a year of them, each once")
    scores = [score for day in days for score in (day.pain, day.run_pain) if score is not None]
    if not all(0 <= score <= recipe.scale for score in scores):
        raise ValueError("a score is off the scale")
    return days


def _number(day: ChartDay) -> int:
    return date.fromisoformat(day.day).toordinal()


def _bare(axes: "Axes") -> None:
    axes.set_facecolor(GROUND)
    axes.tick_params(length=0, labelsize=TEXT_SIZE, labelcolor=QUIET, pad=10)
    for spine in axes.spines.values():
        spine.set_visible(False)


def _title(figure: "Figure", labels: ChartLabels) -> None:
    """The title, and under it what the picture amounts to, if it says so."""
    title = figure.text(0.04, 0.955 if labels.headline else 0.948, labels.title, size=TITLE_SIZE, color=INK)
    title.set(weight="bold", va="center")
    _fit(figure, title, 0.92)
    if labels.headline:
        headline = figure.text(0.04, 0.905, labels.headline, size=TEXT_SIZE, color=QUIET, va="center")
        _fit(figure, headline, 0.92)


def _fit(figure: "Figure", text: Any, part: float) -> None:
    """Makes a text smaller until it takes no more than this part of the width."""
    width = text.get_window_extent(figure.canvas.get_renderer()).width  # type: ignore[attr-defined]  # Agg has one
    if width > part * WIDTH:
        text.set_size(text.get_size() * part * WIDTH / width)


def _pain(figure: "Figure", axes: "Axes", days: list[ChartDay], recipe: ProgressChart) -> None:
    """The main line: a point a day, joined only where the days follow one another; pain in runs beside it."""
    axes.set_ylim(-0.5, recipe.scale + 1.3)
    axes.set_yticks(range(0, recipe.scale + 1, 2))
    axes.set_xticks([])
    axes.grid(axis="y", color=RULE, linewidth=2)
    axes.set_axisbelow(True)
    size = _size(days, 22, 10)
    told = [(_number(day), day.pain) for day in days if day.pain is not None]
    for _, stretch in groupby(enumerate(told), key=lambda pair: pair[1][0] - pair[0]):
        x, y = zip(*(point for _, point in stretch), strict=True)
        axes.plot(x, y, color=PAIN, linewidth=_size(days, 6, 4), marker="o", markersize=size, clip_on=False)
    hurt = [(_number(day), day.run_pain) for day in days if day.run_pain is not None]
    for at, score in hurt:
        axes.plot(at, score, **_diamond(size))
    key = [(recipe.labels.pain, _point(20))]
    height = 0.855 if recipe.labels.headline else 0.87
    _words(figure, height, 0.046, [*key, *([(recipe.labels.run_pain, _diamond(20))] if hurt else [])])


def _zone(axes: "Axes", recipe: ProgressChart) -> None:
    """The scores at which running is fine: a band with its word and an edge, so that it shows without colour too."""
    if recipe.fine is None:
        return
    bottom = -1.5
    right = axes.get_xlim()[1]
    axes.set_ylim(bottom, axes.get_ylim()[1])
    axes.axhspan(bottom, recipe.fine, color=FINE, zorder=0)
    axes.axhline(recipe.fine, color=EXERCISE, linewidth=3, linestyle=(0, (4, 3)), zorder=1)
    axes.text(right, -0.85, f"{recipe.labels.fine} ", size=TEXT_SIZE, color=EXERCISE, ha="right", va="center")


def _weeks(axes: "Axes", first: int, last: int, word: str) -> None:
    """A thin line where each week begins, counted from the first day, and its number at the top where there is room."""
    starts = list(range(first, last + 1, 7))
    every = 1 + len(starts) // MOST_WEEKS
    for week, start in enumerate(starts, 1):
        if start > first:
            axes.axvline(start - 0.5, color=WEEK, linewidth=2, linestyle=(0, (1, 3)), zorder=0.5)
        has_room = last - start >= WEEK_ROOM * every
        if word and len(starts) > 1 and (week - 1) % every == 0 and has_room:
            name = f"{word} {week}" if every == 1 or week == 1 else f"{week}"
            top = axes.get_ylim()[1]
            axes.text(start - 0.3, top, name, size=WEEK_SIZE, color=QUIET, va="top", ha="left")


def _marks(figure: "Figure", axes: "Axes", days: list[ChartDay], labels: ChartLabels) -> None:
    """Two rows under the plot, each below its word: runs, and exercises, hollow for some and full for all of them."""
    axes.set_ylim(0, 4)
    axes.set_yticks([])
    size = _size(days, 26, 12)
    ran = [_number(day) for day in days if day.ran]
    axes.plot(ran, [2.55] * len(ran), **_triangle(size))
    some, all_of_them = ([_number(day) for day in days if day.exercises == done] for done in (1, 2))
    axes.plot(some, [0.55] * len(some), **_square(size * 0.9, GROUND))
    axes.plot(all_of_them, [0.55] * len(all_of_them), **_square(size * 0.9, EXERCISE))
    key = [(labels.some, _square(22, GROUND))] if some else []
    key += [(labels.all, _square(22, EXERCISE))] if some and all_of_them else []
    _words(figure, 0.085 + 0.25 * 3.45 / 4, LEFT, [(labels.runs, None)])
    _words(figure, 0.085 + 0.25 * 1.45 / 4, LEFT, [(labels.exercises, None), *key])


def _words(figure: "Figure", height: float, left: float, pairs: list[tuple[str, dict[str, Any] | None]]) -> None:
    """A line of words, each behind the mark it explains, if it has one."""
    line = figure.add_axes((0, height - 0.025, 1, 0.05))
    line.set_axis_off()
    line.set_xlim(0, WIDTH)
    line.set_ylim(-1, 1)
    at = left * WIDTH
    for words, mark in pairs:
        if mark:
            line.plot(at + 14, 0, **mark)
            at += 42
        text = line.text(at, 0, words, size=TEXT_SIZE, color=INK, va="center_baseline")
        at = text.get_window_extent(figure.canvas.get_renderer()).x1 + 44  # type: ignore[attr-defined]  # Agg has one


def _point(size: float) -> dict[str, Any]:
    return dict(marker="o", markersize=size, color=PAIN, linestyle="none")


def _diamond(size: float) -> dict[str, Any]:
    """A hollow one, so that a point under it still shows."""
    return _outlined("D", size * 1.15, "none", RUN)


def _triangle(size: float) -> dict[str, Any]:
    return dict(marker="^", markersize=size, color=RUN, linestyle="none", clip_on=False)


def _square(size: float, fill: str) -> dict[str, Any]:
    return _outlined("s", size, fill, EXERCISE)


def _outlined(marker: str, size: float, fill: str, edge: str) -> dict[str, Any]:
    return dict(
        marker=marker,
        markersize=size,
        markerfacecolor=fill,
        markeredgecolor=edge,
        markeredgewidth=max(3.0, size / 6),
        linestyle="none",
        clip_on=False,
    )


def _dates(axes: "Axes", days: list[ChartDay], months: tuple[str, ...]) -> None:
    """A few dates below, counted back from the last day."""
    first = _number(days[0])
    last = _number(days[-1])
    step = max(1, -(-(max(last - first + 1, FEWEST)) // MOST_DATES))
    shown = list(range(last, first - 1, -step))
    axes.set_xticks(shown, [_date(date.fromordinal(number), months) for number in shown])


def _date(day: date, months: tuple[str, ...]) -> str:
    return f"{day.day} {months[day.month - 1]}" if len(months) == 12 else f"{day.month:02}-{day.day:02}"


def _size(days: list[ChartDay], few: float, many: float) -> float:
    """`few` for a week, `many` for two months and more."""
    count = _number(days[-1]) - _number(days[0]) + 1
    return max(many, few - (few - many) * max(0, count - FEWEST) / (60 - FEWEST))
