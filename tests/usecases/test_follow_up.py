from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategy.small_city import write_city

from heinola_indicators.loaders import LOADERS
from heinola_indicators.model.errors import FollowUpNotSound, UsageError
from heinola_indicators.model.follow_up import FollowUpEntry
from heinola_indicators.model.localised import Language
from heinola_indicators.model.period import year_period
from heinola_indicators.model.problem import Location
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.model.strategy import Strategy
from heinola_indicators.strategy.reader import read_strategy
from heinola_indicators.usecases.follow_up import follow_up_entries, measures_by_id, read_follow_up
from heinola_indicators.usecases.follow_up_text import appended, columns_lacking, form_of, header, new_form

ENGLISH = "measure,period,as-of,forecast,explanation,measures taken,author,verdict,reason\n"
FINNISH = "mittari;jakso;tilanne;ennuste;selite;toimenpiteet;laatija;arvio;perustelu\n"
AS_OF = date(2026, 11, 24)


@pytest.fixture(scope="module")
def strategy(tmp_path_factory: pytest.TempPathFactory) -> Strategy:
    return read_strategy(write_city(tmp_path_factory.mktemp("city")), LOADERS)


def read(text: str | bytes, strategy: Strategy) -> tuple[FollowUpEntry, ...]:
    content = text if isinstance(text, bytes) else text.encode()
    return read_follow_up("follow-up.csv", content, measures_by_id(strategy))[1]


def problems(text: str | bytes, strategy: Strategy) -> list[str]:
    with pytest.raises(FollowUpNotSound) as raised:
        read(text, strategy)
    return [str(problem) for problem in raised.value.problems]


def test_an_english_file_has_commas_between_fields_and_decimal_points(strategy: Strategy) -> None:
    (entry,) = read(
        ENGLISH + 'loans,2026,2026-08-31,-104.5,"Less, than planned",New terms,A. Author,behind,Late\n', strategy
    )
    assert entry == FollowUpEntry(
        measure="loans",
        period=year_period(2026),
        as_of=date(2026, 8, 31),
        location=Location("follow-up.csv", 2),
        author="A. Author",
        forecast=-104.5,
        explanation="Less, than planned",
        measures_taken="New terms",
        verdict=TargetStatus.BEHIND,
        reason="Late",
    )


def test_a_finnish_file_as_a_spreadsheet_saves_it_says_the_same(strategy: Strategy) -> None:
    row = 'loans;2026;31.8.2026;\u22121 104,5;"Vähemmän; kuin\nennakoitiin";;M. M.;jäljessä tavoiteurasta;Myöhässä\n'
    content = b"\xef\xbb\xbf" + (FINNISH + row).replace("\n", "\r\n").encode()
    (entry,) = read(content, strategy)
    assert (entry.forecast, entry.as_of, entry.verdict) == (-1104.5, date(2026, 8, 31), TargetStatus.BEHIND)
    assert entry.explanation == "Vähemmän; kuin\nennakoitiin"


@pytest.mark.parametrize("encoding", ["cp1252", "iso-8859-15", "utf-16", "utf-8", "utf-8-sig"])
def test_the_encoding_is_found(encoding: str, strategy: Strategy) -> None:
    (entry,) = read((FINNISH + "loans;2026;31.8.2026;1;Selitys;;Määttä;;\n").encode(encoding), strategy)
    assert entry.author == "Määttä"


def test_columns_may_stand_in_any_order_and_some_be_left_out(strategy: Strategy) -> None:
    (entry,) = read("Laatija;Tilanne;Jakso;Mittari;Ennuste\nA;2026-08-31;2026;loans;5\n", strategy)
    assert (entry.author, entry.forecast, entry.explanation) == ("A", 5.0, None)


def test_every_problem_is_told_at_once_with_its_line(strategy: Strategy) -> None:
    text = FINNISH + (
        "lona;2026;31.8.2026;1;;;A;;\n"
        '\nloans;2026;31.8.2026;1;"two\nlines";;A;;\n'
        "loans;2026-C06;31.8.2026;1;;;A;;\n"
        "loans;sometime;30.2.2026;a lot;;;;;\n"
        "loans;2026;31.8.2026;1;;;A;ontrack;because\n"
        "loans;2026;31.8.2026;1;;;A;behind;\n"
        "loans;2026;31.8.2026;1;;;A;;because\n"
        "loans;2026;31.8.2026;2;;;B;;\n"
        "loans;2026;31.8.2026\n"
        ";2026;;1;;;A;;\n"
    )
    assert problems(text, strategy) == [
        "follow-up.csv:2: there is no measure 'lona'; did you mean 'loans'?",
        (
            "follow-up.csv:6: '2026-C06' is a part of the year, added up from January; a forecast is of the whole year,"
            " 31 December: write 2026"
        ),
        "follow-up.csv:7: 'sometime' is not a period; write a year (2023), quarter (2023Q1) or month (2023M04)",
        "follow-up.csv:7: '30.2.2026' is no day of the calendar; write 2026-08-31 or 31.8.2026",
        "follow-up.csv:7: the forecast 'a lot' is no number in EUR; write digits, and words elsewhere",
        "follow-up.csv:7: the author is missing; who answers for the entry?",
        "follow-up.csv:8: 'ontrack' is no verdict; did you mean 'on-track' or 'on track' or 'off-track'?",
        "follow-up.csv:9: the verdict has no reason; write why in a sentence",
        "follow-up.csv:10: there is a reason but no verdict; write one, as tavoiteuralla, jäljessä tavoiteurasta",
        (
            "follow-up.csv:11: is a second entry on loans, 2026, of 2026-08-31; the first stands at follow-up.csv:4:"
            " make one of them, or give them their days"
        ),
        "follow-up.csv:12: has 3 fields where the header has 9; put texts with separators in quotes",
        "follow-up.csv:13: the measure is missing",
        "follow-up.csv:13: the day is missing; write 2026-08-31 or 31.8.2026",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "follow-up.csv:1: there is no header"),
        ("\n\n", "follow-up.csv:1: there is no header"),
        (
            "mitari;jakso;tilanne;laatija\n",
            "follow-up.csv:1: unknown column 'mitari'; did you mean 'mittari' or 'mätare'?",
        ),
        ("mittari;jakso;laatija\n", "follow-up.csv:1: there is no column 'as-of' (tilanne)"),
        ("mittari;jakso;jakso;tilanne;laatija\n", "the column 'period' (jakso) is given twice"),
        (ENGLISH + 'loans,2026,2026-08-31,1,"no end\n', "follow-up.csv:2: cannot be taken apart into fields"),
        (ENGLISH + 'loans,2026,2026-08-31,"1,5",,,A,,\n', "write a decimal point, not a comma"),
        (ENGLISH + "loans,2026-06,2026-08-31,1,,,A,,\n", "'2026-06' is a month; a forecast is of the whole year"),
        (ENGLISH + "loans,2026-12,2026-08-31,1,,,A,,\n", "'2026-12' is a month; a forecast is of the whole year"),
        (ENGLISH + "loans,2026,2026-08-31,inf,,,A,,\n", "the forecast 'inf' is no number"),
        (ENGLISH + "loans,2026,2026-08-31,1,,,A,,,lost\n", "has 10 fields where the header has 9"),
        ("measure,period,as-of,author,\nloans,2026,2026-08-31,A,lost\n", "'lost' stands in a column without a heading"),
        (
            ENGLISH + "loans,2026,2026-08-31,1,,,A,xyz,why\n",
            "'xyz' is no verdict; write one of saavutettu, tavoiteuralla",
        ),
        (b"PK\x03\x04", "is a workbook, not CSV; 'follow-up read' puts what is in it into a CSV file"),
    ],
)
def test_what_is_wrong_is_told_with_how_to_mend_it(text: str | bytes, said: str, strategy: Strategy) -> None:
    assert said in "\n".join(problems(text, strategy))


def test_separators_that_a_spreadsheet_leaves_behind_are_passed_over(strategy: Strategy) -> None:
    (entry,) = read("mittari;jakso;tilanne;laatija;;\nloans;2026;31.8.2026;A;;\n;;;;;\n", strategy)
    assert entry.measure == "loans"


def test_an_entry_after_the_day_is_not_known_yet_and_the_newest_stands_last(strategy: Strategy, tmp_path: Path) -> None:
    lines = [f"loans;2026;{day};{number};;;A;;\n" for day, number in (("15.11.2026", 3), ("31.8.2026", 1))]
    (tmp_path / "follow-up.csv").write_text(FINNISH + "".join(lines), "utf-8")

    def known(day: date) -> list[float | None]:
        return [entry.forecast for entry in follow_up_entries(None, tmp_path, strategy, day)]

    assert known(AS_OF) == [1.0, 3.0]
    assert known(date(2026, 11, 14)) == [1.0]
    assert known(date(2026, 8, 30)) == []


def test_what_is_not_known_yet_is_checked_all_the_same(strategy: Strategy, tmp_path: Path) -> None:
    (tmp_path / "follow-up.csv").write_text(FINNISH + "lona;2026;31.12.2026;1;;;A;;\n", "utf-8")
    with pytest.raises(FollowUpNotSound, match="there is no measure 'lona'"):
        follow_up_entries(None, tmp_path, strategy, AS_OF)


def test_a_data_folder_need_not_have_the_file_but_one_that_is_named_must_be_there(
    strategy: Strategy, tmp_path: Path
) -> None:
    assert follow_up_entries(None, tmp_path, strategy, AS_OF) == ()
    with pytest.raises(UsageError, match=r"none\.csv: cannot be read: No such file"):
        follow_up_entries(tmp_path / "none.csv", tmp_path, strategy, AS_OF)


words = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20)
texts = st.lists(words, max_size=3).map("\n".join).map(str.strip)
entries = st.builds(
    FollowUpEntry,
    measure=st.sampled_from(["loans", "loans-per-resident"]),
    period=st.integers(1900, 2100).map(year_period),
    as_of=st.dates(date(1900, 1, 1)),
    location=st.just(Location("x")),
    author=texts.filter(bool),
    forecast=st.none() | st.floats(allow_nan=False, allow_infinity=False),
    explanation=texts.map(lambda text: text or None),
    measures_taken=texts.map(lambda text: text or None),
    verdict=st.sampled_from(TargetStatus),
    reason=texts.filter(bool),
)
different = st.lists(entries, max_size=4, unique_by=lambda entry: (entry.measure, entry.period, entry.as_of))


@given(different, different, st.sampled_from(Language))
def test_what_is_written_reads_back_as_itself_whatever_stands_in_it(
    strategy: Strategy, old: list[FollowUpEntry], new: list[FollowUpEntry], language: Language
) -> None:
    taken = {(entry.measure, entry.period, entry.as_of) for entry in old}
    new = [entry for entry in new if (entry.measure, entry.period, entry.as_of) not in taken]
    form = new_form(language)
    before = appended(header(form), old, form)
    table, _ = read_follow_up("f", before, measures_by_id(strategy))
    after = appended(before, new, form_of(table, before))
    assert after.startswith(before)
    found = read(after, strategy)
    assert [(entry.as_of, entry.contents) for entry in found] == [
        (entry.as_of, entry.contents) for entry in (*old, *new)
    ]


@pytest.mark.parametrize("text", ["=1+1", "+358", "-5", "@name", "'=1", "''-", "- palkattu"])
def test_a_text_that_a_spreadsheet_would_calculate_is_marked(text: str, strategy: Strategy) -> None:
    entry = FollowUpEntry("loans", year_period(2026), AS_OF, Location("x"), "A", explanation=text)
    form = new_form(Language.FINNISH)
    content = appended(header(form), [entry], form)
    assert f";'{text}" in content.decode() or f";\"'{text}" in content.decode()
    assert read(content, strategy)[0].explanation == text


def test_new_lines_are_written_as_the_file_is(strategy: Strategy) -> None:
    before = "Laatija\tMittari\tTilanne\tJakso\tEnnuste\r\nÅsa\tloans\t31.8.2026\t2026\t1,5".encode("cp1252")
    table, _ = read_follow_up("f", before, measures_by_id(strategy))
    entry = FollowUpEntry("loans", year_period(2026), AS_OF, Location("x"), "Öhman", forecast=-2.5)
    after = appended(before, [entry], form_of(table, before))
    assert after == before + "\r\nÖhman\tloans\t2026-11-24\t2026\t-2,5\r\n".encode("cp1252")


def test_a_column_that_the_file_lacks_is_asked_for(strategy: Strategy) -> None:
    table, _ = read_follow_up("f", b"mittari;jakso;tilanne;laatija\n", measures_by_id(strategy))
    entry = FollowUpEntry("loans", year_period(2026), AS_OF, Location("x"), "A", forecast=1.0)
    (problem,) = columns_lacking([entry], form_of(table, b""), "f")
    assert str(problem) == "f:1: there is no column 'ennuste' for what was written; add it"
