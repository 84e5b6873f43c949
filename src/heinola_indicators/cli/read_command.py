"""``heinola-indicators read``: an export as tidy rows."""

import sys
from pathlib import Path

import click

from heinola_indicators.cli import completion
from heinola_indicators.cli.completion import OneOf
from heinola_indicators.cli.options import quiet_option, verbose_option
from heinola_indicators.cli.problems import reports_problems
from heinola_indicators.model.visible import one_line


@click.command("read")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--where",
    multiple=True,
    metavar="VAR=VALUE",
    help="Only rows with this value (code or label) of a variable; repeatable: values of one variable are either.",
)
@click.option("--format", "format_name", type=OneOf(["csv", "json", "table"]), default="csv", show_default=True)
@click.option(
    "--loader",
    metavar="NAME",
    shell_complete=completion.members_of("loaders"),
    help="Read as this kind of export instead of finding it out.",
)
@click.option("--sheet", metavar="NAME", help="The sheet of a workbook.")
@click.option("--provenance", is_flag=True, help="Add the columns symbol (what the publisher wrote) and place.")
@quiet_option
@verbose_option
@reports_problems
def command(
    file: Path,
    where: tuple[str, ...],
    format_name: str,
    loader: str | None,
    sheet: str | None,
    *,
    provenance: bool,
    quiet: bool,
) -> None:
    """Print FILE, any supported export, as tidy rows.

    A column for each variable under its name in the file (codes where the file has codes), then value and flag. Flags
    are SDMX codes: A normal, P provisional, O missing, M cannot exist, Q suppressed; NIL is an exact zero.

    \b
      heinola-indicators read data/tilastokeskus/115p_tyopaikat_1987-2021.xlsx --where Vuosi=2021
    """
    from heinola_indicators.reports import tidy_rows
    from heinola_indicators.usecases.read import ReadRequest, read

    wanted = tuple(_variable_and_value(text) for text in where)
    found = read(ReadRequest(file, wanted, loader, sheet, provenance))
    if not quiet:
        for warning in found.table.every_warning:
            click.echo(one_line(f"{file}: warning: {warning}"), err=True)
        for variable, name in zip(found.table.variables, found.names, strict=True):
            if variable.name != name:
                message = f"{file}: warning: the variable {variable.name!r} stands in the column {name!r}"
                click.echo(one_line(message), err=True)
    tidy_rows.write(found.table, found.rows, format_name, sys.stdout, found.symbols)


def _variable_and_value(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name:
        message = f"--where takes VAR=VALUE, for example Alue=KU111; found {text!r}"
        raise click.UsageError(message)
    return name, value
