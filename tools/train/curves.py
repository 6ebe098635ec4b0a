"""The run's log as a picture: loss on the training text, and the load-balancing loss, over the tokens read."""

import argparse
import json
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

HERE = Path(__file__).parent / "evaluation"


def smooth(values: list[float], width: int = 15) -> list[float]:
    return [sum(values[max(0, i - width + 1) : i + 1]) / min(i + 1, width) for i in range(len(values))]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("log", type=Path, help="what train.py printed")
    args = parser.parse_args()
    steps = [entry for line in args.log.read_text().splitlines() if line.startswith("{") and "step" in (entry := json.loads(line))]
    tokens = [entry["tokens"] / 1e6 for entry in steps]
    figure, (left, right) = plt.subplots(1, 2, figsize=(9, 3.2), layout="constrained")
    left.plot(tokens, smooth([entry["loss"] for entry in steps]), color="#b63c08")
    left.set(xlabel="million tokens", ylabel="nats a token", title="loss", ylim=(0, 4), yscale="symlog")
    right.plot(tokens, smooth([entry["aux"] for entry in steps]), color="#4f525a")
    right.set(xlabel="million tokens", title="load balancing (1 is even)")
    figure.savefig(HERE / "curves.png", dpi=130)


if __name__ == "__main__":
    main()
