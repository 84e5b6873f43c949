"""New target levels in the text of a strategy file: where they stand, in which style, and what stays as it was."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.strategy.small_city import SOURCES, STRATEGY, changed, write_city

from heinola_indicators.loaders import LOADERS
from heinola_indicators.model.period import parse_period
from heinola_indicators.model.problem import Location
from heinola_indicators.model.strategy import Comment, Decision, DecisionOrigin, Stage, TargetLevel
from heinola_indicators.strategy.added_levels import same_but_places, with_levels
from heinola_indicators.strategy.reader import read_strategy
from heinola_indicators.strategy.target_writer import LevelsNotInserted, with_new_levels

DAY = date(2026, 12, 14)
DECISION = Decision(DecisionOrigin.PUBLISHED, DAY, None, None, "TA 2027")
LEVELS = """\
            target-levels:
              - {period: 2025, at-most: 100, decided: 2022-11-14, origin: example}
              - {period: 2030, at-most: 90.5, origin: example}
"""
NEW = '{period: 2027, at-most: 95, decided: 2026-12-14, reference: "TA 2027"}'


def level(period="2027", high=95.0, decision=DECISION, comment=None):
    place = Location("workbook.xlsx", sheet="Talous", cell="C2")
    return TargetLevel(parse_period(period), None, high, Stage.DECIDED, decision, place, comment)


def written(folder, text, *levels, measure="loans", encoding="utf-8"):
    """The text of a strategy file with new levels, after they were read back."""
    path = write_city(folder)
    path.write_bytes(text.encode(encoding))
    strategy = read_strategy(path, LOADERS)
    new = {measure: levels or [level()]}
    content = with_new_levels(path.read_bytes(), [found for _, _, found in strategy.measures()], new)
    path.write_bytes(content)
    assert same_but_places(read_strategy(path, LOADERS), with_levels(strategy, new))
    return content.decode(encoding)


def with_list(text):
    """The small city, its loans with another text instead of their target levels."""
    return changed(STRATEGY, LEVELS, text)


def test_a_level_stands_between_those_that_end_before_and_after_it(tmp_path):
    lines = written(tmp_path, STRATEGY).splitlines()
    at = next(number for number, line in enumerate(lines) if NEW in line)
    assert lines[at] == f"              - {NEW}"
    assert "period: 2025" in lines[at - 1]
    assert "period: 2030" in lines[at + 1]


def test_a_level_stands_after_older_ones_for_its_period(tmp_path):
    text = written(tmp_path, STRATEGY, level("2025"))
    assert text.index("2025, at-most: 100") < text.index("2025, at-most: 95") < text.index("2030, at-most: 90.5")


def test_levels_of_one_place_come_in_time_order(tmp_path):
    text = written(tmp_path, STRATEGY, level("2028"), level("2027"))
    assert text.index("period: 2027") < text.index("period: 2028")


def test_a_comment_stays_with_the_level_that_it_is_about(tmp_path):
    text = with_list(
        "            target-levels: # why\n"
        "              - {period: 2025, at-most: 100, origin: example} # replaced\n"
        "\n"
        "              # far away\n"
        "              - {period: 2030, at-most: 90, origin: example}\n"
    )
    assert f"# replaced\n              - {NEW}\n\n              # far away\n" in written(tmp_path, text)


def test_the_first_level_stands_above_what_is_said_about_the_one_that_was_first(tmp_path):
    text = with_list(
        "            target-levels: # why\n"
        "\n"
        "              # far away\n"
        "              - {period: 2030, at-most: 90, origin: example}\n"
    )
    assert f"# why\n              - {NEW}\n\n              # far away\n" in written(tmp_path, text)


def test_a_list_in_block_style_stays_in_it_with_its_gap_after_the_dash(tmp_path):
    text = with_list(
        "            target-levels:\n"
        "            -   period: 2025\n"
        "                at-most: 100\n"
        "                origin: example\n"
    )
    assert (
        "                origin: example\n"
        "            -   period: 2027\n"
        "                at-most: 95\n"
        "                decided: 2026-12-14\n"
        '                reference: "TA 2027"\n'
    ) in written(tmp_path, text)


def test_a_dash_on_a_line_of_its_own_is_found(tmp_path):
    text = with_list(
        "            target-levels:\n"
        "              -\n"
        "                # the first\n"
        "                period: 2030\n"
        "                at-most: 100\n"
        "                origin: example\n"
    )
    assert "target-levels:\n              - period: 2027\n" in written(tmp_path, text)


def test_a_level_that_is_too_long_for_a_line_gets_one_for_each_key(tmp_path):
    text = written(tmp_path, STRATEGY, level(comment="Kaupunginvaltuusto edellyttää velan vähentämistä nopeammin."))
    assert max(map(len, text.splitlines())) <= 120
    assert '                comment: "Kaupunginvaltuusto edellyttää velan vähentämistä nopeammin."\n' in text


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("[]", f"[{NEW}]"),
        ("[ ] # none yet", f"[{NEW} ] # none yet"),
        ("[{period: 2025, at-most: 9, origin: example}]", f"[{{period: 2025, at-most: 9, origin: example}}, {NEW}]"),
        ("[{period: 2030, at-most: 9, origin: example},]", f"[{NEW}, {{period: 2030, at-most: 9, origin: example}},]"),
    ],
)
def test_a_list_on_one_line_stays_on_it(tmp_path, given, expected):
    text = with_list(f"            target-levels: {given}\n")
    assert f"            target-levels: {expected}\n" in written(tmp_path, text)


def test_a_list_that_is_not_there_yet_ends_the_measure(tmp_path):
    text = with_list("            # nothing decided\n\n")
    assert (
        "              - {period: 2023, reason: {fi: uudistus}, driver: reform}\n"
        "            target-levels:\n"
        f"              - {NEW}\n"
        "            # nothing decided\n\n"
    ) in written(tmp_path, text)


def test_a_list_that_is_not_there_yet_ends_a_measure_on_one_line(tmp_path):
    measure = "id: x, name: {fi: X}, unit: EUR, direction: fall, calculator: value, inputs: {value: loans}"
    text = f"{STRATEGY}          - {{{measure}}}\n"
    assert f"- {{{measure}, target-levels: [{NEW}]}}\n" in written(tmp_path, text, measure="x")


@pytest.mark.parametrize(("style", "blank_lines"), [("|", ""), (">-", ""), ("|+", "\n\n")])
def test_a_text_in_block_style_at_the_end_stays_what_it_is(tmp_path, style, blank_lines):
    end = f"            note:\n              fi: {style}\n                a # b\n\n\n"
    text = written(tmp_path, with_list(end))
    assert f"a # b\n{blank_lines}            target-levels:\n" in text


@pytest.mark.parametrize("period", ["2027", "2031"])
def test_a_last_line_without_a_line_break_stays_one(tmp_path, period):
    text = written(tmp_path, STRATEGY.rstrip("\n"), level(period), measure="loans-per-resident")
    assert text.endswith("}")
    assert text.count("\n") == STRATEGY.count("\n")


@pytest.mark.parametrize("style", ["|", ">-", "|+"])
def test_a_file_that_ends_within_a_text_is_told(tmp_path, style):
    note = f"            note:\n              fi: {style}\n                a\n"
    text = with_list(note).partition("\n          - id: loans-per")[0]
    with pytest.raises(LevelsNotInserted, match="the file ends within a text; end its last line with a line break"):
        written(tmp_path, text)


def test_line_breaks_and_byte_order_mark_are_those_of_the_file(tmp_path):
    text = written(tmp_path, "\ufeff" + STRATEGY.replace("\n", "\r\n"))
    assert text.startswith("\ufeffstrategy:")
    assert text.count("\r\n") == text.count("\n")


@pytest.mark.parametrize(
    "spoilt",
    [
        changed(
            changed(STRATEGY, LEVELS, LEVELS.replace("levels:", "levels: &levels")),
            "            target-levels:\n              - {period: 2030, at-most: 0.5, origin: example}\n",
            "            target-levels: *levels\n",
        ),
        changed(
            changed(STRATEGY, "- {period: 2030, at-most: 90.5", "- &last {period: 2030, at-most: 90.5"),
            "- {period: 2030, at-most: 0.5, origin: example}",
            "- *last",
        ),
    ],
)
def test_levels_written_by_an_alias_are_told(tmp_path, spoilt):
    with pytest.raises(LevelsNotInserted) as error:
        written(tmp_path, spoilt, measure="loans-per-resident")
    assert "strategy.yaml:33:13: nothing can be added to the target-levels of 'loans-per-resident': what" in str(
        error.value
    )


texts = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"]), min_size=1, max_size=12)


@given(reference=texts, comment=st.none() | texts)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_any_text_comes_back_as_it_was(tmp_path, reference, comment):
    decision = Decision(DecisionOrigin.PUBLISHED, DAY, reference, reference, reference)
    written(tmp_path, STRATEGY, level(decision=decision, comment=comment))


@st.composite
def formatted_levels(draw):
    """A list of target levels in some format, as lines below their measure's keys, which begin at column 12."""
    periods = draw(st.lists(st.integers(2021, 2035), max_size=3, unique=True))
    entries = [("period", str(period)) for period in periods]
    items = [
        [entry, ("at-most", draw(st.sampled_from(["7", "7.50", "-1e2"]))), ("origin", "example")] for entry in entries
    ]
    style = draw(st.sampled_from(["absent", "line", "lines", "block"]))
    noise = st.sampled_from(["", "\n", " # ä: {x}\n", "   \n\n            # - {period: 1}\n"])
    flow = [
        "{ " + ", ".join(f"{key}: {value}" for key, value in item) + draw(st.sampled_from(["}", " ,}"]))
        for item in items
    ]
    if style == "absent" or (style == "block" and not items):
        return ""
    if style == "line":
        return f"            target-levels: [{', '.join(flow)}]{draw(noise).rstrip(chr(10))}\n"
    if style == "lines":
        return (
            "            target-levels: [\n"
            + "".join(f"                {item}, # c\n" for item in flow)
            + "              ]\n"
        )
    indentation = " " * draw(st.integers(12, 16))
    text = f"            target-levels:{draw(st.sampled_from(['', ' # why', ' &them']))}\n"
    for item, on_a_line in zip(items, flow, strict=True):
        gap = " " * draw(st.integers(1, 3))
        text += draw(noise).lstrip(" ")
        if draw(st.booleans()):
            text += f"{indentation}-{gap}{on_a_line}{draw(st.sampled_from(['', ' # so']))}\n"
            continue
        keys = draw(st.permutations(item))
        inside = indentation + " " * (1 + len(gap))
        text += "".join(
            f"{inside if number else indentation + '-' + gap}{key}: {value}\n"
            for number, (key, value) in enumerate(keys)
        )
    return text


@st.composite
def formatted_strategies(draw):
    """A strategy in some format, as bytes."""
    block = "            note:\n              fi: |+\n                a\n\n"
    note = draw(st.sampled_from(["", block, block.replace("|+", ">-"), "            note: {fi: 'a''b'}\n\n"]))
    text = with_list(draw(formatted_levels()) + note + draw(st.sampled_from(["", "\n\n", "\n# end\n"])))
    if draw(st.booleans()):
        text = text[: text.index("          - id: loans-per-resident")]
    if not text.rstrip("\n").endswith("                a"):  # which would be another text without its line break
        text = draw(st.sampled_from([text, text.rstrip("\n")]))
    text = text.replace("\n", draw(st.sampled_from(["\n", "\r\n", "\r"])))
    return draw(st.sampled_from(["", "\ufeff"])) + text


@given(
    text=formatted_strategies(),
    periods=st.lists(st.integers(2021, 2040), min_size=1, max_size=3, unique=True),
    comment=st.none() | texts,
    remarks=st.lists(texts.filter(bool), max_size=2),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
def test_in_any_format_only_the_new_levels_and_comments_are_added(tmp_path, text, periods, comment, remarks):
    path = write_city(tmp_path)
    path.write_bytes(text.encode())
    strategy = read_strategy(path, LOADERS)
    added = [level(str(period), comment=comment) for period in periods]
    new = {measure.id: added for _, _, measure in strategy.measures()}
    comments = {"loans": [Comment(said, DECISION, Location("workbook.xlsx")) for said in remarks]}
    content = with_new_levels(text.encode(), [measure for _, _, measure in strategy.measures()], new, comments)
    characters = iter(content.decode())
    assert all(character in characters for character in text)
    path.write_bytes(content)
    again = read_strategy(path, LOADERS)
    assert same_but_places(again, with_levels(strategy, new, comments))
    for (_, _, measure), (_, _, before) in zip(again.measures(), strategy.measures(), strict=True):
        assert len(measure.target_levels) == len(before.target_levels) + len(added)


def test_a_file_without_new_levels_is_the_same_bytes(tmp_path):
    path = write_city(tmp_path, STRATEGY, SOURCES)
    measures = [measure for _, _, measure in read_strategy(path, LOADERS).measures()]
    assert with_new_levels(path.read_bytes(), measures, {"loans": []}) == path.read_bytes()
