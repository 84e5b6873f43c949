"""``heinola-indicators audit``: the evidence pack of the audit committee, and its verification."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from heinola_indicators.cli.options import as_of_option, data_option, language_option, quiet_option, strategy_option
from heinola_indicators.cli.problems import EXPORT_LACKS, FINDINGS, reports_problems, tell

if TYPE_CHECKING:
    from heinola_indicators.model.localised import Language

OF_PACKING = {"strategy_path": "--strategy", "as_of": "--as-of", "inputs": "--inputs"}


@click.command("audit")
@click.argument("pack", type=click.Path(path_type=Path), metavar="FILE.zip")
@click.option("--verify", "verifies", is_flag=True, help="Make the pack again from what is in it, and compare.")
@click.option(
    "--inputs",
    type=click.Choice(["files", "checksums", "files-and-answers"]),
    default="files",
    show_default=True,
    help="What goes into the pack: the exports but people's answers to surveys, those too, or only checksums.",
)
@strategy_option
@data_option
@as_of_option
@language_option
@quiet_option
@click.pass_context
@reports_problems
def command(
    context: click.Context,
    pack: Path,
    strategy_path: Path,
    data_path: Path,
    as_of: date,
    inputs: str,
    language: str,
    *,
    verifies: bool,
    quiet: bool,
) -> int:
    """Write all that a run rests on into one zip file: reports, explanations, strategy, exports, versions.

    Its README says how to make it again. With --verify it is made again from what is in it and compared byte by byte;
    --data says where the exports are that the pack has the checksums of only. What people answered in a survey goes
    into it by --inputs files-and-answers alone.

    \b
      heinola-indicators audit 2026.zip --as-of 2026-11-24
      heinola-indicators audit 2026.zip --verify

    \b
    Exit codes: 0 fine, every byte the same, 1 a file of the pack differs, 2 wrong usage, 3 the
    strategy or sources file is not sound, 4 an export is missing or lacks what is named (the pack is
    written and says so), or the pack to be verified is refused, 5 the pack cannot be written.
    """
    from heinola_indicators.cli.progress import progress
    from heinola_indicators.model.localised import Language

    words = Language(language)
    if verifies:
        return _verified(context, pack, data_path, words, quiet=quiet)
    from heinola_indicators.model.evidence_pack import InputsKept
    from heinola_indicators.usecases.audit import AuditRequest, audit

    request = AuditRequest(pack, strategy_path, data_path, as_of, words, InputsKept(inputs))
    with progress(quiet=quiet) as told:
        made = audit(request, told)
    tell(made.problems)
    if not quiet:
        tell(made.warnings)
    return EXPORT_LACKS if made.problems else 0


def _verified(context: click.Context, pack: Path, data: Path, language: "Language", *, quiet: bool) -> int:
    from heinola_indicators.cli.progress import progress
    from heinola_indicators.reports.audit.verified import verified_text
    from heinola_indicators.usecases.audit_verify import VerifyRequest, verify

    _refuse_options_of_packing(context)
    with progress(quiet=quiet) as told:
        found = verify(VerifyRequest(pack, data, data_was_named=_is_given(context, "data_path")), told)
    click.echo(verified_text(found, language), nl=False)
    return FINDINGS if found.differences else 0


def _refuse_options_of_packing(context: click.Context) -> None:
    given = [option for name, option in OF_PACKING.items() if _is_given(context, name)]
    if given:
        message = f"{', '.join(given)}: not with --verify; the pack says what it was made from"
        raise click.UsageError(message)


def _is_given(context: click.Context, name: str) -> bool:
    return context.get_parameter_source(name) is click.core.ParameterSource.COMMANDLINE
