"""What of a sources file exports can be held against: an entry that lost a word on how to read would accuse them."""

from heinola_indicators.strategy.shape_problems import Shaped
from heinola_indicators.strategy.sound_part import without
from heinola_indicators.strategy.sources_document import SourcesFile
from heinola_indicators.strategy.yaml_reader import Keys, YamlFile

HOW_A_SOURCE_IS_READ = frozenset(
    {"files", "codebook", "loader", "sheet", "range", "header-rows", "division", "areas", "flags"}
)


def readable_part(sources: Shaped[SourcesFile]) -> Shaped[SourcesFile]:
    """The sound part of *sources* without the entries of which something was taken out that exports are read by."""
    maimed = {keys[:2] for keys in sources.file.taken_out() if _is_of_reading(keys)}
    if sources.value is None or not maimed:
        return sources
    file: YamlFile = without(sources.file, maimed).file
    kept = {word: file.content.get(word, []) for word in ("sources", "series")}
    return Shaped(SourcesFile.model_validate(kept), file, sources.problems)


def _is_of_reading(keys: Keys) -> bool:
    match keys:
        case ("sources", int(), str(word), *_):
            return word in HOW_A_SOURCE_IS_READ
        case ("series", int(), str(word), *_):
            return word != "silence"
        case _:
            return False
