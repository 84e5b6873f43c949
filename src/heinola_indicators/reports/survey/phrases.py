"""What an explanation says of a result that a series takes from a survey."""

from heinola_indicators.model.localised import Language
from heinola_indicators.model.source import Part
from heinola_indicators.model.survey import Codebook, Gap, Index, Item
from heinola_indicators.reports.survey.words import SAMPLING_WORDS

RESULT = {
    Language.FINNISH: "{}: {} ({}); {}; tietosuojaraja {}",
    Language.SWEDISH: "{}: {} ({}); {}; sekretessgräns {}",
    Language.ENGLISH: "{}: {} ({}); {}; suppression threshold {}",
}


def survey_result_phrase(part: Part, codebook: Codebook, language: Language) -> str:
    """The survey, the item or index, the group of respondents, how they were found and what is hidden."""
    with_means: tuple[Item | Index | Gap, ...] = (*codebook.scored, *codebook.indices, *codebook.gaps)
    names = {each.id: each.name for each in with_means}
    groups = (
        next(each.name for each in codebook.breakdown(name).categories if each.id == category).to(language)
        for name, category in part.group
    )
    named = " · ".join((names[str(part.result)].to(language), *groups))
    sampling = SAMPLING_WORDS[codebook.sampling][language]
    return RESULT[language].format(codebook.name.to(language), named, part.result, sampling, codebook.disclosure)
