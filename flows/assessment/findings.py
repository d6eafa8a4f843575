"""The words of the decision table, read off one record: what moves the pain, what is unexplained, how bad it was.

Each is monotone in itself: an answer that was not told makes none of them true that speaks for danger. Decides nothing.
Source of all of them: the definitions above the decision table (facts A.7).
"""

from flows.values.model import Record
from flows.values.record import ticks_of

FROM_DAY_3 = ("d3_7", "w1_6", "over_6w")
FIRST_WEEK = ("under_1d", "d1_2", "d3_7")
MOVES = ("press_muscle", "press_spot", "twist_bend", "neck_move", "arm_use")
NOT_TOUCH = ("deep_breath", "cough_sneeze", "running_only", "twist_bend", "neck_move", "arm_use")
"""What makes a pain worse that is not in the skin."""
ROUND_THE_TRUNK = ("mid_back_band", "spine_line", "ribs_side", "through_front")
FROM_50 = ("a50_64", "a65_plus")
ONE_SIDED = ("one_blade", "ribs_side", "shoulder_tip")


class Findings:
    """What one record amounts to, in the words of the table."""

    def __init__(self, record: Record) -> None:
        self.record = record

    def ticked(self, field: str) -> tuple[str, ...]:
        """The options ticked in a list, none when it was not told."""
        return ticks_of(self.record.get(field))

    def has(self, field: str, *options: str) -> bool:
        """Is one of these options told for the field?"""
        value = self.record.get(field)
        if value is None:
            return False
        if isinstance(value, tuple):
            return not set(options).isdisjoint(value)
        return value in options

    def score(self, field: str) -> int | None:
        """A pain score, or None when it was not told."""
        value = self.record.get(field)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def yes(self, field: str) -> bool:
        """Was a yes (or "not sure") told?"""
        return self.record.get(field) is True

    @property
    def now(self) -> int:
        """Pain now; one that was not told is below every bound."""
        return -1 if self.score("pain_now") is None else self.score("pain_now") or 0

    @property
    def worst(self) -> int:
        """The higher of pain now and pain at its worst, -1 when neither was told."""
        return max(self.now, -1 if self.score("pain_worst") is None else self.score("pain_worst") or 0)

    @property
    def is_mild(self) -> bool:
        """Told, and never above 4."""
        return 0 <= self.worst <= 4

    @property
    def mover(self) -> bool:
        """A movement, a posture or a finger changes the pain."""
        return self.movers > 0

    @property
    def movers(self) -> int:
        """How many moves, postures and touches that change the pain were told. Sitting is none."""
        return self._moves + self.has("run_stop", "movement_changes")

    @property
    def _moves(self) -> int:
        """The same without loosening up in a run."""
        moves = set(self.ticked("worse_with")) & set(MOVES)
        wall = self.has("pleuritic_check", "can_reproduce") and not self.has("rf_history", "clot_signs")
        return len(moves) + wall

    @property
    def only_loosening(self) -> bool:
        """A run-only ache that at most loosening up changes, as far as was told: not to be asked is no better."""
        may_loosen = self.runs_only and "run_stop" not in self.record
        return self._moves == 0 and (self.has("run_stop", "movement_changes") or may_loosen)

    @property
    def stitch(self) -> bool:
        """A stitch that has ended."""
        place = self.has("location", "shoulder_tip", "ribs_side") and self.has("worse_with", "running_only")
        kind = self.has("feel", "sharp_catch", "cramp_spasm") or self.has("run_context", "meal_before")
        return place and self.now == 0 and kind

    @property
    def calm(self) -> bool:
        """There is a positive reason to think of muscle and joint."""
        return self.mover or self.has("worse_with", "sitting") or self.stitch

    @property
    def unexplained(self) -> bool:
        """What changes the pain was asked, and nothing calming was told."""
        return "worse_with" in self.record and not self.calm

    @property
    def sudden(self) -> bool:
        """It began at a moment that can be named."""
        return self.has("onset", "sudden")

    @property
    def breathing_pain(self) -> bool:
        """Only breathing sets it off, or nobody can tell."""
        return self.has("pleuritic_check", "deep_inside", "unsure")

    @property
    def tip(self) -> bool:
        """Pain at the tip of a shoulder that is still there, and that nothing moves."""
        return self.has("location", "shoulder_tip") and self.now > 0 and not self.mover

    @property
    def effort(self) -> bool:
        """It comes with effort and goes with it, whatever the back does."""
        return self.has("run_stop", "stops_with_effort") and not self.stitch

    @property
    def cramp_let_go(self) -> bool:
        """A cramp that has eased to 3 or less."""
        return self.has("feel", "cramp_spasm") and 0 <= self.now <= 3

    @property
    def older(self) -> bool:
        """35 or over, or at risk of heart disease."""
        return self.has("age_band", "a35_49", "a50_64", "a65_plus") or self.has("risk_now", "heart_risk")

    @property
    def from_50(self) -> bool:
        """50 or over."""
        return self.has("age_band", *FROM_50)

    @property
    def older_heart(self) -> bool:
        """50 or over, and at risk of heart disease."""
        return self.from_50 and self.has("risk_now", "heart_risk")

    @property
    def heart_from_35(self) -> bool:
        """35 or over, and at risk of heart disease."""
        return self.has("age_band", "a35_49", *FROM_50) and self.has("risk_now", "heart_risk")

    @property
    def skin_pain(self) -> bool:
        """Burning or tingling on one side that began at rest, or crept in over the ribs, where only touch hurts."""
        is_skin = self.has("feel", "burning", "tingling") and self.one_sided
        crept_in = self.has("onset", "crept_in") and self.has("location", "ribs_side")
        is_touch = crept_in and not self.has("worse_with", *NOT_TOUCH)
        return is_skin and (self.has("onset", "at_rest") or is_touch)

    @property
    def runs_only(self) -> bool:
        """Only running brings it on, and nothing that was told moves it."""
        return self.unexplained and self.has("worse_with", "running_only")

    @property
    def one_sided(self) -> bool:
        """On one side; one that was not asked which counts, both sides do not."""
        return self.has("location", *ONE_SIDED) and not self.has("side", "both_or_switches")

    @property
    def catching_breath(self) -> bool:
        """A deep breath hurts, whether moving or pressing sets off the same pain or that was not asked."""
        return self.has("worse_with", "deep_breath")

    @property
    def came_by_itself(self) -> bool:
        """A sudden pain of 8 or more that no single movement is known to have started, and one move at most changes."""
        by_itself = self.sudden and not self.has("start_move", "one_move")
        return by_itself and self.worst >= 8 and self.movers <= 1

    @property
    def neck_trouble(self) -> bool:
        """Dizzy, or a new strong neck pain or headache, with an ache that the neck has a part in."""
        neck = self.has("location", "top_shoulders") or self.has("worse_with", "neck_move")
        return neck and self.has("body_notes", "dizzy")

    @property
    def bone(self) -> bool:
        """Bone that may break easily; little fuel counts with a bony spot or on the spine."""
        spot = self.has("worse_with", "press_spot") or self.has("location", "spine_line")
        return self.has("rf_history", "bone_fragile") or (self.has("risk_now", "low_energy") and spot)

    @property
    def from_day_3(self) -> bool:
        """Three days or longer."""
        return self.has("duration", *FROM_DAY_3)

    @property
    def both_sides(self) -> bool:
        """Broad or on both sides."""
        broad = self.has("location", "between_blades", "top_shoulders", "mid_back_band")
        return broad or self.has("side", "both_or_switches")

    @property
    def fresh_mild(self) -> bool:
        """Nothing told speaks against a fresh mild ache: up to 4, up to two days, neither sudden nor at rest."""
        late = self.from_day_3 or self.has("onset", "sudden", "at_rest")
        return self.worst <= 4 and not late

    @property
    def is_fresh_catch(self) -> bool:
        """Sharp at 5 or 6 in the first two days, never more, and a movement sets it off (facts A.4)."""
        is_sharp = self.has("feel", "sharp_catch") and self.now >= 5 and self.worst <= 6
        return is_sharp and self.mover and self.has("duration", "under_1d", "d1_2")

    @property
    def is_plain_old_ache(self) -> bool:
        """From 65 on only this is left to self-care: moved, mild, a week at most, off the spine, broad or next-day."""
        calm = self.mover and self.is_mild and self.has("duration", *FIRST_WEEK)
        place = not self.has("location", "spine_line") and (self.both_sides or self.has("onset", "next_day"))
        return calm and place

    @property
    def brittle_bone(self) -> bool:
        """Bone that may break easily, or an old spine, with a sudden start, strong pain or a bony spot."""
        spine_spot = self.has("worse_with", "press_spot") and self.has("location", "spine_line")
        brittle = self.bone and (self.sudden or self.worst >= 7 or spine_spot)
        old = self.has("age_band", "a65_plus") and self.has("location", "spine_line")
        return brittle or (old and (self.sudden or spine_spot))

    @property
    def slow_curve(self) -> bool:
        """A change of shape that came slowly before 18: no matter for today."""
        return self.yes("shape_change") and self.has("age_band", "under_18") and self.has("duration", "over_6w")
