"""Figures that were published for Heinola, each with where it was printed.

Years that are not here were not at hand; they are left out, never filled in.
"""

from __future__ import annotations

# Statistics Finland, StatFin table 11ra, population on 31 December (division of 2023).
# 2024: Statistics Finland as quoted in Wikipedia's article on Heinola.
POPULATION = {
    1990: 22255, 1995: 22016, 2000: 21178, 2005: 20729, 2006: 20604, 2007: 20612, 2008: 20545,
    2009: 20374, 2010: 20258, 2011: 20164, 2012: 20051, 2013: 19979, 2014: 19695, 2015: 19575,
    2016: 19350, 2017: 19128, 2018: 18889, 2019: 18667, 2020: 18497, 2021: 18344, 2022: 18131,
    2024: 17827,
}  # fmt: skip

# Statistics Finland, StatFin table 115p, persons working in the area (all its cells added up).
JOBS = {
    1987: 10359, 1990: 10441, 1995: 8179, 2000: 8543, 2005: 8199, 2006: 8195, 2008: 8327,
    2009: 7474, 2010: 7276, 2011: 7342, 2012: 7195, 2013: 7022, 2014: 6646, 2015: 6523,
    2016: 6649, 2017: 6614, 2018: 6423, 2019: 6199, 2020: 5879, 2021: 6217,
}  # fmt: skip

# Statistics Finland, municipal accounts (kta), 1 000 euros; 2007 has "." for its operating margin.
OPERATING_MARGIN = {
    2000: -55441, 2001: -60756, 2002: -63612, 2003: -67700, 2004: -70021, 2005: -73482,
    2006: -74782, 2007: None, 2008: -87797, 2010: -90532, 2011: -93310, 2013: -102061,
    2014: -103432, 2015: -107798, 2017: -105396, 2018: -100576, 2020: -107039,
}  # fmt: skip
ANNUAL_MARGIN = {
    2000: 127, 2001: 1933, 2002: 1142, 2003: 1755, 2004: -205, 2005: 2274, 2006: 7541, 2007: 635,
    2008: -3005, 2010: 8251, 2011: 6855, 2013: 7762, 2014: 9370, 2015: 3187, 2017: 10130,
    2018: 11549, 2020: 20531,
}  # fmt: skip

# State Treasury, municipal reporting 2021C12, euros.
OPERATING_MARGIN_2021 = -111793222.29
ANNUAL_MARGIN_2021 = 15537797.92

# heinolanuutiset.fi on the accounts of 2023: "41,2 milj. euroa"; the sign is that of the accounts.
OPERATING_MARGIN_2023 = -41200000

# Net migration between municipalities, all ages: StatFin, Kuntien avainluvut.
INTERMUNICIPAL_NET = {2015: -14, 2016: -123}
# StatFin, migration: immigration, emigration, and all net moves of people aged 20 to 59.
IMMIGRATION = {2015: 51, 2019: 92}
EMIGRATION = {2015: 29, 2019: 18}
NET_OF_AGES_20_TO_59 = {2015: -15, 2019: -113}

# The city's own index of sustainable growth.
SUSTAINABLE_GROWTH = {2021: 106.1, 2022: 120.5}

# Resident surveys (heinola.fi news): year, group, mean, number of answers.
RESIDENT_EXPERIENCE = (
    (2021, "asukkaat", 8.39, 301),
    (2022, "asukkaat", 8.12, 305),
    (2023, "asukkaat", 7.96, 205),
    (2021, "vapaa-ajan asukkaat", 8.59, 100),
    (2023, "vapaa-ajan asukkaat", 8.68, 100),
)
