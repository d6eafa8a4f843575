"""The texts that are said."""
