"""Days and dates: "since Tuesday", "for three weeks", "until the 5th"."""
