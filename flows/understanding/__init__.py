"""What a text means: which answer, wish, question or correction it is."""
