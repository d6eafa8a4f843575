"""All that knows Redis: names of keys, the scripts that write them, the server that is brought along."""
