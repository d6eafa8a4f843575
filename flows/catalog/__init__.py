"""The content as types: what an author may write, loaded strictly and checked as a whole."""
