"""Makes tools/golden/data: small random checkpoints, converted by this project, and the logits that transformers computes from the converted weights."""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import torch
import transformers

from checkpoints import CHECKPOINTS, build, save
from q4f16 import Shards, quantise
from reference import forward, load, run

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
CANDIDATES = 24
# Margins that a position should have, in standard deviations of the logits concerned: ten times and more what half precision may move.
LOGIT_MARGIN, ROUTER_MARGIN = 0.1, 0.12


def convert(source, out, name):
    subprocess.run(["node", ROOT / "tools/run.mjs", ROOT / "tools/convert/main.ts", source, out, "--name", name], check=True, cwd=ROOT)


def check_bytes(model, shards):
    """The converter's words and scales against numpy's, for every matrix; gates and norms against the values themselves."""
    matrices = 0
    fused = {}
    c = model.config
    for name, parameter in model.state_dict().items():
        values = parameter.float().numpy()
        if ".self_attn." in name and name.split(".")[-2] in ("q_proj", "k_proj", "v_proj"):
            fused.setdefault(name.rsplit(".", 2)[0] + ".qkv_proj.weight", []).append(values)
        elif name.endswith("mlp.experts.gate_up_proj"):
            for e in range(c.num_local_experts):
                at = name.replace("mlp.experts.gate_up_proj", f"block_sparse_moe.experts.{e}")
                fused[f"{at}.w1.weight"], fused[f"{at}.w3.weight"] = [values[e, : c.intermediate_size]], [values[e, c.intermediate_size :]]
        elif name.endswith("mlp.experts.down_proj"):
            for e in range(c.num_local_experts):
                fused[name.replace("mlp.experts.down_proj", f"block_sparse_moe.experts.{e}") + ".w2.weight"] = [values[e]]
        elif name.endswith("norm.weight") or name.endswith("mlp.gate.weight"):
            assert np.array_equal(shards.read(name.replace("mlp.gate", "block_sparse_moe.gate")), values), name
        else:
            fused[name] = [values]
    for name, parts in fused.items():
        words, scales = quantise(np.concatenate(parts))
        got_words, got_scales = shards.packed(name)
        assert np.array_equal(words, got_words) and np.array_equal(scales.view(np.uint16), got_scales.view(np.uint16)), name
        matrices += 1
    assert matrices + 2 * c.num_hidden_layers + 1 + c.num_hidden_layers == len(shards.tensors)
    return matrices


def margins(logits, router, top_k):
    """logits (..., vocab), router (..., layers, experts) -> how far first and second token, and last chosen and first left-out expert, are apart, in standard deviations."""
    tokens = np.sort(logits, -1)
    token_margin = (tokens[..., -1] - tokens[..., -2]) / logits.std()
    experts = np.sort(router, -1)
    if experts.shape[-1] == top_k:
        return token_margin, np.full(token_margin.shape, np.inf)
    gap = (experts[..., -top_k] - experts[..., -top_k - 1]) / router.std()
    return token_margin, gap.min(-1)


def choose_tokens(model, config, positions, random):
    """Random tokens, each drawn again (up to CANDIDATES times) where its position would leave the argmax or the routing nearly undecided."""
    tokens = [1]
    while len(tokens) < positions:
        drawn = random.integers(3, config["vocab_size"], CANDIDATES)
        batch = np.column_stack([np.tile(tokens, (CANDIDATES, 1)), drawn])
        token_margin, router_margin = margins(*run(model, batch), config["num_experts_per_tok"])
        worth = np.minimum(token_margin[:, -1] / LOGIT_MARGIN, router_margin[:, -1] / ROUTER_MARGIN)
        good = np.flatnonzero(worth >= 1)
        tokens.append(int(drawn[good[0] if len(good) else worth.argmax()]))
    return tokens


def make(checkpoint, folder):
    """Makes one checkpoint's data in `folder`/out and, once everything agrees, puts it in place of the old."""
    out = folder / "out"
    model = build(checkpoint)
    save(model, checkpoint, folder / "source")
    convert(folder / "source", out, checkpoint.name)
    shards = Shards(out)
    matrices = check_bytes(model, shards)
    config = checkpoint.config
    single, reference = load(shards, config, torch.float32), load(shards, config, torch.float64)
    tokens = choose_tokens(single, config, checkpoint.positions, np.random.default_rng(checkpoint.seed + 1000))
    logits, router = (array[0] for array in run(reference, [tokens]))
    std = logits.std()
    single_error = np.abs(run(single, [tokens])[0][0] - logits).max() / std
    own_logits, own_router = forward(shards, config, np.array(tokens))
    own_error = max(np.abs(own_logits - logits).max() / std, np.abs(own_router - router).max() / router.std())
    assert own_error < 1e-4, f"{checkpoint.name}: numpy and transformers differ by {own_error}"
    # What a golden test would not notice, it would not protect.
    effect = {"attention": np.abs(forward(shards, config, np.array(tokens), attention=0.0)[0] - logits)[1:].max(-1).min() / std}
    if config["sliding_window"]:
        for name, window in (("no window", None), ("window + 1", config["sliding_window"] + 1)):
            moved = np.abs(forward(shards, config | {"sliding_window": window}, np.array(tokens))[0] - logits).max(-1)
            assert moved[: config["sliding_window"]].max() == np.abs(own_logits - logits)[: config["sliding_window"]].max()
            effect[name] = np.median(moved[config["sliding_window"] :]) / std
    assert min(effect.values()) > 0.03, f"{checkpoint.name}: {effect}"
    token_margin, router_margin = margins(logits, router, config["num_experts_per_tok"])
    data = np.concatenate([logits.ravel(), router.ravel()]).astype("<f4")
    (out / "golden.bin").write_bytes(data.tobytes())
    golden = {
        "tokens": tokens,
        "logits": list(logits.shape),
        "router": list(router.shape),
        "logitStd": float(std),
        "routerStd": float(router.std()),
        "floatError": float(single_error),
        "madeBy": f"transformers {transformers.__version__}, torch {torch.__version__}, numpy {np.__version__}",
    }
    (out / "golden.json").write_text(json.dumps(golden) + "\n")
    target = HERE / "data" / checkpoint.name
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(out, target)
    close = {tolerance: int(((token_margin < 2 * tolerance) | (router_margin < 2 * tolerance)).sum()) for tolerance in (1e-3, 2e-2, 4e-2)}
    size = sum(path.stat().st_size for path in out.rglob("*") if path.is_file())
    uses = np.bincount(np.argsort(-router, -1)[..., : config["num_experts_per_tok"]].ravel(), minlength=router.shape[-1])
    print(
        f"{checkpoint.name}: {size / 1e6:.2f} MB, {matrices} matrices as numpy quantises them; logit std {std:.2f}, router std {router.std():.2f}; "
        f"f32 against f64 {single_error:.1e} std, numpy against transformers {own_error:.1e}; undecided positions of {len(tokens)} at tolerance: {close}; "
        f"logits move without it, in std: { {name: round(float(moved), 2) for name, moved in effect.items()} }; "
        f"distinct argmax {len(set(logits.argmax(-1)))}, expert uses {uses.tolist()}"
    )


if __name__ == "__main__":
    torch.set_num_threads(2)
    wanted = sys.argv[1:]
    for checkpoint in CHECKPOINTS:
        if not wanted or checkpoint.name in wanted:
            with tempfile.TemporaryDirectory() as folder:
                make(checkpoint, Path(folder))
