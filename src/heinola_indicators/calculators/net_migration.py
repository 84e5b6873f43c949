"""Net migration."""

from heinola_indicators.model.errors import UsageError
from heinola_indicators.model.unit import PERSONS, UNITS
from heinola_indicators.panel.combine import aligned, derived, require_same_unit
from heinola_indicators.panel.panel import Panel


def net_migration(intermunicipal_in: Panel, intermunicipal_out: Panel, immigration: Panel, emigration: Panel) -> Panel:
    """Moves into the area less moves out of it, a gain positive; domestic and foreign stay with it as its parts.

    Formula   (intermunicipal_in − intermunicipal_out) + (immigration − emigration); moves within a municipality
              never enter
    Units     moves (a publisher's "persons" are moves too: one person may move several times a year)
    Periods   those found in all four
    Missing   a missing or suppressed flow gives no total, and none of the part it belongs to
    Flags     those of all four flows
    Source    Statistics Finland, Migration (muutl), documentation: the statistical unit is the move

    The ages are those chosen in the series, the same in all four; they travel on as the qualifier.

    Raises:
        UnitMismatch: the flows are in different units.
        FrequencyMismatch: they come at different frequencies.
        UsageError: the flows are of different ages, or not moves.
    """
    flows = (intermunicipal_in, intermunicipal_out, immigration, emigration)
    require_same_unit(*flows)
    _require_moves_of_the_same_ages(*flows)
    into, out_of, from_abroad, abroad = on_same_axes = aligned(*flows)
    moves, ages = UNITS["moves"], intermunicipal_in.qualifier
    domestic = derived("intermunicipal", moves, into.value - out_of.value, into, out_of, qualifier=ages)
    foreign = derived("international", moves, from_abroad.value - abroad.value, from_abroad, abroad, qualifier=ages)
    return derived(
        "net-migration",
        moves,
        domestic.value + foreign.value,
        *on_same_axes,
        parts={"intermunicipal": domestic, "international": foreign},
        qualifier=ages,
    )


def _require_moves_of_the_same_ages(*flows: Panel) -> None:
    if flows[0].unit.code not in {"moves", PERSONS}:
        msg = f"{flows[0].name} is in {flows[0].unit}; migration is counted in moves"
        raise UsageError(msg)
    if len({flow.qualifier for flow in flows}) > 1:
        ages = ", ".join(f"{flow.name} {flow.qualifier or 'all'}" for flow in flows)
        msg = f"the flows are of different ages: {ages}"
        raise UsageError(msg)
