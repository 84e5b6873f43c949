"""datapackage.json: what the output files hold, for programs (Frictionless Data Package 2.0)."""
