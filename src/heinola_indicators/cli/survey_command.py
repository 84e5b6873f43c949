"""``heinola-indicators survey``: from answer rows to publishable results."""

from pathlib import Path

import click

from heinola_indicators.cli.completion import OneOf
from heinola_indicators.cli.options import data_option, language_option, quiet_option, verbose_option
from heinola_indicators.cli.problems import reports_problems, tell


@click.group("survey")
def command() -> None:
    """Draft the codebook of a survey; print its results with nobody recognisable."""


@command.command("draft")
@click.argument("file", type=click.Path(path_type=Path))
@data_option
@click.option("--period", metavar="P", help="The period of the answers.  [default: the year in the file's name]")
@click.option("--sheet", metavar="NAME", help="The sheet of a workbook.  [default: the first]")
@click.option("--output", type=click.Path(path_type=Path), metavar="FILE", help="Write it there, where no file is yet.")
@quiet_option
@verbose_option
@reports_problems
def draft(
    file: Path, data_path: Path, period: str | None, sheet: str | None, output: Path | None, *, quiet: bool
) -> None:
    """Draft a codebook from FILE, the answers as the survey tool exports them.

    Columns with numbers or words of a usual scale become items, the rest background, options or columns left out. An
    answer is shown only if it belongs to a usual scale or five or more gave it. Read the draft through and correct it.

    \b
    Example:
      heinola-indicators survey draft data/kyselyt/henkilosto_2025_synthetic.csv --output codebook.yaml
    """
    from heinola_indicators.cli.options import parsed_period
    from heinola_indicators.model.errors import OutputNotWritten
    from heinola_indicators.reports.output_folder import write_file
    from heinola_indicators.reports.survey.draft_text import draft_text
    from heinola_indicators.usecases.survey_draft import DraftRequest, survey_draft

    parsed_period(period)
    if output is not None and output.exists():
        raise OutputNotWritten(output, "it is there already, perhaps corrected by hand; choose another name")
    found = survey_draft(DraftRequest(file, data_path, period, sheet))
    text = draft_text(found, "codebook.yaml" if output is None else output.name)
    if output is None:
        click.echo(text, nl=False)
        return
    write_file(output, text.encode())
    if not quiet:
        click.echo(f"{output}: a draft of {len(found.columns)} columns; read it through and correct it", err=True)


@command.command("results")
@click.argument("codebook", type=click.Path(path_type=Path))
@data_option
@click.option("--period", metavar="P", help="Only the round of this period.  [default: all]")
@click.option("--format", "format_name", type=OneOf(["table", "csv", "json"]), default="table", show_default=True)
@click.option(
    "--output", type=click.Path(path_type=Path), metavar="DIR", help="Also write results as csv, json and xlsx there."
)
@language_option
@quiet_option
@verbose_option
@reports_problems
def results(
    codebook: Path,
    data_path: Path,
    period: str | None,
    format_name: str,
    output: Path | None,
    language: str,
    *,
    quiet: bool,
) -> None:
    """Print the results of the survey that CODEBOOK explains, hiding what could tell of a person.

    For each item, index and gap, of all respondents and of each declared group: n, mean with its margin of error,
    shares, the change since the round before. Results of too few answers are hidden, and others with them where the
    hidden ones could be calculated.

    \b
    Example:
      heinola-indicators survey results config/surveys/staff.yaml --period 2025

    \b
    Exit codes: 0 fine, 2 wrong usage, 3 the codebook is not sound, 4 an answer file is missing or does not fit the
    codebook (every problem is told, by row and column, without the answer), 5 anything else.
    """
    from heinola_indicators.cli.options import parsed_period
    from heinola_indicators.model.localised import Language
    from heinola_indicators.reports.output_folder import write_files
    from heinola_indicators.reports.survey.files import FORMATS, survey_files
    from heinola_indicators.usecases.survey_results import SurveyRequest, survey_results

    found = survey_results(SurveyRequest(codebook, data_path, parsed_period(period)))
    if output is not None:
        write_files(output, survey_files(found, Language(language)))
    click.echo(FORMATS[format_name](found, Language(language)), nl=False)
    if not quiet:
        tell(warning for each in found.rounds for warning in each.warnings)
