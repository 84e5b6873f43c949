"""The styles of our Word files, and the language that a screen reader speaks and a spelling checker uses."""

from docx.document import Document as WordPackage
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle

from heinola_indicators.model.localised import Language
from heinola_indicators.reports.documents.word_xml import element

FONT = "Arial"  # there or with a twin of the same widths on every system
INK = RGBColor(0x1F, 0x2A, 0x44)
LOCALES = {Language.FINNISH: "fi-FI", Language.SWEDISH: "sv-FI", Language.ENGLISH: "en-GB"}
SIZES = {"Title": 20, "Heading 1": 15, "Heading 2": 12, "Heading 3": 10.5, "Normal": 10, "List Bullet": 10}
SPACE = {"Title": (0, 6), "Heading 1": (16, 4), "Heading 2": (12, 3), "Heading 3": (8, 2), "Normal": (0, 5)}
TABLE_STYLES = (  # name, points, bold, points after
    ("Table Text", 8, False, 0),
    ("Table Heading", 8, True, 0),
    ("Table Text Small", 7, False, 0),  # of tables with many columns
    ("Table Heading Small", 7, True, 0),
    ("Table Note", 8, False, 8),
)
THEME_FONTS = tuple(qn(f"w:{name}") for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"))


def set_styles(package: WordPackage) -> None:
    """One font, sizes that fit tables on a page, headings dark enough to read, and styles for what stands in tables."""
    for name, size in SIZES.items():
        style = package.styles[name]
        if isinstance(style, ParagraphStyle):
            _dress(style, size)
            before, after = SPACE.get(name, (0, 3))
            style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    for name, size, is_bold, after in TABLE_STYLES:
        added = package.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        if isinstance(added, ParagraphStyle):
            added.base_style = package.styles["Normal"]
            _dress(added, size)
            added.font.bold = is_bold
            added.paragraph_format.space_after = Pt(after)
            added.paragraph_format.keep_with_next = "Heading" in name


def set_language(package: WordPackage, language: Language) -> None:
    """What the text is written in, for every style, and words divided by its rules."""
    for declared in package.styles.element.iter(qn("w:lang")):
        for attribute in ("val", "eastAsia"):
            declared.set(qn(f"w:{attribute}"), LOCALES[language])
    settings = package.settings.element
    after = settings.find(qn("w:defaultTabStop"))
    settings.insert(0 if after is None else list(settings).index(after) + 1, element("autoHyphenation"))


def _dress(style: ParagraphStyle, size: float) -> None:
    font = style.font
    font.name, font.size = FONT, Pt(size)
    if style.name and style.name.startswith(("Title", "Heading")):
        font.color.rgb = INK
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in THEME_FONTS:
        fonts.attrib.pop(attribute, None)
    for attribute in ("w:cs", "w:eastAsia"):
        fonts.set(qn(attribute), FONT)
