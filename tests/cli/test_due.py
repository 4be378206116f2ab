from __future__ import annotations

import pytest

from nt10k import Deadlines
from nt10k.cli import main


def test_each_status_has_its_row(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["due", "10-K", "2024-12-31"]) == 0
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["Non-accelerated", "Mar", "31,", "2025", "Apr", "1,", "2025", "Apr", "15,", "2025"] in rows
    assert len(rows) == 5


def test_of_one_status_and_a_day(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["due", "10-Q", "2025-03-31", "--status", "accelerated", "--filed", "2025-05-15"]) == 0
    out = capsys.readouterr().out
    assert "Notice of May 15, 2025: 2 business days late" in out
    assert "Known by the status asked for, accelerated" in out


def test_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["due", "20-F", "2024-12-31", "--json"]) == 0
    found = Deadlines.model_validate_json(capsys.readouterr().out)
    assert found.prescribed_due
    assert found.prescribed_due.isoformat() == "2025-04-30"


def test_a_period_without_rules(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["due", "10-K", "1909-12-31"]) == 1
    assert "not to 1909-12-31" in capsys.readouterr().out
