from heinola_indicators.model.problem import LONGEST, Location, Problem, nearest


def test_a_message_is_not_longer_than_can_be_read():
    assert len(str(Problem(Location("a.px"), "x" * 5000))) == len("a.px: ") + LONGEST + 1


def test_among_very_many_words_none_is_compared():
    words = [f"variable {number}" for number in range(50_000)]
    assert nearest("variable 7x", words) == f"; there are {', '.join(map(repr, sorted(words)[:8]))} and 49992 more"


def test_the_nearest_of_some_words_is_offered():
    assert nearest("Alu", ["Alue", "Vuosi"]) == "; did you mean 'Alue'?"
