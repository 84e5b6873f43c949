"""Strategy and sources files, sound and with what YAML or a council's clerk may put into them."""

from collections.abc import Callable
from dataclasses import dataclass

from .made import Made, Random

STRATEGY = """\
strategy:
  name: {fi: Esimerkkilä 2030, sv: "Exempelby: 2030"}
  area: "111"
  adopted: 2022-05-16
terms:
  - {start: 2021-08-01, end: 2025-05-31, midterm: [2024-01-04, 2024-05-08]}
units:
  - {id: stars, name: {fi: tähteä}, decimals: 0}
themes:
  - id: economy
    name: {fi: Talous}
    goals:
      - id: less-debt
        name: {fi: Velka vähenee}
        owner: {unit: talous, origin: example}
        measures:
          - id: loans
            name: {fi: Lainat}
            unit: EUR
            direction: fall
            calculator: value
            inputs: {value: loans}
            baseline: {period: 2020, origin: example}
            target-levels:
              - &decided {period: 2025, at-most: 100, decided: 2022-11-14, origin: example}
              - {period: 2030, at-most: 90.5, origin: example}
          - id: loans-per-resident
            name: {fi: Lainat asukasta kohden}
            unit: EUR/resident
            direction: fall
            calculator: per-resident
            inputs: {amount: loans, population: population}
            baseline: {period: 2020, origin: example}
            target-levels:
              - *decided
"""
SOURCES = """\
sources:
  - id: accounts
    name: {fi: Tilinpäätökset}
    publisher: Esimerkkilä
    files: talous_*.csv
    frequency: year
    lag: 6
    origin: synthetic
  - id: statistics
    name: {fi: Väestö}
    publisher: Tilastokeskus
    files: [väkiluku vuosittain.csv]
    frequency: year
    lag: 6
    origin: published
series:
  - id: loans
    unit: EUR
    parts:
      - source: accounts
        select: {contents: Lainat}
        of-area: "111"
  - id: population
    unit: persons
    parts:
      - source: statistics
        select: {contents: Väkiluku}
        of-area: "111"
"""
SCALARS = (
    "020", "No", "yes", "1e999", ".nan", ".inf", "nan", "1_000", "٣", "2026-02-30", "2026-13", "9999", "0000",
    "99999999999", "0x1F", "1:30", "~", "null",
    '""', "''", "-1", "1,5", "5000-01-01", "0001-01-01", "../../etc/passwd", "/etc/passwd",
    "C:\\x.csv", "\\\\server\\share\\x.csv", "**/**/*",
    '"\\0"', '"\\ud800"', '"\\e[31m"', '"\\u202e"', "!!python/none x",
    "!!binary aGVp", "*decided", "&again x", "<<", "[]", "{}", "[[[[]]]]", "{a: {b: {c: 1}}}", "9" * 400,
    "x" * 5000, "|",
    ">-", "- x", "? x", "%", "@x", "`x", "# x", "'", '"',
)  # fmt: skip
DEEP = 200_000


@dataclass(frozen=True)
class YamlKind:
    """One of the two files of a strategy by its *name*, its sound text, and what may be done to it."""

    loader: str
    text: str

    def sound(self, _chance: Random) -> Made:
        """The file as it is written."""
        return Made(self.text.encode())

    def lie(self, chance: Random) -> Made:
        """The file with one to three faults that keep it YAML, or nearly so."""
        made: tuple[str, str] = self.text, "sound"
        for _ in range(chance.randint(1, 3)):
            made = chance.choice(FAULTS)(made[0], chance)
        return Made(made[0].encode("utf-8", "surrogatepass"), made[1], is_refused=False)

    def large(self, chance: Random) -> Made:
        """A file that is nested too deep, repeats itself by aliases, or goes on and on."""
        return Made(chance.choice(LARGE)().encode(), "a large file", is_refused=True)


def _another_scalar(text: str, chance: Random) -> tuple[str, str]:
    lines = text.split("\n")
    places = [at for at, line in enumerate(lines) if ": " in line]
    if not places:
        return text, "sound"
    at = chance.choice(places)
    lines[at] = lines[at].partition(": ")[0] + ": " + chance.choice(SCALARS)
    return "\n".join(lines), "another value"


def _a_line_twice(text: str, chance: Random) -> tuple[str, str]:
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    lines.insert(chance.choice((at, chance.randrange(len(lines)))), lines[at])
    return "\n".join(lines), "a line twice"


def _a_line_less(text: str, chance: Random) -> tuple[str, str]:
    lines = text.split("\n")
    del lines[chance.randrange(len(lines))]
    return "\n".join(lines), "a line less"


def _indented_otherwise(text: str, chance: Random) -> tuple[str, str]:
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    lines[at] = chance.choice((" ", "  ", "\t")) + lines[at] if chance.random() < 0.5 else lines[at][1:]
    return "\n".join(lines), "a line indented otherwise"


def _a_sign_more(text: str, chance: Random) -> tuple[str, str]:
    at = chance.randrange(len(text) + 1)
    sign = chance.choice((*"[]{}&*!|>'\"%@`#,:?-\0\x85\ufeff\u2028\u202e\ud800", "<<: *decided\n", "---\n", "...\n"))
    return text[:at] + sign + text[at:], "a sign more"


FAULTS: tuple[Callable[[str, Random], tuple[str, str]], ...] = (
    _another_scalar,
    _another_scalar,
    _a_line_twice,
    _a_line_less,
    _indented_otherwise,
    _a_sign_more,
)
LARGE: tuple[Callable[[], str], ...] = (
    lambda: "a: " + "[" * DEEP,
    lambda: "{a: " * DEEP,
    lambda: "- " * DEEP,
    lambda: "\n".join(" " * at + "a:" for at in range(1500)),
    lambda: "b0: &b0 [x, x]\n" + "".join(f"b{at}: &b{at} [{f'*b{at - 1}, ' * 9}x]\n" for at in range(1, 20)),
    lambda: "a: &a [*a]\n",
    lambda: "".join(f"k{at}: {at}\n" for at in range(20_000)),
    lambda: "a: " + "x" * 3_000_000 + "\nb: '",
)
STRATEGY_FILE = YamlKind("strategy-file", STRATEGY)
SOURCES_FILE = YamlKind("sources-file", SOURCES)
