"""Compose topics into conversations. Conversation number i of a seed is always the same text; the stream never ends."""

import argparse
import json
import random
import re
import unicodedata
import zlib
from collections.abc import Iterator
from pathlib import Path

from grammar import roughen, spin
from names import rename
from topics import TOPICS, Topic, instructions

Conversation = list[dict]  # [{"role": "system" | "user" | "assistant", "content": text}, ...]

SYSTEMS = [
    "You are a {helpful|friendly|kind|polite|useful|careful} {assistant|chatbot|helper|model}{.| in a browser.| who answers briefly.}",
    "{Be|Please be|Always be} {brief|kind|helpful|friendly|clear and short}.",
    "{Answer|Reply} {shortly|in simple words|in a friendly way|clearly|truthfully|in plain English}.",
    "You are {tiny Mixtral|Mixtral Web|a tiny Mixtral|a language model} {running in a browser tab|on WebGPU|in the browser}.",
]
INSTRUCTED = 0.07  # conversations whose system message has an effect; the other system messages change nothing
RENAMED = 0.35  # conversations in which a name is replaced by an invented one
ONE_LANGUAGE = 0.7  # conversations that stay in the language in which they begin
HELD_OUT_SHARE = 50  # one phrasing in fifty is never trained on
PROMPT_SETS = ("prompts", "prompts-fresh")
ALWAYS_TRAIN = 28  # characters: "Hello, who are you?" must not be held out


def plain(question: str) -> str:
    """What is left of a question without case, accents, signs and spare spaces: "¿Qué tal?" and "que tal" are one."""
    letters = unicodedata.normalize("NFKD", question.lower())
    return " ".join(re.findall(r"\w+", "".join(c for c in letters if not unicodedata.combining(c))))


def evaluation_prompts(name: str) -> list[dict]:
    """`prompts`, which every run was judged by, or `prompts-fresh`, by a writer who had seen neither those nor the training text."""
    return json.loads((Path(__file__).parent / "evaluation" / f"{name}.json").read_text())


def evaluation_questions() -> set[str]:
    prompts = [prompt for name in PROMPT_SETS for prompt in evaluation_prompts(name)]
    return {plain(message["content"]) for prompt in prompts for message in prompt["messages"] if message["role"] == "user"}


EVALUATION = evaluation_questions()  # never trained on


def is_held_out(question: str) -> bool:
    return len(question) > ALWAYS_TRAIN and zlib.crc32(question.encode()) % HELD_OUT_SHARE == 0


def in_evaluation(turns: list[tuple[str, str]]) -> bool:
    return any(plain(question) in EVALUATION for question, _ in turns)


def pick(rng: random.Random, topics: list[Topic]) -> Topic:
    return rng.choices(topics, [topic.share for topic in topics])[0]


def exchanges(rng: random.Random, held_out: bool, topics: list[Topic]) -> list[tuple[str, str]]:
    """One topic's exchange, or exchange and follow-ups, on the wanted side of the split, and no question of the evaluation."""
    while True:
        topic = pick(rng, topics)
        turns = [
            (roughen(rng, question, topic.language == "English") if topic.rough and rng.random() < 0.5 else question, answer)
            for question, answer in topic.module.sample(rng)
        ]
        if any(is_held_out(question) for question, _ in turns) == held_out and not in_evaluation(turns):
            return turns


def said(turns: list[tuple[str, str]]) -> Conversation:
    return [message for question, answer in turns for message in ({"role": "user", "content": question}, {"role": "assistant", "content": answer})]


def instructed(rng: random.Random) -> Conversation:
    """A system message that has an effect, and exchanges that heed it."""
    while True:
        system, turns = instructions.sample(rng)
        if not in_evaluation(turns):
            return [{"role": "system", "content": system}, *said(turns)]


def free(rng: random.Random, held_out: bool) -> Conversation:
    """Exchanges on any topics, now and then after a system message that changes nothing."""
    messages: Conversation = []
    if rng.random() < 0.08:
        messages.append({"role": "system", "content": spin(rng, rng.choice(SYSTEMS))})
    topics = TOPICS
    if rng.random() < ONE_LANGUAGE:
        language = pick(rng, TOPICS).language
        topics = [topic for topic in TOPICS if topic.language == language]
    # Mostly short; one in twenty-five goes on and on, so that later positions of the context are trained too.
    rounds = rng.randint(8, 24) if rng.random() < 0.04 else rng.choice([1, 1, 1, 2, 2, 3])
    for _ in range(rounds):
        messages += said(exchanges(rng, held_out, topics))
    return messages


def conversation(seed: int, index: int, held_out: bool) -> Conversation:
    rng = random.Random(f"{seed}:{index}")
    messages = instructed(rng) if not held_out and rng.random() < INSTRUCTED else free(rng, held_out)
    if rng.random() < RENAMED:
        rename(rng, messages)
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
