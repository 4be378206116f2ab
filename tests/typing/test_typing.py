"""What type checkers say to users of the installed package, who have no plugin and none of our settings."""

from __future__ import annotations

import inspect
import os
import subprocess
import sys
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from types import FunctionType

import pytest

pytest.importorskip("mypy")

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
NOTICE = ROOT / "fixtures" / "html_thorn_money_cells_2007_nt10k.htm"


def mypy(*args: object, cwd: Path) -> str:
    """What mypy says, run where none of our settings and none of our sources are found."""
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={ROOT / '.mypy_cache' / 'users'}"]
        + [str(arg) for arg in args],
        cwd=cwd,
        env={name: value for name, value in os.environ.items() if name not in ("MYPYPATH", "PYTHONPATH")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert not done.stderr
    return done.stdout


@pytest.mark.slow
@pytest.mark.parametrize("name", ["right_uses", "wrong_uses", "made_by_hand"])
def test_mypy_accepts_and_refuses_what_it_should(name: str, tmp_path: Path) -> None:
    said = mypy(HERE / f"{name}.py", cwd=tmp_path)
    assert said.startswith("Success"), said


@pytest.mark.slow
def test_types_are_those_of_the_package_not_any(tmp_path: Path) -> None:
    page = tmp_path / "page.py"
    page.write_text("import nt10k\nreveal_type(nt10k.parse)\nreveal_type(nt10k.Form12b25().period.ended)\n")
    said = mypy("--disable-error-code=call-arg", page, cwd=tmp_path)
    assert "Any" not in said
    assert "nt10k.model.form.Form12b25" in said
    assert "datetime.date | None" in said.replace("Union[datetime.date, None]", "datetime.date | None")


def test_the_marker_of_typed_packages_is_shipped() -> None:
    assert files("nt10k").joinpath("py.typed").is_file()
    assert version("nt10k")


def test_right_uses_run() -> None:
    import right_uses

    import nt10k

    form = nt10k.parse_file(NOTICE)
    uses = [
        use
        for name, use in vars(right_uses).items()
        if isinstance(use, FunctionType) and use.__module__ == "right_uses"
    ]
    values = {
        "form": form,
        "content": NOTICE.read_text("utf-8"),
        "raw": NOTICE.read_bytes(),
        "path": str(NOTICE),
        "estimate": form.financial_estimates[0],
        "amount": form.financial_estimates[0].amount,
    }
    assert len(uses) > 10
    for use in uses:
        use(**{name: values[name] for name in inspect.signature(use).parameters})
