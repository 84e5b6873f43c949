"""The evidence pack: written, made again elsewhere to the same bytes, refused where somebody has tampered with it."""

import hashlib
import json
import os
import shlex
import shutil
import stat
import zipfile
from pathlib import Path

import pytest
from tests.cli.running import AS_OF, invoke, process
from tests.golden import assert_golden
from tests.strategy.small_city import EXPORTS, SOURCES, STRATEGY, changed, write_city
from tests.usecases.small_survey import CODEBOOK, HEADER, ROWS

ELSEWHERE = {"TZ": "Pacific/Kiritimati", "LANG": "C", "LC_ALL": "C", "PYTHONHASHSEED": "12345", "PYTHONUTF8": "0"}


@pytest.fixture
def city(tmp_path):
    """A small city in a folder of its own, and the options that name it."""
    path = write_city(tmp_path / "city")
    return ("--strategy", path, "--data", tmp_path / "city/data", *AS_OF)


@pytest.fixture(scope="module")
def pack_of_city(tmp_path_factory):
    """The bytes of its pack."""
    folder = tmp_path_factory.mktemp("made")
    path = write_city(folder)
    assert invoke("audit", folder / "pack.zip", "--strategy", path, "--data", folder / "data", *AS_OF).exit_code == 0
    return (folder / "pack.zip").read_bytes()


@pytest.fixture
def pack(pack_of_city, tmp_path):
    """A copy of the pack, to be spoiled."""
    path = tmp_path / "pack.zip"
    path.write_bytes(pack_of_city)
    return path


def verified(pack, *options):
    return invoke("audit", pack, "--verify", "--language", "en", *options)


def members(pack):
    with zipfile.ZipFile(pack) as archive:
        return {member.filename: archive.read(member) for member in archive.infolist()}


def repacked(pack, contents, *, with_manifest=True):
    """A pack with other contents; the manifest agrees with them if that is asked for."""
    if with_manifest:
        files = {
            name: {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}
            for name, content in contents.items()
            if name != "manifest.json"
        }
        contents = {**contents, "manifest.json": json.dumps({"files": files}).encode()}
    with zipfile.ZipFile(pack, "w") as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return pack


def test_the_shipped_pack_is_made_again_elsewhere_to_the_same_bytes(root, tmp_path, monkeypatch):
    pack, again = tmp_path / "here/2026.zip", tmp_path / "there/2026.zip"
    for path in (pack, again):
        path.parent.mkdir()
    monkeypatch.chdir(root)
    assert invoke("audit", pack, *AS_OF, "--quiet").output == ""

    monkeypatch.chdir(again.parent)
    shutil.copytree(root / "config", "asetukset ä")
    shutil.copytree(root / "data", "aineistot ö")
    options = ("--strategy", "asetukset ä/strategy.yaml", "--data", "aineistot ö", *AS_OF, "--quiet")
    assert invoke("audit", again, *options).output == ""
    assert again.read_bytes() == pack.read_bytes()

    for folder in ("aineistot ö", "asetukset ä"):
        shutil.rmtree(folder)
    environment = {**ELSEWHERE, "PYTHONPATH": os.pathsep.join([str(root / "src"), str(root)])}
    alone = process("audit", again.name, "--verify", cwd=again.parent, env=environment, capture_output=True)
    assert (alone.returncode, alone.stderr) == (0, b"")
    assert "jokainen tavu sama" in alone.stdout.decode()


ANSWERS = """\
  - id: answers
    name: {fi: Vastaukset}
    publisher: Esimerkkilä
    files: kysely_*.csv
    codebook: surveys/residents.yaml
    frequency: year
    origin: ORIGIN
series:
  - id: wellbeing
    unit: points
    parts:
      - {source: answers, result: well, of-area: "111"}
"""


def surveyed_city(folder, origin):
    """The small city with a survey beside it, of what people answered or of made-up answers."""
    sources = SOURCES.replace("series:\n", ANSWERS.replace("ORIGIN", origin), 1)
    path = write_city(folder, STRATEGY, sources, {**EXPORTS, "kysely_2025.csv": "\n".join([HEADER, *ROWS]) + "\n"})
    (path.parent / "surveys").mkdir()
    codebook = CODEBOOK.replace("origin: synthetic", f"origin: {origin}")
    (path.parent / "surveys/residents.yaml").write_text(codebook, "utf-8")
    return ("--strategy", path, "--data", folder / "data", *AS_OF)


def test_what_people_answered_is_in_no_pack_and_it_is_verified_with_the_answers_at_hand(tmp_path):
    options, pack = surveyed_city(tmp_path / "city", "published"), tmp_path / "pack.zip"
    assert invoke("audit", pack, *options, "--quiet").output == ""
    contents = members(pack)
    assert "strategy/surveys/residents.yaml" in contents
    assert "data/kysely_2025.csv" not in contents
    assert [name for name, content in contents.items() if "Tärkeä asia".encode() in content] == []
    listed = {one["path"]: one for one in json.loads(contents["inputs.json"])["inputs"]}
    answers = tmp_path / "city/data/kysely_2025.csv"
    assert listed["kysely_2025.csv"]["in_pack"] is False
    assert listed["kysely_2025.csv"]["sha256"] == hashlib.sha256(answers.read_bytes()).hexdigest()
    assert "of them checksums only" in _readme(pack, options, tmp_path)
    done = verified(pack, "--data", tmp_path / "city/data")
    assert (done.exit_code, "every byte the same" in done.output) == (0, True)
    answers.unlink()
    done = verified(pack, "--data", tmp_path / "city/data")
    assert done.exit_code == 4
    assert "kysely_2025.csv: is not there, and the pack has its checksum only" in done.output
    done = verified(pack, "--data", tmp_path / "nowhere")
    assert (done.exit_code, "has no answers of surveys, name them with --data" in done.output) == (2, True)


def _readme(pack, options, folder):
    english = folder / "english.zip"
    assert invoke("audit", english, *options, "--language", "en", "--quiet").exit_code == 0
    return members(english)["README.md"].decode()


@pytest.mark.parametrize(("origin", "kept"), [("published", "files-and-answers"), ("synthetic", "files")])
def test_answers_go_into_a_pack_by_consent_or_where_they_are_nobodys(tmp_path, origin, kept):
    pack = tmp_path / "pack.zip"
    assert invoke("audit", pack, *surveyed_city(tmp_path / "city", origin), "--inputs", kept, "--quiet").output == ""
    assert "data/kysely_2025.csv" in members(pack)
    shutil.rmtree(tmp_path / "city")
    assert verified(pack).exit_code == 0


def test_no_path_of_the_machine_is_in_a_pack(pack, tmp_path):
    folders = [str(tmp_path).encode(), b"/tmp/"]
    assert [name for name, content in members(pack).items() if any(folder in content for folder in folders)] == []


def test_the_readme_says_how_and_its_commands_make_the_same_files(pack, tmp_path, monkeypatch):
    folder = tmp_path / "unpacked"
    with zipfile.ZipFile(pack) as archive:
        archive.extractall(folder)
    monkeypatch.chdir(folder)
    commands = [
        line.replace("PACK.zip", str(pack))
        for block in Path("README.md").read_text("utf-8").split("```\n")[1::2]
        for line in block.splitlines()
    ]
    assert len(commands) == 6
    for command in commands:
        _run(command.replace("MEASURE", "loans"))
    packed = members(pack)
    for path in Path("again").iterdir():
        name = next(name for name in packed if name.endswith(f"/{path.name}"))
        assert path.read_bytes() == packed[name], path


def _run(command):
    """As a shell would, with its output where the command says."""
    words = shlex.split(command)
    assert words.pop(0) == "heinola-indicators"
    target = words[words.index(">") + 1] if ">" in words else None
    result = invoke(*(words[: words.index(">")] if target else words))
    assert result.exit_code == 0, result.output
    if target:
        Path(target).write_text(result.stdout, "utf-8")


def test_a_pack_holds_reports_results_explanations_inputs_and_versions(pack):
    assert sorted(members(pack)) == sorted(
        [
            *("README.md", "inputs.json", "manifest.json", "pack.json"),
            *(f"data/{name}" for name in EXPORTS),
            *("strategy/sources.yaml", "strategy/strategy.yaml"),
            *("explanations/loans.txt", "explanations/loans.exact.txt"),
            *("explanations/loans-per-resident.txt", "explanations/loans-per-resident.exact.txt"),
            *("reports/annual.docx", "reports/annual.md", "reports/scorecard.html", "reports/status-table.txt"),
            *("results/datapackage.json", "results/manifest.json", "results/observations.csv"),
            *("results/observations.json", "results/status.csv", "results/status.json", "results/status.xlsx"),
        ]
    )
    description = json.loads(members(pack)["pack.json"])
    assert description["versions"]["packages"]["pandas"]
    listed = {one["path"]: one for one in json.loads(members(pack)["inputs.json"])["inputs"]}
    assert (
        listed["talous_2023-2024.csv"]["sha256"] == hashlib.sha256(EXPORTS["talous_2023-2024.csv"].encode()).hexdigest()
    )


def test_a_pack_with_checksums_only_is_verified_with_the_exports_beside(city, tmp_path):
    pack = tmp_path / "small.zip"
    assert invoke("audit", pack, *city, "--inputs", "checksums").exit_code == 0
    assert not any(name.startswith("data/") for name in members(pack))
    assert verified(pack, "--data", tmp_path / "city/data").exit_code == 0
    (tmp_path / "city/data/talous_2023-2024.csv").write_text("Vuosi;Lainat\n2023;110\n2024;105\n", "utf-8")
    (tmp_path / "city/data/talous_2020-2022.csv").unlink()
    (tmp_path / "city/data/further.csv").write_text("not of the pack", "utf-8")
    result = verified(pack, "--data", tmp_path / "city/data")
    assert result.exit_code == 4
    assert "talous_2023-2024.csv: is another file than the pack was made from" in result.stderr
    assert "talous_2020-2022.csv: is not there, and the pack has its checksum only" in result.stderr
    assert "nowhere: there is no such data folder" in verified(pack, "--data", "nowhere").stderr


def test_a_changed_figure_is_told_by_file_and_line(pack):
    contents = members(pack)
    contents["results/status.csv"] = contents["results/status.csv"].replace(b"104.0", b"99.0")
    result = verified(repacked(pack, contents))
    assert result.exit_code == 1
    assert "differences 1:" in result.stdout
    assert "results/status.csv: other bytes when it is made again" in result.stdout
    assert "first difference in line 2" in result.stdout


def test_a_changed_export_changes_what_comes_of_it_and_the_manifest_tells_which(pack):
    contents = members(pack)
    contents["data/talous_2023-2024.csv"] = b"Vuosi;Lainat\n2023;110\n2024;99\n"
    result = verified(repacked(pack, contents, with_manifest=False))
    assert result.exit_code == 1
    assert "data/talous_2023-2024.csv: changed since it was packed" in result.stdout
    assert "results/status.json: other bytes when it is made again" in result.stdout


def test_what_is_not_made_or_not_in_the_pack_is_told(pack):
    contents = members(pack)
    contents["data/extra.csv"] = b"1;2\n"
    del contents["explanations/loans.txt"]
    result = verified(repacked(pack, contents))
    assert result.exit_code == 1
    assert "data/extra.csv: is in the pack, but is neither made nor used" in result.stdout
    assert "explanations/loans.txt: is made and is not in the pack" in result.stdout


def test_other_versions_are_told_and_are_no_difference_by_themselves(pack, monkeypatch):
    monkeypatch.setattr("platform.python_version", lambda: "3.99.0")
    result = verified(pack)
    assert result.exit_code == 0
    assert "every byte the same" in result.stdout
    assert ", here 3.99.0." in result.stdout
    assert result.stdout.splitlines()[1].startswith("The pack was made with other versions: Python 3.")


def test_a_strategy_that_is_not_sound_is_told_at_its_place_in_the_pack(pack):
    contents = members(pack)
    contents["strategy/strategy.yaml"] = contents["strategy/strategy.yaml"].replace(
        b"calculator: value", b"calculator: valu"
    )
    result = verified(repacked(pack, contents))
    assert result.exit_code == 3
    assert f"{pack}:strategy/strategy.yaml:" in result.stderr


def test_an_export_that_lacks_something_is_in_the_pack_too(city, tmp_path):
    (tmp_path / "city/data/talous_2023-2024.csv").write_text("nothing;here\n", "utf-8")
    pack = tmp_path / "pack.zip"
    result = invoke("audit", pack, *city)
    assert result.exit_code == 4
    assert result.stderr
    assert str(tmp_path / "city") not in members(pack)["README.md"].decode()
    assert "Mitä aineistoista puuttuu" in members(pack)["README.md"].decode()
    assert verified(pack).exit_code == 0


def test_what_the_units_wrote_is_an_input_and_its_faults_are_told_at_the_users_own_file(city, tmp_path):
    written = tmp_path / "city/data/follow-up.csv"
    heading = "measure,period,as-of,forecast,explanation,measures taken,author,verdict,reason\n"
    written.write_text(f"{heading}loans,2026,2026-08-31,104.5,Less,New terms,A. Author,,\n", "utf-8")
    pack = tmp_path / "pack.zip"
    assert invoke("audit", pack, *city).exit_code == 0
    assert "data/follow-up.csv" in members(pack)
    assert verified(pack).exit_code == 0
    written.write_text(f"{heading}loan,2026,2026-08-31,104.5,Less,New terms,A. Author,,\n", "utf-8")
    result = invoke("audit", pack, *city)
    assert result.exit_code == 3
    assert result.stderr.startswith(f"{written}:2: ")


def test_a_sources_file_above_the_strategy_file_keeps_its_place(tmp_path):
    path = write_city(tmp_path, changed(STRATEGY, "strategy:\n", "sources: ../shared sources/all.yaml\nstrategy:\n"))
    (tmp_path / "shared sources").mkdir()
    (tmp_path / "config/sources.yaml").rename(tmp_path / "shared sources/all.yaml")
    pack = tmp_path / "pack.zip"
    result = invoke("audit", pack, "--strategy", path, "--data", tmp_path / "data", *AS_OF)
    assert result.exit_code == 0, result.output
    assert {"strategy/config/strategy.yaml", "strategy/shared sources/all.yaml"} <= members(pack).keys()
    assert verified(pack).exit_code == 0


@pytest.mark.parametrize("option", ["--strategy=x.yaml", "--as-of=2026-11-24", "--inputs=files", "--data=data"])
def test_options_of_packing_are_wrong_usage_when_a_pack_is_verified(pack, option):
    result = verified(pack, option)
    assert result.exit_code == 2
    assert option.partition("=")[0] in result.stderr


def with_member(name, content=b"x", mode=0o644, manifest=True):
    """Add one member to the pack, in the manifest too if that is asked for."""

    def change(pack):
        contents = members(pack)
        known = json.loads(contents.pop("manifest.json"))
        if manifest:
            known["files"][name] = {"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}
        with zipfile.ZipFile(pack, "w") as archive:
            for each, held in contents.items():
                archive.writestr(each, held)
            member = zipfile.ZipInfo("x")
            member.filename = member.orig_filename = name
            member.external_attr = mode << 16
            archive.writestr(member, content, zipfile.ZIP_DEFLATED)
            archive.writestr("manifest.json", json.dumps(known))

    return change


def without(name):
    def change(pack):
        contents = members(pack)
        del contents[name]
        repacked(pack, contents, with_manifest=False)

    return change


def holding(name, content):
    def change(pack):
        repacked(pack, {**members(pack), name: content}, with_manifest=name != "manifest.json")

    return change


def saying_a_size(size, content):
    """Add a member whose size in the list of files is another than it has."""

    def change(pack):
        with_member("data/bomb.csv", content)(pack)
        whole = bytearray(pack.read_bytes())
        at = whole.rfind(b"PK\x01\x02", 0, whole.rfind(b"data/bomb.csv"))
        whole[at + 24 : at + 28] = size.to_bytes(4, "little")
        pack.write_bytes(bytes(whole))

    return change


def many_files(pack):
    with zipfile.ZipFile(pack, "w") as archive:
        for number in range(10_500):
            archive.writestr(f"data/{number}", b"")


def cut_off(pack):
    pack.write_bytes(pack.read_bytes()[:-500])


def damaged(pack):
    content = bytearray(pack.read_bytes())
    at = content.find(b"Vuosi;Lainat")
    content[at : at + 5] = b"XXXXX"
    pack.write_bytes(bytes(content))


def twice(pack):
    contents = members(pack)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(pack, "a") as archive:
        archive.writestr("README.md", contents["README.md"])


HOSTILE = {
    "a path upwards": (with_member("../../evil.txt"), "'../../evil.txt' its name leads out of the pack"),
    "a path from the root": (with_member("/etc/evil"), "'/etc/evil' its name leads out of the pack"),
    "a drive": (with_member("C:/evil"), "leads out of the pack"),
    "a backslash": (with_member("..\\evil"), "leads out of the pack"),
    "a device": (with_member("data/NUL.csv"), "cannot be a file's on every system"),
    "a folder": (with_member("data/sub/"), "leads out of the pack"),
    "a link": (with_member("data/link", b"/etc/passwd", stat.S_IFLNK | 0o777), "is a link"),
    "a file that the manifest lacks": (
        with_member("data/extra.csv", manifest=False),
        "'data/extra.csv' is in the pack and not in manifest.json",
    ),
    "a name of another case": (with_member("readme.MD"), "stands twice"),
    "a file twice": (twice, "stands twice"),
    "no manifest": (without("manifest.json"), "has no manifest.json"),
    "a file less": (without("README.md"), "'README.md' is not in the pack"),
    "no description": (lambda pack: repacked(pack, _less(members(pack), "pack.json")), "has no pack.json"),
    "a manifest of something else": (holding("manifest.json", b'{"files": {"a": 1}}'), "is not that of a pack"),
    "a manifest that is no JSON": (holding("manifest.json", b"{"), "the JSON breaks off here"),
    "a manifest nested deeply": (holding("manifest.json", b"[" * 200_000), "is no JSON that can be read"),
    "a large manifest": (holding("manifest.json", b" " * (1 << 25)), "is larger than one of a pack"),
    "a description of something else": (holding("pack.json", b"{}"), "is not that of a pack"),
    "a strategy elsewhere": (lambda pack: _with_strategy(pack, "../../etc/passwd"), "which lie in strategy/"),
    "a strategy that is not there": (lambda pack: _with_strategy(pack, "strategy/none.yaml"), "not in the pack"),
    "a bomb": (saying_a_size(3 << 30, b"0"), "would be more than 1,073,741,824 bytes"),
    "a bomb that lies": (saying_a_size(10, bytes(20_000_000)), "is damaged"),
    "many files": (many_files, "has more files than the 10,000 of a pack"),
    "cut off": (cut_off, "is no zip file, or it is cut off"),
    "damaged": (damaged, "is damaged"),
    "no zip file": (lambda pack: pack.write_bytes(b"Vuosi;Lainat\n"), "is no zip file"),
    "empty": (lambda pack: pack.write_bytes(b""), "is no zip file"),
    "not there": (lambda pack: pack.unlink(), "cannot be read: No such file"),
}


def _less(contents, name):
    return {each: content for each, content in contents.items() if each != name}


def _with_strategy(pack, name):
    contents = members(pack)
    description = json.loads(contents["pack.json"])
    repacked(pack, {**contents, "pack.json": json.dumps({**description, "strategy": name}).encode()})


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_pack_is_refused_in_clear_lines_and_nothing_leaves_its_folder(pack, tmp_path, kind, monkeypatch):
    change, said = HOSTILE[kind]
    change(pack)
    scratch = tmp_path / "scratch/deep/down"
    scratch.mkdir(parents=True)
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    result = verified(pack)
    assert said in result.stderr
    assert "Traceback" not in result.stderr
    assert "went wrong" not in result.stderr
    assert (result.exit_code, result.stdout) == (4, "")
    assert [path for path in (tmp_path / "scratch").rglob("*") if path.is_file()] == []


def test_several_faults_are_told_at_once(pack):
    with_member("../evil")(pack)
    with zipfile.ZipFile(pack, "a") as archive:
        archive.writestr("data/CON", b"")
    assert len(verified(pack).stderr.splitlines()) == 2


def test_the_pack_is_left_as_it_was_when_it_cannot_be_written(pack, city, monkeypatch):
    before = pack.read_bytes()

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    result = invoke("audit", pack, *city)
    assert result.exit_code == 5
    assert "No space left on device" in result.stderr
    assert pack.read_bytes() == before
    assert [path.name for path in pack.parent.iterdir() if path.is_file()] == [pack.name]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_readme_in_every_language(city, tmp_path, language, update_golden, monkeypatch):
    monkeypatch.setattr("heinola_indicators.usecases.pack_versions._version", {"pandas": "3.0.0"}.get)
    monkeypatch.setattr("platform.python_version", lambda: "3.11.0")
    pack = tmp_path / "pack.zip"
    assert invoke("audit", pack, *city, "--language", language).exit_code == 0
    assert_golden(f"pack-readme.{language}.md", members(pack)["README.md"].decode(), update=update_golden)
