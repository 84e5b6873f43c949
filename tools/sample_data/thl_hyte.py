"""THL Sotkanet: a score for promoting wellbeing and health (HYTE), a CSV reply of its interface."""

from __future__ import annotations

# No indicator of Sotkanet has such a number: nobody can take this for a real one.
INDICATOR = 990001
HEINOLA_REGION, WHOLE_COUNTRY = 44, 658  # Sotkanet's own numbers of areas
SCORES = {
    2021: (48.3, 50.2),
    2022: (51.6, 51.0),
    2023: (54.2, 52.3),
    2024: (53.7, 52.9),
}


def files() -> dict[str, bytes]:
    """Return the made-up scores; a score has no absolute value behind it: that column is empty."""
    lines = ["indicator;region;year;gender;primary value;absolute value"]
    for year, scores in SCORES.items():
        for region, score in zip((HEINOLA_REGION, WHOLE_COUNTRY), scores, strict=True):
            lines.append(f"{INDICATOR};{region};{year};total;{score};")
    return {"thl/sotkanet_hyte_synthetic.csv": ("\n".join(lines) + "\n").encode("utf-8")}
