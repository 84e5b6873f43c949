"""What came of making an evidence pack again, as lines for a log."""

from collections.abc import Iterator

from heinola_indicators.model.evidence_pack import PackDifference, PackDifferenceKind, VerifiedPack
from heinola_indicators.model.localised import Language
from heinola_indicators.reports.audit.words import audit_word as say

SHOWN = 12  # digits of a checksum


def verified_text(verified: VerifiedPack, language: Language) -> str:
    """One line where every byte is the same; else one for each file that differs, and the versions that do."""
    return "".join(f"{line}\n" for line in _lines(verified, language))


def _lines(verified: VerifiedPack, language: Language) -> Iterator[str]:
    if verified.differences:
        yield say("different", language, verified.path, verified.files, len(verified.differences))
        yield from (_difference(one, language) for one in verified.differences)
    else:
        yield say("same", language, verified.path, verified.files)
    if verified.other_versions:
        pairs = (say("version_pair", language, name, *pair) for name, pair in verified.other_versions.items())
        yield say("other_versions", language, "; ".join(pairs))


def _difference(one: PackDifference, language: Language) -> str:
    line = f"  {one.name}: {say(one.kind.value, language)}"
    if one.kind is not PackDifferenceKind.OTHER:
        return line
    shown = ((say("in_pack", language), one.in_pack), (say("made_again", language), one.made_again))
    sums = ", ".join(f"{name} {checksum[:SHOWN]}…" for name, checksum in shown if checksum)
    at = f"; {say('at_line', language, one.line)}" if one.line else ""
    return f"{line} ({sums}){at}"
