"""One page for a clinician: what stands on it, in its order and in words. How it is set belongs to the shell."""

from collections.abc import Mapping

import msgspec


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, array_like=True):
    """A line with its name in front, or without one. `is_weighty`: it is to be seen first."""

    text: str
    name: str = ""
    is_weighty: bool = False


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, array_like=True):
    """Rows under a heading. `is_listed`: each is a point of its own."""

    title: str
    rows: tuple[Row, ...]
    is_listed: bool = False


class CourseDay(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, array_like=True):
    """One day of the course. `at`: days since the first; `date`: as it is read. None: not told.

    Exercises: 0 none told, 1 some, 2 all.
    """

    at: int
    date: str
    pain: int | None = None
    ran: bool = False
    run_pain: int | None = None
    exercises: int = 0


class CourseChart(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, array_like=True):
    """Pain (0-10), runs and exercises by day, the words beside them, and all of it in words for who does not see it.

    `fine`: the highest score at which running is fine, with its words; None where that is not a matter of the score.
    """

    days: tuple[CourseDay, ...]
    alt: str
    pain: str
    run_pain: str
    ran: str
    some: str
    all: str
    fine: int | None = None
    fine_words: str = ""


class Page(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, array_like=True):
    """The page. `blanks`: what is to be filled in by hand; `main` and `beside`: its two columns, read one after the
    other; `own_words`: what the person typed, with its heading.

    `left_out`: what is said of letters that cannot be printed ("{scripts}" in it), `scripts` how those are called.
    """

    title: str
    date: str
    """The day it was made, ISO."""
    made: str
    trust: str
    blanks: tuple[str, ...]
    summary: Section
    main: tuple[Section, ...]
    beside: tuple[Section, ...]
    footer: str
    left_out: str
    scripts: Mapping[str, str]
    course_title: str = ""
    chart: CourseChart | None = None
    own_words: Section | None = None

    @property
    def sections(self) -> tuple[Section, ...]:
        """All of them, in the order in which they are read."""
        own = (self.own_words,) if self.own_words else ()
        return (self.summary, *self.main, *self.beside, *own)
