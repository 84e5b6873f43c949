"""The snippet that ``inspect`` gives works when it is pasted, for a small file of every kind."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.loaders.commented_workbook import workbook
from tests.usecases.test_inspect import TABLES, pasted

from heinola_indicators.loaders import LOADERS
from heinola_indicators.usecases.inspect import inspect

FACT = {
    "ytunnus": "1068892-9", "raportointikokonaisuus": "KKNR", "osakokonaisuus": "k-t07", "raportointikausi": "2025C12",
    "taksonomia": "jhs-2018-01/2024-03-26", "tunnusluku": "1400", "arvo": "8206992.73",
}  # fmt: skip
NOT_LISTED = FACT | {"ytunnus": "7654321-0"}
ENTRY = {"indicator": 127, "region": 44, "year": 2022, "gender": "total", "value": 18131}
PX = """CHARSET="ANSI";TITLE="Väestö";CONTENTS="Väestö";UNITS="henkilöä";STUB="Alue";HEADING="Vuosi";
VALUES("Alue")="Heinola","Lahti";CODES("Alue")="KU111","KU398";VALUES("Vuosi")="2022","2023";
DATA=18131 17948 120112 ".." ;"""
CUBE = {
    "version": "2.0", "class": "dataset", "id": ["alue", "vuosi"], "size": [1, 2], "value": [18131, 17948],
    "dimension": {
        "alue": {"category": {"index": ["KU111"], "label": {"KU111": "Heinola"}}},
        "vuosi": {"category": {"index": ["2022", "2023"]}},
    },
}  # fmt: skip
SYKE: list[list[object]] = [
    ["HEINOLA", 1990, 2005], ["Kulutussähkö", 20.1, 15.2], ["Tieliikenne", 48.0, 47.1], ["Päästöhyvitykset", 0, 0],
    ["kokonaispäästöt, ktCO2e", 68.1, 62.3], ["per asukas, tCO2e", 3.1, 3.0], ["asukasluku", 22255, 20729], [],
    ["Hinku-laskenta ilman päästöhyvityksiä"],
]  # fmt: skip
SOTKANET: list[list[object]] = [
    ["Tilasto- ja indikaattoripankki Sotkanet.fi"], [None, None, None, 2021, 2022],
    ["Väestö 31.12.", "Heinola", "yhteensä", 18344, 18131], ["Väestö 31.12.", "Koko maa", "yhteensä", 5548241, ".."],
    [], ["© THL"],
]  # fmt: skip
PXWEB: list[list[object]] = [
    ["Väestö muuttujina Alue, Sukupuoli ja Vuosi"], [], [None, None, "2022", "2023"],
    ["Heinola", "Miehet", 8970, 8880], [None, "Naiset", 9161, ".."],
]  # fmt: skip
CSV2 = '"Alue","Vuosi","Perheitä"\n"Heinola","2021",5766\n"Heinola","2022",5700\n'
CSV3 = '"alue_23_20260101","timeperiod_y","12c1"\n"KU111","2021",5766\n"KU111","2022",5700\n'
RELATION = "Alue\tIkä\tVuosi\tVäestö\n" + "".join(
    f"Heinola\t{age}\t{year}\t{figure}\n"
    for age, year, figure in [("0", 2022, 1), ("0", 2023, 2), ("1", 2022, 3), ("1", 2023, "..")]
)
TREASURY: list[list[object]] = [
    ["Maakunta", "Kunta", "Toimintakate", "Vuosikate"], ["Päijät-Häme", "Heinola", -41.5, 15.5], [],
    ["Käytössä olevat suodattimet: \nRaportointikausi on 2023C12\norganisaatiotyyppi on kunta"],
]  # fmt: skip


def sheet(rows: list[list[object]], name: str) -> Callable[[], bytes]:
    return lambda: workbook({}, rows, name=name)


FILES: dict[str, tuple[str, str, Callable[[], bytes]]] = {
    "px": ("väestö.px", "px", PX.encode),
    "JSON-stat": ("128c.json", "json-stat", json.dumps(CUBE).encode),
    "JSON-stat in a bundle": ("128c.json", "json-stat", json.dumps({"dataset": CUBE | {"version": "1.0"}}).encode),
    "csv2": ("12c1.csv", "pxweb-csv", CSV2.encode),
    "csv3": ("12c1.csv", "pxweb-csv", CSV3.encode),
    "relation file": ("11re.txt", "pxweb-csv", RELATION.encode),
    "State Treasury's Excel": ("katteet.xlsx", "treasury-workbook", sheet(TREASURY, "Export")),
    "wide": ("12c1.csv", "pxweb-csv", lambda: b'"Alue","2021 Miehet","2021 Naiset"\n"Heinola",5,6\n"Lahti",..,7\n'),
    "PxWeb's Excel": ("11ra.xlsx", "pxweb-workbook", sheet(PXWEB, "11ra")),
    "Sotkanet's JSON": ("127.json", "sotkanet-json", json.dumps([ENTRY, ENTRY | {"year": 2023}]).encode),
    "Sotkanet's CSV": (
        "127.csv",
        "sotkanet-csv",
        "indicator;region;year;gender;primary value;absolute value\n127;44;2022;total;48.3;8757\n".encode,
    ),
    "Sotkanet's web export": (
        "no.csv",
        "sotkanet-web-csv",
        "5;Tuki, %;Heinola;111;yhteensä;2022;5,8\n5;Tuki, %;Lahti;398;yhteensä;2022;6,8\n".encode,
    ),
    "Sotkanet's Excel": ("taulukko.xlsx", "sotkanet-workbook", sheet(SOTKANET, "Taulukko")),
    "State Treasury's facts": ("KKNR_2025C12.json", "treasury-json", json.dumps([FACT]).encode),
    "facts of a body that is not known": ("KKNR_2025C12.json", "treasury-json", json.dumps([NOT_LISTED]).encode),
    "SYKE's machine form": (
        "kunta_111.csv",
        "syke-csv",
        "vuosi;hinku_laskenta;päästökauppa;taso_3;taso_4;taso_5;kt;kt_tuuli;GWh\n2024;true;false;Kul;Kul;Asu;1,5;1,5;NA\n".encode,
    ),
    "SYKE's Excel": ("ALas_heinola.xlsx", "syke-workbook", sheet(SYKE, "KHK-päästöt")),
    "the city's own CSV": ("oma.csv", "table-csv", "Kunta;Vuosi;Kulut (1000 €)\nHeinola;2023;1 234,5*\n".encode),
    "the city's own Excel": ("oma.xlsx", "table-workbook", sheet([["Kunta", 2023, 2024], ["Heinola", 1, 2]], "Taul1")),
}


@pytest.mark.parametrize("kind", FILES)
def test_the_snippet_of_a_small_file_works_when_it_is_pasted(kind: str, tmp_path: Path) -> None:
    name, loader, content = FILES[kind]
    (tmp_path / name).write_bytes(content())
    check(tmp_path / name, loader, tmp_path)


def test_the_snippet_of_a_parquet_file_works_when_it_is_pasted(tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow", reason="pyarrow is an extra: pip install 'heinola-indicators[parquet]'")
    parquet = pytest.importorskip("pyarrow.parquet")
    parquet.write_table(arrow.table({"Kunta": ["Heinola"], "Vuosi": [2024], "Arvo": [1.5]}), tmp_path / "oma.parquet")
    check(tmp_path / "oma.parquet", "parquet", tmp_path)


def check(path: Path, loader: str, folder: Path) -> None:
    found = inspect(path)
    assert found.loader == loader
    panels = pasted(found.snippet, path, folder)
    panel = panels.panel(next(iter(panels.strategy.series)))
    assert not panels.problems
    assert panel is not None
    assert (panel.flag != 0).any()


def test_every_loader_has_a_file_here() -> None:
    tried = {loader for _, loader, _ in FILES.values()} | {"parquet"}
    assert set(LOADERS) == tried | {"survey-answers"}  # of which the shipped ones are tried
    assert TABLES
