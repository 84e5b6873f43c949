"""Intervals and scales: arrays in, arrays out."""
