"""The small city with nothing for the lint to say, and ways to give it something."""

from tests.strategy.small_city import EXPORTS, SOURCES, STRATEGY, changed, write_city

from heinola_indicators.usecases.validate import ValidateRequest, validate

LINTED = STRATEGY.replace("90.5, origin", "90.5, decided: 2022-11-14, origin")
LINTED = LINTED.replace("0.5, origin: example}\n", "0.5, decided: 2022-11-14, origin: example}\n", 1)
LINTED = changed(LINTED, '  area: "111"\n', '  area: "111"\n  horizon: 2030\n')


def after(text, changes):
    """*text* with passages changed one after another."""
    for old, new in changes:
        text = changed(text, old, new)
    return text


def lint_of(folder, strategy=(), sources=(), exports=None, *, data=True):
    """What the lint says of the city after changes in its files, with the names of files without their folders."""
    found = validation_of(folder, strategy, sources, exports, data=data)
    assert (found.of_files, found.of_exports) == ((), ())
    return [_shortened(problem, folder) for problem in found.lint]


def validation_of(folder, strategy=(), sources=(), exports=None, *, data=True):
    """All there is to say of the city after changes in its files."""
    path = write_city(folder, after(LINTED, strategy), after(SOURCES, sources), EXPORTS | (exports or {}))
    return validate(ValidateRequest(path, folder / "data" if data else None))


def _shortened(problem, folder):
    return str(problem).replace(f"{folder}/config/", "")
