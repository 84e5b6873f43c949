"""``validate``: everything at once, exit codes, formats, and no input that ends it otherwise."""

import json
import shutil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.cli.running import AS_OF, invoke
from tests.cli.test_main import imported
from tests.golden import assert_golden
from tests.strategy.lint.linted_city import LINTED
from tests.strategy.small_city import EXPORTS, SOURCES, changed, write_city

SAID = "strategy.yaml: problems: 0 in the files, 0 in the exports; warnings: 0; notes: 0\n"


def run(folder, *options, strategy=LINTED, sources=SOURCES, exports=EXPORTS):
    path = write_city(folder, strategy, sources, exports)
    return invoke("validate", "--strategy", path, "--data", folder / "data", *options)


def lines(result, folder):
    return [line.replace(f"{folder}/", "") for line in result.stdout.splitlines()]


def test_of_a_sound_city_nothing_is_printed_but_that_it_is_sound(tmp_path):
    result = run(tmp_path)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.endswith(SAID)
    assert run(tmp_path, "--quiet").stderr == ""


SPOILT = changed(LINTED, "direction: fall", "direction: down").replace("unit: EUR/resident", "unit: EUR", 1)
SPOILT = changed(SPOILT, "        owner: {unit: talous, origin: example}\n", "")
SPOILT_SOURCES = changed(SOURCES, "    publisher: Tilastokeskus\n", "    publiser: Tilastokeskus\n")
SPOILT_SOURCES = changed(SPOILT_SOURCES, "select: {contents: Lainat}", "select: {contents: Lainta}")
NO_LAINTA = "variable 'contents' has no value 'Lainta'; did you mean 'Lainat'?"


def test_problems_of_both_files_and_of_exports_and_the_lint_are_told_at_once(tmp_path):
    result = run(tmp_path, strategy=SPOILT, sources=SPOILT_SOURCES)
    assert result.exit_code == 3
    assert lines(result, tmp_path) == [
        "config/strategy.yaml:24:24: expected 'rise', 'fall' or 'stay-within', found 'down'",
        (
            "config/strategy.yaml:35:19: unit mismatch: calculator 'per-resident' gives EUR/resident, the measure is in"
            " EUR"
        ),
        "config/sources.yaml:11:5: unknown key 'publiser'; did you mean 'publisher'?",
        f"config/sources.yaml:20:9: talous_2020-2022.csv: {NO_LAINTA}",
        f"config/sources.yaml:20:9: talous_2023-2024.csv: {NO_LAINTA}",
        "config/strategy.yaml:33:13: warning: measure 'loans-per-resident' has no owner [no-owner]",
    ]


IN_THE_EXPORTS = {
    "a missing file": (
        (),
        {"väkiluku vuosittain.csv": None},
        "sources.yaml:9:5: no file in the data folder fits 'väkiluku vuosittain.csv'; ",
    ),
    "one of two patterns that fits nothing": (
        ("files: talous_*.csv", "files: [talous_*.csv, velat.csv]"),
        {},
        "sources.yaml:2:5: no file in the data folder fits 'velat.csv', one of the patterns of the source 'accounts'; ",
    ),
    "a file that cannot be read": (
        (),
        {"talous_2020-2022.csv": "Vuosi;Lainat\n2020;120;7\n"},
        "data/talous_2020-2022.csv: no loader recognises the file: ",
    ),
    "a variable": (
        ("{contents: Lainat}", "{contents: Lainat, Laji: x}"),
        {},
        "sources.yaml:20:9: talous_2020-2022.csv: there is no variable 'Laji'; there are ",
    ),
    "a variable to add over": (
        ("{contents: Lainat}", "{contents: Lainat}\n        sum: [Laji]"),
        {},
        "sources.yaml:20:9: talous_2020-2022.csv: there is no variable 'Laji'; there are ",
    ),
    "a value": (
        ("{contents: Väkiluku}", "{contents: Väkilukku}"),
        {},
        "sources.yaml:26:9: väkiluku vuosittain.csv: variable 'contents' has no value 'Väkilukku'; did you mean",
    ),
    "a unit": (
        ("{contents: Lainat}", "{contents: Lainat (1000 €)}"),
        {"talous_2020-2022.csv": "Vuosi;Lainat (1000 €)\n2020;120\n", "talous_2023-2024.csv": None},
        "sources.yaml:20:9: talous_2020-2022.csv: unit mismatch: ",
    ),
    "the strategy's area": (
        ('        of-area: "111"\n  - id: population', '        of-area: "398"\n  - id: population'),
        {},
        "strategy.yaml:22:13: measure 'loans': the exports have no figure of Heinola (111), the strategy's area",
    ),
    "the file of a source that nothing uses": (
        (
            "series:\n",
            SOURCES.partition("sources:\n")[2]
            .partition("  - id: statistics")[0]
            .replace("accounts", "spare")
            .replace("talous_*", "varalla")
            + "series:\n",
        ),
        {},
        "sources.yaml:16:5: no file in the data folder fits 'varalla.csv'; ",
    ),
    "the value of a series that nothing uses": (
        (
            "  - id: population\n",
            "  - id: spare\n"
            + SOURCES.partition("  - id: loans\n")[2].partition("  - id:")[0].replace("Lainat", "Velat")
            + "  - id: population\n",
        ),
        {},
        "sources.yaml:26:9: talous_2020-2022.csv: variable 'contents' has no value 'Velat'; ",
    ),
}


@pytest.mark.parametrize(("change", "exports", "expected"), IN_THE_EXPORTS.values(), ids=IN_THE_EXPORTS)
def test_what_the_exports_lack_exits_with_4_and_names_it(tmp_path, change, exports, expected):
    there = {name: text for name, text in (EXPORTS | exports).items() if text is not None}
    result = run(tmp_path, sources=changed(SOURCES, *change) if change else SOURCES, exports=there)
    assert result.exit_code == 4
    assert any(expected in line and ": warning: " not in line for line in lines(result, tmp_path)), result.stdout


def test_without_a_look_at_the_exports_none_is_missed(tmp_path):
    result = run(tmp_path, "--no-data", exports={})
    assert (result.exit_code, result.stdout) == (0, "")
    assert "problems: 0 in the files, the exports were not looked at;" in result.stderr
    shutil.rmtree(tmp_path / "data")
    assert invoke("validate", "--strategy", tmp_path / "config/strategy.yaml", "--no-data").exit_code == 0


def test_a_data_folder_that_is_not_there_is_wrong_usage(tmp_path):
    path = write_city(tmp_path, LINTED)
    result = invoke("validate", "--strategy", path, "--data", tmp_path / "dat")
    assert result.exit_code == 2
    assert "there is no such data folder; name it with --data, or leave it out with --no-data" in result.stderr


def test_a_strategy_that_is_not_there_is_a_problem(tmp_path):
    result = invoke("validate", "--strategy", tmp_path / "none.yaml", "--data", tmp_path)
    assert (result.exit_code, result.stdout) == (
        3,
        f"{tmp_path}/none.yaml: cannot be read: No such file or directory\n",
    )


def test_warnings_and_notes_exit_with_0_also_those_that_compute_gives(tmp_path):
    exports = EXPORTS | {"talous_2024b.csv": "Vuosi;Lainat\n2024;103\n"}
    bare = changed(LINTED, "            baseline: {period: 2020, origin: example}\n", "")
    result = run(tmp_path, strategy=bare, exports=exports)
    assert result.exit_code == 0
    assert lines(result, tmp_path) == [
        "config/strategy.yaml:22:13: warning: measure 'loans' has no baseline [no-baseline]",
        "config/sources.yaml:20:9: warning: two files of accounts give 111 2024 differently; the later name holds",
    ]


def test_every_warning_of_compute_is_told_with_its_rule(tmp_path):
    bare = changed(LINTED, "        owner: {unit: talous, origin: example}\n", "")
    bare = changed(bare, 'area: "111"', 'area: "998"') + "      - {id: empty, name: {fi: Tyhjä}}\n"
    path = write_city(tmp_path, bare)
    computed = invoke("compute", "--strategy", path, "--data", tmp_path / "data", *AS_OF)
    told = run(tmp_path, strategy=bare).stdout.splitlines()
    warnings = [line for line in computed.stderr.splitlines() if ": warning: " in line]
    assert len(warnings) == 4
    assert [[line for line in told if line.startswith(f"{warning} [")] for warning in warnings] == [
        [f"{warning} [{rule}]"]
        for warning, rule in zip(
            warnings, ["unknown-area", "no-owner", "no-owner", "goal-without-measure"], strict=True
        )
    ]


def test_formats_tell_the_same(tmp_path):
    text = lines(run(tmp_path, strategy=SPOILT), tmp_path)
    records = json.loads(run(tmp_path, "--format", "json", strategy=SPOILT).stdout)
    commands = run(tmp_path, "--format", "github", strategy=SPOILT).stdout.splitlines()
    assert len(text) == len(records) == len(commands) == 3
    assert [record["rule"] for record in records] == ["not-sound", "not-sound", "no-owner"]
    assert [command.split()[0] for command in commands] == ["::error", "::error", "::warning"]
    assert f",line={records[0]['line']},col={records[0]['column']},title=not-sound::" in commands[0]


@pytest.mark.parametrize("format_name", ["text", "json", "github"])
def test_what_is_said_of_the_shipped_strategy_is_known(root, monkeypatch, update_golden, format_name):
    monkeypatch.chdir(root)
    result = invoke("validate", "--format", format_name, "--quiet")
    assert (result.exit_code, result.stderr) == (0, "")
    assert_golden(f"validate.{format_name}.txt", result.stdout, update=update_golden)


def test_what_is_said_of_the_published_exports_is_known(root, shared, monkeypatch, update_golden):
    monkeypatch.chdir(root)
    result = invoke("validate", "--quiet", "--strategy", "config/published-exports.yaml", "--data", shared / "exports")
    assert (result.exit_code, result.stderr) == (0, "")
    assert_golden("validate.published-exports.txt", result.stdout, update=update_golden)


WORDS = st.sampled_from(
    ["", "null", "[]", "{}", "0", "-1", "1e999", "9999", "2023", "'x'", "no", "&a", "*a", "loans", "silence", "[1, 2]"]
)


@settings(max_examples=150)
@given(data=st.data(), in_sources=st.booleans(), new=WORDS | st.text(max_size=5))
def test_no_change_of_a_word_ends_in_anything_but_its_exit_codes(tmp_path_factory, data, in_sources, new):
    text = SOURCES if in_sources else LINTED
    words = text.replace(":", " : ").replace("{", "{ ").replace("}", " }").replace(",", " ,").split(" ")
    position = data.draw(st.integers(0, len(words) - 1))
    mutated = " ".join([*words[:position], new, *words[position + 1 :]]).replace(" : ", ": ").replace(" :\n", ":\n")
    folder = tmp_path_factory.getbasetemp() / "mutated"
    folder.mkdir(exist_ok=True)
    mutated = mutated.encode("utf-8", "replace").decode()
    result = run(folder, **{"sources" if in_sources else "strategy": mutated})
    assert result.exit_code in {0, 3, 4}, (mutated, result.stderr)
    assert result.exit_code == 0 or result.stdout
    assert "something went wrong" not in result.stderr


LINT, FIGURES = "heinola_indicators.strategy.lint", "heinola_indicators.usecases.series"


def test_a_look_at_the_files_alone_imports_nothing_for_figures_and_compute_no_lint(root):
    files = ("validate", "--no-data", "--quiet")
    assert imported(*files, names=("pandas", "openpyxl", "rich", LINT, FIGURES), cwd=root) == [LINT]
    assert imported("schema", names=("pandas", "numpy", "openpyxl", "rich"), cwd=root) == []
    assert imported("compute", "--as-of", "2026-11-24", "--quiet", names=(LINT, FIGURES), cwd=root) == [FIGURES]
