import pytest

from heinola_indicators.loaders.treasury_packages import package_of
from heinola_indicators.model.flag import Flag


@pytest.mark.parametrize(
    ("name", "basis", "scope", "flag"),
    [
        ("KKNR", "actual", "municipality", Flag.A),
        ("KKTR", "actual", "municipality", Flag.A),
        ("KKTPP", "actual", "municipality", Flag.A),
        ("KKTPA", "estimate", "municipality", Flag.E),
        ("KTPE", "forecast", "municipality", Flag.F),
        ("KTAS", "budget", "municipality", Flag.A),
        ("KKOTR", "actual", "group", Flag.A),
        ("AKKNR", "actual", "municipality", Flag.A),
        ("HKTAS", "budget", "municipality", Flag.A),
        ("UUSI", "unknown", "unknown", Flag.A),
    ],
)
def test_a_package_has_its_basis_and_scope(name, basis, scope, flag):
    package = package_of(name)
    assert (package.basis, package.scope, package.flag) == (basis, scope, flag)
