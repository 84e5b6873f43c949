"""The program is killed while it writes, at every call into the system in turn, and what it leaves is looked at."""
