"""``heinola-indicators inspect``: what an export holds."""

from pathlib import Path

import click

from heinola_indicators.cli import completion
from heinola_indicators.cli.completion import OneOf
from heinola_indicators.cli.options import data_option, verbose_option
from heinola_indicators.cli.problems import reports_problems
from heinola_indicators.model.visible import visible


@click.command("inspect")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--format", "format_name", type=OneOf(["table", "json"]), default="table", show_default=True)
@click.option(
    "--loader",
    metavar="NAME",
    shell_complete=completion.members_of("loaders"),
    help="Read as this kind of export instead of finding it out.",
)
@click.option("--sheet", metavar="NAME", help="The sheet of a workbook.")
@data_option
@verbose_option
@reports_problems
def command(file: Path, format_name: str, loader: str | None, sheet: str | None, data_path: Path) -> None:
    """Tell what FILE, any supported export, holds, with a snippet for sources.yaml.

    Shown are the loader that reads it and why, its encoding, variables with their values, periods, areas, units, notes
    and last update. The snippet works when pasted: `validate` asks for what the file does not tell, as its publisher;
    change the values that it selects to the ones you want.

    \b
      heinola-indicators inspect data/tilastokeskus/muuttoliike_ika_synthetic.px
    """
    from heinola_indicators.reports.inspection import inspection_json, inspection_text
    from heinola_indicators.usecases.inspect import inspect

    found = inspect(file, loader=loader, sheet=sheet, data=data_path)
    table = found.table
    facts = {
        "file": found.name,
        "title": table.title,
        "loader": found.loader,
        "why": found.why,
        "encoding": table.encoding or "",
        "updated": table.updated or "",
        "division": str(table.division or ""),
        "cells": str(len(table)),
        "flags": ", ".join(f"{flag} {count}" for flag, count in found.flags.items()),
        "periods": "–".join(found.periods) if found.periods else "",
        "municipalities": str(found.municipalities) if found.municipalities else "",
        "units": ", ".join(dict.fromkeys(table.units.values())),
        "sha256": found.sha256,
    }
    if format_name == "json":
        click.echo(inspection_json(table, facts, found.snippet), nl=False)
    else:
        click.echo(visible(inspection_text(table, facts, found.snippet)), nl=False)
