"""The evidence pack of the audit committee: what stands in it, and its README."""
