"""Judge a run: held-out loss in f32 and in 4 bits, greedy 4-bit answers to the evaluation prompts, and what is wrong with them at a glance."""

import argparse
import json
import re
from pathlib import Path

import torch

import tokenizer as chat
from data import PROMPT_SETS, conversation, evaluation_prompts, plain
from export import load_checkpoint
from model import Mixtral
from train import POOL, evaluate

HERE = Path(__file__).parent / "evaluation"
ROWS, LONGEST = 96, 256  # held-out conversations that the engine's perplexity is measured on, and tokens of each
ANSWER_TOKENS = 220


@torch.no_grad()
def answer(model: Mixtral, tokenizer, messages: list[dict], limit: int = ANSWER_TOKENS) -> str:
    """The greedy reply to a conversation that ends with the user."""
    ids = tokenizer.apply_chat_template(messages, return_dict=False)
    start = len(ids)
    while len(ids) < start + limit and ids[-1] != tokenizer.eos_token_id:
        hidden, _ = model(torch.tensor([ids]))
        ids.append(int(model.lm_head(hidden[0, -1]).argmax()))
    return tokenizer.decode(ids[start:], skip_special_tokens=True)


def faults(text: str) -> list[str]:
    """What no reply may have: characters that are none, marks of the template, the same words again and again, nothing at all."""
    found = []
    if "\ufffd" in text:
        found.append("mojibake")
    if re.search(r"\[/?INST\]|</?s>|<unk>", text):
        found.append("template marker")
    if re.search(r"(\b.{4,40}?)\1{3,}", text):
        found.append("repetition")
    if not text.strip():
        found.append("empty")
    return found


def training_questions(pools: int, seed: int = 1) -> set[str]:
    """Everything that users say in the training text, as `plain` leaves it."""
    return {plain(m["content"]) for index in range(pools * POOL) for m in conversation(seed, index, False) if m["role"] == "user"}


def nearest(question: str, others: list[tuple[str, set[str]]]) -> tuple[str, float]:
    """The training question that shares most words with this one, and the share of their words that both have (Jaccard)."""
    words = set(plain(question).split())
    text, theirs = max(others, key=lambda other: len(words & other[1]) / len(words | other[1]))
    return text, round(len(words & theirs) / len(words | theirs), 2)


def held_out_rows(model: Mixtral, tokenizer) -> list[dict]:
    rows = []
    for index in range(ROWS):
        ids, spoken = chat.encode(tokenizer, conversation(seed=999, index=index, held_out=True))
        rows.append({"ids": ids[:LONGEST], "spoken": [int(s) for s in spoken[:LONGEST]]})
    return rows


@torch.no_grad()
def rows_loss(model: Mixtral, rows: list[dict]) -> float:
    """Mean negative log-likelihood, in nats, of what the assistant says in the rows."""
    total = count = 0.0
    for row in rows:
        ids, spoken = torch.tensor([row["ids"]]), torch.tensor(row["spoken"][1:], dtype=torch.bool)
        logits = model.lm_head(model(ids[:, :-1])[0])[0]
        total += torch.nn.functional.cross_entropy(logits[spoken], ids[0, 1:][spoken], reduction="sum").item()
        count += int(spoken.sum())
    return total / count


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--batches", type=int, default=24, help="held-out batches for the loss")
    parser.add_argument("--pools", type=int, default=120, help=f"how much training text to look for the prompts in, in pools of {POOL} conversations")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    model, tokenizer = load_checkpoint(args.run), chat.load(args.run / "tokenizer")
    rows = held_out_rows(model, tokenizer._tokenizer)
    losses = {}
    for name, quantised in (("f32", False), ("q4f16_1", True)):
        model.quantise(quantised)
        losses[name] = rows_loss(model, rows)
        print(json.dumps({"weights": name, "rows": losses[name], "batches": evaluate(model, tokenizer._tokenizer, args.batches)["loss"]}), flush=True)
    (HERE / "held-out.json").write_text(json.dumps({"loss": losses, "rows": rows}, separators=(",", ":")) + "\n")

    model.eval().quantise(True)
    questions = training_questions(args.pools)
    others = [(question, set(question.split())) for question in sorted(questions)]
    answers = []
    for prompt in (prompt for name in PROMPT_SETS for prompt in evaluation_prompts(name)):
        text, question = answer(model, tokenizer, prompt["messages"]), prompt["messages"][-1]["content"]
        like, overlap = nearest(question, others)
        answers.append({"id": prompt["id"], "answer": text, "faults": faults(text), "seen": plain(question) in questions, "nearest": like, "overlap": overlap})
        print(f"{prompt['id']} > {question}\n      {text!r} {answers[-1]['faults'] or ''}", flush=True)
    (HERE / "answers.json").write_text(json.dumps(answers, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
