"""Figures of speed, as ratios against named peers."""
