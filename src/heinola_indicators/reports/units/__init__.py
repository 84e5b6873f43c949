"""A sheet per responsible unit: for operating plans (käyttösuunnitelmat), and to be filled in for follow-up."""
