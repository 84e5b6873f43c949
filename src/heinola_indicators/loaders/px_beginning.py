"""The beginning of a PX file, up to its figures: what has to be decoded and understood before they can be read."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice

from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.px_syntax import Head, read_head
from heinola_indicators.model.errors import ExportNotRead

DATA = re.compile(rb"DATA\s*+=", re.IGNORECASE)
BETWEEN = b"; \t\r\n\x0b\x0c\x00\x1a"
FIRST_LOOK = 256 * 1024  # bytes
FURTHEST_LOOK = 64 * 1024 * 1024
TRIES = 10
OTHER_THAN_BYTES = (b"\xff\xfe", b"\xfe\xff")  # UTF-16


@dataclass(frozen=True)
class Beginning:
    """The bytes before the figures as an export of their own, and the statements in them."""

    export: Export
    head: Head

    @property
    def length(self) -> int:
        """How many bytes there are before the figures."""
        return len(self.export.content)


def beginning_of(export: Export) -> Beginning | None:
    """The beginning of a file; none where it is only to be told from the whole text, or not sound.

    ``DATA=`` inside a text is no end of a beginning: what stands before it has to be whole statements.
    """
    for content in _longer_and_longer(export):
        for end in islice(_ends(content), TRIES):
            part = Export(export.name, content[:end])
            with suppress(ExportNotRead):
                head = read_head(part)
                if head.data_start == len(part.text):
                    return Beginning(part, head)
    return None


def _ends(content: bytes) -> Iterator[int]:
    """Where each ``DATA=`` ends that begins a statement."""
    for match in DATA.finditer(content):
        begin = match.start()
        while begin and content[begin - 1] in BETWEEN:
            begin -= 1
        if b";" in content[begin : match.start()]:
            yield match.end()


def _longer_and_longer(export: Export) -> Iterator[bytes]:
    if export.beginning.startswith(OTHER_THAN_BYTES):
        return
    length = FIRST_LOOK
    with export.opened() as stream:
        content = b""
        while length <= FURTHEST_LOOK and (more := stream.read(length - len(content))):
            content += more
            yield content
            length *= 4
