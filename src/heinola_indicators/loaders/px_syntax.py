"""The syntax of PX files: statements ``KEYWORD[language]("key",…)="text","text";`` up to ``DATA=``.

A quote toggles and cannot be written inside a text; pieces of text without a comma between them are one text.
"""

import re
from dataclasses import dataclass

from heinola_indicators.loaders.export import Export
from heinola_indicators.model.errors import ExportNotRead
from heinola_indicators.model.problem import Location, Problem

DECIDES_FIGURES = {
    "STUB", "HEADING", "VALUES", "CODES", "VARIABLECODE", "TIMEVAL", "CONTVARIABLE", "UNITS", "KEYS", "PRESTEXT",
    "LANGUAGE", "LANGUAGES",
}  # fmt: skip
BLANK = re.compile(r"\s*+")
BETWEEN_STATEMENTS = re.compile(r"[\s;\x00\x1a]*+")
KEYWORD = re.compile(r"([A-Za-z][\w.-]*+)\s*+(?:\[([^\]\"\n]*+)\]\s*+)?", re.ASCII)
QUOTED = re.compile(r'"([^"]*+)"')
PLAIN_LIST = {sign: re.compile(rf'\s*+"[^"]*+"(?:\s*+,\s*+"[^"]*+")*+\s*+{re.escape(sign)}') for sign in ";)"}
TEXT = re.compile(r'"((?:[^"]++|"(?=[^\s",;):-]))*+)"')  # a quote before any other sign does not close
BARE = re.compile(r'[^",;=]++')
BARE_KEY = re.compile(r'[^",)]++')
JOINT = re.compile(r"[-:()\s]+")  # "2020"-"2022" of TIMEVAL and "a":"b" of HIERARCHIES
OPENING = re.compile(r'\s*[A-Za-z][\w.-]*\s*(\[[^\]"\n]*\]\s*)?(\("[^"]*"(\s*,\s*"[^"]*")*\)\s*)?=')
KNOWN_KEYWORD = re.compile(
    r"(?:^|[;\n])\s*(CHARSET|AXIS-VERSION|CODEPAGE|MATRIX|SUBJECT-AREA|SUBJECT-CODE|STUB|HEADING|CONTENTS|VALUES|DATA)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement. *keyword* is in capitals with ``-`` for ``_`` and ``.``; *raw* is its value as written."""

    keyword: str
    language: str | None
    keys: tuple[str, ...]
    texts: tuple[str, ...]
    raw: str
    start: int


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the figures; *data_start* is where they begin."""

    statements: tuple[Statement, ...]
    data_start: int
    warnings: tuple[str, ...]


def looks_like_px(beginning: str) -> bool:
    """Whether a text begins as PX files do."""
    return OPENING.match(beginning) is not None and KNOWN_KEYWORD.search(beginning) is not None


def read_head(export: Export) -> Head:
    """The statements before ``DATA=``.

    Raises:
        ExportNotRead: something is no statement, or a quote inside a text makes figures' headings uncertain.
    """
    return _Scanner(export).head()


def problem_at(export: Export, offset: int, message: str) -> Problem:
    """The problem with the line and column of a position in the text."""
    line = export.text.count("\n", 0, offset) + 1
    return Problem(Location(export.name, line, offset - export.text.rfind("\n", 0, offset)), message)


class _Scanner:
    """Reads on from *at*; keeps what is to be told about the file."""

    def __init__(self, export: Export) -> None:
        self.export = export
        self.text = export.text
        self.at = 0
        self.keyword = ""
        self.warnings: list[str] = []
        self.problems: list[Problem] = []

    def head(self) -> Head:
        statements = []
        while True:
            self._pass(BETWEEN_STATEMENTS)
            start = self.at
            language = self._keyword()
            keys = self._keys()
            self._equals_sign()
            if self.keyword == "DATA":
                break
            value_start = self.at
            texts = self._texts(";")
            raw = self.text[value_start : self.at - 1]
            statements.append(Statement(self.keyword, language, keys, texts, raw, start))
        if self.problems:
            raise ExportNotRead(self.problems)
        return Head(tuple(statements), self.at, tuple(self.warnings))

    def _keyword(self) -> str | None:
        match = KEYWORD.match(self.text, self.at)
        if match is None and self.at >= len(self.text):
            raise self._error(self.at, "the file ends before DATA; it is cut off, download it again")
        if match is None:
            raise self._error(self.at, f"expected a keyword such as VALUES, found {self._found()}")
        self.keyword = match[1].upper().replace("_", "-").replace(".", "-")
        self.at = match.end()
        return match[2]

    def _keys(self) -> tuple[str, ...]:
        if not self.text.startswith("(", self.at):
            return ()
        self.at += 1
        keys = self._texts(")")
        self._pass(BLANK)
        return keys

    def _equals_sign(self) -> None:
        if not self.text.startswith("=", self.at):
            raise self._error(self.at, f"expected '=' after {self.keyword}, found {self._found()}")
        self.at += 1

    def _texts(self, closing: str) -> tuple[str, ...]:
        """The texts between commas up to *closing*; an empty text counts where it is quoted."""
        if plain := PLAIN_LIST[closing].match(self.text, self.at):
            self.at = plain.end()
            return tuple(QUOTED.findall(plain[0]))
        texts: list[str] = []
        pieces: list[str] = []
        quoted = False
        while True:
            self._pass(BLANK)
            sign = self.text[self.at : self.at + 1]
            if sign in {"", "="}:
                raise self._not_closed(sign, closing)
            if sign in {",", closing}:
                self.at += 1
                if pieces or sign == ",":
                    texts.append("".join(pieces))
                if sign == closing:
                    return tuple(texts)
                pieces, quoted = [], False
            elif sign == '"':
                if pieces and not quoted and self.keyword != "TIMEVAL":
                    raise self._misplaced(self.at)
                pieces.append(self._quoted())
                quoted = True
            else:
                pieces.append(self._bare(closing, after_text=quoted))

    def _quoted(self) -> str:
        start = self.at
        match = TEXT.match(self.text, start)
        if match is None:
            raise self._error(start, f"the text that begins here is never closed with '\"' ({self.keyword})")
        content = match[1]
        stray = content.rfind('"')
        if "\n" in content[: max(stray, 0)]:
            raise self._error(start, f"the text that begins here is not closed with '\"' ({self.keyword})")
        if stray >= 0:
            self._quote_inside(start + 1 + stray)
        if start and self.text[start - 1] == '"':
            self._warn(f"a doubled quote inside {self.keyword} was dropped", start)
        self.at = match.end()
        return content

    def _bare(self, closing: str, *, after_text: bool) -> str:
        start = self.at
        match = (BARE_KEY if closing == ")" else BARE).match(self.text, start)
        if match is None:
            raise self._misplaced(start)
        self.at = match.end()
        word = match[0].strip()
        if not after_text or self.keyword == "TIMEVAL":
            return word
        if JOINT.fullmatch(word) is None:
            raise self._misplaced(start)
        return word

    def _quote_inside(self, offset: int) -> None:
        if self.keyword in DECIDES_FIGURES:
            message = f"a quote stands inside a text of {self.keyword}; PX cannot hold one, write ' instead"
            self.problems.append(problem_at(self.export, offset, message))
        else:
            self._warn(f"a quote stands inside a text of {self.keyword}", offset)

    def _warn(self, message: str, offset: int) -> None:
        self.warnings.append(f"line {problem_at(self.export, offset, message).location.line}: {message}")

    def _not_closed(self, sign: str, closing: str) -> ExportNotRead:
        if sign == "=":
            return self._error(self.at, f"'=' inside {self.keyword}; is a {closing!r} missing before it?")
        return self._error(self.at, f"the file ends inside {self.keyword}; it is cut off, download it again")

    def _misplaced(self, offset: int) -> ExportNotRead:
        found = re.split(r"[\s,;]", self.text[offset : offset + 40])[0]
        return self._error(
            offset, f"{found!r} in {self.keyword} where ',' or ';' belongs; is one missing, or a quote too many?"
        )

    def _found(self) -> str:
        rest = self.text[self.at : self.at + 40].split()
        return repr(rest[0]) if rest else "the end of the file"

    def _pass(self, blanks: re.Pattern[str]) -> None:
        match = blanks.match(self.text, self.at)
        self.at = match.end() if match else self.at

    def _error(self, offset: int, message: str) -> ExportNotRead:
        """The error at *offset*, after those found before it."""
        return ExportNotRead([*self.problems, problem_at(self.export, offset, message)])
