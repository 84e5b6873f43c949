import pytest
from tests.usecases.small_survey import CODEBOOK, write_survey

from heinola_indicators.model.errors import StrategyNotSound
from heinola_indicators.model.survey import Sampling
from heinola_indicators.strategy.codebook import read_codebook


def test_a_sound_codebook_is_read(tmp_path):
    codebook = read_codebook(write_survey(tmp_path))
    assert codebook.sampling is Sampling.RANDOM
    assert codebook.scales["agreement"].points == (1, 2, 3, 4, 5)
    assert [item.id for item in codebook.scored] == ["well", "lonely", "heard", "recommend"]
    assert codebook.item("recommend").name.fi == "Suosittelisin"
    assert codebook.breakdown("sex").categories[0].population == ("Naiset",)


FAULTS = {
    "scale: agreement}\n  - {id: lonely": (
        "scale: agrement}\n  - {id: lonely",
        "21:67: there is no scale 'agrement'; did you mean 'agreement'?",
    ),
    "between: [0, 10]": ("between: [10, 0]", "19:35: expected two whole numbers, the lower first, as [1, 5]"),
    "value: 5, labels: [Täysin samaa mieltä": (
        "value: 6, labels: [Täysin samaa mieltä",
        "16:7: 6 is not on the scale 1–5",
    ),
    "items: [well, lonely, heard]": (
        "items: [well, recommend]",
        "26:53: the items of 'wellbeing' are on different scales; write 'rescaled-to: [0, 10]' if they may be pooled",
    ),
    "items: [well, lonely, heard]}": (
        "items: [well, lonly, heard]}",
        "26:60: there is no item 'lonly'; did you mean 'lonely'?",
    ),
    "file: kysely_2025.csv": ("file: ../kysely_2025.csv", "leads out of the data folder"),
    "undeliverable: 8": ("undeliverable: 40", "40 of 40 invitations undeliverable leaves nobody to answer"),
    "exclude: [Vastausaika]": ("exclude: [Voin hyvin]", "the column 'Voin hyvin' is taken for item 'well' and for"),
    "answers: [Mies]": ("answers: [Nainen]", "the answer 'Nainen' is of 'women' and of 'men'"),
    "id: lonely": ("id: well", "item, index or gap 'well' is there twice (the first is in line 21)"),
    "disclosure: at-least-5": ("disclosure: at-least-3", "expected 'kunta10' or 'at-least-5', found 'at-least-3'"),
    "dont-know: [En osaa sanoa]": (
        "dont-know: [Helt av annan åsikt]",
        "the label 'Helt av annan åsikt' stands for 1 and for dont-know",
    ),
    "reversed: true": ("reversd: true", "unknown key 'reversd'; did you mean 'reversed'?"),
    "column: Voin hyvin, ": ("", "item 'well' needs 'column': the question as the file's header has it"),
    "rounds:\n": (
        "rounds:\n  - {period: 2025, file: toinen_2025.csv}\n",
        "the round of 2025 is there twice",
    ),
    "  - {period: 2025, file": ("  - {period: 2024Q4, file: a.csv}\n  - {period: 2025, file", "of different kinds"),
    "kysely_2025.csv, invited": ("kysely_*.csv, invited", "is a pattern; a round has one file"),
    "recommendation, between: [0, 10]": (
        "recommendation",
        "scale 'recommendation' needs 'between' ([1, 5]) or 'points'",
    ),
    "{value: 1, labels": ("{value: 5, labels", "a value is there twice among the points"),
    "id: recommendation, between: [0, 10]": (
        "id: recommendation, points: [{value: 1}]",
        "a scale has at least two points",
    ),
    "column: Minua kuullaan, scale: agreement": (
        "column: Minua kuullaan",
        "item 'heard' needs either a 'scale' or 'options'",
    ),
    "column: Suosittelisin, scale: recommendation": (
        "column: Suosittelisin, options: [{id: ticked, column: Suosittelen}]",
        "options in one column need its 'separator'",
    ),
    "id: recommend, column: Suosittelisin, scale: recommendation": (
        "id: recommend, reversed: true, options: [{id: ticked, column: Suosittelen}]",
        "a question of many answers has no direction to reverse",
    ),
    "items: [well, lonely, heard]}\n": ("items: [well, well, heard]}\n", "item 'well' is there twice"),
    "items: [well, lonely,": ("rescaled-to: [10, 0], items: [well, lonely,", "expected two numbers, the lower first"),
}
GAP = "gaps:\n  - {id: gap, name: {fi: Ero}, performance: %s, importance: %s}\n"
WEIGHTS = "weights:\n  between: [%s]\n  margins:\n    - {file: %s, variables: {sex: Sukupuoli}}\n"
ADDED = {
    GAP % ("well", "herd"): "there is no item 'herd' with a scale; did you mean 'heard'?",
    GAP % ("well", "recommend"): "the two items of a gap have to be on the same scale",
    "crossings: [[sex, age]]\n": "there is no breakdown 'age'; there are 'sex'",
    "crossings: [[sex, sex]]\n": "a breakdown is there twice",
    WEIGHTS % ("2, 3", "vaesto.csv"): "expected the smallest and the largest weight around 1, as [0.3, 3]",
    WEIGHTS % ("0.3, 3", "../vaesto.csv"): "leads out of the data folder",
}


@pytest.mark.parametrize("added", ADDED)
def test_what_is_added_has_to_agree_with_the_rest(tmp_path, added):
    assert any(ADDED[added] in message for message in messages(tmp_path, CODEBOOK + added))


def test_a_census_is_not_weighted(tmp_path):
    codebook = CODEBOOK.replace("sampling: random", "sampling: census") + WEIGHTS % ("0.3, 3", "vaesto.csv")
    assert any("a census has nobody to weight for" in message for message in messages(tmp_path, codebook))


def test_an_index_is_made_of_items_with_a_scale(tmp_path):
    options = "id: recommend, options: [{id: ticked, column: Suosittelen}]"
    codebook = CODEBOOK.replace("id: recommend, column: Suosittelisin, scale: recommendation", options)
    codebook = codebook.replace("[well, lonely, heard]", "[well, recommend]")
    assert any("item 'recommend' has no scale" in message for message in messages(tmp_path, codebook))


def messages(tmp_path, codebook):
    with pytest.raises(StrategyNotSound) as raised:
        read_codebook(write_survey(tmp_path, codebook=codebook))
    return list(map(str, raised.value.problems))


@pytest.mark.parametrize("sound", FAULTS)
def test_what_does_not_agree_is_told_with_its_place(tmp_path, sound):
    faulty, message = FAULTS[sound]
    assert sound in CODEBOOK
    with pytest.raises(StrategyNotSound) as raised:
        read_codebook(write_survey(tmp_path, codebook=CODEBOOK.replace(sound, faulty)))
    assert any(message in str(problem) for problem in raised.value.problems), list(map(str, raised.value.problems))


def test_all_problems_are_told_at_once_in_the_order_of_the_file(tmp_path):
    codebook = CODEBOOK
    for sound, (faulty, _) in list(FAULTS.items())[5:10]:
        codebook = codebook.replace(sound, faulty)
    with pytest.raises(StrategyNotSound) as raised:
        read_codebook(write_survey(tmp_path, codebook=codebook))
    lines = [problem.location.line for problem in raised.value.problems]
    assert len(lines) >= 4
    assert lines == sorted(lines)


def test_weights_need_the_population_of_every_category(tmp_path):
    weights = "weights:\n  margins:\n    - {file: vaesto.csv, variables: {sex: Sukupuoli, age: Ikä}}\n"
    codebook = CODEBOOK.replace(", population: Miehet", "") + weights
    with pytest.raises(StrategyNotSound) as raised:
        read_codebook(write_survey(tmp_path, codebook=codebook))
    messages = " ".join(map(str, raised.value.problems))
    assert "category 'men' of 'sex' needs 'population': its values in 'vaesto.csv'" in messages
    assert "there is no breakdown 'age'" in messages
