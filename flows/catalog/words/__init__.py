"""The words that texts are read with."""
