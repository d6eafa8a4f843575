"""The doors: each folder or module brings events in and carries replies out in its own way."""
