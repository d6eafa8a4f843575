"""Letters and spellings: what is the same word."""
