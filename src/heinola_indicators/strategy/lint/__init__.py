"""The lint: what is sound in the files and yet may not be what was meant."""
