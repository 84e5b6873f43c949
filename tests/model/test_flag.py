import pytest
from hypothesis import given
from hypothesis import strategies as st

from heinola_indicators.model.flag import WITHOUT_VALUE, Flag, flag_codes, flag_of_codes

masks = st.lists(st.sampled_from(list(Flag))).map(lambda flags: int(sum(set(flags))))


@given(masks)
def test_codes_are_sorted_and_tell_everything_but_normal(mask):
    codes = flag_codes(mask).split("+") if mask else []
    assert codes == sorted(codes)
    assert {Flag[code] for code in codes} - {Flag.A} == {flag for flag in Flag if flag & mask and flag is not Flag.A}


@given(masks)
def test_normal_is_said_only_where_nothing_else_is(mask):
    assert ("A" in flag_codes(mask).split("+")) == (mask == Flag.A)


@given(masks.filter(bool))
def test_codes_are_read_back_as_the_flags_they_were_written_of(mask):
    assert flag_of_codes(flag_codes(mask)) == (mask if mask == Flag.A else mask & ~Flag.A)


@pytest.mark.parametrize("text", ["", "p", "B+", "B+X", "B P", "+"])
def test_other_texts_are_no_codes(text):
    assert flag_of_codes(text) is None


def test_no_observation_has_no_code():
    assert flag_codes(0) == ""


@pytest.mark.parametrize("flag", [Flag.M, Flag.O, Flag.Q])
def test_missing_and_suppressed_have_no_value(flag):
    assert flag & WITHOUT_VALUE


@pytest.mark.parametrize("flag", [Flag.A, Flag.P, Flag.E, Flag.F, Flag.B, Flag.D, Flag.U, Flag.NIL])
def test_the_others_have_a_value(flag):
    assert not flag & WITHOUT_VALUE


def test_every_flag_is_a_bit_of_its_own():
    assert len({int(flag) for flag in Flag}) == len(Flag)
    assert all(int(flag).bit_count() == 1 for flag in Flag)
