"""Due dates: of a late report, of the notice that it is late, and of the extension.

`deadlines` computes them from the report, the end of its period and the filer status; `Form12b25.deadlines` from a
notice and what it says. The rules stand in a dated table, `rules`; what moves a date, in `business_days`.

>>> from datetime import date
>>> due = deadlines("10-Q", date(2025, 3, 31), "accelerated")
>>> due.prescribed_due.isoformat(), due.notice_due.isoformat(), due.extended_due.isoformat()
('2025-05-12', '2025-05-13', '2025-05-19')

Without a status there are all answers:

>>> for answer in deadlines("10-K", date(2024, 12, 31)).candidates:
...     print(*answer.statuses, answer.prescribed_due)
large_accelerated 2025-03-03
accelerated 2025-03-17
non_accelerated 2025-03-31
"""

from __future__ import annotations

from nt10k.deadlines.answer import deadlines, deadlines_of
from nt10k.model import Clue, Deadline, Deadlines, FilerStatus

__all__ = ["Clue", "Deadline", "Deadlines", "FilerStatus", "deadlines", "deadlines_of"]
