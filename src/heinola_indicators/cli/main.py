"""The group of commands; a command's module is imported when it is called."""

import sys
from importlib import import_module
from typing import Any

import click

from heinola_indicators.cli.problems import INTERRUPTED
from heinola_indicators.model.version import __version__

COMMANDS = {
    "compute": "Load the exports, calculate every measure, hold it against its target level. The main job.",
    "report": "Write a report: budget workbook, interim and annual report, mid-term evaluation, the council's page.",
    "targets": "Bring target levels back from the budget workbook into the strategy file.",
    "follow-up": "Bring back what the responsible units wrote in their workbooks: forecasts, explanations, verdicts.",
    "survey": "Draft a survey's codebook from its answer file; print results with nobody recognisable.",
    "explain": "Print how one verdict came about, from the target level down to the cell in the file.",
    "read": "Print any supported export as tidy rows.",
    "assess": "Judge a plain table of series by published status methods, side by side.",
    "inspect": "Tell what an export holds, with a snippet for sources.yaml.",
    "validate": "Tell every problem of the strategy and sources files, and what the exports lack of what they name.",
    "init": "Make a new city's starting folder: strategy, sources, a made-up export, what to do next.",
    "schema": "Print the JSON Schema of the strategy file, the sources file or status.json.",
    "check": "Validate and compute for CI: fail on the verdicts and findings that are named.",
    "diff": "Tell what changed between two status.json files or two data folders, and why verdicts did.",
    "audit": "Pack all that a run rests on into one zip file, or make such a pack again and compare.",
    "list": "List measures, series, loaders, calculators, methods or reports.",
}


class Commands(click.Group):
    """Commands by name; help is printed without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, imported."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"heinola_indicators.cli.{cmd_name.replace('-', '_')}_command").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that *args* begin with; a misspelt one is answered with the nearest."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from heinola_indicators.model.problem import nearest

            ctx.fail(f"There is no command {args[0]!r}{nearest(args[0], COMMANDS)}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; Ctrl-C ends it as shells expect."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            sys.exit(INTERRUPTED)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "--version", "-V", message="%(prog)s %(version)s")
def main() -> None:
    """Follow a Finnish city's strategy by its indicators.

    One YAML file says what the council decided; exports of Statistics Finland, SYKE, THL, the State Treasury and
    the city itself lie in a data folder as they were saved. In the folder of a city,

    \b
      heinola-indicators compute --as-of 2026-11-24

    prints how every measure stands against its target level, and why.

    \b
    Exit codes: 0 fine, 1 what check or diff was told to fail on, 2 wrong usage, 3 the strategy or sources
    file is not sound, 4 an export is missing or lacks what is named (all the rest is computed),
    5 anything else, 130 interrupted.
    """
