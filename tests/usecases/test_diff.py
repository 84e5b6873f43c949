"""Two status files or two data folders compared: what is told, and what cannot be compared."""

import shutil
from datetime import date

import pytest
from tests.strategy.small_city import EXPORTS, changed, write_city
from tests.usecases.status_files import JOBS, status_file

from heinola_indicators.model.difference import Cause, DifferenceKind
from heinola_indicators.model.errors import UsageError
from heinola_indicators.usecases.diff import DiffRequest, compared, diff

AS_OF = date(2026, 11, 24)


@pytest.fixture
def city(tmp_path):
    """A strategy and two data folders that are alike."""
    strategy = write_city(tmp_path)
    shutil.copytree(tmp_path / "data", tmp_path / "new")
    return strategy


def of_folders(city, **exports):
    """What differs after some files of the new folder were written anew, or taken away."""
    folder = city.parents[1]
    for name, text in exports.items():
        path = folder / "new" / name
        if text is None:
            path.unlink()
        else:
            path.write_text(text, "utf-8")
    return diff(DiffRequest(folder / "data", folder / "new", city, AS_OF))


def observed(result):
    return [
        (each.name, each.area, each.period, each.kind, each.old, each.new) for each in result.difference.observations
    ]


def test_folders_that_are_alike_do_not_differ(city):
    result = of_folders(city)
    assert not result.difference.is_any
    assert result.problems == ()


def test_a_revised_cell_is_told_as_observation_file_and_verdict(city):
    text = changed(EXPORTS["talous_2020-2022.csv"], "2021;115", "2021;90")
    result = of_folders(city, **{"talous_2020-2022.csv": text})
    assert observed(result) == [
        ("loans", "111", "2021", DifferenceKind.REVISED, 115.0, 90.0),
        ("loans-per-resident", "111", "2021", DifferenceKind.REVISED, 115 / 198, 90 / 198),
    ]
    first = result.difference.observations[0]
    assert (first.difference, first.percent) == (-25.0, -2500 / 115)
    assert (first.old_origin, first.new_origin) == ("synthetic", "synthetic")
    assert [(each.path, each.kind) for each in result.difference.files] == [
        ("talous_2020-2022.csv", DifferenceKind.REVISED)
    ]
    assert all(each.figure is None for each in result.difference.measures), "the latest figures are as they were"


def test_a_new_file_brings_new_periods_and_a_verdict_by_new_data(city):
    result = of_folders(city, **{"talous_2025.csv": "Vuosi;Lainat\n2025;130\n"})
    assert observed(result) == [("loans", "111", "2025", DifferenceKind.NEW, None, 130.0)]
    assert [(each.path, each.kind) for each in result.difference.files] == [("talous_2025.csv", DifferenceKind.NEW)]
    loans = next(each for each in result.difference.measures if each.measure == "loans")
    assert (loans.figure.kind, loans.figure.new.period) == (DifferenceKind.NEW, "2025")
    assert all(Cause.NEW_DATA in verdict.causes for verdict in loans.verdicts)


def test_a_removed_file_is_told_with_what_vanished_and_the_problem_names_the_folder(city):
    result = of_folders(city, **{"väkiluku vuosittain.csv": None})
    assert {each.kind for each in result.difference.observations} == {DifferenceKind.VANISHED}
    assert [(each.path, each.kind) for each in result.difference.files] == [
        ("väkiluku vuosittain.csv", DifferenceKind.VANISHED)
    ]
    (problem,) = result.problems
    assert str(problem).endswith(f"(in {city.parents[1] / 'new'})")


def test_another_flag_is_an_observation_of_its_own_kind(city):
    text = changed(EXPORTS["talous_2023-2024.csv"], "2024;104", "2024;104*")
    result = of_folders(city, **{"talous_2023-2024.csv": text})
    found = {(each.name, each.kind, each.old_flag, each.new_flag) for each in result.difference.observations}
    assert found == {("loans", DifferenceKind.FLAG, "A", "P"), ("loans-per-resident", DifferenceKind.FLAG, "A", "P")}


def test_a_missing_sign_in_the_place_of_a_figure_is_a_vanished_figure(city):
    text = changed(EXPORTS["talous_2023-2024.csv"], "2024;104", "2024;..")
    result = of_folders(city, **{"talous_2023-2024.csv": text})
    assert ("loans", "111", "2024", DifferenceKind.VANISHED, 104.0, None) in observed(result)
    assert result.difference.observations[0].new_flag == "O"


def test_hidden_files_and_locks_of_office_programs_are_no_difference(city):
    assert not of_folders(city, **{".DS_Store": "x", "~$talous.xlsx": "x"}).difference.is_any


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("data", "config/strategy.yaml", "data is a folder and {}/config/strategy.yaml a file; name two"),
        ("config/strategy.yaml", "data", "data is a folder and {}/config/strategy.yaml a file; name two"),
        ("nowhere", "data", "nowhere: there is no such file or folder; name two"),
        ("data", "nowhere.json", "nowhere.json: there is no such file or folder; name two"),
    ],
)
def test_a_folder_against_a_file_and_what_is_not_there_are_wrong_usage(city, old, new, message):
    folder = city.parents[1]
    with pytest.raises(UsageError) as error:
        diff(DiffRequest(folder / old, folder / new, city, AS_OF))
    assert message.format(folder) in str(error.value)


def test_files_of_two_areas_cannot_be_compared():
    with pytest.raises(UsageError, match=r"old\.json is about the area 111 and new\.json about 398"):
        compared(status_file(JOBS), status_file(JOBS, area="398", name="new.json"))


def test_files_of_two_strategies_cannot_be_compared():
    with pytest.raises(UsageError, match=r"is of the strategy 'Hyvä asuu Heinolassa' and new\.json of 'Toinen'"):
        compared(status_file(JOBS), status_file(JOBS, strategy="Toinen", name="new.json"))


def test_a_later_strategy_that_goes_on_with_measures_is_compared():
    later = status_file(JOBS, strategy="Heinola 2034", adopted="2026-05-18")
    assert [each.field for each in compared(status_file(JOBS), later).strategy] == ["strategy", "adopted"]
    with pytest.raises(UsageError):
        compared(status_file(JOBS), status_file(strategy="Heinola 2034", adopted="2026-05-18"))
