from __future__ import annotations

import pytest

from nt10k.edgar import NT_TYPES, XML_NT_TYPES, is_notice_type


@pytest.mark.parametrize("name", sorted(NT_TYPES))
def test_every_type_is_known_with_and_without_amendment_and_however_it_is_set(name: str) -> None:
    for written in (
        name,
        f"{name}/A",
        f"{name} /A",
        name.lower(),
        f" {name.replace(' ', '  ')}\n",
        name.replace("-", "‑"),
    ):
        assert is_notice_type(written), written


@pytest.mark.parametrize("name", ["NTN 10-K", "NTN 15D2", "NT10-Q", "NT 10K", "NT-10-K", "NT NSAR", "NTF NSAR"])
def test_other_settings_of_the_same_type(name: str) -> None:
    assert is_notice_type(name)


@pytest.mark.parametrize(
    "name",
    [*sorted(XML_NT_TYPES), "NT N-CEN/A", "nt n-cen", "", "10-K", "NT", "NT 8-K", "NT 10-KSB", "NT 10-K/B", "8-K/A"],
)
def test_what_is_no_form_12b_25(name: str) -> None:
    assert not is_notice_type(name)


def test_the_two_kinds_of_notice_are_apart() -> None:
    assert not NT_TYPES & XML_NT_TYPES
