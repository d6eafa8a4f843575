"""Language tools that know no content: they are handed the words of a language."""
