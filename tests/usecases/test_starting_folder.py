"""A new city's starting folder: sound as it is, for any municipality, and never over what is there."""

from datetime import date

import pytest

from heinola_indicators.loaders import LOADERS
from heinola_indicators.model.areas import MUNICIPALITY, areas
from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.localised import Language
from heinola_indicators.strategy.reader import read_strategy
from heinola_indicators.usecases.compute import ComputeRequest, compute
from heinola_indicators.usecases.starting_folder import StartRequest, make_starting_folder, starting_texts
from heinola_indicators.usecases.validate import ValidateRequest, validate

AS_OF = date(2026, 11, 24)


def made(folder, area=None, as_of=AS_OF):
    make_starting_folder(StartRequest(folder, as_of, area))
    return folder / "config/strategy.yaml", folder / "data"


def test_nothing_is_amiss_in_it_but_what_is_made_up(tmp_path):
    found = validate(ValidateRequest(*made(tmp_path / "Lahti", "Lahti")))
    assert list(found.told()) == []


def test_without_a_municipality_the_lint_asks_for_it(tmp_path):
    found = validate(ValidateRequest(*made(tmp_path / "uusi")))
    assert (found.of_files, found.of_exports) == ((), ())
    assert {problem.rule for problem in found.lint} == {"unknown-area"}


@pytest.mark.parametrize("as_of", [AS_OF, date(2031, 1, 1), date(2031, 12, 31)])
def test_every_figure_and_level_in_it_says_that_it_is_made_up_and_none_is_out_of_date(tmp_path, as_of):
    strategy, data = made(tmp_path, "398", as_of)
    table = compute(ComputeRequest(strategy, data, as_of, Language.FINNISH)).table
    assert [row.measure.id for row in table] == ["population", "loans-per-resident"]
    assert {row.origin.value for row in table} == {"synthetic"}
    assert all(row.shows_example for row in table)
    assert {row.applied.status.value for row in table} == {"off-track"}


def test_it_is_for_any_municipality_of_today(tmp_path):
    today = [area for area in areas().values() if area.level == MUNICIPALITY and area.until is None]
    assert len(today) == 308
    for area in today:
        folder = tmp_path / area.code
        assert read_strategy(made(folder, area.code)[0], LOADERS).area == area.code
        assert area.name_fi in (folder / "README.md").read_text("utf-8")


def test_what_is_there_is_not_written_over(tmp_path):
    (tmp_path / "config").mkdir()
    (tmp_path / "config/strategy.yaml").write_text("mine", "utf-8")
    (tmp_path / "notes.txt").write_text("mine too", "utf-8")
    with pytest.raises(UsageError, match=r"nothing is written, since there is config.strategy\.yaml already"):
        made(tmp_path)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["config", "notes.txt", "strategy.yaml"]
    (tmp_path / "config/strategy.yaml").unlink()
    made(tmp_path)
    assert (tmp_path / "notes.txt").read_text("utf-8") == "mine too"


def test_a_file_is_no_folder_and_a_place_that_is_none_no_municipality(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(UsageError, match="is a file; name a folder that is new or empty"):
        made(tmp_path / "file")
    with pytest.raises(UsageError, match="there is no area 'Heinol'; did you mean 'Heinola'"):
        made(tmp_path / "new", "Heinol")
    assert not (tmp_path / "new").exists()


def test_what_is_in_the_folder_is_named_in_its_readme():
    texts = dict(starting_texts())
    assert set(texts) == {
        "README.md",
        "config/strategy.yaml",
        "config/sources.yaml",
        "data/esimerkki_synthetic.csv",
    }
    assert [name for name in texts if name != "README.md" and name not in texts["README.md"]] == []
