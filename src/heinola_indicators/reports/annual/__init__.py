"""The report on a year that has ended, for the annual accounts and the audit committee."""
