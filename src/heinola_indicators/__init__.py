"""heinola-indicators: follows a Finnish city's strategy by its indicators."""

__version__ = "0.1.0"
