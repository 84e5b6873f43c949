"""The mid-term evaluation of a strategy."""
