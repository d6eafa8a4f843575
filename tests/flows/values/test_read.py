"""What the reader sees, as data."""

from flows import Read


def test_the_likeliest_sign() -> None:
    read = Read(danger=0.9, signs={"rf_cord": 0.2, "rf_cardiac": 0.7}, shown=0.0, wants={}, topics={}, marks=())
    assert read.flag == "rf_cardiac"
