import json

from tools.mutation.__main__ import ROOT
from tools.mutation.groups import GROUPS, PACKAGE
from tools.mutation.outcome import outcomes


def test_every_group_names_modules_and_tests_that_are_there():
    for group in GROUPS.values():
        for module in group.modules:
            assert list((ROOT / PACKAGE).glob(module)), module
        assert all((ROOT / tests).exists() for tests in group.tests if tests.startswith("tests/"))


def test_mutants_are_counted_by_what_became_of_them(tmp_path):
    codes = {"a__mutmut_1": 1, "a__mutmut_2": 0, "a__mutmut_3": 33, "a__mutmut_4": None, "a__mutmut_5": 36}
    (tmp_path / "statistics").mkdir()
    (tmp_path / "statistics/xmr.py.meta").write_text(json.dumps({"exit_code_by_key": codes}), "utf-8")
    (tmp_path / "statistics/empty.py.meta").write_text(json.dumps({"exit_code_by_key": {}}), "utf-8")
    (found,) = outcomes(tmp_path)
    assert (found.module, found.number) == ("statistics/xmr", 4)  # the one that was not tried is not counted
    assert found.killed == ("a__mutmut_1",)
    assert found.endless == ("a__mutmut_5",)
    assert found.noticed == ("a__mutmut_1", "a__mutmut_5")
    assert found.unnoticed == ("a__mutmut_2", "a__mutmut_3")
    assert found.survived == ("a__mutmut_2",)
    assert found.unreached == ("a__mutmut_3",)
