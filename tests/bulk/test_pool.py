from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from nt10k.bulk.pool import Pool, processors


def doubled(numbers: list[int]) -> list[int]:
    return [2 * number for number in numbers]


def deadly(numbers: list[int]) -> list[int]:
    """Dies of 13, the way the kernel kills what takes too much memory."""
    if 13 in numbers:
        os.kill(os.getpid(), signal.SIGKILL)
    return numbers


def lost(number: int) -> list[int]:
    return [-number]


def chunks(count: int, size: int) -> list[list[int]]:
    return [list(range(at, at + size)) for at in range(0, count, size)]


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("count", [0, 5, 100])
def test_results_come_in_order(workers: int, count: int) -> None:
    with Pool(doubled, lost, workers) as pool:
        got = [number for some in pool.map(chunks(count, 5)) for number in some]
    assert got == [2 * number for number in range(count)]


def test_a_process_that_dies_loses_one_item() -> None:
    with Pool(deadly, lost, 2) as pool:
        got = [number for some in pool.map(chunks(40, 5)) for number in some]
    assert got == [-13 if number == 13 else number for number in range(40)]


def test_no_more_chunks_are_taken_than_can_be_worked_on() -> None:
    taken: list[int] = []

    def endless() -> Iterator[list[int]]:
        for number in range(10**9):
            taken.append(number)
            yield [number]

    with Pool(doubled, lost, 2) as pool:
        assert list(islice(pool.map(endless()), 3)) == [[0], [2], [4]]
    assert len(taken) < 20


def test_an_error_of_the_work_is_the_callers() -> None:
    with Pool(doubled, lost, 2) as pool, pytest.raises(TypeError):
        list(pool.map([[1], [2], None, [3]]))  # type: ignore[list-item]


def test_a_script_without_a_guard_is_told(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        textwrap.dedent(
            """
            from nt10k.bulk.pool import Pool
            list(Pool(len, len, 2).map([[1], [2]]))
            """
        )
    )
    run = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False)
    assert run.returncode
    assert "if __name__ == '__main__':" in run.stderr.splitlines()[-1]


def test_workers_end_with_their_parent(tmp_path: Path) -> None:
    script = tmp_path / "run.py"
    script.write_text(
        textwrap.dedent(
            """
            import os, time
            from nt10k.bulk.pool import Pool
            def work(chunk):
                print(os.getpid(), flush=True)
                time.sleep(60)
            if __name__ == "__main__":
                with Pool(work, work, 2) as pool:
                    list(pool.map([[1], [2], [3]]))
            """
        )
    )
    run = subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True)
    assert run.stdout is not None
    workers = [int(run.stdout.readline()) for _ in range(2)]
    run.kill()
    run.wait()
    run.stdout.close()
    deadline = time.monotonic() + 20
    while any(_alive(worker) for worker in workers):
        assert time.monotonic() < deadline, "a worker outlived its parent"
        time.sleep(0.05)


def _alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().split(")")[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_processors() -> None:
    assert 1 <= processors() <= (os.cpu_count() or 1)
