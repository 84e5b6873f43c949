"""``missing-language``: texts that are not there in a language that others have."""

from collections.abc import Iterator

from pydantic import BaseModel

from heinola_indicators.strategy.document_values import LocalisedText
from heinola_indicators.strategy.lint.finding import Finding
from heinola_indicators.strategy.lint.linted_files import LintedFiles
from heinola_indicators.strategy.yaml_reader import Keys, YamlFile

LANGUAGES = {"sv": "Swedish", "en": "English"}
LONGEST = 40


def missing_languages(files: LintedFiles) -> Iterator[Finding]:
    """Texts of either file without a language that any text of both files has."""
    texts = [(files.file, keys, text) for keys, text in _texts(files.strategy, ())]
    texts += [(files.sources_file, keys, text) for keys, text in _texts(files.sources, ())]
    used = [language for language in LANGUAGES if any(getattr(text, language) for _, _, text in texts)]
    for file, keys, text in texts:
        missing = [language for language in used if not _has(language, text, file, keys)]
        if missing:
            words = " and ".join(f"no {LANGUAGES[language]} ({language})" for language in missing)
            message = f"{_begun(text.fi)!r} has {words}, as other texts have"
            yield Finding("missing-language", keys, file.at(keys), message)


def _texts(entry: BaseModel, keys: Keys) -> Iterator[tuple[Keys, LocalisedText]]:
    """Every text in three languages below *entry*, with its keys."""
    if isinstance(entry, LocalisedText):
        yield keys, entry
        return
    for name, field in type(entry).model_fields.items():
        value, word = getattr(entry, name), field.alias or name
        if isinstance(value, BaseModel):
            yield from _texts(value, (*keys, word))
        elif isinstance(value, list):
            for number, item in enumerate(value):
                if isinstance(item, BaseModel):
                    yield from _texts(item, (*keys, word, number))


def _has(language: str, text: LocalisedText, file: YamlFile, keys: Keys) -> bool:
    return bool(getattr(text, language)) or file.left_out((*keys, language))


def _begun(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
