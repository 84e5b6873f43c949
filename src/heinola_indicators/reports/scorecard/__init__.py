"""The scorecard: one page for the council that needs nothing but itself."""
