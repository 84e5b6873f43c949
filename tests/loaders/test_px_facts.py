from heinola_indicators.loaders.export import Export
from heinola_indicators.loaders.json_stat import load as load_json
from heinola_indicators.loaders.px_file import load
from heinola_indicators.panel.table import Table

HEAD = (
    'CHARSET="ANSI";TITLE="Väestö";SOURCE="Tilastokeskus";SOURCE[sv]="Statistikcentralen";LANGUAGE="fi";UNITS="henkilöä";'
    'HEADING="Vuosi";VALUES("Vuosi")="2022","2023";REFPERIOD("Väestö")="31.12.";ELIMINATION("Vuosi")=NO;{}DATA=1 2;'
)


def table(more: str = "") -> Table:
    return load(Export("a.px", HEAD.format(more).encode()))


def test_what_a_file_says_beside_its_table_is_kept_as_it_is_written() -> None:
    facts = table('CONTACT="Väestötilastot"," puh. 029 551 1000";META-ID="x";').facts
    assert facts == {
        "SOURCE": "Tilastokeskus",
        "REFPERIOD(Väestö)": "31.12.",
        "ELIMINATION(Vuosi)": "NO",
        "CONTACT": "Väestötilastot,  puh. 029 551 1000",
        "META-ID": "x",
    }


def test_a_table_of_rates_says_that_it_is_not_to_be_added() -> None:
    assert table().may_be_added
    assert table("AGGREGALLOWED=YES;").may_be_added
    assert not table("AGGREGALLOWED=NO;").may_be_added


def test_json_stat_says_so_too() -> None:
    text = '{"class":"dataset","id":["v"],"size":[1],"value":[1],"source":"Tilastokeskus","dimension":{"v":{"category":'
    text += '{"label":{"2022":"2022"}}}},"extension":{"px":{"aggregallowed":%s}}}'
    assert not load_json(Export("a.json", (text % "false").encode())).may_be_added
    assert load_json(Export("a.json", (text % "true").encode())).facts == {"source": "Tilastokeskus"}
