"""Memory that is used again and again, block by block."""

import numpy as np

KEPT = 1 << 24  # bytes


def keep_freed_memory() -> None:
    """Free something large once: from then on glibc keeps what is freed and hands it out again.

    Else each block's arrays would go back to the system and be asked for anew, which takes as long as all the reading.
    """
    np.empty(KEPT, np.uint8)
