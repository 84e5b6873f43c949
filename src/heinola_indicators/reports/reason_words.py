"""The sentence of every reason in three languages; the fields are the facts of the reason, as formatted text.

Inserted words are never inflected: they stand after a noun in the right case, in brackets or after a colon.
"""

from heinola_indicators.model.localised import Language


def _words(fi: str, sv: str, en: str) -> dict[Language, str]:
    return {Language.FINNISH: fi, Language.SWEDISH: sv, Language.ENGLISH: en}


REASON_WORDS: dict[str, dict[Language, str]] = {
    "reached": _words(
        "Luku {value} ({period}) täyttää tavoitetason {target_value} ({target_period}).",
        "Värdet {value} ({period}) uppfyller målnivån {target_value} ({target_period}).",
        "The figure {value} ({period}) meets the target level {target_value} ({target_period}).",
    ),
    "on-path": _words(
        "Luku {value} ({period}) on tavoiteuralla tai sitä parempi: uran taso on {path_value} ja tavoitetaso"
        " {target_value} ({target_period}).",
        "Värdet {value} ({period}) ligger på målbanan eller är bättre: banans nivå är {path_value} och målnivån"
        " {target_value} ({target_period}).",
        "The figure {value} ({period}) is on the path or better: the path stands at {path_value} and the target level"
        " is {target_value} ({target_period}).",
    ),
    "behind-path": _words(
        "Luku {value} ({period}) on parempi kuin lähtötaso {baseline_value} ({baseline_period}) mutta jäljessä"
        " tavoiteurasta, jonka taso on {path_value}.",
        "Värdet {value} ({period}) är bättre än utgångsnivån {baseline_value} ({baseline_period}) men ligger efter"
        " målbanan, vars nivå är {path_value}.",
        "The figure {value} ({period}) is better than the baseline {baseline_value} ({baseline_period}) but behind"
        " the path, which stands at {path_value}.",
    ),
    "no-better-than-baseline": _words(
        "Luku {value} ({period}) ei ole parempi kuin lähtötaso {baseline_value} ({baseline_period}), ja"
        " tavoiteuran taso on {path_value}.",
        "Värdet {value} ({period}) är inte bättre än utgångsnivån {baseline_value} ({baseline_period}), och"
        " målbanans nivå är {path_value}.",
        "The figure {value} ({period}) is not better than the baseline {baseline_value} ({baseline_period}),"
        " and the path stands at {path_value}.",
    ),
    "partly-covered": _words(
        "Luku {value} ({period}) ei täytä tavoitetasoa {target_value} ({target_period}), mutta matkasta lähtötasolta"
        " {baseline_value} ({baseline_period}) tavoitetasolle on edetty {share}.",
        "Värdet {value} ({period}) uppfyller inte målnivån {target_value} ({target_period}), men av vägen dit från"
        " utgångsnivån {baseline_value} ({baseline_period}) har {share} tillryggalagts.",
        "The figure {value} ({period}) does not meet the target level {target_value} ({target_period}), but {share} of"
        " the way there from the baseline {baseline_value} ({baseline_period}) has been covered.",
    ),
    "too-little-covered": _words(
        "Luku {value} ({period}) ei täytä tavoitetasoa {target_value} ({target_period}): matkasta lähtötasolta"
        " {baseline_value} ({baseline_period}) tavoitetasolle on edetty {share}.",
        "Värdet {value} ({period}) uppfyller inte målnivån {target_value} ({target_period}): av vägen dit från"
        " utgångsnivån {baseline_value} ({baseline_period}) har {share} tillryggalagts.",
        "The figure {value} ({period}) does not meet the target level {target_value} ({target_period}): {share}"
        " of the way there from the baseline {baseline_value} ({baseline_period}) has been covered.",
    ),
    "within-limit": _words(
        "Luku {value} ({period}) pysyy rajassa, jonka tavoitetaso {target_value} ({target_period}) asettaa.",
        "Värdet {value} ({period}) håller sig inom den gräns som målnivån {target_value} ({target_period}) sätter.",
        "The figure {value} ({period}) keeps within the limit that the target level {target_value} ({target_period})"
        " sets.",
    ),
    "beyond-limit": _words(
        "Luku {value} ({period}) ei pysy rajassa, jonka tavoitetaso {target_value} ({target_period}) asettaa.",
        "Värdet {value} ({period}) håller sig inte inom den gräns som målnivån {target_value} ({target_period})"
        " sätter.",
        "The figure {value} ({period}) does not keep within the limit that the target level {target_value}"
        " ({target_period}) sets.",
    ),
    "within-range": _words(
        "Luku {value} ({period}) on tavoitevälillä: alaraja {target_low}, yläraja {target_high} ({target_period}).",
        "Värdet {value} ({period}) ligger inom målintervallet: lägst {target_low}, högst {target_high}"
        " ({target_period}).",
        "The figure {value} ({period}) is inside the target range: at least {target_low}, at most {target_high}"
        " ({target_period}).",
    ),
    "nearer-to-range": _words(
        "Luku {value} ({period}) on lähempänä tavoiteväliä kuin lähtötaso {baseline_value} ({baseline_period}) mutta"
        " sen ulkopuolella: alaraja {target_low}, yläraja {target_high} ({target_period}).",
        "Värdet {value} ({period}) ligger närmare målintervallet än utgångsnivån {baseline_value} ({baseline_period})"
        " men utanför det: lägst {target_low}, högst {target_high} ({target_period}).",
        "The figure {value} ({period}) is nearer to the target range than the baseline {baseline_value}"
        " ({baseline_period}) but outside it: at least {target_low}, at most {target_high} ({target_period}).",
    ),
    "outside-range": _words(
        "Luku {value} ({period}) on tavoitevälin ulkopuolella: alaraja {target_low}, yläraja {target_high}"
        " ({target_period}).",
        "Värdet {value} ({period}) ligger utanför målintervallet: lägst {target_low}, högst {target_high}"
        " ({target_period}).",
        "The figure {value} ({period}) is outside the target range: at least {target_low}, at most {target_high}"
        " ({target_period}).",
    ),
    "not-reached": _words(
        "Luku {value} ({period}) ei täytä tavoitetasoa {target_value} ({target_period}), eikä lähtötasoa ole, josta"
        " edistymistä voisi mitata.",
        "Värdet {value} ({period}) uppfyller inte målnivån {target_value} ({target_period}), och det finns ingen"
        " utgångsnivå som framstegen kunde mätas från.",
        "The figure {value} ({period}) does not meet the target level {target_value} ({target_period}), and there is"
        " no baseline to measure progress from.",
    ),
    "export-not-read": _words(
        "Lukua ei voi laskea: aineisto puuttuu tai siinä on ongelma ({files}).",
        "Uppgiften kan inte beräknas: materialet saknas eller har ett problem ({files}).",
        "The figure cannot be calculated: an export is missing or has a problem ({files}).",
    ),
    "no-observation": _words(
        "Aineistossa ei ole yhtään havaintoa tästä alueesta tilannepäivään mennessä.",
        "Materialet innehåller inga observationer om området fram till lägesdagen.",
        "The data have no observation of this area by the day of the assessment.",
    ),
    "missing": _words(
        "Aineistossa ei ole yhtään lukua: viimeisin havainto ({period}) puuttuu.",
        "Materialet innehåller inga värden: den senaste observationen ({period}) saknas.",
        "The data have no figure: the latest observation ({period}) is missing.",
    ),
    "suppressed": _words(
        "Aineistossa ei ole yhtään lukua: viimeisin havainto ({period}) on salattu tietosuojan vuoksi.",
        "Materialet innehåller inga värden: den senaste observationen ({period}) är sekretessbelagd.",
        "The data have no figure: the latest observation ({period}) is suppressed as confidential.",
    ),
    "not-computable": _words(
        "Lukua ei voi laskea: viimeisimmällä havainnolla ({period}) ei voi olla arvoa.",
        "Värdet kan inte beräknas: den senaste observationen ({period}) kan inte ha något värde.",
        "The figure cannot be calculated: the latest observation ({period}) can have no value.",
    ),
    "no-target": _words(
        "Luvulle {value} ({period}) ei ole päätetty tavoitetasoa.",
        "Någon målnivå har inte beslutats för värdet {value} ({period}).",
        "No target level has been decided for the figure {value} ({period}).",
    ),
    "only-proposed": _words(
        "Luvulle {value} ({period}) ei ole päätetty tavoitetasoa; sellaista on vain ehdotettu ({proposed_period}).",
        "Någon målnivå har inte beslutats för värdet {value} ({period}); en sådan har bara föreslagits"
        " ({proposed_period}).",
        "No target level has been decided for the figure {value} ({period}); one has only been proposed"
        " ({proposed_period}).",
    ),
    "other-area": _words(
        "Luku {value} ({period}) on vertailualueen, jota strategian tavoitetasot eivät koske.",
        "Värdet {value} ({period}) gäller ett jämförelseområde som strategins målnivåer inte omfattar.",
        "The figure {value} ({period}) is that of another area, which the strategy's target levels are not about.",
    ),
    "break": _words(
        "Lukua {value} ({period}) ei voi verrata lähtötasoon {baseline_value} ({baseline_period}), koska aikasarjassa"
        " on katko ({break_period}): {break_reason}.",
        "Värdet {value} ({period}) kan inte jämföras med utgångsnivån {baseline_value} ({baseline_period}), eftersom"
        " tidsserien har ett brott ({break_period}): {break_reason}.",
        "The figure {value} ({period}) cannot be compared with the baseline {baseline_value} ({baseline_period})"
        " because the series has a break ({break_period}): {break_reason}.",
    ),
    "break-in-source": _words(
        "Lukua {value} ({period}) ei voi verrata lähtötasoon {baseline_value} ({baseline_period}), koska julkaisija on"
        " merkinnyt aikasarjaan katkon ({break_period}).",
        "Värdet {value} ({period}) kan inte jämföras med utgångsnivån {baseline_value} ({baseline_period}), eftersom"
        " utgivaren har märkt ut ett brott i tidsserien ({break_period}).",
        "The figure {value} ({period}) cannot be compared with the baseline {baseline_value} ({baseline_period})"
        " because the publisher marks a break in the series ({break_period}).",
    ),
    "before-baseline": _words(
        "Viimeisin luku {value} ({period}) on vanhempi kuin lähtötaso ({baseline_period}).",
        "Det senaste värdet {value} ({period}) är äldre än utgångsnivån ({baseline_period}).",
        "The latest figure {value} ({period}) is older than the baseline ({baseline_period}).",
    ),
    "cumulative": _words(
        "Luku {value} ({period}) on kertymä vuoden alusta, eikä sitä verrata koko vuoden tavoitetasoon"
        " ({target_period}).",
        "Värdet {value} ({period}) är ackumulerat från årets början och jämförs inte med målnivån för hela året"
        " ({target_period}).",
        "The figure {value} ({period}) has accumulated since the beginning of the year and is not compared with the"
        " target level of the whole year ({target_period}).",
    ),
    "stale": _words(
        "Viimeisin luku {value} ({period}) on vanhentunut: uudemman ({expected_period}) olisi pitänyt tulla"
        " viimeistään {expected_by}.",
        "Det senaste värdet {value} ({period}) är föråldrat: ett nyare ({expected_period}) borde ha kommit"
        " senast {expected_by}.",
        "The latest figure {value} ({period}) is out of date: a newer one ({expected_period}) should have"
        " come by {expected_by}.",
    ),
    "newer-without-value": _words(
        "Viimeisin luku {value} ({period}) on vanhentunut: uudemman ({expected_period}) olisi pitänyt tulla"
        " viimeistään {expected_by}, mutta uusin havainto ({newest_period}) on ilman arvoa.",
        "Det senaste värdet {value} ({period}) är föråldrat: ett nyare ({expected_period}) borde ha kommit"
        " senast {expected_by}, men den nyaste observationen ({newest_period}) saknar värde.",
        "The latest figure {value} ({period}) is out of date: a newer one ({expected_period}) should have"
        " come by {expected_by}, but the newest observation ({newest_period}) has no value.",
    ),
    "margin-not-known": _words(
        "Luvun {value} ({period}) virhemarginaalia ei tiedetä, eikä arviota siksi voi tehdä; ilman virhemarginaalia se"
        " olisi: {otherwise}.",
        "Felmarginalen för värdet {value} ({period}) är inte känd, och därför kan ingen bedömning göras; utan"
        " felmarginal vore den: {otherwise}.",
        "The margin of error of the figure {value} ({period}) is not known, so that no verdict can be given; without a"
        " margin it would be: {otherwise}.",
    ),
    "within-margin": _words(
        "Luvun {value} ({period}) ero ratkaisevaan rajaan {line} mahtuu virhemarginaaliin (±{margin}); rajalla tai"
        " paremmalla puolella todennäköisyydellä {probability}; ilman virhemarginaalia arvio olisi: {otherwise}.",
        "Skillnaden mellan värdet {value} ({period}) och den avgörande gränsen {line} ryms inom felmarginalen"
        " (±{margin}); vid gränsen eller bättre med sannolikheten {probability}; utan felmarginalen vore bedömningen:"
        " {otherwise}.",
        "The difference between the figure {value} ({period}) and the deciding line {line} lies within the margin of"
        " error (±{margin}); at the line or better with a probability of {probability}; without the margin the verdict"
        " would be: {otherwise}.",
    ),
    "baseline-only": _words(
        "Viimeisin luku {value} ({period}) on lähtötason ajalta, eikä uudempaa lukua vielä ole.",
        "Det senaste värdet {value} ({period}) är från utgångsnivåns period, och något nyare finns inte ännu.",
        "The latest figure {value} ({period}) is of the baseline's period, and there is no newer one yet.",
    ),
    "no-baseline": _words(
        "Lukua {value} ({period}) ei voi arvioida kesken matkan, koska lähtötaso puuttuu (tavoitetaso:"
        " {target_period}).",
        "Värdet {value} ({period}) kan inte bedömas under vägens gång, eftersom utgångsnivån saknas (målnivå:"
        " {target_period}).",
        "The figure {value} ({period}) cannot be judged on the way because there is no baseline (target level:"
        " {target_period}).",
    ),
    "baseline-not-found": _words(
        "Lukua {value} ({period}) ei voi arvioida kesken matkan, koska aineistossa ei ole lähtötason lukua"
        " ({baseline_period}).",
        "Värdet {value} ({period}) kan inte bedömas under vägens gång, eftersom materialet saknar utgångsnivåns värde"
        " ({baseline_period}).",
        "The figure {value} ({period}) cannot be judged on the way because the data have no figure for the baseline"
        " ({baseline_period}).",
    ),
}
