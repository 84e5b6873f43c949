"""A small survey: a codebook and an answer file, to be changed by tests."""

from pathlib import Path

CODEBOOK = """\
survey:
  id: residents
  name: {fi: Asukaskysely, sv: Invånarenkäten, en: Resident survey}
  origin: synthetic
  sampling: random
  disclosure: at-least-5
  respondent: Tunnus
  free-text: [Vapaa sana]
  exclude: [Vastausaika]
rounds:
  - {period: 2025, file: kysely_2025.csv, invited: 40, undeliverable: 8}
scales:
  - id: agreement
    between: [1, 5]
    points:
      - {value: 1, labels: [Täysin eri mieltä, Helt av annan åsikt]}
      - {value: 5, labels: [Täysin samaa mieltä, Helt av samma åsikt]}
    dont-know: [En osaa sanoa]
  - {id: recommendation, between: [0, 10]}
items:
  - {id: well, name: {fi: Voin hyvin}, column: Voin hyvin, scale: agreement}
  - {id: lonely, name: {fi: Olen yksinäinen}, column: Olen yksinäinen, scale: agreement, reversed: true}
  - {id: heard, name: {fi: Minua kuullaan}, column: Minua kuullaan, scale: agreement}
  - {id: recommend, column: Suosittelisin, scale: recommendation}
indices:
  - {id: wellbeing, name: {fi: Hyvinvointi}, items: [well, lonely, heard]}
breakdowns:
  - id: sex
    name: {fi: Sukupuoli}
    column: Sukupuoli
    categories:
      - {id: women, name: {fi: Naiset}, answers: [Nainen], population: Naiset}
      - {id: men, name: {fi: Miehet}, answers: [Mies], population: Miehet}
"""
HEADER = "Tunnus;Vastausaika;Sukupuoli;Voin hyvin;Olen yksinäinen;Minua kuullaan;Suosittelisin;Vapaa sana"
ROWS = [
    "1;2025-05-01;Nainen;5;1;4;10;Tärkeä asia",
    "2;2025-05-01;Nainen;Täysin samaa mieltä;2;En osaa sanoa;9;",
    "3;2025-05-01;Nainen;4;1;3;8;",
    "4;2025-05-02;Nainen;3;3;3;7;",
    "5;2025-05-02;Nainen;4;2;;10;",
    "6;2025-05-02;Mies;2;4;2;6;",
    "7;2025-05-02;Mies;Täysin eri mieltä;5;1;0;",
    "8;2025-05-03;Mies;4;2;3;9;Toinen asia",
    "9;2025-05-03;Mies;3;3;4;7;",
    "10;2025-05-03;Mies;4;1;5;8;",
]


def write_survey(
    folder: Path, *, codebook: str = CODEBOOK, rows: list[str] | None = None, header: str = HEADER
) -> Path:
    """The codebook's path; the answer file lies beside it."""
    path = folder / "residents.yaml"
    path.write_text(codebook, "utf-8")
    (folder / "kysely_2025.csv").write_text("\n".join([header, *(ROWS if rows is None else rows)]) + "\n", "utf-8")
    return path
