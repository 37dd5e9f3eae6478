"""Speaker resolution: which name the source of a quote refers to."""
