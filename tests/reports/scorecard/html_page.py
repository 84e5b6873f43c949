"""An HTML page taken apart for tests."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "img", "input", "hr"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5"}
BLOCKS = {"p", "li", "dt", "dd", "title", "desc", "figcaption", "section", "article", "div"}


@dataclass
class Element:
    """An element with its attributes, children and texts in their order."""

    tag: str
    attributes: dict[str, str]
    parent: "Element | None" = None
    content: list["Element | str"] = field(default_factory=list)

    def all(self, *tags):
        """Every element below, in document order, of these tags or any."""
        for child in self.content:
            if isinstance(child, Element):
                if not tags or child.tag in tags:
                    yield child
                yield from child.all(*tags)

    def text(self):
        return "".join(child if isinstance(child, str) else child.text() for child in self.content)

    def __getitem__(self, name):
        return self.attributes.get(name)


class _Parser(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = self.here = Element("#document", {})
        self.problems = []

    def handle_starttag(self, tag, attrs):
        if len(dict(attrs)) != len(attrs):
            self.problems.append(f"<{tag}> has an attribute twice")
        element = Element(tag, dict(attrs), self.here)
        self.here.content.append(element)
        if tag not in VOID:
            self.here = element

    def handle_startendtag(self, tag, attrs):
        self.here.content.append(Element(tag, dict(attrs), self.here))

    def handle_endtag(self, tag):
        if self.here.tag != tag:
            self.problems.append(f"</{tag}> closes <{self.here.tag}>")
        self.here = self.here.parent or self.root

    def handle_data(self, data):
        self.here.content.append(data)


def parsed(html):
    """The page as a tree, and what is wrong with its nesting."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    unclosed = [] if parser.here is parser.root else [f"<{parser.here.tag}> is not closed"]
    return parser.root, parser.problems + unclosed


def told(element):
    """What a reader gets, a line per block: without style, signs that are hidden, labels on charts, folded tables."""
    if element.tag in {"style", "details", "text"} or element["aria-hidden"] == "true":
        return ""
    inner = "".join(child if isinstance(child, str) else told(child) for child in element.content)
    if element.tag in HEADINGS:
        return f"\n{'#' * int(element.tag[1])} {inner}\n"
    return f"\n{inner}\n" if element.tag in BLOCKS else inner
