"""The stages of a composite index: settings and their checks, items on one scale, dimensions, robustness."""
