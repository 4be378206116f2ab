from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nt10k.review.invisible import pieces, written_out


@given(st.text(st.characters(), max_size=40))
def test_nothing_is_lost(text: str) -> None:
    found = list(pieces(text))
    assert "".join(piece for piece, _, _ in found) == text
    assert all(len(piece) == run for piece, _, run in found)
    shown = "".join(piece for piece, hidden, _ in found if not hidden)
    assert not set(shown) & set("\u202e\u2066\u200b\ufeff\x00\x1b\u00ad")


@pytest.mark.parametrize(
    "hidden", "\x00 \x1b \x7f \x85 \xad \u061c \u200b \u200f \u2028 \u202e \u2069 \u3164 \ue000 \ufe0f".split(" ")
)
def test_what_cannot_be_seen_is_written_out(hidden: str) -> None:
    assert written_out(f"a{hidden}{hidden}b") == f"a[U+{ord(hidden):04X}×2]b"


@pytest.mark.parametrize("plain", ["", "plain", "tab\tline\nfeed\f", "Zürich – “€5” ☒ ☐", "שלום", "no\xa0break"])
def test_what_shows_itself_stays(plain: str) -> None:
    assert written_out(plain) == plain
