"""Damaged and lying files put before the loaders, with a count of what becomes of them.

``python -m tools.fuzz --inputs 20000`` takes so many files of each kind and prints a table; ``--seed`` makes a run
repeatable. Each file has to end as rows or as a refusal in words, in bounded time and memory. What ends otherwise is
told with its number, kept where ``--keep FOLDER`` says, and makes the exit code 1.
"""
