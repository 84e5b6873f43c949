"""Rules of the lint that a file silences."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from heinola_indicators.model.problem import Problem, nearest
from heinola_indicators.strategy.document_values import SilenceEntry
from heinola_indicators.strategy.rule_ids import NEEDLESS_SILENCE, RULE_IDS
from heinola_indicators.strategy.yaml_reader import Keys, YamlFile


class Holder(Protocol):
    """What can silence a rule: a file, a goal, a measure, a source or a series."""

    @property
    def silence(self) -> list[SilenceEntry]:
        """The silenced rules, each with its reason."""


def silenced(*holders: Holder) -> frozenset[str]:
    """The ids of the rules that any of *holders* silences."""
    return frozenset(entry.rule for holder in holders for entry in holder.silence)


def silence_problems(silence: Sequence[SilenceEntry], file: YamlFile, keys: Keys) -> Iterator[Problem]:
    """The problems of the silences of what stands under *keys*."""
    may_be_silenced = [rule for rule in RULE_IDS if rule != NEEDLESS_SILENCE]
    for number, entry in enumerate(silence):
        place = file.at((*keys, "silence", number, "rule"))
        if entry.rule == NEEDLESS_SILENCE:
            yield Problem(place, f"the rule {entry.rule!r} cannot be silenced; take out the silence that it speaks of")
        elif entry.rule not in may_be_silenced:
            yield Problem(place, f"there is no rule {entry.rule!r}{nearest(entry.rule, may_be_silenced)}")
        elif entry.rule in {other.rule for other in silence[:number]}:
            yield Problem(place, f"the rule {entry.rule!r} is silenced twice here")
