"""Reads `wide/LANGUAGE.txt`: exchanges as plain text, one block each, blank lines between them.

    Q {Why|How come} is the sky blue{?|}
    A Air scatters blue light more than red light.

    FOR thing | what
    Q {What is|Tell me what is} <thing>{?|}
    A <Thing> is <what>.
    a lamp | a device that gives light
    a river | water that flows to the sea

`{a|b}` picks one. A block of several Q and A is a conversation. After FOR come the names of the columns, and behind the Qs and As the rows of a table;
`<thing>` is replaced by the row's cell, `<Thing>` by the cell with a capital. Lines that begin with # are comments."""

import sys
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path

from grammar import cap, spin

TURNS, ROWS = 1.0, 0.25  # the share of a block: what each exchange and what each row adds


@dataclass
class Block:
    columns: list[str] = field(default_factory=list)
    turns: list[str] = field(default_factory=list)  # question, answer, question, answer ...
    rows: list[list[str]] = field(default_factory=list)

    @property
    def share(self) -> float:
        return TURNS * len(self.turns) / 2 + ROWS * len(self.rows)

    def sample(self, rng) -> list[tuple[str, str]]:
        row = dict(zip(self.columns, rng.choice(self.rows), strict=True)) if self.rows else {}
        slots = {**row, **{cap(name): cap(value) for name, value in row.items()}}
        said = [cap(spin(rng, text, **slots)) for text in self.turns]
        return list(zip(said[::2], said[1::2], strict=True))


def parse(text: str) -> list[Block]:
    """The blocks of a file. Raises ValueError with the number of the line that is wrong."""
    blocks, block, wanted = [], None, cycle("QA")
    for number, line in enumerate([*text.splitlines(), ""], 1):
        line = line.strip()
        if line.startswith("#"):
            continue
        if not line:
            if block and (not block.turns or len(block.turns) % 2 or bool(block.columns) != bool(block.rows)):
                raise ValueError(f"line {number}: the block before it lacks an answer, or the rows of its FOR")
            blocks += [block] if block else []
            block, wanted = None, cycle("QA")
            continue
        if not block:
            block = Block()
            if line.startswith("FOR "):
                block.columns = [name.strip() for name in line[4:].split("|")]
                continue
        if line[:2] in ("Q ", "A ") and not block.rows:
            if line[0] != next(wanted):
                raise ValueError(f"line {number}: Q and A must take turns")
            if line.count("{") != line.count("}"):
                raise ValueError(f"line {number}: unbalanced braces")
            block.turns.append(line[2:].strip())
        else:
            block.rows.append([cell.strip() for cell in line.split("|")])
            if len(block.rows[-1]) != len(block.columns):
                raise ValueError(f"line {number}: {len(block.columns)} cells wanted, {len(block.rows[-1])} found")
    return blocks


class Wide:
    """The topic of one file."""

    def __init__(self, language: str):
        self.blocks = parse((Path(__file__).parent / "wide" / f"{language}.txt").read_text())
        self.shares = [block.share for block in self.blocks]

    def sample(self, rng) -> list[tuple[str, str]]:
        return rng.choices(self.blocks, self.shares)[0].sample(rng)


if __name__ == "__main__":  # from tools/train: python -m topics.tables german
    import random

    wide = Wide(sys.argv[1])
    print(f"{len(wide.blocks)} blocks, {sum(len(block.rows) for block in wide.blocks)} rows")
    for index in range(12):
        print(*(f"  {'QA'[n % 2]} {text}" for n, text in enumerate(text for turn in wide.sample(random.Random(index)) for text in turn)), sep="\n")
    for index in range(20_000):  # every slot must be filled
        for turn in wide.sample(random.Random(f"check {index}")):
            for text in turn:
                if set("<>{}") & set(text.replace("->", "")):
                    raise SystemExit(f"unfilled: {text}")
