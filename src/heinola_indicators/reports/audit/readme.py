"""README.md of an evidence pack: what it holds, how to get from a colour to a cell, how to make it again."""

from collections.abc import Iterable, Iterator, Sequence

from heinola_indicators.assessment.status_table import StatusRow, StatusTable
from heinola_indicators.model.areas import area_name
from heinola_indicators.model.evidence_pack import PackDescription, PackInput
from heinola_indicators.model.localised import Language
from heinola_indicators.reports.audit import layout
from heinola_indicators.reports.audit.words import audit_word as say
from heinola_indicators.reports.documents.markdown import escaped
from heinola_indicators.reports.numbers import written_day
from heinola_indicators.reports.report_words import word
from heinola_indicators.reports.status_phrases import marks_explained, measure_phrase, status_phrase, value_phrase


def readme(description: PackDescription, table: StatusTable, inputs: Sequence[PackInput]) -> bytes:
    """The page in the pack's language, as Markdown; nothing in it runs."""
    language = description.language
    parts = [
        f"# {escaped(say('title', language, table.strategy.name.to(language)))}",
        say("intro", language, area_name(table.strategy.area, language.value), written_day(table.as_of, language)),
        *_marks(table),
        *_contents(language, inputs),
        *_to_the_cell(table, language),
        *_again(description, inputs),
        *_inputs(inputs, language),
        *_lacks(table, language),
        *_versions(description),
    ]
    return ("\n\n".join(parts) + "\n").encode()


def _marks(table: StatusTable) -> Iterator[str]:
    """What ° and * mean, and whose knowledge the figures are."""
    yield "\n".join(f"- {escaped(line)}" for line in marks_explained(table))


def _contents(language: Language, inputs: Sequence[PackInput]) -> Iterator[str]:
    yield f"## {say('contents', language)}"
    yield _table(
        (say("place", language), say("holds", language)),
        [
            (f"`{layout.REPORTS}`", say("reports", language)),
            (f"`{layout.RESULTS}`", say("results", language)),
            (f"`{layout.EXPLANATIONS}`", say("explanations", language)),
            (f"`{layout.STRATEGY}`", say("strategy", language)),
            (f"`{layout.DATA}`", say(f"data_{_kept(inputs)}", language)),
            (
                f"`{layout.DESCRIPTION}`, `{layout.INPUT_LIST}`, `{layout.PACK_MANIFEST}`",
                say("machine_files", language),
            ),
        ],
    )


def _kept(inputs: Sequence[PackInput]) -> str:
    """Whether all exports are in the pack, none, or all but answers of surveys."""
    if all(one.in_pack for one in inputs):
        return "files"
    return "but_answers" if any(one.in_pack for one in inputs) else "checksums"


def _to_the_cell(table: StatusTable, language: Language) -> Iterator[str]:
    yield f"## {say('to_the_cell', language)}"
    yield say("to_the_cell_how", language)
    headings = (
        *(word(key, language) for key in ("measure", "value", "period", "status")),
        say("explanation", language),
    )
    yield _table(headings, [_measure(row, language) for row in table])


def _measure(row: StatusRow, language: Language) -> tuple[str, ...]:
    return (
        escaped(measure_phrase(row, language)),
        escaped(value_phrase(row, language)),
        str(row.figure.period) if row.figure else "–",
        escaped(status_phrase(row, language)),
        f"`{layout.explanation_name(row.measure.id)}`",
    )


def _again(description: PackDescription, inputs: Sequence[PackInput]) -> Iterator[str]:
    language, versions, kept = description.language, description.versions, _kept(inputs)
    yield f"## {say('again', language)}"
    yield say("install", language, versions.python, versions.program)
    if kept != "files":
        yield say("verify_answers" if kept == "but_answers" else "verify_data", language)
    yield say("verify", language)
    yield _code([f"heinola-indicators audit PACK.zip --verify{'' if kept == 'files' else ' --data DATA'}"])
    yield say("by_hand", language)
    yield _code(_commands(description, "data" if kept == "files" else "DATA"))
    yield say("without_program", language)


def _commands(description: PackDescription, data: str) -> Iterator[str]:
    read = (
        f"--strategy '{description.strategy}'" if " " in description.strategy else f"--strategy {description.strategy}"
    )
    common = f"{read} --data {data} --as-of {description.as_of} --language {description.language}"
    yield f"heinola-indicators compute {common} --output again"
    for name, kind in ((layout.SCORECARD, "scorecard"), (layout.ANNUAL_WORD, "annual"), (layout.ANNUAL_TEXT, "annual")):
        form = {"html": "html", "docx": "docx", "md": "markdown"}[name.rpartition(".")[2]]
        yield f"heinola-indicators report {kind} --format {form} {common} --output again/{name.rpartition('/')[2]}"
    yield f"heinola-indicators explain MEASURE {common} > again/MEASURE.txt"


def _inputs(inputs: Sequence[PackInput], language: Language) -> Iterator[str]:
    yield f"## {say('inputs', language)}"
    if not inputs:
        yield say("no_inputs", language)
        return
    keys = ("file", "publisher", "table", "retrieved", "licence", "origin")
    headings = [word(key, language) for key in keys]
    yield _table((*headings, say("bytes", language), "SHA-256"), [_input(one, language) for one in inputs])


def _input(one: PackInput, language: Language) -> tuple[str, ...]:
    return (
        f"`{one.path.replace('|', '&#124;')}`",
        escaped(one.publisher or "–"),
        escaped(one.table or "–"),
        written_day(one.retrieved, language) if one.retrieved else "–",
        escaped(one.licence or "–"),
        word(one.origin, language) if one.origin else "–",
        str(one.size),
        f"`{one.sha256}`",
    )


def _lacks(table: StatusTable, language: Language) -> Iterator[str]:
    if table.problems:
        yield f"## {say('lacks', language)}"
        yield "\n".join(f"- {escaped(str(problem))}" for problem in table.problems)


def _versions(description: PackDescription) -> Iterator[str]:
    language, versions = description.language, description.versions
    yield f"## {say('versions', language)}"
    rows = versions.by_name.items()
    yield _table((say("package", language), say("version", language)), rows)


def _code(lines: Iterable[str]) -> str:
    return "\n".join(["```", *lines, "```"])


def _table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
