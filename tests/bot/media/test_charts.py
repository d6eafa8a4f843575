"""Recipes become pictures: of the right size, with what was told and nothing else, or a plain refusal."""

import io
from datetime import date, timedelta

import msgspec
import pytest
from PIL import Image

from bot.media.charts import EXERCISE, FINE, GROUND, PAIN, RUN, WIDTH, draw, drawn
from flows.values.replies import ChartDay, ChartLabels, ProgressChart

LABELS = ChartLabels(
    title="Your days",
    pain="Pain, 0 to 10",
    runs="Runs",
    run_pain="Pain in the run",
    exercises="Exercises",
    some="some",
    all="all",
)
START = date(2026, 11, 1)


def chart(*days: ChartDay, **more: object) -> ProgressChart:
    return msgspec.structs.replace(ProgressChart(days=days, labels=LABELS), **more)


def day(number: int, pain: int | None = 3, **more: object) -> ChartDay:
    return msgspec.structs.replace(ChartDay(day=(START + timedelta(number)).isoformat(), pain=pain), **more)


CHART = chart(day(0, 5), day(1, 4, ran=True, run_pain=6, exercises=1), day(3, 2, exercises=2))


def coloured(recipe: ProgressChart) -> dict[str, int]:
    """How many pixels of each colour the picture has."""
    image = Image.open(io.BytesIO(draw(recipe))).convert("RGB")
    assert image.width == WIDTH
    counts = {"#{:02X}{:02X}{:02X}".format(*colour): count for count, colour in image.getcolors(2**24) or ()}
    assert sum(counts.values()) == image.width * image.height
    return {name: counts.get(colour, 0) for name, colour in {"pain": PAIN, "run": RUN, "exercise": EXERCISE}.items()}


@pytest.mark.parametrize("count", [1, 7, 60, 366])
def test_any_number_of_days_up_to_a_year_is_a_picture(count: int) -> None:
    assert coloured(chart(*(day(number, number % 11) for number in range(count))))["pain"]


@pytest.mark.parametrize("pain", [0, 10])
def test_the_ends_of_the_scale_are_drawn_whole(pain: int) -> None:
    middle = coloured(chart(*(day(number, 5) for number in range(7))))["pain"]
    assert coloured(chart(*(day(number, pain) for number in range(7))))["pain"] == pytest.approx(middle, rel=0.05)


def test_only_what_was_told_is_shown() -> None:
    shown = coloured(chart(day(0), day(1)))
    assert shown["pain"]
    assert (shown["run"], shown["exercise"]) == (0, 0)
    assert coloured(CHART)["run"]
    assert coloured(CHART)["exercise"]


def test_the_zone_in_which_running_is_fine_is_marked_where_there_is_one() -> None:
    def zone(recipe: ProgressChart) -> int:
        image = Image.open(io.BytesIO(draw(recipe))).convert("RGB")
        return sum(
            count for count, colour in image.getcolors(2**24) or () if "#{:02X}{:02X}{:02X}".format(*colour) == FINE
        )

    assert zone(CHART) == 0
    narrow, wide = (zone(msgspec.structs.replace(CHART, fine=fine)) for fine in (2, 4))
    assert 0 < narrow < wide


def test_the_weeks_are_marked_and_a_headline_stands_under_the_title() -> None:
    fortnight = chart(*(day(number, 5) for number in range(14)))

    def drawn_with(**labels: str) -> bytes:
        return draw(msgspec.structs.replace(fortnight, labels=msgspec.structs.replace(LABELS, **labels)))

    plain, weeks, headline = drawn_with(), drawn_with(week="Week"), drawn_with(headline="Pain from 5 to 5")
    assert len({plain, weeks, headline}) == 3
    assert coloured(msgspec.structs.replace(fortnight, labels=msgspec.structs.replace(LABELS, week="Week")))["pain"]


@pytest.mark.parametrize("count", [1, 8, 60, 366])
def test_any_number_of_weeks_can_be_marked(count: int) -> None:
    labels = msgspec.structs.replace(LABELS, week="Week", headline="A headline that is far too long for it " * 3)
    assert coloured(chart(*(day(number, number % 11) for number in range(count)), labels=labels))["pain"]


def test_no_line_is_drawn_across_a_missed_day() -> None:
    told = [day(number, 5) for number in range(7)]
    whole = coloured(chart(*told))["pain"]
    left_out = coloured(chart(*told[:3], *told[4:]))["pain"]
    empty = coloured(chart(*told[:3], day(3, None), *told[4:]))["pain"]
    assert left_out == empty
    assert left_out < whole * 0.85


def test_the_ground_is_solid_so_that_it_reads_in_a_dark_chat() -> None:
    image = Image.open(io.BytesIO(draw(CHART))).convert("RGBA")
    corners = [image.getpixel((x, y)) for x in (0, image.width - 1) for y in (0, image.height - 1)]
    assert {"#{:02X}{:02X}{:02X}{:02X}".format(*corner) for corner in corners} == {f"{GROUND}FF"}


def test_long_words_and_days_out_of_order_do_no_harm() -> None:
    labels = msgspec.structs.replace(LABELS, title="A title that is far too long for one line of a picture " * 2)
    assert coloured(chart(day(4), day(0), day(2), labels=labels))["pain"]


@pytest.mark.parametrize(
    "recipe",
    [
        chart(),
        chart(day(0, 11)),
        chart(day(0, -1)),
        chart(day(0, 3, run_pain=11)),
        chart(day(0), day(0)),
        chart(day(0), day(400)),
        chart(ChartDay(day="yesterday")),
    ],
)
def test_what_cannot_be_drawn_is_refused(recipe: ProgressChart) -> None:
    with pytest.raises(ValueError, match=r"chart|scale|isoformat"):
        draw(recipe)


def test_a_recipe_comes_out_of_the_store_as_it_went_in() -> None:
    stored = msgspec.msgpack.encode(CHART)
    assert msgspec.msgpack.decode(stored, type=ProgressChart) == CHART
    assert len(stored) < 250


async def test_pictures_are_drawn_beside_the_loop() -> None:
    assert await drawn(CHART) == draw(CHART)
