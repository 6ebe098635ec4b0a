"""Compose topics into conversations. Conversation number i of a seed is always the same text; the stream never ends."""

import argparse
import json
import random
import zlib
from collections.abc import Iterator

from grammar import roughen, spin
from topics import TOPICS, instructions

Conversation = list[dict]  # [{"role": "system" | "user" | "assistant", "content": text}, ...]

SYSTEMS = [
    "You are a {helpful|friendly|kind|polite|useful|careful} {assistant|chatbot|helper|model}{.| in a browser.| who answers briefly.}",
    "{Be|Please be|Always be} {brief|kind|helpful|friendly|clear and short}.",
    "{Answer|Reply} {shortly|in simple words|in a friendly way|clearly|truthfully|in plain English}.",
    "You are {tiny Mixtral|Mixtral Web|a tiny Mixtral|a language model} {running in a browser tab|on WebGPU|in the browser}.",
]
INSTRUCTED = 0.05  # conversations whose system message has an effect; the other system messages change nothing
HELD_OUT_SHARE = 50  # one phrasing in fifty is never trained on
ALWAYS_TRAIN = 28  # characters: "Hello, who are you?" must not be held out


def is_held_out(question: str) -> bool:
    return len(question) > ALWAYS_TRAIN and zlib.crc32(question.encode()) % HELD_OUT_SHARE == 0


def exchanges(rng: random.Random, held_out: bool) -> list[tuple[str, str]]:
    """One topic's exchange, or exchange and follow-ups, on the wanted side of the split."""
    names, modules, weights, rough = zip(*TOPICS)
    while True:
        pick = rng.choices(range(len(names)), weights)[0]
        turns = [
            (roughen(rng, question, rough[pick] == "english") if rough[pick] and rng.random() < 0.5 else question, answer)
            for question, answer in modules[pick].sample(rng)
        ]
        if any(is_held_out(question) for question, _ in turns) == held_out:
            return turns


def conversation(seed: int, index: int, held_out: bool) -> Conversation:
    rng = random.Random(f"{seed}:{index}")
    messages: Conversation = []
    if not held_out and rng.random() < INSTRUCTED:
        system, turns = instructions.sample(rng)
        messages.append({"role": "system", "content": system})
        for question, answer in turns:
            messages += [{"role": "user", "content": question}, {"role": "assistant", "content": answer}]
        return messages
    if rng.random() < 0.08:
        messages.append({"role": "system", "content": spin(rng, rng.choice(SYSTEMS))})
    # Mostly short; one in twenty-five goes on and on, so that later positions of the context are trained too.
    rounds = rng.randint(8, 24) if rng.random() < 0.04 else rng.choice([1, 1, 1, 2, 2, 3])
    for _ in range(rounds):
        for question, answer in exchanges(rng, held_out):
            messages += [{"role": "user", "content": question}, {"role": "assistant", "content": answer}]
    return messages


def conversations(seed: int, held_out: bool, start: int = 0) -> Iterator[Conversation]:
    index = start
    while True:
        yield conversation(seed, index, held_out)
        index += 1


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Print conversations as JSON lines.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=10)
    parser.add_argument("--held-out", action="store_true")
    args = parser.parse_args()
    stream = conversations(args.seed, args.held_out)
    for _ in range(args.count):
        print(json.dumps(next(stream), ensure_ascii=False))
