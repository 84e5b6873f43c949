"""The shipped strategy with its measures repeated under other ids, to see how time grows with them."""

import re
import shutil
from pathlib import Path

import yaml


def larger_strategy(config: Path, folder: Path, *, measures: int) -> Path:
    """A strategy file in *folder* with as many measures, over the same sources and data."""
    strategy = yaml.safe_load((config / "strategy.yaml").read_text("utf-8"))
    strategy["sources"] = "sources.yaml"
    goals = [goal for theme in strategy["themes"] for goal in theme["goals"]]
    there = sum(len(goal["measures"]) for goal in goals)
    copies = 0
    while there < measures:
        copies += 1
        for goal in goals:
            own = [measure for measure in goal["measures"] if not re.search(r"-copy-\d+$", measure["id"])]
            for measure in own[: measures - there]:
                goal["measures"].append({**measure, "id": f"{measure['id']}-copy-{copies}"})
                there += 1
    text = yaml.safe_dump(strategy, allow_unicode=True, sort_keys=False, default_flow_style=False)
    (folder / "strategy.yaml").write_text(text, "utf-8")
    shutil.copy(config / "sources.yaml", folder)
    shutil.copytree(config / "surveys", folder / "surveys", dirs_exist_ok=True)
    return folder / "strategy.yaml"
