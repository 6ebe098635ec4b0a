"""Train the tiny Mixtral on generated conversations. Seeded, resumable, ends with quantisation-aware steps. One process a core, each on batches of its own:
on two cores 1.25 times as fast as one process with two threads."""

import argparse
import json
import math
import random
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor

import tokenizer as chat
from data import conversation
from model import Config, Mixtral, load_balancing_loss

TOKENS_A_BATCH = 2048  # padded tokens a batch holds at most; a step takes one batch of each worker
POOL = 512  # conversations sorted by length at a time, so that a batch needs little padding
OTHER_SHARE, OTHER_WEIGHT = 0.25, 0.4  # of what the user says, one token in four counts, with this weight: as 0.1 on all of it, for less work
PADDING = 0  # the id of `<unk>`, which no text has: a character outside the vocabulary becomes its bytes
AUX_WEIGHT = 0.02  # of the load-balancing loss
PEAK_LR, FINAL_LR, WARMUP_STEPS = 1.5e-3, 2e-5, 100
QUANTISED_SHARE = 0.12  # the last part of the run computes with fake-quantised weights
SAVE_SECONDS = 180
LOG_STEPS = 20
LOAD_STEPS = 100  # how often the log tells each expert's share of a batch

Batch = tuple[Tensor, Tensor]  # ids (batch, time + 1), loss weight of each token (batch, time + 1); padding weighs 0


def real(batch: Batch) -> Tensor:
    """(batch * time,) which of the model's inputs are no padding."""
    return (batch[0][:, :-1] != PADDING).reshape(-1)


def batches(tokenizer, config: Config, seed: int, held_out: bool, pool: int = 0, stride: int = 1) -> Iterator[tuple[int, Batch]]:
    """(pool number, batch) without end, of every `stride`-th pool. Rows start at `<s>` and are never joined, as at inference."""
    while True:
        rows = []
        for index in range(pool * POOL, (pool + 1) * POOL):
            ids, spoken = chat.encode(tokenizer, conversation(seed, index, held_out))
            rows.append((ids[: config.context], spoken[: config.context]))
        rows.sort(key=lambda row: len(row[0]))
        groups, start = [], 0
        while start < len(rows):
            end = start + 1
            while end < len(rows) and len(rows[end][0]) * (end + 1 - start) <= TOKENS_A_BATCH:
                end += 1
            groups.append(rows[start:end])
            start = end
        random.Random(f"{seed}:{pool}:order").shuffle(groups)
        chance = torch.Generator().manual_seed(seed * 1_000_003 + pool)
        for group in groups:
            width = max(len(ids) for ids, _ in group)
            ids, weight = torch.full((len(group), width), PADDING), torch.zeros(len(group), width)
            for row, (tokens, spoken) in enumerate(group):
                ids[row, : len(tokens)] = torch.tensor(tokens)
                counted = torch.rand(len(tokens), generator=chance) < OTHER_SHARE
                weight[row, : len(tokens)] = torch.tensor(spoken).float().clamp(min=OTHER_WEIGHT * counted)
            yield pool, (ids, weight)
        pool += stride


def losses(model: Mixtral, batch: Batch) -> tuple[Tensor, Tensor, list[Tensor]]:
    """Weighted cross-entropy summed over tokens, the sum of the weights, the router logits."""
    ids, weight = batch
    hidden, routing = model(ids[:, :-1])
    targets, weight = ids[:, 1:].reshape(-1), weight[:, 1:].reshape(-1)
    counted = weight.nonzero()[:, 0]
    logits = model.lm_head(hidden.reshape(-1, hidden.shape[-1])[counted]).float()
    loss = F.cross_entropy(logits, targets[counted], reduction="none")
    return (loss * weight[counted]).sum(), weight.sum(), routing


def expert_counts(routing: list[Tensor], batch: Batch, config: Config) -> Tensor:
    """(layer, expert): how many tokens have the expert among those chosen for them."""
    return torch.stack([logits[real(batch)].topk(config.top_k).indices.flatten().bincount(minlength=config.experts) for logits in routing])


@torch.no_grad()
def evaluate(model: Mixtral, tokenizer, count: int = 24) -> dict:
    """Mean loss on the assistant's tokens of held-out conversations, and the share of tokens each expert gets, layer by layer."""
    model.eval()
    total = weights = 0.0
    load = torch.zeros(model.c.layers, model.c.experts)
    stream = batches(tokenizer, model.c, seed=999, held_out=True)
    for _ in range(count):
        _, batch = next(stream)
        loss, weight_sum, routing = losses(model, (batch[0], (batch[1] == 1).float()))
        total, weights = total + loss.item(), weights + weight_sum.item()
        load += expert_counts(routing, batch, model.c)
    model.train()
    return {"loss": total / weights, "load": (load / load.sum(1, keepdim=True)).tolist()}


def schedule(progress: float, step: int) -> float:
    """Linear warm-up, then a cosine over the whole run."""
    cosine = FINAL_LR + 0.5 * (PEAK_LR - FINAL_LR) * (1 + math.cos(math.pi * min(progress, 1)))
    return cosine * min(1, (step + 1) / WARMUP_STEPS)


class Gradients:
    """This worker's gradients as one row of a table that all workers see, (workers, parameters + 1); its last number is the worker's progress."""

    def __init__(self, model: Mixtral, table: Tensor, rank: int, barrier):
        self.table, self.row, self.barrier = table, table[rank], barrier
        at = 0
        for parameter in model.parameters():
            parameter.grad = self.row[at : at + parameter.numel()].view_as(parameter)
            at += parameter.numel()

    def share(self, progress: float) -> float:
        """Replace each row by the mean of all; returns the mean progress, the same for all."""
        self.row[-1] = progress
        self.barrier.wait()
        mean = self.table.mean(0)
        self.barrier.wait()
        self.row.copy_(mean)
        return float(mean[-1])


def save(path: Path, model: Mixtral, optimizer, state: dict) -> None:
    part = path.with_suffix(".part")
    torch.save({"config": asdict(model.c), "model": model.state_dict(), "optimizer": optimizer.state_dict(), "state": state}, part)
    part.replace(path)


def work(rank: int, args: argparse.Namespace, config: Config, table: Tensor, barrier) -> None:
    """One of the workers; the first keeps the clock, the log and the checkpoint."""
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    first = rank == 0
    tokenizer = chat.load(args.out / "tokenizer")._tokenizer
    model = Mixtral(config)
    decayed = [p for p in model.parameters() if p.dim() > 1]
    others = [p for p in model.parameters() if p.dim() <= 1]
    optimizer = torch.optim.AdamW(
        [{"params": decayed, "weight_decay": 0.05}, {"params": others, "weight_decay": 0.0}], betas=(0.9, 0.97), eps=1e-10, fused=True
    )
    state = {"step": 0, "seconds": 0.0, "tokens": 0, "pool": 0}
    checkpoint = args.out / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=True)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        state = saved["state"]
    gradients = Gradients(model, table, rank, barrier)
    if first:
        print(f"{sum(p.numel() for p in model.parameters()):,} parameters, {args.workers} workers", flush=True)

    stream = batches(tokenizer, config, args.seed, held_out=False, pool=state["pool"] + rank, stride=args.workers)
    last_save = last_log = time.monotonic()
    logged_tokens, running = state["tokens"], []
    progress = state["seconds"] / (60 * args.minutes)
    while progress < 1:
        began = time.monotonic()
        if progress >= 1 - QUANTISED_SHARE and not model.quantised:
            model.quantise(True)
            if first:
                print("quantised from here", flush=True)
        state["pool"], batch = next(stream)
        loss, weight, routing = losses(model, batch)
        aux = load_balancing_loss(routing, config.top_k, real(batch).float())
        gradients.row.zero_()
        (loss / weight + AUX_WEIGHT * aux).backward()
        for group in optimizer.param_groups:
            group["lr"] = schedule(progress, state["step"])
        progress = gradients.share(state["seconds"] / (60 * args.minutes))
        norm = torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()

        running.append((loss / weight).item())
        state["step"] += 1
        state["tokens"] += int(real(batch).sum()) * args.workers  # the others' batches hold about as many
        now = time.monotonic()
        state["seconds"] += now - began
        if first and state["step"] % LOG_STEPS == 0:
            line = {"step": state["step"], "minutes": state["seconds"] / 60, "loss": sum(running) / len(running), "aux": aux.item(), "norm": norm.item(),
                    "lr": optimizer.param_groups[0]["lr"], "tokens": state["tokens"], "tokens/s": (state["tokens"] - logged_tokens) / (now - last_log)}
            line = {key: round(value, 5) for key, value in line.items()}
            if state["step"] % LOAD_STEPS == 0:
                load = expert_counts(routing, batch, config)
                line["load"] = [[round(share, 3) for share in row] for row in (load / load.sum(1, keepdim=True)).tolist()]
            print(json.dumps(line), flush=True)
            last_log, logged_tokens, running = now, state["tokens"], []
        if first and now - last_save > SAVE_SECONDS:
            save(checkpoint, model, optimizer, state)
            last_save = now
    if first:
        save(checkpoint, model, optimizer, state)
        for quantised in (False, True):
            model.quantise(quantised)
            print(json.dumps({"quantised": quantised, **evaluate(model, tokenizer)}), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, help="folder of the run; must hold tokenizer/")
    parser.add_argument("--minutes", type=float, default=60, help="training time; the schedule follows the clock")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2, help="processes of one thread each")
    args = parser.parse_args()
    config = Config(vocab=chat.load(args.out / "tokenizer")._tokenizer.get_vocab_size())
    parameters = sum(p.numel() for p in Mixtral(config).parameters())
    table = torch.zeros(args.workers, parameters + 1).share_memory_()
    torch.multiprocessing.spawn(work, (args, config, table, torch.multiprocessing.get_context("spawn").Barrier(args.workers)), nprocs=args.workers)


if __name__ == "__main__":
    main()
