import pytest
from tests.strategy.small_city import SOURCES, changed, problems_in

PART = '        select: {contents: Lainat}\n        of-area: "111"\n'


def sources(sampling, *beside, unit="EUR"):
    head = f"  - id: loans\n    unit: {unit}\n" + (f"    sampling: {sampling}\n" if sampling else "")
    part = PART + "".join(f"        {word}: {{contents: x}}\n" for word in beside)
    return changed(changed(SOURCES, "  - id: loans\n    unit: EUR\n", head), PART, part)


FAULTS = {
    "a share of euros": ("share", ["n"], "the interval of a share is for percent and ratio, not for EUR"),
    "a count of euros": ("count", [], "Poisson limits are for counts ("),
    "a rate without events": ("rate", ["n"], "a rate needs 'events': how many are behind it"),
    "a mean without n": ("mean", ["deviation"], "a mean needs 'n' and 'deviation', or 'margin', or 'standard-error'"),
    "two errors": ("mean", ["margin", "standard-error"], "two ways to say the same; give one of them"),
    "a margin without sampling": (None, ["margin"], "as long as the series has no 'sampling'; write 'sampling: mean'"),
    "events without sampling": (None, ["events"], "write 'sampling: rate'"),
    "a deviation of a rate": ("rate", ["events", "deviation"], "'deviation' has no part in the interval of a rate"),
}


@pytest.mark.parametrize(("sampling", "beside", "expected"), FAULTS.values(), ids=FAULTS)
def test_what_the_interval_of_a_series_lacks_or_does_not_use_is_told_with_its_line(
    tmp_path, sampling, beside, expected
):
    (line,) = problems_in(tmp_path, sources=sources(sampling, *beside))
    assert line.startswith("sources.yaml:")
    assert expected in line


def test_a_share_needs_its_number(tmp_path):
    lines = problems_in(tmp_path, sources=sources("share", unit="percent"))
    assert any("a share needs 'n'" in line for line in lines)


@pytest.mark.parametrize("beside", [["margin"], ["standard-error"], ["standard-error", "n"], ["n", "deviation"]])
def test_a_mean_is_sound_with_each_way_of_telling_its_error(tmp_path, beside):
    assert problems_in(tmp_path, sources=sources("mean", *beside)) == []
