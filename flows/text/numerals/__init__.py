"""Numbers, in digits and words, and spans of them."""
