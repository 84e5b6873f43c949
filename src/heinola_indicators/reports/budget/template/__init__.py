"""Filling the city's own workbook: names and tables in it, and what of it would be lost."""
