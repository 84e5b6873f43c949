"""What a part chooses and no file has, where a run goes on without it."""

from tests.strategy.lint.linted_city import lint_of, validation_of


def test_a_value_that_may_be_absent_and_is_in_no_file_is_told(tmp_path):
    may_be_absent = ("{contents: Lainat}", "{contents: Lainta}\n        absent: missing")
    lines = [str(problem) for problem in validation_of(tmp_path, sources=(may_be_absent,)).lint]
    assert any(
        "has the value 'Lainta' of 'contents'; did you mean 'Lainat'? [value-in-no-file]" in line for line in lines
    )


def test_a_value_that_may_be_absent_and_is_in_some_file_is_fine(tmp_path):
    may_be_absent = ("{contents: Lainat}", "{contents: Lainat}\n        absent: missing")
    exports = {"talous_2023-2024.csv": "Vuosi;Velat\n2023;110\n2024;104\n"}
    assert lint_of(tmp_path, sources=(may_be_absent,), exports=exports) == []


def test_the_numbers_of_answers_are_looked_for_too(tmp_path):
    with_n = ("{contents: Väkiluku}", "{contents: Väkiluku}\n        n: {contents: [Väkiluku, Vastaajat]}")
    (line,) = lint_of(tmp_path, sources=(with_n,))
    assert "has the value 'Vastaajat' of 'contents'" in line


def test_a_file_that_names_places_within_the_area_is_not_of_another(tmp_path):
    exports = {"väkiluku vuosittain.csv": "Alue;Vuosi;Väkiluku\nKeskusta;2020;200\nKeskusta;2024;190\n"}
    assert lint_of(tmp_path, exports=exports) == []
