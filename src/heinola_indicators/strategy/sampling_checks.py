"""Whether a series gives what the interval of its values needs, and nothing that would have no effect."""

from collections.abc import Iterator, Mapping

from heinola_indicators.model.problem import Problem
from heinola_indicators.strategy.judgement_checks import UNITS_OF_COUNTS
from heinola_indicators.strategy.sources_document import PartEntry, SeriesEntry
from heinola_indicators.strategy.yaml_reader import Keys, YamlFile

UNITS_OF_SHARES = frozenset({"percent", "ratio"})
OF_MEANS = frozenset({"margin", "standard-error"})
BESIDE: Mapping[str | None, frozenset[str]] = {
    None: frozenset({"n", "deviation"}),
    "mean": frozenset({"n", "deviation"}) | OF_MEANS,
    "share": frozenset({"n"}),
    "count": frozenset(),
    "rate": frozenset({"n", "events"}),
}
WORDS = ("n", "deviation", "margin", "standard-error", "events")


def sampling_problems(series: SeriesEntry, file: YamlFile, keys: Keys) -> Iterator[Problem]:
    """Every problem with ``sampling`` and with what stands beside the values of its parts."""
    if message := _wrong_unit(series):
        yield Problem(file.at((*keys, "sampling")), message)
    for number, part in enumerate(series.parts):
        of_part = (*keys, "parts", number)
        given = {word for word in WORDS if getattr(part, word.replace("-", "_")) is not None}
        known = given | {word for word in WORDS if file.left_out((*of_part, word))}
        if message := _lacking(series.sampling, part, known):
            yield Problem(file.at(of_part), message)
        for word in () if file.left_out((*keys, "sampling")) else WORDS:
            if word in given - BESIDE[series.sampling]:
                yield Problem(file.at((*of_part, word)), _without_effect(word, series.sampling))


def _wrong_unit(series: SeriesEntry) -> str | None:
    if series.sampling == "share" and series.unit not in UNITS_OF_SHARES:
        return f"the interval of a share is for {' and '.join(sorted(UNITS_OF_SHARES))}, not for {series.unit}"
    if series.sampling == "count" and series.unit not in UNITS_OF_COUNTS:
        return f"Poisson limits are for counts ({', '.join(sorted(UNITS_OF_COUNTS))}), not for {series.unit}"
    return None


def _lacking(sampling: str | None, part: PartEntry, given: set[str]) -> str | None:
    if given >= OF_MEANS:
        return "'margin' and 'standard-error' are two ways to say the same; give one of them"
    if sampling == "share" and "n" not in given:
        return "a share needs 'n': of how many it is"
    if sampling == "rate" and "events" not in given:
        return "a rate needs 'events': how many are behind it"
    if (
        sampling == "mean"
        and part.items is None
        and part.result is None
        and not given & OF_MEANS
        and not {"n", "deviation"} <= given
    ):
        return "a mean needs 'n' and 'deviation', or 'margin', or 'standard-error'"
    return None


def _without_effect(word: str, sampling: str | None) -> str:
    if sampling is None:
        kind = "rate" if word == "events" else "mean"
        return f"{word!r} says nothing as long as the series has no 'sampling'; write 'sampling: {kind}'"
    return f"{word!r} has no part in the interval of a {sampling}"
