"""Single days on which the federal offices in Washington, the Commission's among them, were closed.

No calendar of holidays has them: an executive order, a storm or an attack closed the offices. None of them was
confirmed at its source. Left out are snow days and other days on which EDGAR was open and a later filing was taken as
timely only by an announcement of that day, such as the blackout of 14 and 15 August 2003.
"""

from __future__ import annotations

from datetime import date

_ORDER = "executive order"
_MOURNING = "day of mourning for President"
_ATTACK = "attacks of 11 September"
_STORM = "hurricane Sandy"

CLOSURES: dict[date, str] = {
    date(1997, 12, 26): _ORDER,
    date(2001, 9, 11): _ATTACK,
    date(2001, 9, 12): _ATTACK,
    date(2001, 12, 24): _ORDER,
    date(2003, 12, 26): _ORDER,
    date(2004, 6, 11): f"{_MOURNING} Reagan",
    date(2007, 1, 2): f"{_MOURNING} Ford",
    date(2007, 12, 24): _ORDER,
    date(2008, 12, 26): _ORDER,
    date(2012, 10, 29): _STORM,
    date(2012, 10, 30): _STORM,
    date(2012, 12, 24): _ORDER,
    date(2014, 12, 26): _ORDER,
    date(2018, 12, 5): f"{_MOURNING} Bush",
    date(2018, 12, 24): _ORDER,
    date(2019, 12, 24): _ORDER,
    date(2020, 12, 24): _ORDER,
    date(2024, 12, 24): _ORDER,
    date(2025, 1, 9): f"{_MOURNING} Carter",
    date(2025, 12, 24): _ORDER,
    date(2025, 12, 26): _ORDER,
}
"""The day, and why the offices were closed."""
