from heinola_indicators.model.problem import LONGEST, Location, Problem, nearest


def test_a_message_is_not_longer_than_can_be_read():
    assert len(str(Problem(Location("a.px"), "x" * 5000))) == len("a.px: ") + LONGEST + 1


def test_among_very_many_words_none_is_compared():
    words = [f"variable {number}" for number in range(50_000)]
    assert nearest("variable 7x", words) == f"; there are {', '.join(map(repr, sorted(words)[:8]))} and 49992 more"


def test_the_nearest_of_some_words_is_offered():
    assert nearest("Alu", ["Alue", "Vuosi"]) == "; did you mean 'Alue'?"


def test_a_finding_of_the_lint_ends_with_its_rule_however_long_it_is():
    place = Location("a.yaml", 2, 3)
    assert str(Problem(place, "lacks", warning=True, rule="no-lag")) == "a.yaml:2:3: warning: lacks [no-lag]"
    assert str(Problem(place, "limit", warning=True, rule="x", note=True)) == "a.yaml:2:3: note: limit [x]"
    assert str(Problem(place, "x" * 5000, rule="no-lag")).endswith("… [no-lag]")


def test_how_much_a_problem_matters_is_a_word():
    place = Location("a.yaml")
    problems = [Problem(place, ""), Problem(place, "", warning=True), Problem(place, "", warning=True, note=True)]
    assert [problem.severity for problem in problems] == ["error", "warning", "note"]
