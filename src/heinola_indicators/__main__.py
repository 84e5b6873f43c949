"""``python -m heinola_indicators``."""

from heinola_indicators.cli import run

if __name__ == "__main__":
    run()
