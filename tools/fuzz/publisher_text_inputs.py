"""Texts as Statistics Finland, SYKE, Sotkanet and survey tools save them; cut off between lines, a text is whole."""

from collections.abc import Callable
from itertools import product

from .made import Kind, Made, Random

ENCODINGS = ("utf-8", "utf-8-sig", "cp1252")
MISSING = ("..", ".", "-", "...")
NO_FIGURES = ("1e999", "inf", "1_000", "٣", "0x1F", "abc", "--1")
MUNICIPALITIES = ("Heinola", "Lahti", "Äänekoski", "Koko maa")
SECTORS = ("Kulutussähkö", "Tieliikenne", "Maatalous", "Työkoneet")

MOST_HEADER_LINES = 3
Lines = tuple[list[str], int | None]  # the lines of a file and how many rows it has when read


def figure(chance: Random, mark: str = ",") -> str:
    """A figure with up to two decimals after *mark*."""
    return str(round(chance.uniform(-1e4, 1e4), chance.randrange(3))).replace(".", mark)


def _pxweb(chance: Random) -> Lines:
    areas, years = chance.sample(MUNICIPALITIES, chance.randint(1, 4)), range(2015, 2016 + chance.randrange(5))
    if chance.random() < 0.5:
        lines = [";".join([f'"{area}"', *(_cell(chance) for _ in years)]) for area in areas]
        header = ";".join(['"Alue"', *(f'"Väestö {year}"' for year in years)])
    else:
        lines = [f'"{area}";"{year}";{_cell(chance)}' for area, year in product(areas, years)]
        header = '"Alue";"Vuosi";"Väestö"'
    title = ['"Väestö muuttujina Alue, Vuosi ja Tiedot"', ""] if chance.random() < 0.7 else []
    return [*title, header, *lines], len(areas) * len(years)


def _cell(chance: Random) -> str:
    return chance.choice(MISSING) if chance.random() < 0.1 else figure(chance, ".")


def _syke(chance: Random) -> Lines:
    keys = list(product(range(2005, 2005 + chance.randint(1, 4)), chance.sample(SECTORS, chance.randint(1, 4))))
    lines = [
        f"111,Heinola,Päijät-Häme,{year},{sector},{figure(chance, '.')},{figure(chance, '.')}" for year, sector in keys
    ]
    return ["kuntanumero,kunta,maakunta,vuosi,taso_4,päästöt (ktCO2e),energiankulutus (GWh)", *lines], len(lines) * 2


def _sotkanet(chance: Random) -> Lines:
    keys = list(product((127, 3113), (44, 658), range(2018, 2018 + chance.randint(1, 4))))
    lines = [f"{one};{region};{year};total;{figure(chance, '.')};{figure(chance, '.')}" for one, region, year in keys]
    return ["indicator;region;year;gender;primary value;absolute value", *lines], len(lines) * 2


def _sotkanet_web(chance: Random) -> Lines:
    keys = list(product(MUNICIPALITIES, ("yhteensä", "miehet"), range(2018, 2018 + chance.randint(1, 4))))
    return [f"5;Toimeentulotukea saaneet, %;{area};{sex};{year};{figure(chance)}" for area, sex, year in keys], len(
        keys
    )


def _answers(chance: Random) -> Lines:
    answers = [
        f"2025-05-01 12:{minute:02};{chance.randint(1, 5)};{chance.choice(('1', '3', '5', 'En osaa sanoa', ''))}"
        for minute in range(chance.randint(3, 12))
    ]
    return ["Vastausaika;Viihdyn;Suosittelen", *answers], None


def _kind(loader: str, lines_of: Callable[[Random], Lines], *, is_refused_for_no_figure: bool = True) -> Kind:
    def sound(chance: Random) -> Made:
        lines, rows = lines_of(chance)
        return _saved(lines, chance, rows=rows)

    def no_figure(chance: Random) -> Made:
        lines, _ = lines_of(chance)
        separator = ";" if ";" in lines[-1] else ","
        lines[-1] = separator.join([*lines[-1].split(separator)[:-1], chance.choice(NO_FIGURES)])
        made = _saved(lines, chance, encoding="utf-8")
        has_figures = len(lines) > MOST_HEADER_LINES + 1  # a column without any is one of texts
        return Made(made.content, "a figure that is none", is_refused=is_refused_for_no_figure and has_figures)

    def fields_more(chance: Random) -> Made:
        lines, _ = lines_of(chance)
        lines[chance.randrange(len(lines))] += ";5" * chance.choice((1, 2, 500))
        return Made(_saved(lines, chance).content, "a row with more fields")

    lies = {"figure": no_figure, "fields": fields_more}
    return Kind(loader, sound, lies, {}, is_lines=True, counts=loader == "survey-answers")


def _saved(lines: list[str], chance: Random, *, rows: int | None = None, encoding: str | None = None) -> Made:
    text = chance.choice(("\n", "\r\n")).join([*lines, ""])
    return Made(text.encode(encoding or chance.choice(ENCODINGS)), rows=rows)


PXWEB_CSV = _kind("pxweb-csv", _pxweb)
SYKE_CSV = _kind("syke-csv", _syke)
SOTKANET_CSV = _kind("sotkanet-csv", _sotkanet)
SOTKANET_WEB_CSV = _kind("sotkanet-web-csv", _sotkanet_web)
SURVEY_ANSWERS = _kind("survey-answers", _answers, is_refused_for_no_figure=False)
