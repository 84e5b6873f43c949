"""How subjects, groups and points of scales are called in results."""

from heinola_indicators.model.localised import Language
from heinola_indicators.model.survey import Codebook, Scale
from heinola_indicators.model.survey_results import GroupKey, Subject, SubjectKind
from heinola_indicators.reports.survey.words import word


def subject_name(codebook: Codebook, subject: Subject, language: Language) -> str:
    """The question, with the option where it is of one; an index or gap says that it is one."""
    match subject.kind:
        case SubjectKind.ITEM:
            item = codebook.item(subject.id)
            return (
                f"{item.name.to(language)} ({word('reversed', language)})" if item.reversed else item.name.to(language)
            )
        case SubjectKind.OPTION:
            item = codebook.item(subject.id)
            option = next(each for each in item.options if each.id == subject.option)
            return f"{item.name.to(language)}: {option.name.to(language)} ({word('option_share', language)})"
        case SubjectKind.INDEX:
            index = next(each for each in codebook.indices if each.id == subject.id)
            return f"{index.name.to(language)} ({word('index', language)})"
        case SubjectKind.GAP:
            gap = next(each for each in codebook.gaps if each.id == subject.id)
            return f"{gap.name.to(language)} ({word('gap', language)})"


def group_name(codebook: Codebook, group: GroupKey, language: Language) -> str:
    """The categories of a group, or the word for all."""
    if not group:
        return word("all", language)
    names = []
    for breakdown_id, category_id in group:
        categories = codebook.breakdown(breakdown_id).categories
        names.append(next(each for each in categories if each.id == category_id).name.to(language))
    return " × ".join(names)


def scale_of(codebook: Codebook, subject: Subject) -> Scale | None:
    """The scale of an item; nothing else has one."""
    return codebook.scales[str(codebook.item(subject.id).scale)] if subject.kind is SubjectKind.ITEM else None


def point_names(scale: Scale, language: Language) -> dict[str, str]:
    """The points of a scale, lowest first, each with what the codebook calls it, if anything."""
    named = {point: scale.names[point].to(language) if point in scale.names else "" for point in scale.points}
    return {f"{point:g}": name for point, name in named.items()}
