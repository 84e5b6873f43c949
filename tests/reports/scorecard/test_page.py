"""The council's page: valid, self-contained, accessible, the same bytes each time."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

import numpy as np
import pytest
from tests.golden import assert_golden
from tests.reports.scorecard.html_page import parsed, told

from heinola_indicators.model.follow_up import FollowUpEntry
from heinola_indicators.model.localised import Language, Localised
from heinola_indicators.model.period import month_period, year_period
from heinola_indicators.model.problem import Location
from heinola_indicators.model.status import TargetStatus
from heinola_indicators.reports.material import ReportOptions
from heinola_indicators.reports.scorecard.flag_words import FLAG_WORDS
from heinola_indicators.reports.scorecard.page import scorecard_html
from heinola_indicators.reports.scorecard.words import SCORECARD_WORDS
from heinola_indicators.reports.status_meanings import STATUS_MEANINGS
from heinola_indicators.reports.status_words import STATUS_SIGNS, STATUS_WORDS
from heinola_indicators.usecases.report_material import MaterialRequest, report_material

MOST_BYTES = 1_500_000
MEASURES = 25
HOSTILE = "<script>alert(1)</script>\"'&"

in_each_language = pytest.mark.parametrize("language", Language)


def tree(html):
    root, problems = parsed(html)
    assert problems == []
    return root


def with_measure(material, **changes):
    """The material, its first item changed; what is of the measure itself goes into the measure."""
    first, *others = material.measures
    of_measure = {
        name: value for name, value in changes.items() if name in {"name", "interpretation", "note", "breaks"}
    }
    of_item = {name: value for name, value in changes.items() if name not in of_measure}
    row = replace(first.row, measure=replace(first.measure, **of_measure))
    return replace(material, measures=(replace(first, **{"row": row, **of_item}), *others))


@in_each_language
def test_the_page_is_sound_html_in_its_language_with_unique_ids(page_in, language):
    html = page_in(language)
    root = tree(html)
    assert html.startswith("<!DOCTYPE html>")
    assert next(root.all("html"))["lang"] == language
    ids = [one["id"] for one in root.all() if one["id"]]
    assert ids
    assert len(ids) == len(set(ids))
    targets = [one["href"][1:] for one in root.all("a")] + [
        name for one in root.all() if one["aria-labelledby"] for name in one["aria-labelledby"].split()
    ]
    assert set(targets) <= set(ids)


@in_each_language
def test_headings_go_down_one_level_at_a_time_from_one_title(page_in, language):
    levels = [int(one.tag[1]) for one in tree(page_in(language)).all("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_every_table_has_a_caption_and_headed_rows_and_columns(page_in):
    tables = list(tree(page_in(Language.FINNISH)).all("table"))
    assert len(tables) >= 3 * 20
    for table in tables:
        assert next(table.all("caption")).text()
        header, *rows = table.all("tr")
        assert [one["scope"] for one in header.all("th", "td")] == ["col"] * len(list(header.all("th")))
        assert rows
        for row in rows:
            cells = list(row.all("th", "td"))
            assert [cell["scope"] for cell in cells] == ["row"] + [None] * (len(cells) - 1)
            assert len(cells) == len(list(header.all("th")))
            assert all(cell.text().strip() for cell in cells), "absence is told, never an empty cell"


def test_every_drawing_has_a_name_and_a_description_or_is_hidden(page_in):
    charts = [one for one in tree(page_in(Language.ENGLISH)).all("svg") if one["aria-hidden"] != "true"]
    assert len(charts) == 22
    for chart in charts:
        assert chart["role"] == "img"
        assert len(next(chart.all("title")).text()) > 2
        assert len(next(chart.all("desc")).text()) > 20


@in_each_language
def test_nothing_is_fetched_and_nothing_runs(page_in, language):
    html = page_in(language)
    assert "http://" not in html
    assert "https://" not in html
    root = tree(html)
    assert not list(root.all("script", "iframe", "img", "object", "embed"))
    assert [one["href"] for one in root.all("link")] == ["data:,"]
    assert not re.search(r"url\(|@import", html)
    assert not [name for one in root.all() for name in one.attributes if name.startswith("on")]
    policy = next(one["content"] for one in root.all("meta") if one["http-equiv"] == "Content-Security-Policy")
    assert "default-src 'none'" in policy


def test_the_first_thing_that_the_keyboard_reaches_skips_to_the_content(page_in):
    root = tree(page_in(Language.FINNISH))
    first = next(root.all("a"))
    assert first["href"] == "#content"
    assert next(root.all("main"))["id"] == "content"
    assert all(one["tabindex"] == "0" for one in root.all("div") if one["role"] == "region")


def test_the_same_material_gives_the_same_bytes(shipped):
    assert scorecard_html(shipped, ReportOptions(2027)) == scorecard_html(shipped, ReportOptions(2027))


@in_each_language
def test_25_measures_weigh_less_than_a_megabyte_and_a_half(page_in, shipped, language):
    html = page_in(language)
    assert len(html.encode()) * MEASURES / len(shipped.measures) < MOST_BYTES


def test_markup_in_any_text_ends_up_as_text(page_in, shipped):
    hostile = Localised(HOSTILE, HOSTILE, HOSTILE)
    entry = FollowUpEntry(
        "wellbeing-index", year_period(2026), date(2026, 8, 31), Location("follow-up.csv"), HOSTILE, explanation=HOSTILE
    )
    material = with_measure(shipped, name=hostile, interpretation=hostile, note=hostile, entries=(entry,))
    strategy = replace(material.strategy, name=hostile, made=hostile)
    html = page_in(Language.FINNISH, replace(material, table=replace(material.table, strategy=strategy)))
    root = tree(html)
    assert not list(root.all("script"))
    assert next(root.all("h1")).text() == HOSTILE
    of_measure = next(root.all("article"))
    assert next(of_measure.all("h4")).text().startswith(HOSTILE)
    assert next(of_measure.all("svg")).text().startswith(HOSTILE)
    assert of_measure.text().count(HOSTILE) >= 6


def test_the_verdict_is_a_word_with_a_symbol_and_never_a_colour_alone(page_in, shipped):
    articles = list(tree(page_in(Language.ENGLISH)).all("article"))
    for shown, item in zip(articles, shipped.measures, strict=True):
        badge = next(one for one in shown.all("span") if "badge" in (one["class"] or ""))
        status = item.row.applied.status
        assert STATUS_WORDS[Language.ENGLISH][status] in badge.text()
        assert STATUS_SIGNS[status].symbol in badge.text()


def test_what_is_synthetic_or_an_example_says_so_where_it_is_shown(page_in, shipped):
    articles = list(tree(page_in(Language.FINNISH)).all("article"))
    for shown, item in zip(articles, shipped.measures, strict=True):
        synthetic = item.row.origin is not None and item.row.origin != "published"
        badge = next(one for one in shown.all("span") if "badge" in (one["class"] or ""))
        latest = [one for one in shown.all("text") if one["class"].startswith("label figure")]
        assert badge.text().endswith("°") is synthetic
        assert latest[0].text().endswith("°") is synthetic
    facts = next(tree(page_in(Language.FINNISH)).all("main")).text()
    assert "Synteettisiä tai osin synteettisiä lukuja (°) näyttää 21 mittaria." in facts
    assert "Esimerkkejä (*), joista ei ole päätöstä, näyttää 22 mittaria." in facts


def test_a_measure_without_figures_says_why_and_has_no_chart(page_in, shipped):
    first = shipped.measures[0]
    nothing = replace(first.row.applied, status=TargetStatus.NO_DATA, figure=None, target=None, baseline=None)
    nothing = replace(nothing, reason=replace(nothing.reason, code="export-not-read", facts={"files": "a.csv"}))
    row = replace(first.row, applied=nothing, final=nothing, origin=None)
    empty = replace(
        first, row=row, panel=None, levels=(), path=(), since_previous=None, trend=None, peers=(), files=(), needed=None
    )
    html = page_in(Language.ENGLISH, replace(shipped, measures=(empty, *shipped.measures[1:])))
    shown = next(tree(html).all("article"))
    assert not list(shown.all("svg"))
    assert shown.text().count("an export is missing or has a problem (a.csv)") == 1
    assert "no figure" in shown.text()


def test_the_page_of_another_municipality_shows_no_target_levels_that_are_not_about_it(page_in, root):
    request = MaterialRequest(root / "config/strategy.yaml", root / "data", date(2026, 11, 24), area="398")
    shown = next(tree(page_in(Language.ENGLISH, report_material(request))).all("article"))
    assert "level" not in " ".join(one["class"] or "" for one in next(shown.all("svg")).all())
    assert "Target levels" not in shown.text()
    assert "The strategy's target levels are not about this area." in shown.text()


def test_a_person_s_verdict_stands_beside_the_computed_one(page_in, shipped):
    entry = FollowUpEntry(
        *("wellbeing-index", year_period(2026), date(2026, 8, 31), Location("follow-up.csv"), "Talouspäällikkö"),
        forecast=102.5,
        verdict=TargetStatus.ON_TRACK,
        reason="Toimet ovat käynnissä.",
    )
    shown = next(tree(page_in(Language.ENGLISH, with_measure(shipped, entries=(entry,)))).all("article"))
    text = " ".join(shown.text().split())
    assert "behind°" in text
    assert "From the responsible unit (2026)" in text
    assert "Own verdict● on track" in text
    assert "Forecast (2026)102.5" in text
    assert "Talouspäällikkö, 31 August 2026" in text
    reason = next(one for one in shown.all("span") if one.text() == "Toimet ovat käynnissä.")
    assert reason["lang"] == "fi"


def test_an_entry_that_says_nothing_withdraws_what_was_said(page_in, shipped):
    entry = FollowUpEntry("wellbeing-index", year_period(2026), date(2026, 8, 31), Location("f.csv"), "Talouspäällikkö")
    assert "Talouspäällikkö" not in page_in(Language.FINNISH, with_measure(shipped, entries=(entry,)))


def test_a_text_that_there_is_in_finnish_only_is_declared_finnish_elsewhere(page_in, shipped):
    material = with_measure(shipped, name=Localised("Hyvinvointi"))
    heading = next(next(tree(page_in(Language.SWEDISH, material)).all("article")).all("h4"))
    assert next(heading.all("span"))["lang"] == "fi"
    assert not list(next(next(tree(page_in(Language.FINNISH, material)).all("article")).all("h4")).all("span"))


def test_a_table_of_very_many_figures_keeps_the_newest_and_says_what_it_leaves_out(page_in, shipped):
    nights = next(item for item in shipped.measures if item.measure.id == "overnight-stays")
    months = [month_period(1990, 1).shifted(number) for number in range(300)]
    panel = nights.panel.taken([nights.row.area], months)
    html = page_in(Language.ENGLISH, replace(shipped, measures=(replace(nights, panel=_filled(panel)),)))
    table = next(tree(html).all("table"))
    rows = list(table.all("tr"))[1:]
    assert len(rows) == 240
    assert rows[0].text().startswith("December 2014")
    assert "The table has the newest 240 figures; the older ones (60) are in observations.csv." in html


def _filled(panel):
    shape = panel.value.shape
    return replace(panel, value=np.full(shape, 5.0), flag=np.ones(shape, np.int64), source=np.full(shape, -1, np.int64))


def test_the_page_reads_as_it_is_kept(page_in, update_golden):
    body = next(tree(page_in(Language.FINNISH)).all("body"))
    lines = (" ".join(line.split()) for line in told(body).splitlines())
    text = "\n".join(line for line in lines if line)
    assert_golden("scorecard.fi.txt", f"{text}\n", update=update_golden)


@pytest.mark.parametrize("words", [SCORECARD_WORDS, FLAG_WORDS, STATUS_MEANINGS])
def test_every_word_is_there_in_three_languages_with_the_same_places_to_fill(words):
    for texts in words.values():
        assert set(texts) == set(Language)
        assert all(texts.values())
        assert len({tuple(sorted(re.findall(r"{\d*}", text))) for text in texts.values()}) == 1


def test_every_verdict_has_a_meaning():
    assert set(STATUS_MEANINGS) == set(TargetStatus)
