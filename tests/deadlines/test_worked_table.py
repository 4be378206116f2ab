"""Due dates worked out with a calendar: report, status, end of the period; the last day as counted; the three dates."""

from __future__ import annotations

from datetime import date

import pytest

from nt10k.deadlines import deadlines
from nt10k.model import Deadline

# A status of - is any; the last column is the condition of the candidate that is meant, where there are several.
TABLE = """
10-K  -                 1999-12-31  2000-03-30  2000-03-30  2000-03-31  2000-04-14
10-Q  -                 2000-06-30  2000-08-14  2000-08-14  2000-08-15  2000-08-21
10-Q  -                 2000-01-31  2000-03-16  2000-03-16  2000-03-17  2000-03-21
10-K  accelerated       2003-12-31  2004-03-15  2004-03-15  2004-03-16  2004-03-30
10-K  non_accelerated   2003-12-31  2004-03-30  2004-03-30  2004-03-31  2004-04-14
10-K  large_accelerated 2007-12-31  2008-02-29  2008-02-29  2008-03-03  2008-03-17
10-Q  accelerated       2005-09-30  2005-11-09  2005-11-09  2005-11-10  2005-11-14
10-Q  non_accelerated   2006-03-31  2006-05-15  2006-05-15  2006-05-16  2006-05-22
10-K  non_accelerated   2012-12-31  2013-03-31  2013-04-01  2013-04-02  2013-04-16
10-Q  non_accelerated   2016-09-30  2016-11-14  2016-11-14  2016-11-15  2016-11-21
10-K  large_accelerated 2019-08-31  2019-10-30  2019-10-30  2019-10-31  2019-11-14
10-Q  accelerated       2023-12-30  2024-02-08  2024-02-08  2024-02-09  2024-02-13
10-K  large_accelerated 2024-12-31  2025-03-01  2025-03-03  2025-03-04  2025-03-18
10-K  accelerated       2024-12-31  2025-03-16  2025-03-17  2025-03-18  2025-04-01
10-K  non_accelerated   2024-12-31  2025-03-31  2025-03-31  2025-04-01  2025-04-15
10-Q  large_accelerated 2025-03-31  2025-05-10  2025-05-12  2025-05-13  2025-05-19
10-Q  accelerated       2025-03-31  2025-05-10  2025-05-12  2025-05-13  2025-05-19
10-Q  non_accelerated   2025-03-31  2025-05-15  2025-05-15  2025-05-16  2025-05-20
10-Q  large_accelerated 2025-06-30  2025-08-09  2025-08-11  2025-08-12  2025-08-18
10-Q  accelerated       2025-06-30  2025-08-09  2025-08-11  2025-08-12  2025-08-18
10-Q  large_accelerated 2025-09-30  2025-11-09  2025-11-10  2025-11-12  2025-11-17
10-Q  accelerated       2025-09-30  2025-11-09  2025-11-10  2025-11-12  2025-11-17
10-Q  non_accelerated   2025-09-30  2025-11-14  2025-11-14  2025-11-17  2025-11-19
10-K  accelerated       2026-03-31  2026-06-14  2026-06-15  2026-06-16  2026-06-30
10-Q  accelerated       2026-04-30  2026-06-09  2026-06-09  2026-06-10  2026-06-15
10-K  non_accelerated   2025-12-31  2026-03-31  2026-03-31  2026-04-01  2026-04-15
10-Q  non_accelerated   2026-03-31  2026-05-15  2026-05-15  2026-05-18  2026-05-20
10-Q  non_accelerated   2026-06-30  2026-08-14  2026-08-14  2026-08-17  2026-08-19
11-K  -                 2024-12-31  2025-06-29  2025-06-30  2025-07-01  2025-07-15  files statements under ERISA
N-CEN -                 2024-10-31  2025-01-14  2025-01-14  2025-01-15  2025-01-29
10-K  large_accelerated 2023-12-31  2024-02-29  2024-02-29  2024-03-01  2024-03-15
10-K  large_accelerated 2024-11-30  2025-01-29  2025-01-29  2025-01-30  2025-02-13
10-Q  non_accelerated   2014-09-30  2014-11-14  2014-11-14  2014-11-17  2014-11-19
10-Q  large_accelerated 2018-09-30  2018-11-09  2018-11-09  2018-11-13  2018-11-14
10-Q  non_accelerated   2020-12-31  2021-02-14  2021-02-16  2021-02-17  2021-02-22
10-Q  non_accelerated   2019-12-31  2020-02-14  2020-02-14  2020-02-18  2020-02-19
20-F  -                 2024-12-31  2025-04-30  2025-04-30  2025-05-01  2025-05-15
20-F  -                 2024-10-31  2025-02-28  2025-02-28  2025-03-03  2025-03-17
20-F  -                 2023-06-30  2023-10-31  2023-10-31  2023-11-01  2023-11-15
10-Q  large_accelerated 2020-03-31  2020-05-10  2020-05-11  2020-05-12  2020-05-18
10-Q  accelerated       2020-03-31  2020-06-25  2020-06-25  2020-06-26  2020-06-30  COVID-19
10-Q  non_accelerated   2020-03-31  2020-05-15  2020-05-15  2020-05-18  2020-05-20
10-Q  non_accelerated   2020-03-31  2020-06-29  2020-06-29  2020-06-30  2020-07-06  COVID-19
"""
ROWS = [line.split(maxsplit=7) for line in TABLE.strip().splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=" ".join)
def test_every_row(row: list[str]) -> None:
    report, status, period, *days = row[:7]
    answer = only(report, period, None if status == "-" else status, *row[7:])
    got = (answer.counted, answer.prescribed_due, answer.notice_due, answer.extended_due)
    assert [day.isoformat() for day in got] == days


def only(report: str, period: str, status: str | None, condition: str = "") -> Deadline:
    """The one candidate that is meant: with a condition that says so, else without any."""
    found = deadlines(report, date.fromisoformat(period), status).candidates
    (answer,) = (it for it in found if (condition in (it.condition or "") if condition else it.condition is None))
    return answer
