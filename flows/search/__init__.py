"""A question of the person, looked up among the topics."""
