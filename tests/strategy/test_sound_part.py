from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.strategy.sound_part import without
from heinola_indicators.strategy.yaml_reader import YamlFile

contents = st.recursive(
    st.integers(0, 9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=12,
)


def file_of(content):
    """A file in which every value has a place of its own."""
    places, key_places = {}, {}

    def walk(value, keys):
        places[keys] = (len(places) + 1, 1)
        for key, inner in (
            value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        ):
            key_places[*keys, key] = (len(places) + 1, 2)
            walk(inner, (*keys, key))

    walk(content, ())
    return YamlFile("any.yaml", content, places, key_places)


def value_at(content, keys):
    for key in keys:
        content = content[key]
    return content


@given(content=contents, data=st.data())
def test_what_is_left_is_where_it_was(content, data):
    file = file_of(content)
    faulty = data.draw(st.sets(st.sampled_from(sorted(file.places, key=str)))) - {()}
    part = without(file, faulty)
    for keys, origin in part.origins.items():
        assert part.file.at(keys) == file.at(origin)
        assert not any(origin[: len(gone)] == gone for gone in faulty)
        left = value_at(part.file.content, keys)
        if not isinstance(left, (list, dict)):
            assert left == value_at(content, origin)


def test_a_value_that_was_taken_out_is_known_to_have_been_given():
    part = without(file_of({"a": 1, "b": [{"c": 2}, {"c": 3}]}), {("a",), ("b", 0), ("b", 1, "c")}).file
    assert part.content == {"b": [{}]}
    assert part.left_out(("a",))
    assert part.left_out(("b", 0, "c"))
    assert part.left_out(("b",)), "a part of the list"
    assert not part.left_out(("b", 0))
    assert without(part, {("b", 0)}).file.left_out(("a",)), "also when more is taken out"
    assert not part.left_out(("z",))


def test_nothing_faulty_leaves_everything():
    file = file_of({"a": [1, {"b": 2}]})
    assert without(file, set()).file.content == file.content
