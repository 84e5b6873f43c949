"""Lists of figures as Sotkanet and the State Treasury reply, sound and with parts that are none."""

from collections.abc import Callable
from typing import Any

from .json_damage import DEEP, HUGE, restructured, with_key_twice, written
from .made import Kind, Made, Maker, Random

Entry = dict[str, Any]
NO_FIGURES: tuple[Any, ...] = ("x", True, [], {}, [1], "1_000", "٣", "inf", DEEP, HUGE)
NO_TEXTS: tuple[Any, ...] = (None, True, 1.5, [], {}, DEEP)
MANY = 30_000


def _indicator(chance: Random) -> Entry:
    return {
        "indicator": chance.choice((127, 3113)), "region": chance.randrange(1, 400),
        "year": 1990 + chance.randrange(35),
        "gender": chance.choice(("total", "male", "female")), "value": round(chance.uniform(0, 1e4), 1),
        "absValue": chance.choice((None, chance.randrange(10**6))),
    }  # fmt: skip


def _fact(chance: Random) -> Entry:
    return {
        "ytunnus": chance.choice(("1068892-9", "0208852-0", "1234567-8")),
        "raportointikokonaisuus": chance.choice(("KKNR", "KTPE", "HKKNR", "UUSI")), "osakokonaisuus": "TULOSLASKELMA",
        "raportointikausi": chance.choice(("2025C09", "2024C12", "2022C03", "2025")), "taksonomia": "VK2024",
        "tunnusluku": f"{chance.randrange(10**6)}", "arvo": chance.choice((None, round(chance.uniform(-1e9, 1e9), 2))),
        "hyvaksymisvaihe": chance.choice(("alustava", "lopullinen", None)), "tarkastushavainnot": [{"virhe": ""}],
    }  # fmt: skip


def _kind(loader: str, entry: Callable[[Random], Entry], figures: tuple[str, ...]) -> Kind:
    first = next(iter(entry(Random(0))))

    def some(chance: Random) -> list[Entry]:
        return [entry(chance) for _ in range(chance.randint(1, 12))]

    def sound(chance: Random) -> Made:
        root = some(chance)
        return Made(written(root, chance), rows=len(root) * len(figures))

    def with_other(what: str, key: str, *others: Any) -> Maker:
        def made(chance: Random) -> Made:
            root = some(chance)
            chance.choice(root)[key] = chance.choice(others)
            return Made(written(root, chance), what, is_refused=True)

        return made

    def changed(chance: Random) -> Made:
        return restructured(some(chance), chance)

    def lacking(chance: Random) -> Made:
        root = some(chance)
        del chance.choice(root)[first]
        return Made(written(root, chance), "a field is not there", is_refused=True)

    def key_twice(chance: Random) -> Made:
        return Made(with_key_twice(written(some(chance), chance), chance), "a key twice", is_refused=True)

    def many(chance: Random) -> Made:
        root = [entry(chance) for _ in range(MANY)]
        return Made(written(root, chance), "a long list", rows=len(root) * len(figures))

    return Kind(
        loader,
        sound,
        {
            "changed": changed,
            "figure": with_other("a figure that is none", figures[0], *NO_FIGURES),
            "text": with_other("a text that is none", first, *NO_TEXTS),
            "lacking": lacking,
            "key": key_twice,
        },
        {"many": many},
    )


SOTKANET = _kind("sotkanet-json", _indicator, ("value", "absValue"))
TREASURY = _kind("treasury-json", _fact, ("arvo",))
