import json

import pytest
from tools.mutation.faults import Fault, faults
from tools.mutation.groups import PACKAGE
from tools.mutation.survivors import REASONS, survivors_of

MODULE = """def x_share__mutmut_orig(part, whole):
    return 100 * part / whole


def x_share__mutmut_1(part, whole):
    return 101 * part / whole


def x_share__mutmut_2(part, whole):
    return 100 / part / whole
"""


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ('"the file is cut off"', '"XXthe file is cut offXX"', "word"),
        ("zip(a, b, strict=True)", "zip(a, b, )", "guard"),
        ("zip(a, b, strict=True)", "zip(a, b, strict=None)", "guard"),
        ("np.asarray(x, dtype=np.float64)", "np.asarray(x, dtype=None)", "type"),
        ("np.zeros(n, np.int64)", "np.zeros(n, )", "type"),
        ("a.astype(np.int64)", "a.astype(None)", "type"),
        ("if a < b:", "if a <= b:", "bound"),
        ("if a >= b:", "if a > b:", "bound"),
        ("if a < b:", "if a > b:", "other"),
        ("x.sum(axis=1)", "x.sum(axis=None)", "axis"),
        ("np.sort(x, axis=1)", "np.sort(x, )", "axis"),
        ("np.where(x > 0, x, 1.0)", "np.where(x > 0, x, 2.0)", "number"),
        ("value[at] = np.nan", "value[at] = None", "nothing"),
        ("a + b", "a - b", "other"),
        ("f(a, multiplier=m, confidence=c)", "f(a, multiplier=m, )", "other"),
    ],
)
def test_a_fault_is_of_one_kind(before, after, kind):
    assert Fault("f", 1, before, after).kind == kind
    assert kind in REASONS


def test_survivors_are_listed_by_module_and_kind_with_what_changed(tmp_path):
    folder = tmp_path / "mutants" / PACKAGE / "statistics"
    folder.mkdir(parents=True)
    (folder / "share.py").write_text(MODULE, "utf-8")
    spans = {f"x_share__mutmut_{name}": [start, start + 1] for name, start in (("orig", 1), ("1", 5), ("2", 9))}
    (folder / "share.py.spans").write_text(json.dumps({"version": 1, "spans": spans}), "utf-8")
    codes = {"heinola_indicators.statistics.share.x_share__mutmut_1": 0, "statistics.share.x_share__mutmut_2": 33}
    (folder / "share.py.meta").write_text(json.dumps({"exit_code_by_key": codes}), "utf-8")
    assert [(fault.before, fault.after) for fault in faults(folder / "share.py.meta", tuple(codes))] == [
        ("return 100 * part / whole", "return 101 * part / whole"),
        ("return 100 * part / whole", "return 100 / part / whole"),
    ]
    assert survivors_of(tmp_path).splitlines() == [
        "### `statistics/share`",
        "",
        "- number: `share` 1",
        "- other: `share` 2: `return 100 * part / whole` → `return 100 / part / whole`",
    ]
