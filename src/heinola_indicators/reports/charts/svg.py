"""SVG as text: elements with escaped attributes, coordinates to a tenth of a unit."""

from collections.abc import Iterable

from heinola_indicators.reports.markup import as_attribute, as_content

Attribute = str | float


def element(name: str, *children: str, **attributes: Attribute) -> str:
    """An element of finished *children*; a trailing ``_`` of an attribute's name falls off, others become hyphens.

    >>> element("line", class_="zero", x1=0.04, stroke_width=2)
    '<line class="zero" x1="0" stroke-width="2"/>'
    """
    written = "".join(
        f" {key.rstrip('_').replace('_', '-')}={as_attribute(_value(value))}" for key, value in attributes.items()
    )
    return f"<{name}{written}>{''.join(children)}</{name}>" if children else f"<{name}{written}/>"


def text(content: str) -> str:
    """Text as an element's child."""
    return as_content(content)


def points(pairs: Iterable[tuple[float, float]]) -> str:
    """Coordinates for a ``polyline``."""
    return " ".join(f"{coordinate(x)},{coordinate(y)}" for x, y in pairs)


def coordinate(value: float) -> str:
    """A length to a tenth, without a needless zero or sign.

    >>> coordinate(12.0), coordinate(-0.04), coordinate(3.14)
    ('12', '0', '3.1')
    """
    rounded = round(value, 1) + 0.0
    return f"{rounded:.1f}".removesuffix(".0")


def _value(value: Attribute) -> str:
    return value if isinstance(value, str) else coordinate(value)
