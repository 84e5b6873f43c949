"""A composite index of several items."""

from heinola_indicators.calculators.composite.index import index_of
from heinola_indicators.calculators.composite.settings import Imputation, IndexSettings, Normaliser
from heinola_indicators.model.period import Period
from heinola_indicators.panel.panel import Panel
from heinola_indicators.statistics.aggregation import Mean


def composite_index(
    *,
    normaliser: Normaliser = "percentile",
    falling: list[str] | None = None,
    scale: list[float] | None = None,
    mean: float = 0.0,
    deviation: float = 1.0,
    base: Period | None = None,
    goalposts: dict[str, list[float]] | None = None,
    targets: dict[str, float] | None = None,
    weights: dict[str, float] | None = None,
    dimensions: dict[str, list[str]] | None = None,
    aggregation: Mean = "arithmetic",
    dimension_aggregation: dict[str, Mean] | None = None,
    minimum_share: float = 1.0,
    denominators: dict[str, str] | None = None,
    imputation: Imputation | None = None,
    groups: dict[str, list[str]] | None = None,
    winsorise: int = 0,
    log: list[str] | None = None,
    left_out: list[str] | None = None,
    **items: Panel,
) -> Panel:
    """Weighted mean of *items* that are first brought onto one scale; its parts are the dimensions and these items.

    Formula   Σ w·z / Σ w over what is there (arithmetic), exp(Σ w·ln z / Σ w) (geometric), Σ w / Σ (w/z) (harmonic),
              dimension by dimension from the items up, where z is by *normaliser*
              percentile: place among the municipalities of the period, ties share the mean place;
              z-score: mean + deviation · (x − x̄)/s; min-max: (x − min)/(max − min);
              goalposts: clip((x − a)/(b − a)); target-distance: min((x − min)/(target − min), 1);
              mean-100: 100 · x/x̄; base-100: 100 · x / x of the same area at *base*.
              Percentile, min-max, goalposts and target-distance are brought to *scale*, 0 to 100 if not declared.
              An item in *falling* is mirrored: low + high − z, 2·mean − z, 200 − z; in target-distance its target is
              below and the highest figure takes the place of the lowest
    Units     any; the result is an index
    Periods   those of any item
    Missing   a value of a dimension or of the index needs *minimum_share* of the weights of its members. An item is
              absent where it is missing or suppressed, where all municipalities are alike (z-score, min-max), and
              where its base or mean is zero or below. A geometric or harmonic mean of a figure of zero or below is
              no value (M). Without a value there is an observation only where every item has one
    Flags     those of the items that enter; E where a gap was filled; D (definition differs) where some are absent;
              without a value, those of all items
    Source    MDI, EVP and AKI index (percentile places, unweighted mean); Kuntaliitto, elinvoimaindikaattori
              (z-scores); UNDP, Human Development Index (goalposts, geometric mean); OECD/JRC Handbook on
              Constructing Composite Indicators (2008); COINr

    Places, means and ranges are taken from municipalities (codes of three digits) without those *left_out* (MDI
    leaves out Åland); other areas have no percentile place. *weights* are 1 where none is given, for items and
    *dimensions* alike; a dimension names items, or dimensions below it, and what stands in none is a member of the
    index itself. *dimension_aggregation* is the mean of single dimensions where it is not *aggregation*.

    Before that, and only where declared: an item is divided by the input that *denominators* name for it, which is
    then no item; a missing figure is filled by *imputation* with the mean of the municipalities of the period (those
    of its *groups*) or with the last known figure of its area, a suppressed one is not; of each item, *winsorise*
    figures at most are brought to the next one while |skewness| > 2 and excess kurtosis > 3.5; the items in *log*
    are their natural logarithms, and so are their goalposts and targets.

    How to choose, recipes of published indices, robustness: [composite indices](../composites.md).

    Raises:
        UsageError: no items.
        SettingsNotSound: a name is no item's or dimension's; a weight, share, scale, goalpost or base that cannot be,
            or that the normaliser lacks or does not use; dimensions that are no tree.
        FrequencyMismatch: the items come at different frequencies.
    """
    settings = IndexSettings(
        normaliser=normaliser,
        falling=falling,
        scale=scale,
        mean=mean,
        deviation=deviation,
        base=base,
        goalposts=goalposts,
        targets=targets,
        weights=weights,
        dimensions=dimensions,
        aggregation=aggregation,
        dimension_aggregation=dimension_aggregation,
        minimum_share=minimum_share,
        denominators=denominators,
        imputation=imputation,
        groups=groups,
        winsorise=winsorise,
        log=log,
        left_out=left_out,
    )
    return index_of(items, settings)
