from tests.cli.running import AS_OF, invoke


def test_the_folder_that_it_makes_computes_as_it_is(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    made = invoke("init", "lahti", "--area", "Lahti", *AS_OF)
    assert (made.exit_code, made.stderr) == (0, "now: cd lahti && heinola-indicators compute\n")
    assert made.stdout.splitlines() == [
        "lahti/README.md",
        "lahti/config/sources.yaml",
        "lahti/config/strategy.yaml",
        "lahti/data/esimerkki_synthetic.csv",
    ]
    monkeypatch.chdir(tmp_path / "lahti")
    computed = invoke("compute", *AS_OF)
    assert (computed.exit_code, computed.stderr) == (0, "")
    assert "Lahti: strategiaesimerkki" in computed.stdout


def test_without_a_municipality_it_says_what_to_write(tmp_path):
    made = invoke("init", tmp_path / "uusi")
    assert made.exit_code == 0
    assert made.stderr.startswith("without --area the municipality is 999: write its code into both files\n")
    assert invoke("init", tmp_path / "toinen", "--quiet").stderr == ""


def test_a_folder_that_has_such_files_is_wrong_usage(tmp_path):
    invoke("init", tmp_path)
    again = invoke("init", tmp_path)
    assert (again.exit_code, again.stdout) == (2, "")
    assert "nothing is written, since there is README.md, config" in again.stderr


def test_a_folder_without_a_city_is_told_how_to_start_one(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    refused = invoke("compute")
    assert refused.exit_code == 2
    assert refused.stderr.endswith("or make a new city's folder by 'heinola-indicators init DIR'\n")
