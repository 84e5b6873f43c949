"""A strategy read from a damaged file: its content is what PyYAML's own reader finds there, or problems are told."""

import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unicodedata import bidirectional, category

import yaml

from heinola_indicators.loaders import LOADERS
from heinola_indicators.model.errors import StrategyNotSound
from heinola_indicators.model.problem import Problem
from heinola_indicators.strategy.reader import ReadFiles, read_files
from heinola_indicators.strategy.yaml_reader import read_yaml

from .made import Made, Random
from .soundness import LONGEST_SENTENCE
from .strategy_inputs import SOURCES, STRATEGY, STRATEGY_FILE, YamlKind
from .trial import FAULT, READ, REFUSED, Outcome, TookTooLong, time_limit

try:
    from yaml import CBaseLoader as TextLoader
except ImportError:  # PyYAML built without libyaml
    from yaml import BaseLoader as TextLoader  # type: ignore[assignment]

WITH_ALL_CHECKS = 0.2  # of the files are read as a strategy, the others as YAML only, which is quicker
DIRECTIONS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


def outcome_of_yaml(made: Made, kind: YamlKind, chance: Random) -> Outcome:
    """Read the file, or the strategy with the file in the place of its own, and look at what comes out."""
    start = time.process_time()
    try:
        with time_limit(), TemporaryDirectory(dir=_memory()) as folder:
            answer = _answer if chance.random() < WITH_ALL_CHECKS else _answer_of_yaml
            found, faults = answer(made, kind, Path(folder))
    except (Exception, TookTooLong) as error:  # whatever it is, it is told
        found, faults = FAULT, [f"{type(error).__name__}: {str(error)[:300]}"]
    return Outcome(FAULT if faults else found, time.process_time() - start, "; ".join(faults))


def _memory() -> str | None:
    """Where a folder lies in memory, if there is such a place."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - the folder in it has a name of its own


def _answer(made: Made, kind: YamlKind, folder: Path) -> tuple[str, list[str]]:
    strategy, sources = folder / "strategy.yaml", folder / "sources.yaml"
    strategy.write_bytes(made.content if kind is STRATEGY_FILE else STRATEGY.encode())
    sources.write_bytes(SOURCES.encode() if kind is STRATEGY_FILE else made.content)
    files = read_files(strategy, LOADERS)
    tried = strategy if kind is STRATEGY_FILE else sources
    faults = list(_faults(files, made))
    if not any(problem.location.path == str(tried) for problem in files.problems):
        faults += _faults_of_content(tried, made.content)
    return REFUSED if files.problems else READ, faults


def _answer_of_yaml(made: Made, kind: YamlKind, folder: Path) -> tuple[str, list[str]]:
    path = folder / f"{kind.loader}.yaml"
    path.write_bytes(made.content)
    try:
        problems = read_yaml(path).problems
    except StrategyNotSound as error:
        problems = error.problems
    faults = list(_faults_of_problems(problems))
    return (REFUSED, faults) if problems else (READ, [*faults, *_faults_of_content(path, made.content)])


def _faults(files: ReadFiles, made: Made) -> Iterator[str]:
    if made.is_refused and not files.problems:
        yield f"{made.what} was read"
    if not files.problems and files.built() is None:
        yield "neither a strategy nor problems"
    yield from _faults_of_problems(files.problems)


def _faults_of_problems(problems: Sequence[Problem]) -> Iterator[str]:
    for problem in problems:
        words = str(problem).replace(problem.location.path, "")
        if not problem.message.strip() or len(words.encode()) > LONGEST_SENTENCE or any(map(_steers, words)):
            yield f"a sentence that cannot be printed: {words[:100]!r}"


def _steers(sign: str) -> bool:
    """Whether a sign can do something else to a terminal or a log than be shown."""
    return category(sign) in {"Cc", "Cs", "Zl", "Zp"} or bidirectional(sign) in DIRECTIONS


def _faults_of_content(path: Path, content: bytes) -> Iterator[str]:
    """What was taken without a problem is what stands there, with nothing left out."""
    try:
        ours = read_yaml(path)
    except StrategyNotSound as error:
        yield f"a problem is told at the second reading only: {error.problems[0]}"
        return
    theirs = yaml.load(content.decode("utf-8-sig"), Loader=TextLoader)  # noqa: S506 - texts, lists and mappings only
    if not _same(ours.content, theirs):
        yield "the content is not that of PyYAML"


def _same(ours: Any, theirs: Any) -> bool:
    if isinstance(ours, dict):
        return (
            isinstance(theirs, dict)
            and list(ours) == list(theirs)
            and all(_same(ours[key], theirs[key]) for key in ours)
        )
    if isinstance(ours, list):
        return isinstance(theirs, list) and len(ours) == len(theirs) and all(map(_same, ours, theirs))
    if isinstance(ours, bool) or ours is None:
        return str(theirs).lower() in {str(ours).lower()} | ({"", "~", "null"} if ours is None else set())
    if isinstance(ours, int | float):
        return bool(type(ours)(theirs) == ours)
    if isinstance(ours, date):
        return date(*map(int, theirs.split("-"))) == ours
    return bool(ours == theirs)
