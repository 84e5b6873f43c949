"""What is left of a file when faulty values are taken out of it, so that the rest can be checked in the same go."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

from heinola_indicators.strategy.yaml_reader import Keys, YamlFile


@dataclass(frozen=True)
class SoundPart:
    """A file without its faulty values; *origins* tells under which keys of the whole file a value stood."""

    file: YamlFile
    origins: dict[Keys, Keys]


def without(whole: YamlFile, faulty: Collection[Keys]) -> SoundPart:
    """*whole* without the values at *faulty*: lists close up, places stay those in the file."""
    taking = _Taking(whole, faulty, _by_parent(whole.key_places), _by_parent(whole.meant))
    content = taking.kept(whole.content, (), ())
    file = YamlFile(
        whole.path,
        content,
        taking.places,
        taking.key_places,
        thinned=frozenset(taking.thinned),
        meant=frozenset(taking.meant),
    )
    return SoundPart(file, taking.origins)


def _by_parent(keys: Iterable[Keys]) -> dict[Keys, list[str | int]]:
    children = defaultdict(list)
    for key in keys:
        children[key[:-1]].append(key[-1])
    return children


@dataclass
class _Taking:
    whole: YamlFile
    faulty: Collection[Keys]
    written: dict[Keys, list[str | int]]
    misspelt: dict[Keys, list[str | int]]
    places: dict[Keys, tuple[int, int]] = field(default_factory=dict)
    key_places: dict[Keys, tuple[int, int]] = field(default_factory=dict)
    origins: dict[Keys, Keys] = field(default_factory=dict)
    thinned: set[Keys] = field(default_factory=set)
    meant: set[Keys] = field(default_factory=set)

    def kept(self, value: Any, old: Keys, new: Keys) -> Any:
        self.origins[new] = old
        self.places[new] = self.whole.places.get(old, (1, 1))
        if isinstance(value, dict):
            self.key_places |= {(*new, key): self.whole.key_places[*old, key] for key in self.written.get(old, ())}
            self.meant |= {(*new, word) for word in self.misspelt.get(old, ())}
            return {
                key: self.kept(inner, (*old, key), (*new, key))
                for key, inner in value.items()
                if (*old, key) not in self.faulty
            }
        if isinstance(value, list):
            numbers = [number for number in range(len(value)) if (*old, number) not in self.faulty]
            if old in self.whole.thinned or len(numbers) < len(value):
                self.thinned.add(new)
            return [self.kept(value[number], (*old, number), (*new, place)) for place, number in enumerate(numbers)]
        return value
