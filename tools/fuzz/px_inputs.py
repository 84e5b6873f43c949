"""PX files, sound and with declarations that are not true."""

from dataclasses import dataclass, field, replace
from math import prod

from .made import Kind, Made, Random

ENCODINGS = ("utf-8", "utf-8-sig", "cp1252", "iso-8859-15", "cp850", "utf-16")
DECLARED = ("", "utf-8", "iso-8859-15", "windows-1252", "utf-16", "ascii", "no such", "IBM850")
SYMBOLS = ('"."', '".."', '"..."', '"-"', "..", "-", '"......"')
NO_FIGURES = ("infinity", "inf", "-inf", "1_000", "0x10", "1e999", "9" * 400, "--1", "1.2.3", "٣", "abc")
MANY, TOO_MANY = 10_000, 100_000
LARGE_SIZE = 2_200  # of each of three variables: ten billion cells


@dataclass(frozen=True)
class _Px:
    """What a PX file is written from; *more* are statements before DATA."""

    names: list[str]
    values: list[list[str]]
    stub: int
    figures: list[str]
    codes: dict[str, list[str]] = field(default_factory=dict)
    more: str = ""
    has_keys: bool = False
    end: str = ";\n"
    declared: str = ""
    encoding: str = "utf-8"

    @property
    def cells(self) -> int:
        return prod(map(len, self.values))

    def made(self, what: str = "sound", *, is_refused: bool = False) -> Made:
        content = self.text().encode(self.encoding, "replace")
        return Made(content, what, None if is_refused else self.cells, is_refused)

    def text(self) -> str:
        listed = "".join(
            f"VALUES({_quoted([name])})={_quoted(values)};\n"
            for name, values in zip(self.names, self.values, strict=True)
        )
        coded = "".join(f"CODES({_quoted([name])})={_quoted(codes)};\n" for name, codes in self.codes.items())
        page = f'CODEPAGE="{self.declared}";\n' if self.declared else ""
        keys = "".join(f'KEYS("{name}")=VALUES;\n' for name in self.names[: self.stub]) if self.has_keys else ""
        sides = (("STUB", self.names[: self.stub]), ("HEADING", self.names[self.stub :]))
        order = "".join(f"{word}={_quoted(names)};\n" for word, names in sides if names)
        head = f'CHARSET="ANSI";\nAXIS-VERSION="2013";\n{page}TITLE="Väestö";\n{order}{listed}{coded}{keys}{self.more}'
        return f"{head}DATA=\n{self.rows()}{self.end}"

    def rows(self) -> str:
        width = max(prod(map(len, self.values[self.stub :])), 1)
        rows = [" ".join(self.figures[at : at + width]) for at in range(0, len(self.figures), width)]
        if self.has_keys:
            stub = self.values[: self.stub]
            rows = [f"{_quoted(_combination(stub, number))},{row}" for number, row in enumerate(rows)]
        return "\n".join(rows)


def sound(chance: Random) -> Made:
    """A small PX file with some of what real ones have."""
    return _some(chance).made()


def _some(chance: Random) -> _Px:
    names = chance.sample(["Alue", "Vuosi", "Tiedot", "Ikä", "Sukupuoli", "é;=(x)"], chance.randint(1, 4))
    values = [
        [f"{name} {at}" if name != "Vuosi" else str(2000 + at) for at in range(chance.randint(1, 5))] for name in names
    ]
    figures = [_figure(chance) for _ in range(prod(map(len, values)))]
    stub = chance.randint(0, len(names))
    coded = chance.sample(names, chance.randint(0, len(names)))
    codes = {
        name: [f"K{at}" for at in range(len(of_name))]
        for name, of_name in zip(names, values, strict=True)
        if name in coded
    }
    more = chance.sample(
        ['UNITS="kpl";\n', 'NOTE="Rivi#toinen DATA=5;";\n', 'CONTVARIABLE="Tiedot";\n', 'UNITS("Tiedot 0")="%";\n',
         'LANGUAGE="fi";\n', 'TIMEVAL("Vuosi")=TLIST(A1,"2000"-"2003");\n', 'LAST-UPDATED="20240101 08:00";\n',
         'VARIABLECODE("Alue")="alue_23_20260101";\n', "DECIMALS=1;\n", 'PRESTEXT("Alue")=3;\n'], 3,
    )  # fmt: skip
    encoding = chance.choice(ENCODINGS)
    return _Px(
        names, values, stub, figures, codes, "".join(more), chance.random() < 0.2 and stub > 0, encoding=encoding
    )


def _figure(chance: Random) -> str:
    if chance.random() < 0.1:
        return chance.choice(SYMBOLS)
    return str(round(chance.uniform(-1e5, 1e5), chance.randrange(4)))


def _quoted(texts: list[str]) -> str:
    return ",".join(f'"{text}"' for text in texts)


def _combination(values: list[list[str]], number: int) -> list[str]:
    found = []
    for of_variable in reversed(values):
        number, at = divmod(number, len(of_variable))
        found.append(of_variable[at])
    return found[::-1]


def _other_charset(chance: Random) -> Made:
    return replace(_some(chance), declared=chance.choice(DECLARED)).made("another code page declared")


def _wrong_count(chance: Random) -> Made:
    px = replace(_some(chance), has_keys=False)
    more = chance.choice((px.figures[:-1], [*px.figures, "5"], px.figures * 2, []))
    return replace(px, figures=more).made("figures more or fewer than cells", is_refused=True)


def _wrong_values(chance: Random) -> Made:
    px = replace(_some(chance), has_keys=False, codes={}, more="")
    at = chance.randrange(len(px.values))
    values = [[*texts, "one more"] if number == at else texts for number, texts in enumerate(px.values)]
    return replace(px, values=values).made("a value more than figures for it", is_refused=True)


def _wrong_codes(chance: Random) -> Made:
    px = _some(chance)
    codes = {px.names[0]: [f"K{at}" for at in range(len(px.values[0]) + chance.choice((1, 2)))]}
    return replace(px, codes=codes).made("CODES more than VALUES", is_refused=True)


def _values_twice(chance: Random) -> Made:
    px = replace(_some(chance), has_keys=False)
    return replace(px, values=[[texts[0]] * len(texts) for texts in px.values]).made("values given twice")


def _variable_twice(chance: Random) -> Made:
    px = _some(chance)
    return replace(px, more=f'{px.more}STUB="Alue","Alue";\n').made("a variable twice", is_refused=True)


def _no_figure(chance: Random) -> Made:
    px = replace(_some(chance), encoding="utf-8", more="")
    figures = px.figures.copy()
    figures[chance.randrange(len(figures))] = chance.choice(NO_FIGURES)
    return replace(px, figures=figures).made("a figure that is none", is_refused=True)


def _keys_wrong(chance: Random) -> Made:
    px = replace(_some(chance), stub=1, has_keys=True, codes={})
    px = replace(px, more=chance.choice(("", f'KEYS("{px.names[0]}")=CODES;\n')))
    made = px.made("rows of keys given twice or unknown", is_refused=True)
    rows = px.rows().split("\n")
    wrong = chance.choice((rows[0] + "\n" + px.rows(), px.rows() + '\n"none such",' + rows[0].partition(",")[2]))
    return replace(made, content=px.text().replace(px.rows(), wrong).encode(px.encoding, "replace"))


def _far_periods(chance: Random) -> Made:
    written = chance.choice(
        ('TLIST(D1,"00010101"-"99991231")', "TLIST(A1,0-9999)", "TLIST(M1,000001-999912)", "TLIST(W1")
    )
    px = _some(chance)
    return replace(px, more=f'TIMEVAL("{px.names[0]}")={written};\n').made("TIMEVAL of many periods")


def _many_variables(chance: Random) -> Made:
    size = chance.choice((65, MANY))
    names = [f"v{number}" for number in range(size)]
    return _Px(names, [["x"]] * size, chance.randrange(size), ["5"], has_keys=chance.random() < 0.3).made(
        "variables of one value"
    )


def _many_variables_of_two(chance: Random) -> Made:
    size = chance.choice((70, 300, MANY))
    names = [f"v{number}" for number in range(size)]
    px = _Px(names, [["x", "y"]] * size, size, ["5"] * 8, has_keys=False)
    return px.made("variables that make more cells than there are atoms", is_refused=True)


def _many_without_values(chance: Random) -> Made:
    size = chance.choice((500, MANY))
    names = [f"v{number}" for number in range(size)]
    other = [f"w{number}" for number in range(size)]
    px = _Px(other, [["x"]] * size, size, ["5"], more=f"STUB={_quoted(names)};\n")
    return px.made("variables without VALUES", is_refused=True)


def _large_sizes(chance: Random) -> Made:
    values = [[str(at) for at in range(LARGE_SIZE)]] * 3
    px = _Px(["a", "b", "c"], values, 3, ["5"] * 7, has_keys=chance.random() < 0.5)
    return px.made("ten billion cells declared", is_refused=True)


def _long(chance: Random) -> Made:
    lacking = chance.choice((0, 0, 1))
    values = [[str(at) for at in range(size)] for size in (300, 1 + chance.randrange(400))]
    figures = [_figure(chance) for _ in range(prod(map(len, values)) - lacking)]
    px = _Px(["a", "b"], values, 1, figures, encoding=chance.choice(ENCODINGS[:3]))
    return px.made("a long table", is_refused=lacking > 0)


def _nested(chance: Random) -> Made:
    opening = chance.choice(('VALUES("', "((((", '"', "[[", 'NOTE="x"', ";", "A=", '"a"-', '"a",'))
    return Made(b'CHARSET="ANSI";\nSTUB="a";\n' + opening.encode() * chance.randint(1000, TOO_MANY), "signs repeated")


PX = Kind(
    "px",
    sound,
    {
        "charset": _other_charset,
        "count": _wrong_count,
        "values": _wrong_values,
        "codes": _wrong_codes,
        "twice": _values_twice,
        "variable": _variable_twice,
        "figure": _no_figure,
        "keys": _keys_wrong,
        "periods": _far_periods,
    },
    {
        "variables": _many_variables,
        "pairs": _many_variables_of_two,
        "without": _many_without_values,
        "sizes": _large_sizes,
        "long": _long,
        "nested": _nested,
    },
    is_cube=True,
)
