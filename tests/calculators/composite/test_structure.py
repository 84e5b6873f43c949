from heinola_indicators.calculators.composite.settings import IndexSettings
from heinola_indicators.calculators.composite.structure import dimensions_of
from heinola_indicators.statistics.aggregation import Dimension


def test_dimensions_come_from_the_items_up_whatever_their_order_in_the_file():
    settings = IndexSettings(
        dimensions={"top": ["low", "a"], "low": ["net-debt", "c"]},
        aggregation="geometric",
        dimension_aggregation={"low": "arithmetic"},
    )
    assert dimensions_of(["a", "net_debt", "c", "d"], settings) == [
        Dimension("low", ("net_debt", "c"), "arithmetic"),
        Dimension("top", ("low", "a"), "geometric"),
        Dimension("", ("d", "top"), "geometric"),
    ]


def test_without_dimensions_every_item_is_a_member_of_the_index():
    assert dimensions_of(["a", "b"], IndexSettings()) == [Dimension("", ("a", "b"), "arithmetic")]
