"""What somebody reports of a day: runs, exercises, and what a clinician said."""
