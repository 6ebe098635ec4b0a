"""Where tokens go: each expert's share of the held-out tokens, and how much the domain of a text says about its experts (mutual information)."""

import argparse
import json
import random
from pathlib import Path

import torch

import tokenizer as chat
from data import conversation
from export import load_checkpoint
from model import Mixtral
from topics import arithmetic, code, definitions, facts, french, german, identity, italian, rhymes, smalltalk, spanish, stories, units

HERE = Path(__file__).parent / "evaluation"
DOMAINS = {"English": [identity, smalltalk, facts, definitions], "French": [french], "German": [german], "Spanish": [spanish], "Italian": [italian],
           "code": [code], "arithmetic": [arithmetic, units], "stories": [stories, rhymes]}
TOKENS = 6_000  # of each domain


HELD_OUT = 400  # conversations that each expert's share is measured on


@torch.no_grad()
def chosen(model: Mixtral, ids: list[int]) -> torch.Tensor:
    """(layer, expert): how many of the tokens have the expert among their chosen two."""
    _, routing = model(torch.tensor([ids[: model.c.context]]))
    return torch.stack([logits.topk(model.c.top_k).indices.flatten().bincount(minlength=model.c.experts) for logits in routing])


def by_domain(model: Mixtral, tokenizer, seed: int = 4242) -> torch.Tensor:
    """(domain, layer, expert): choices of `TOKENS` tokens of each domain."""
    table = torch.zeros(len(DOMAINS), model.c.layers, model.c.experts)
    for domain, modules in enumerate(DOMAINS.values()):
        rng, done = random.Random(f"{seed}:{domain}"), 0
        while done < TOKENS:
            turns = rng.choice(modules).sample(rng)
            ids, _ = chat.encode(tokenizer, [m for question, reply in turns for m in ({"role": "user", "content": question}, {"role": "assistant", "content": reply})])
            table[domain] += chosen(model, ids)
            done += len(ids)
    return table


def held_out_load(model: Mixtral, tokenizer) -> torch.Tensor:
    """(layer, expert): each expert's share of the choices in held-out conversations."""
    counts = sum(chosen(model, chat.encode(tokenizer, conversation(seed=999, index=index, held_out=True))[0]) for index in range(HELD_OUT))
    return counts / counts.sum(1, keepdim=True)


def mutual_information(joint: torch.Tensor) -> float:
    """Bits that the domain (rows, equally likely) tells of an expert choice (columns)."""
    p = joint / joint.sum(1, keepdim=True) / joint.shape[0]
    return float((p * (p / (p.sum(0, keepdim=True) * p.sum(1, keepdim=True))).clamp_min(1e-12).log2()).sum())


def picture(table: torch.Tensor, path: Path) -> None:
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt

    shares = table / table.sum(2, keepdim=True)
    layers = table.shape[1]
    figure, axes = plt.subplots(1, layers, figsize=(2.6 * layers, 3.1), sharey=True, layout="constrained")
    for layer, axis in enumerate(axes):
        image = axis.imshow(shares[:, layer] * 100, cmap="Oranges", vmin=0, vmax=40)
        axis.set_title(f"layer {layer + 1}", fontsize=10)
        axis.set_xticks(range(table.shape[2]), [str(e + 1) for e in range(table.shape[2])], fontsize=8)
        axis.set_yticks(range(len(DOMAINS)), list(DOMAINS), fontsize=8)
    figure.colorbar(image, ax=axes, label="% of the domain's choices", shrink=0.8)
    figure.savefig(path, dpi=130)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    args = parser.parse_args()
    model, tokenizer = load_checkpoint(args.run), chat.load(args.run / "tokenizer")
    model.quantise(True)
    table, load = by_domain(model, tokenizer._tokenizer), held_out_load(model, tokenizer._tokenizer)
    report = []
    for layer in range(model.c.layers):
        report.append({"layer": layer + 1, "heldOutShares": [round(float(share), 4) for share in load[layer]], "mutualInformationBits": round(mutual_information(table[:, layer]), 4)})
        print(json.dumps(report[-1]), flush=True)
    (HERE / "routing.json").write_text(json.dumps({"domains": list(DOMAINS), "layers": report}, indent=1) + "\n")
    picture(table, HERE / "routing.png")


if __name__ == "__main__":
    main()
