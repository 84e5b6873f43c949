"""The encoding of a text, found from its bytes: what files declare of themselves is often wrong."""

import re

CP1252_UNDEFINED = bytes([0x81, 0x8D, 0x8F, 0x90, 0x9D])
DOS_LETTERS = bytes([0x84, 0x94, 0x8E, 0x99, 0x86, 0x8F])  # ä ö Ä Ö å Å in cp850
WINDOWS_LETTERS = bytes([0xE4, 0xF6, 0xC4, 0xD6])
CODEPAGE = re.compile(rb'^CODEPAGE\s*=\s*"([^"]+)"', re.MULTILINE | re.IGNORECASE)


def decoded(content: bytes) -> tuple[str, str]:
    """The text and the name of its encoding.

    Order of evidence: byte order mark, valid UTF-8, a declared code page that the bytes do not contradict,
    DOS letters where no Windows letters are, and Windows-1252.
    """
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if content.startswith(mark):
            return content.decode(encoding, errors="replace"), encoding
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        encoding = _single_byte_encoding(content)
        return _with_all_bytes(content, encoding), encoding


def _single_byte_encoding(content: bytes) -> str:
    seen = set(content)
    declared = CODEPAGE.search(content[:20_000])
    if not any(0x80 <= byte <= 0x9F for byte in seen):
        name = declared[1].decode("ascii", errors="replace").lower() if declared else ""
        return name if name in {"iso-8859-1", "iso-8859-15"} else "iso-8859-15"
    if declared is None and seen & set(DOS_LETTERS) and not seen & set(WINDOWS_LETTERS):
        return "cp850"
    return "cp1252"


def _with_all_bytes(content: bytes, encoding: str) -> str:
    if encoding == "cp1252":
        content = content.translate(None, CP1252_UNDEFINED)
    return content.decode(encoding)
