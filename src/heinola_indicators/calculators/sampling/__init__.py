"""How sure figures are: the intervals of a series' values, and what calculators make of them."""
