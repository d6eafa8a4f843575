"""A guided session comes back from the store as it was left, whichever worker reads it."""

from flows import Session, read_session, write_session
from flows.values.guided import Guided


def test_it_is_kept_with_its_moments() -> None:
    frame = Guided(exercises=("cat_cow", "plank"), begun=1_767_600_000, since=1_767_600_060, place=1, done=("cat_cow",))
    kept = Session(stack=(frame,))
    assert read_session(write_session(kept)).find(Guided) == frame
    assert len(write_session(kept)) - len(write_session(Session())) < 60
