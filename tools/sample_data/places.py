"""The ten municipalities of Päijät-Häme, by name, as Statistics Finland lists them."""

from __future__ import annotations

from dataclasses import dataclass

REGION = "Päijät-Häme"


@dataclass(frozen=True)
class Municipality:
    """A municipality; *residents* and *yearly_change* shape its made-up figures, from 2015 on."""

    code: str
    name: str
    residents: int
    yearly_change: float


ASIKKALA = Municipality("016", "Asikkala", 8300, -0.005)
HARTOLA = Municipality("081", "Hartola", 2950, -0.019)
HEINOLA = Municipality("111", "Heinola", 19600, -0.010)
HOLLOLA = Municipality("098", "Hollola", 23900, -0.005)
IITTI = Municipality("142", "Iitti", 6900, -0.009)
KARKOLA = Municipality("316", "Kärkölä", 4600, -0.013)
LAHTI = Municipality("398", "Lahti", 118500, 0.002)
ORIMATTILA = Municipality("560", "Orimattila", 16300, -0.006)
PADASJOKI = Municipality("576", "Padasjoki", 3150, -0.019)
SYSMA = Municipality("781", "Sysmä", 4050, -0.020)

MUNICIPALITIES = (
    ASIKKALA,
    HARTOLA,
    HEINOLA,
    HOLLOLA,
    IITTI,
    KARKOLA,
    LAHTI,
    ORIMATTILA,
    PADASJOKI,
    SYSMA,
)
