"""The labels that survey tools give the points of usual scales, in Finnish, Swedish and English."""

AGREEMENT = (
    ("täysin eri mieltä", "helt av annan åsikt", "helt av annan mening", "strongly disagree", "completely disagree"),
    ("jokseenkin eri mieltä", "melko eri mieltä", "osittain eri mieltä", "eri mieltä", "delvis av annan åsikt",
     "av annan åsikt", "disagree", "somewhat disagree"),
    ("ei samaa eikä eri mieltä", "en samaa enkä eri mieltä", "neutraali", "varken av samma eller annan åsikt",
     "neither agree nor disagree", "neutral"),
    ("jokseenkin samaa mieltä", "melko samaa mieltä", "osittain samaa mieltä", "samaa mieltä", "delvis av samma åsikt",
     "av samma åsikt", "agree", "somewhat agree"),
    ("täysin samaa mieltä", "helt av samma åsikt", "helt av samma mening", "strongly agree", "completely agree"),
)  # fmt: skip
SATISFACTION = (
    ("erittäin tyytymätön", "mycket missnöjd", "very dissatisfied"),
    ("melko tyytymätön", "tyytymätön", "ganska missnöjd", "missnöjd", "dissatisfied"),
    ("en tyytyväinen enkä tyytymätön", "ei tyytyväinen eikä tyytymätön", "varken nöjd eller missnöjd",
     "neither satisfied nor dissatisfied"),
    ("melko tyytyväinen", "tyytyväinen", "ganska nöjd", "nöjd", "satisfied"),
    ("erittäin tyytyväinen", "mycket nöjd", "very satisfied"),
)  # fmt: skip
HOW_WELL = (
    ("erittäin huonosti", "mycket dåligt", "very poorly", "very badly"),
    ("melko huonosti", "huonosti", "dåligt", "poorly", "badly"),
    ("kohtalaisesti", "varken bra eller dåligt", "fairly"),
    ("melko hyvin", "hyvin", "bra", "well"),
    ("erittäin hyvin", "mycket bra", "very well"),
)
HOW_OFTEN = (
    ("ei koskaan", "en koskaan", "aldrig", "never"),
    ("harvoin", "sällan", "rarely", "seldom"),
    ("joskus", "silloin tällöin", "ibland", "sometimes"),
    ("usein", "ofta", "often"),
    ("aina", "alltid", "always"),
)
SCALES = {"agreement": AGREEMENT, "satisfaction": SATISFACTION, "how-well": HOW_WELL, "how-often": HOW_OFTEN}
DONT_KNOW = frozenset({
    "en osaa sanoa", "eos", "ei osaa sanoa", "en tiedä", "ei koske minua", "ei kokemusta", "en halua vastata",
    "vet ej", "kan inte säga", "jag vet inte", "gäller inte mig", "don't know", "dont know", "i don't know",
    "cannot say", "can't say", "not applicable", "n/a",
})  # fmt: skip
