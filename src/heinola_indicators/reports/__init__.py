"""Reports: verdicts to the terminal, CSV, JSON and Excel; they arrange, they never decide."""
