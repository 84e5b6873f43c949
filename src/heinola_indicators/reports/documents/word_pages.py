"""Page numbers at the foot of a Word file, counted by Word."""

from docx.document import Document as WordPackage

from heinola_indicators.model.localised import Language
from heinola_indicators.reports.documents.word_xml import element, text_run

PAGE = {Language.FINNISH: "Sivu", Language.SWEDISH: "Sida", Language.ENGLISH: "Page"}


def number_pages(package: WordPackage, language: Language) -> None:
    """``Sivu 1 / 12`` on every page."""
    footer = package.sections[0].footer
    footer.is_linked_to_previous = False
    paragraph = element(
        "p",
        element("pPr", element("pStyle", val="Footer"), element("jc", val="center")),
        text_run(f"{PAGE[language]} "),
        element("fldSimple", text_run("1"), instr="PAGE"),
        text_run(" / "),
        element("fldSimple", text_run("1"), instr="NUMPAGES"),
    )
    for empty in footer.part.element.findall(paragraph.tag):
        footer.part.element.remove(empty)
    footer.part.element.append(paragraph)
