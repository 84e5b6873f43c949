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
}


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
