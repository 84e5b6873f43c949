"""The files behind a document's figures, numbered so that its tables can refer to them."""

from collections.abc import Iterable

from heinola_indicators.model.localised import Language
from heinola_indicators.model.source import SourceFile
from heinola_indicators.reports.documents.document import Block, Cell, Column, Heading, Paragraph, Table
from heinola_indicators.reports.documents.words import document_word as say
from heinola_indicators.reports.numbers import written_day
from heinola_indicators.reports.report_words import word


class Sources:
    """Files in the order in which they were first referred to."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._files: dict[str, SourceFile] = {}

    def reference(self, files: Iterable[SourceFile]) -> str:
        """Publisher and table with the numbers of their files in the list: ``Tilastokeskus, taulu 115h [3, 4]``."""
        numbers: dict[str, list[str]] = {}
        for file in files:
            self._files.setdefault(file.id, file)
            number = str(list(self._files).index(file.id) + 1)
            found = numbers.setdefault(_publisher(file, self._language), [])
            if number not in found:
                found.append(number)
        return "; ".join(f"{publisher} [{', '.join(found)}]" for publisher, found in numbers.items()) or "–"

    def sentence(self, files: Iterable[SourceFile]) -> str:
        """The reference as a sentence after others; nothing where there are no files."""
        known = tuple(files)
        return f" {say('source_of', self._language, self.reference(known))}" if known else ""

    def section(self) -> tuple[Block, ...]:
        """The list of the files referred to so far, under a heading."""
        language = self._language
        heading = Heading(1, say("sources", language))
        if not self._files:
            return heading, Paragraph(say("no_sources", language))
        columns = (
            Column(say("number", language), 10),
            Column(say("source", language), 48),
            Column(word("publisher", language), 40),
            Column(say("file", language), 112),
            Column(word("retrieved", language), 20),
            Column(word("licence", language), 20),
            Column(word("origin", language), 24),
        )
        rows = tuple(_row(number, file, language) for number, file in enumerate(self._files.values(), start=1))
        return heading, Table(say("sources", language), columns, rows)


def _row(number: int, file: SourceFile, language: Language) -> tuple[Cell, ...]:
    source = file.source
    texts = (
        str(number),
        source.name.to(language),
        _publisher(file, language),
        f"{file.path}\n{file.sha256}",
        written_day(source.retrieved, language) if source.retrieved else "–",
        source.licence or "–",
        word(source.origin.value, language),
    )
    return tuple(map(Cell, texts))


def _publisher(file: SourceFile, language: Language) -> str:
    source = file.source
    return say("table_of", language, source.publisher, source.table) if source.table else source.publisher
