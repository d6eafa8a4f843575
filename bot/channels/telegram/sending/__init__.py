"""What goes out: a turn as entries of the outbox, and each of them as a message or an edit."""
