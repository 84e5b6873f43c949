"""Plain tables as texts with separators, as cities and PxWeb save them; cut off between lines, a text is whole."""

from .made import Kind, Made, Random

SEPARATORS = (";", ",", "\t", " ")
ENCODINGS = ("utf-8", "utf-8-sig", "cp1252", "iso-8859-15", "utf-16")
TITLES = ("", "", "Väestö muuttujina Alue, Vuosi ja Tiedot\n\n", "Taulukko\n")
MUNICIPALITIES = ("Heinola", "Lahti", "Äänekoski")
MANY = 20_000

Row = list[str | float]


def rows_of_table(chance: Random) -> list[Row]:
    """A header and seven rows: a municipality, a year and one to four figures."""
    width = chance.randint(1, 4)
    rows: list[Row] = [["Kunta", "Vuosi", *(f"Luku {at}" for at in range(width))]]
    for year in range(2002, 2009):
        figures = (round(chance.uniform(-1e5, 1e5), chance.randrange(3)) for _ in range(width))
        rows.append([chance.choice(MUNICIPALITIES), str(year), *figures])
    return rows


def sound(chance: Random) -> Made:
    """A text with or without title and quotes, in one of several encodings."""
    separator = chance.choice(SEPARATORS)
    quote = '"' if separator == " " else chance.choice(("", '"'))
    lines = (separator.join(f"{quote}{cell}{quote}" for cell in row) for row in rows_of_table(chance))
    text = chance.choice(TITLES) + chance.choice(("\n", "\r\n")).join(lines) + "\n"
    return Made(text.encode(chance.choice(ENCODINGS)))


def _fields_more(chance: Random) -> Made:
    lines = sound(chance).content.split(b"\n")
    at = chance.randrange(len(lines))
    lines[at] += chance.choice(SEPARATORS).encode() * chance.choice((1, 2, 500)) + b"5"
    return Made(b"\n".join(lines), "a row with more fields")


def _very_wide(chance: Random) -> Made:
    header, row = b"a" + b";b" * MANY, b"1" + b";2" * chance.choice((3, MANY))
    return Made(header + b"\n" + row, "very many columns", is_refused=True)


def _very_long(chance: Random) -> Made:
    row = chance.choice((b"x;5\n", b'"x";5\n', b'"x;5\n', b"x;\n", b";;;;\n"))
    return Made(b"Kunta;Luku\n" + row * MANY, "very many rows")


TEXT = Kind("table-csv", sound, {"fields": _fields_more}, {"wide": _very_wide, "long": _very_long})
