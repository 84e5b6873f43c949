"""Figures by area and reference period, and the tidy table that they are cut out of."""
