"""WordprocessingML, element by element."""

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from heinola_indicators.model.visible import visible


def element(tag: str, *children: BaseOxmlElement, **attributes: object) -> BaseOxmlElement:
    """An element of Word's own namespace with its attributes and children: ``element("tblW", w=0, type="auto")``."""
    made: BaseOxmlElement = OxmlElement(f"w:{tag}", {qn(f"w:{name}"): str(value) for name, value in attributes.items()})
    made.extend(children)
    return made


def text_run(text: str, *properties: BaseOxmlElement) -> BaseOxmlElement:
    """A run of *text*, its spaces kept."""
    words = element("t")
    words.text = visible(text)  # no XML holds controls, and the name of a file may
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return element("r", element("rPr", *properties), words) if properties else element("r", words)
