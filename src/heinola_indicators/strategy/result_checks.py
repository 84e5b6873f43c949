"""Whether parts of series name results that a survey's codebook has."""

from collections.abc import Collection, Iterator, Mapping

from heinola_indicators.model.problem import Problem, nearest
from heinola_indicators.model.survey import Codebook
from heinola_indicators.strategy.sources_document import PartEntry, SourcesFile
from heinola_indicators.strategy.yaml_reader import Keys, YamlFile

OF_RESULTS = {"source", "result", "group", "of_area"}


def result_problems(
    sources: SourcesFile, file: YamlFile, codebooks: Mapping[str, Codebook]
) -> Iterator[tuple[Keys, Problem]]:
    """Every problem with the parts that take, or have to take, results of *codebooks* (by source)."""
    with_codebook = {source.id for source in sources.sources if source.codebook is not None}
    for number, series in enumerate(sources.series):
        for place, part in enumerate(series.parts):
            keys = ("series", number, "parts", place)
            for problem in _problems_of(part, file, keys, with_codebook, codebooks.get(part.source)):
                yield ("series", number), problem


def _problems_of(
    part: PartEntry, file: YamlFile, keys: Keys, with_codebook: Collection[str], codebook: Codebook | None
) -> Iterator[Problem]:
    if part.result is None:
        if part.source in with_codebook and not file.left_out((*keys, "result")):
            known = ", ".join(_results(codebook)) if codebook else "an item or an index of it"
            message = f"the source {part.source!r} has a codebook; say which 'result' of it: {known}"
            yield Problem(file.at(keys), message)
        elif part.group:
            yield Problem(file.at((*keys, "group")), "a 'group' is one of a survey's 'result'; say which result")
        return
    if part.source not in with_codebook:
        yield Problem(file.at((*keys, "result")), f"a result is a survey's: {part.source!r} has no 'codebook'")
        return
    if codebook is not None:
        yield from _unknown(part, part.result, file, keys, codebook)
    for name in sorted(part.model_fields_set - OF_RESULTS):
        word = PartEntry.model_fields[name].alias or name
        yield Problem(file.at((*keys, word)), f"{word!r} says nothing of a survey's result; take it away")
    if part.of_area is None and not file.left_out((*keys, "of-area")):
        yield Problem(file.at(keys), "a survey's result needs 'of-area': the municipality that it is about")


def _unknown(part: PartEntry, result: str, file: YamlFile, keys: Keys, codebook: Codebook) -> Iterator[Problem]:
    known = _results(codebook)
    if result not in known:
        message = f"the codebook {codebook.id!r} has no item with a scale, index or gap {result!r}"
        yield Problem(file.at((*keys, "result")), f"{message}{nearest(result, known)}")
    if not part.group:
        return
    place = file.at((*keys, "group"))
    kinds = [*((each.id,) for each in codebook.breakdowns), *codebook.crossings]
    if set(part.group) not in [set(kind) for kind in kinds]:
        told = ", ".join(" × ".join(kind) for kind in kinds) or "of all only"
        asked = " × ".join(part.group)
        yield Problem(place, f"the codebook {codebook.id!r} has no results by {asked}; there are {told}")
        return
    for name, category in part.group.items():
        categories = [each.id for each in codebook.breakdown(name).categories]
        if category not in categories:
            yield Problem(place, f"{name!r} has no category {category!r}{nearest(category, categories)}")


def _results(codebook: Codebook) -> list[str]:
    """The ids of what has a mean."""
    scored, indices, gaps = codebook.scored, codebook.indices, codebook.gaps
    return [*(each.id for each in scored), *(each.id for each in indices), *(each.id for each in gaps)]
