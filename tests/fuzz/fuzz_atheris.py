#!/usr/bin/env python3
"""Fuzzing led by coverage, with atheris (`pip install 'nt10k[fuzz]'`).

    python tests/fuzz/fuzz_atheris.py bytes                             until it finds something
    python tests/fuzz/fuzz_atheris.py structure -max_total_time=600     for ten minutes
    python tests/fuzz/fuzz_atheris.py header -runs=5000                 or so many inputs

`bytes` lets the fuzzer change the documents of the fixtures as it pleases; `structure` and `header` let it decide what
the mutators of `structure.py` do to them. What is given behind the target goes to libFuzzer (`-help=1` lists it): a
directory as its corpus, a file as the one input to run again. A document that fails is left in the working directory as
`failed-….txt`, one for each place that fails; `--keep-going` goes on then.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import traceback
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

TARGETS = ("bytes", "structure", "header")
SECONDS = 20.0
"""How long a document may take: code that counts its branches is several times slower."""


class Decisions(Random):
    """Chance that a fuzzer leads: every decision is made by the next bytes of its input."""

    def __init__(self, provider: Any) -> None:
        super().__init__(0)
        self.provider = provider

    def getrandbits(self, count: int) -> int:
        size = (count + 7) // 8
        drawn = int.from_bytes(self.provider.ConsumeBytes(size), "little")
        return drawn & ((1 << count) - 1)

    def random(self) -> float:
        return self.getrandbits(16) / 2**16


def document(name: str, data: bytes, atheris: Any) -> bytes | str:
    """The document that an input of the fuzzer stands for."""
    from fuzz import structure

    if name == "bytes":
        return data
    chance = Decisions(atheris.FuzzedDataProvider(data))
    first = structure.HEADER if name == "header" else structure.STRUCTURE
    every = (*structure.HEADER, *structure.STRUCTURE) if name == "header" else (*structure.STRUCTURE, *structure.BYTES)
    seed = chance.choice(structure.documents())
    mutators = [chance.choice(first), *(chance.choice(every) for _ in range(chance.randrange(5)))]
    mutated = structure.mutate(seed, mutators, chance)
    return structure.as_text(mutated, chance) if chance.randrange(8) == 1 else mutated


def raw(content: bytes | str) -> bytes:
    """A document as the bytes of a file."""
    return content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")


def target(name: str, atheris: Any, *, keep_going: bool) -> Callable[[bytes], None]:
    """What atheris calls with each of its inputs."""
    from fuzz.invariants import check  # here, so that atheris sees the library while it is imported

    def run(data: bytes) -> None:
        content = document(name, data, atheris)
        try:
            check(content, seconds=SECONDS)
        except Exception as error:
            keep(raw(content), error)
            if not keep_going:
                raise

    return run


def keep(content: bytes, error: Exception) -> None:
    """Leave a document that failed in the working directory: one for each place of the library, the shortest."""
    frames = traceback.extract_tb(error.__traceback__)
    place = next((frame for frame in reversed(frames) if "nt10k" in Path(frame.filename).parts), frames[-1])
    path = Path(f"failed-{type(error).__name__}-{Path(place.filename).stem}-{place.lineno}.txt")
    if not path.exists() or len(content) < path.stat().st_size:
        path.write_bytes(content)
        print(f"{path}: {error}", file=sys.stderr)


def seeds(name: str) -> Sequence[bytes]:
    """What a target begins with: documents, or decisions."""
    from fuzz.structure import documents

    return documents() if name == "bytes" else [Random(number).randbytes(256) for number in range(300)]


def main() -> None:
    """Run one target until libFuzzer has had enough."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--keep-going", action="store_true", help="leave what fails in failed-….txt, and go on")
    parser.add_argument(
        "--document", type=Path, metavar="FILE", help="only print the document that an input (timeout-…) stands for"
    )
    args, rest = parser.parse_known_args()
    try:
        atheris = import_module("atheris")  # optional, and without types
    except ImportError:
        sys.exit("fuzz_atheris.py needs atheris: pip install 'nt10k[fuzz]' (Linux on x86-64 only)")

    sys.path.insert(0, str(Path(__file__).parents[1]))
    if args.document:
        sys.stdout.buffer.write(raw(document(args.target, args.document.read_bytes(), atheris)))
        return
    with atheris.instrument_imports(include=["nt10k"]):
        run = target(args.target, atheris, keep_going=args.keep_going)

    with tempfile.TemporaryDirectory() as scratch:
        arguments = [sys.argv[0], *rest]
        if not any(Path(word).is_file() for word in rest):
            learnt, first = Path(scratch) / "learnt", Path(scratch) / "seeds"
            learnt.mkdir()
            first.mkdir()
            for number, content in enumerate(seeds(args.target)):
                (first / str(number)).write_bytes(content)
            # libFuzzer writes what it learns into the first directory, and only reads the others.
            arguments += [str(first)] if any(Path(word).is_dir() for word in rest) else [str(learnt), str(first)]
        atheris.Setup(arguments, run)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
