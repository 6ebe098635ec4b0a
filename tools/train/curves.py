"""The run's log as a picture, over the tokens read: loss on the training text, and what share of a batch each layer's busiest and idlest expert gets."""

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
    left.set(xlabel="million tokens", ylabel="nats a token", title="loss", yscale="log", ylim=(0.2, 8))
    left.set_yticks([0.2, 0.5, 1, 2, 4, 8], ["0.2", "0.5", "1", "2", "4", "8"])
    left.minorticks_off()
    loads = [(entry["tokens"] / 1e6, entry["load"]) for entry in steps if "load" in entry]
    for layer in range(len(loads[0][1])):
        shares = [[100 * share for share in load[layer]] for _, load in loads]
        colour = plt.get_cmap("copper")(0.25 + 0.7 * layer / len(loads[0][1]))
        right.plot([at for at, _ in loads], smooth([max(share) for share in shares]), color=colour, label=f"layer {layer + 1}")
        right.plot([at for at, _ in loads], smooth([min(share) for share in shares]), color=colour)
    right.axhline(12.5, color="#4f525a", linestyle=":", linewidth=1)
    right.set(xlabel="million tokens", ylabel="% of the choices", title="busiest and idlest expert (dotted: even)", ylim=(0, 40))
    right.legend(fontsize=8)
    figure.savefig(HERE / "curves.png", dpi=130)


if __name__ == "__main__":
    main()
