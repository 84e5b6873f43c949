"""Reports: verdicts to the terminal, CSV, JSON and Excel; they arrange, they never decide."""

import os

os.environ.setdefault("OPENPYXL_LXML", "False")  # before openpyxl is imported: lxml would write other bytes
