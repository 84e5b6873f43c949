"""What each verdict means, in a short sentence."""

from heinola_indicators.model.localised import Language
from heinola_indicators.model.status import TargetStatus


def _words(fi: str, sv: str, en: str) -> dict[Language, str]:
    return {Language.FINNISH: fi, Language.SWEDISH: sv, Language.ENGLISH: en}


STATUS_MEANINGS: dict[TargetStatus, dict[Language, str]] = {
    TargetStatus.REACHED: _words(
        "Luku on tavoitetasolla tai sitä parempi.",
        "Värdet ligger på målnivån eller är bättre.",
        "The figure is at the target level or better.",
    ),
    TargetStatus.ON_TRACK: _words(
        "Luku on matkalla tavoitetasoon: tavoiteuralla tai sitä parempi.",
        "Värdet är på väg mot målnivån: på målbanan eller bättre.",
        "The figure is on its way to the target level: on the target path or better.",
    ),
    TargetStatus.BEHIND: _words(
        "Luku on parempi kuin lähtötaso mutta huonompi kuin tavoiteura.",
        "Värdet är bättre än utgångsnivån men sämre än målbanan.",
        "The figure is better than the baseline but worse than the target path.",
    ),
    TargetStatus.OFF_TRACK: _words(
        "Luku ei ole lähtötasoa parempi.",
        "Värdet är inte bättre än utgångsnivån.",
        "The figure is no better than the baseline.",
    ),
    TargetStatus.PARTLY: _words(
        "Tavoitevuosi on päättynyt; sovittu osa matkasta tavoitetasoon edettiin.",
        "Målåret har gått ut; en överenskommen del av vägen till målnivån tillryggalades.",
        "The target year is over; the agreed share of the way to the target level was covered.",
    ),
    TargetStatus.MISSED: _words(
        "Tavoitevuosi on päättynyt eikä tavoitetasoa saavutettu.",
        "Målåret har gått ut och målnivån uppnåddes inte.",
        "The target year is over and the target level was not reached.",
    ),
    TargetStatus.UNDECIDED: _words(
        "Virhemarginaali tai puuttuva uudempi luku jättää arvion avoimeksi.",
        "Felmarginalen eller ett nyare värde som saknas lämnar bedömningen öppen.",
        "The margin of error, or a newer figure that is missing, leaves the verdict open.",
    ),
    TargetStatus.NOT_COMPARABLE: _words(
        "Lähtötason ja luvun välissä on katko aikasarjassa.",
        "Mellan utgångsnivån och värdet finns ett brott i tidsserien.",
        "A break in the series lies between the baseline and the figure.",
    ),
    TargetStatus.STALE: _words(
        "Luku on niin vanha, että uudempi pitäisi jo olla julkaistu.",
        "Värdet är så gammalt att ett nyare redan borde vara publicerat.",
        "The figure is so old that a newer one should be out by now.",
    ),
    TargetStatus.NO_TARGET: _words(
        "Tavoitetasoa ei ollut päätetty tilannepäivään mennessä.",
        "Någon målnivå hade inte beslutats till lägesdagen.",
        "No target level had been decided by the as-of date.",
    ),
    TargetStatus.NO_DATA: _words(
        "Lukua ei ole; syy kerrotaan mittarin kohdalla.",
        "Det finns inget värde; orsaken anges vid mätaren.",
        "There is no figure; the reason is told at the measure.",
    ),
}
