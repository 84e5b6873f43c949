from heinola_indicators.loaders import detection, px_file, sotkanet_csv
from heinola_indicators.loaders.detection import load
from heinola_indicators.loaders.export import Export

PX = 'CHARSET="ANSI";HEADING="x";VALUES("x")="a","b";DATA=1 2;'
PLAIN = "Kunta,Vuosi,Luku\nHeinola,2024,7\nLahti,2024,8\n"


def test_a_loader_that_can_read_less_is_told_what_is_wanted():
    table = load(Export("a.px", PX.encode()), where={"x": ("b",)})
    assert (table.value.tolist(), table.variables[0].values) == ([2], ("a", "b"))


def test_other_loaders_read_everything():
    table = load(Export("a.csv", PLAIN.encode()), where={"Kunta": ("Lahti",)})
    assert table.value.tolist() == [7, 8]


def test_a_loader_of_another_package_need_not_know_of_it(monkeypatch):
    monkeypatch.setattr(detection.LOADERS, "load", {"theirs": lambda export, *, sheet: (export.name, sheet)}.get)
    assert load(Export("a", b""), "theirs", sheet="s", where={"x": ("b",)}) == ("a", "s")


def test_only_px_and_json_stat_take_what_is_wanted():
    assert "where" in px_file.load.__annotations__
    assert "where" not in sotkanet_csv.load.__annotations__
