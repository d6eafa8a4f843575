"""The shell around the core: clocks, networks, files. What is said and decided is none of its business."""
