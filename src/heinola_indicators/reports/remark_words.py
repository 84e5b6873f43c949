"""What the rules behind remarks find and how it is mended, in three languages.

The English words are those of the rules themselves (``strategy/lint/rules.py``), which reports cannot import.
"""

from typing import NamedTuple

from heinola_indicators.model.localised import Language, Localised
from heinola_indicators.model.problem import Problem


class RuleWords(NamedTuple):
    """What a rule finds, in a sentence, and what to do."""

    about: Localised
    mend: Localised


EXPORT, FIGURES = "export", "figures"


def rules_of(problem: Problem) -> list[str]:
    """The ids of the rules that speak; without one it is the exports that lack something, or figures that look odd."""
    return problem.rule.split(", ") if problem.rule else [FIGURES if problem.warning else EXPORT]


def about_and_mend(problem: Problem, language: Language) -> tuple[str, str]:
    """What the rules of *problem* find, and how it is mended."""
    words = [RULE_WORDS[rule] for rule in rules_of(problem)]
    return " ".join(one.about.to(language) for one in words), " ".join(one.mend.to(language) for one in words)


RULE_WORDS = {
    "no-target-level": RuleWords(
        Localised("Mittarilla ei ole tavoitetasoa.", "Mätaren saknar målnivå.", "A measure has no target level."),
        Localised(
            "Lisää tavoitetasot (target-levels). Jos mittari vain kuvailee, ohita sääntö ja kerro syy.",
            "Lägg till målnivåer (target-levels). Om mätaren bara beskriver, tysta regeln och ange skälet.",
            "Give it target-levels; where it only describes, silence the rule and say so.",
        ),
    ),
    "no-day-of-decision": RuleWords(
        Localised(
            "Päätetyltä tavoitetasolta puuttuu päätöspäivä (decided).",
            "En beslutad målnivå saknar beslutsdag (decided).",
            "A target level that counts as decided has no decided.",
        ),
        Localised(
            "Kirjoita päätöspäivä, tai stage: proposed, jos päätöstä ei vielä ole.",
            "Skriv beslutsdagen, eller stage: proposed om det ännu inte finns något beslut.",
            "Write the day of the decision, or stage: proposed where there is none yet.",
        ),
    ),
    "no-baseline": RuleWords(
        Localised("Mittarilla ei ole lähtötasoa.", "Mätaren saknar utgångsnivå.", "A measure has no baseline."),
        Localised(
            "Lisää lähtötaso (baseline): pelkkä jakso riittää, jos aikasarjassa on sen luku.",
            "Lägg till en utgångsnivå (baseline): perioden räcker om tidsserien har ett värde för den.",
            "Give it a baseline: the period is enough where the series has a figure of it.",
        ),
    ),
    "no-owner": RuleWords(
        Localised(
            "Mittarista ei vastaa kukaan: vastuutahoa ei ole sillä eikä sen tavoitteella.",
            "Ingen ansvarar för mätaren: varken den eller dess mål har någon ansvarig.",
            "Nobody answers for a measure: neither it nor its goal has an owner.",
        ),
        Localised(
            "Lisää vastuutaho (owner) tavoitteelle tai mittarille.",
            "Lägg till en ansvarig (owner) för målet eller mätaren.",
            "Give the goal or the measure an owner.",
        ),
    ),
    "goal-without-measure": RuleWords(
        Localised("Tavoitteella ei ole mittaria.", "Målet saknar mätare.", "A goal has no measure."),
        Localised(
            "Lisää tavoitteelle mittari tai poista tavoite.",
            "Ge målet en mätare eller ta bort det.",
            "Give it a measure, or take the goal out.",
        ),
    ),
    "unknown-area": RuleWords(
        Localised(
            "Strategian alue tai of-area ei ole minkään Suomen alueen koodi.",
            "Strategins område eller ett of-area är inte koden för något område i Finland.",
            "The strategy's area, or an of-area, is the code of no area of Finland.",
        ),
        Localised(
            'Kirjoita kuntakoodi, esimerkiksi "111".',
            'Skriv kommunens kod, till exempel "111".',
            'Write the municipality\'s code, as in "111".',
        ),
    ),
    "same-series": RuleWords(
        Localised(
            "Kaksi mittaria laskee saman laskun samasta aikasarjasta.",
            "Två mätare är samma beräkning på samma tidsserie.",
            "Two measures are the same calculation on the same series.",
        ),
        Localised(
            "Poista toinen tai anna sille se aikasarja, jota tarkoitettiin.",
            "Ta bort den ena eller ge den den tidsserie som avsågs.",
            "Take one out, or give it the series that was meant.",
        ),
    ),
    "unused-source": RuleWords(
        Localised(
            "Lähteestä ei oteta yhtään aikasarjaa.",
            "Ingen tidsserie tas ur källan.",
            "No series is cut out of a source.",
        ),
        Localised(
            "Poista lähde tai nimeä se aikasarjan osassa.",
            "Ta bort källan eller nämn den i en del av en tidsserie.",
            "Take it out, or name it in the part.",
        ),
    ),
    "unused-series": RuleWords(
        Localised(
            "Aikasarjaa ei käytä yksikään mittari eikä vertailuryhmä.",
            "Tidsserien används inte av någon mätare eller grupp av jämförelsekommuner.",
            "No measure uses a series, and no group of peers does.",
        ),
        Localised(
            "Poista aikasarja tai nimeä se mittarissa. Tiedostossa, joka on usean strategian yhteinen, ohita sääntö.",
            "Ta bort tidsserien eller nämn den i mätaren. I en fil som flera strategier delar tystas regeln.",
            "Take it out, or name it in the measure. A file that several strategies share silences it.",
        ),
    ),
    "no-lag": RuleWords(
        Localised(
            "Säännöllisesti julkaistavalla lähteellä ei ole julkaisuviivettä (lag).",
            "En källa som ges ut regelbundet saknar publiceringsfördröjning (lag).",
            "A source that comes at a fixed rhythm has no lag.",
        ),
        Localised(
            "Kirjoita, monenko kuukauden kuluttua luvut julkaistaan.",
            "Skriv efter hur många månader uppgifterna ges ut.",
            "Write after how many months its figures are out.",
        ),
    ),
    "missing-language": RuleWords(
        Localised(
            "Teksti puuttuu kielellä, jolla muut tekstit on annettu.",
            "En text saknas på ett språk som andra texter har.",
            "A text is missing in a language that other texts of the files have.",
        ),
        Localised(
            "Lisää teksti. Jos ruotsia tai englantia ei ylläpidetä, ohita sääntö tiedoston alussa.",
            "Lägg till texten. Om svenska eller engelska inte underhålls, tysta regeln i filens början.",
            "Add the text. Where Swedish or English is not kept up, silence it at the head of the file.",
        ),
    ),
    "target-after-horizon": RuleWords(
        Localised(
            "Tavoitetaso on jaksolle, joka on strategiakauden (horizon) jälkeen.",
            "En målnivå gäller en period efter strategiperioden (horizon).",
            "A target level is for a period after the strategy's horizon.",
        ),
        Localised(
            "Kirjoita aikaisempi jakso tai myöhempi horizon.",
            "Skriv en tidigare period eller ett senare horizon.",
            "Write an earlier period, or a later horizon.",
        ),
    ),
    "target-off-rhythm": RuleWords(
        Localised(
            "Tavoitetaso on jaksolle, johon yksikään lukujen jakso ei pääty.",
            "En målnivå gäller en period som ingen av värdenas perioder slutar med.",
            "A target level is for a period that no period of the figures ends with.",
        ),
        Localised(
            "Kirjoita jakso, jolta lukuja on: vuosiluvuille vuosi.",
            "Skriv en period som det finns värden för: ett år för årsvärden.",
            "Write the period of a figure: a year for yearly figures.",
        ),
    ),
    "target-no-better-than-baseline": RuleWords(
        Localised(
            "Tavoitetaso ei ole parempi kuin lähtötaso.",
            "Målnivån är inte bättre än utgångsnivån.",
            "A target level is no better than the baseline.",
        ),
        Localised(
            "Ei mitään, jos tarkoitetaan rajaa. Muuten tarkista etumerkki, yksikkö ja suunta.",
            "Inget, om en gräns avses. Kontrollera annars tecken, enhet och riktning.",
            "Nothing, if a limit is meant. Else check the sign, the unit, and the direction.",
        ),
    ),
    "target-already-met": RuleWords(
        Localised(
            "Tavoitetaso täyttyi jo niillä luvuilla, jotka tunnettiin päätöspäivänä.",
            "Målnivån var uppnådd redan enligt de värden som var kända på beslutsdagen.",
            "A target level was met already by the figures known on the day it was decided.",
        ),
        Localised(
            "Aseta taso, joka merkitsee muutosta, tai ohita sääntö ja kerro, että nykyinen taso pidetään.",
            "Ange en nivå som innebär en förändring, eller tysta regeln och säg att det nuvarande ska behållas.",
            "Set a level that means a change, or silence the rule and say that what there is shall be kept.",
        ),
    ),
    "baseline-after-data": RuleWords(
        Localised(
            "Lähtötaso on jaksolta, joka on viimeisen luvun jälkeen.",
            "Utgångsnivån gäller en period efter det sista värdet.",
            "The baseline is for a period after the last figure.",
        ),
        Localised(
            "Kirjoita jakso, jolta on luku, tai hae uudempi aineisto.",
            "Skriv en period som det finns ett värde för, eller hämta det nyare materialet.",
            "Write a period that there is a figure of, or fetch the newer export.",
        ),
    ),
    "baseline-without-figure": RuleWords(
        Localised(
            "Lähtötasolla ei ole arvoa, eikä aikasarjassa ole sen jakson lukua.",
            "Utgångsnivån har inget värde, och tidsserien saknar värde för dess period.",
            "The baseline has no value, and the series has no figure of its period.",
        ),
        Localised(
            "Kirjoita jakso, jolta on luku, tai arvo (value) ja sen lähde (source).",
            "Skriv en period som det finns ett värde för, eller värdet (value) och dess källa (source).",
            "Write a period that there is a figure of, or the value with its source.",
        ),
    ),
    "value-in-no-file": RuleWords(
        Localised(
            "Jokin usean valitun arvon joukosta ei ole missään lähteen tiedostossa.",
            "Ett av flera valda värden finns inte i någon av källans filer.",
            "One of several values that are chosen is in no file of the source.",
        ),
        Localised(
            "Korjaa tai poista arvo; myöhemmin odotettavan arvon kohdalla säännön voi ohittaa.",
            "Rätta eller ta bort värdet; för ett som väntas senare kan regeln tystas.",
            "Mend or take out the value; one that is expected in a later export may be silenced.",
        ),
    ),
    "of-area-against-file": RuleWords(
        Localised(
            "Osa antaa tiedostolle alueen (of-area), mutta tiedosto nimeää itse toisen alueen.",
            "En del ger filen ett område (of-area), men filen anger själv ett annat.",
            "A part gives its file an of-area, but the file itself names another area.",
        ),
        Localised(
            "Poista of-area. Jos laajemman alueen lukua tarkoitetaan kaikille (kuten hintoja), ohita sääntö.",
            "Ta bort of-area. Om ett värde för ett större område avses för alla (som priser), tysta regeln.",
            "Take of-area out. Where a figure of a larger area is meant for all, as of prices, silence the rule.",
        ),
    ),
    "needless-silence": RuleWords(
        Localised(
            "Sääntö on ohitettu kohdassa, jossa sillä ei ole mitään sanottavaa.",
            "En regel är tystad där den inte har något att säga.",
            "A rule is silenced that has nothing to say there.",
        ),
        Localised("Poista ohitus (silence).", "Ta bort tystandet (silence).", "Take the silence out."),
    ),
    EXPORT: RuleWords(
        Localised(
            "Aineistotiedosto puuttuu, sitä ei voi lukea tai siinä ei ole sitä, mikä on nimetty.",
            "En materialfil saknas, kan inte läsas eller innehåller inte det som nämns.",
            "An export is missing, cannot be read or lacks what is named.",
        ),
        Localised(
            "Korjaa tiedosto tai kohta, joka sen nimeää. Siihen asti siitä riippuva mittari on vailla tietoa.",
            "Rätta filen eller stället som nämner den. Tills dess saknar den mätare som beror av den uppgift.",
            "Mend the file or the place that names it. Until then a measure that rests on it has no data.",
        ),
    ),
    FIGURES: RuleWords(
        Localised(
            "Luvuissa on jotakin, mikä voi olla väärin.",
            "I värdena finns något som kan vara fel.",
            "Something in the figures may be wrong.",
        ),
        Localised(
            "Vertaa lukua julkaisijan lukuun ja korjaa rajaus tai aineistotiedosto.",
            "Jämför värdet med utgivarens och rätta urvalet eller materialfilen.",
            "Compare the figure with its publisher's, and mend the selection or the export.",
        ),
    ),
}
