"""Which measure a row of a workbook is about, by the texts that stand in it."""

from collections.abc import Collection, Iterable

from heinola_indicators.model.strategy import Measure


class MeasuresInRows:
    """The ids and the names, in all languages, of *measures*."""

    def __init__(self, measures: Iterable[Measure]) -> None:
        self._ids: set[str] = set()
        self._names: dict[str, set[str]] = {}
        for measure in measures:
            self._ids.add(measure.id)
            for name in (measure.name.fi, measure.name.sv, measure.name.en):
                if name:
                    self._names.setdefault(name, set()).add(measure.id)

    def is_of(self, measure: str, texts: Collection[str]) -> bool:
        """Whether a row with these *texts* is that of *measure*: by the id in it or, where it has none, by the name.

        Marks, ages and the like may follow a name.
        """
        ids = self._ids.intersection(texts)
        return measure in ids if ids else any(measure in self._named_by(text) for text in texts)

    def _named_by(self, text: str) -> set[str]:
        known = [name for name in self._names if text.startswith(name)]
        return self._names[max(known, key=len)] if known else set()
