"""What a shell offers when a word is half written: names are looked up only then."""

from collections.abc import Callable, Iterable
from pathlib import Path

import click
from click.shell_completion import CompletionItem

Completion = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


class OneOf(click.Choice[str]):
    """One of several words; a misspelt one is answered with the nearest besides."""

    def get_invalid_choice_message(self, value: object, ctx: click.Context | None) -> str:
        """All the words, and the nearest."""
        from heinola_indicators.model.problem import nearest

        near = nearest(str(value), map(str, self.choices))
        return super().get_invalid_choice_message(value, ctx).rstrip(".") + (near if "did you mean" in near else ".")


class Subcommands(click.Group):
    """A group in a group; a misspelt command is answered with the nearest."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that *args* begin with."""
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            from heinola_indicators.model.problem import nearest

            ctx.fail(f"There is no command {args[0]!r}{nearest(args[0], self.commands)}")
        return super().resolve_command(ctx, args)


def measures(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The measures of the strategy file, with their names; none where it is not sound."""
    from heinola_indicators.model.errors import HeinolaIndicatorsError
    from heinola_indicators.usecases.listing import listed

    path = ctx.params.get("strategy_path") or Path("config/strategy.yaml")
    try:
        return _beginning_with(incomplete, listed("measures", path, "fi"))
    except HeinolaIndicatorsError:
        return []


def areas(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The municipalities of today by code, or by name where a letter is written."""
    from heinola_indicators.model.areas import MUNICIPALITY
    from heinola_indicators.model.areas import areas as known

    today = [area for area in known().values() if area.level == MUNICIPALITY and area.until is None]
    by_code = _beginning_with(incomplete, ((area.code, area.name_fi) for area in today))
    by_name = _beginning_with(incomplete, ((area.name_fi, area.code) for area in today)) if incomplete else []
    return [*by_code, *by_name]


def members_of(kind: str) -> Completion:
    """The names in a family: ``loaders``, ``methods``, ``reports``."""

    def complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        if kind == "reports":
            from heinola_indicators.reports.families import KINDS

            return _beginning_with(incomplete, KINDS.items())
        from heinola_indicators.usecases.listing import FAMILIES

        return _beginning_with(incomplete, ((name, member.help) for name, member in FAMILIES[kind].items()))

    return complete


def findings(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The words of ``--fail-on``, after commas too."""
    from heinola_indicators.reports.check.checked import FINDINGS

    before, comma, begun = incomplete.rpartition(",")
    return [CompletionItem(f"{before}{comma}{word}") for word in FINDINGS if word.startswith(begun)]


def _beginning_with(incomplete: str, words: Iterable[tuple[str, str]]) -> list[CompletionItem]:
    begun = incomplete.casefold()
    return [CompletionItem(word, help=about) for word, about in words if word.casefold().startswith(begun)]
