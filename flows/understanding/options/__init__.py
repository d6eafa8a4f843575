"""The options of a question as a text names them."""
