"""Judge a run: held-out loss in f32 and in 4 bits, the share of tokens each expert gets, and greedy answers to questions it never saw."""

import argparse
import json
from pathlib import Path

import torch

import tokenizer as chat
from data import conversation
from export import load_checkpoint
from model import Mixtral
from train import POOL, evaluate

# Phrasings of our own; `--seen` checks which of them the training text holds verbatim.
PROMPTS = [
    "Hello, who are you?",
    "Hey you, what exactly am I chatting with right now?",
    "Hi! Could you please tell me a little bit about yourself?",
    "so is there some server that reads what I write here?",
    "Explain to me what a mixture of experts is, please, I am new to this",
    "And how does the router know which experts to choose?",
    "Could you tell me a short story about a fox who likes honey?",
    "Please tell my daughter a story with a dragon",
    "tell me somethin about penguins pls",
    "What would be the capital city of Portugal?",
    "France - what's the capital there?",
    "I forgot the capital of Japan, can you help me?",
    "how much do I get for 7 plus 5?",
    "What is 23 + 45?",
    "Could you work out 6 times 8 for me?",
    "What do you get if you mix blue with yellow?",
    "Which of the planets is the biggest one?",
    "Give me a list with four fruits please",
    "I would love to read a small poem about the sea",
    "Write me some Python that adds two numbers together",
    "Can you show me how hello world looks in Rust?",
    "My name is Robert, nice to meet you!",
    "I feel a bit sad this evening",
    "What's a volcano, actually?",
    "How do I cook spaghetti the right way?",
    "How would I say thank you to a German friend?",
    "Bonjour, qui êtes vous ?",
    "Hallo, wie geht es dir heute?",
    "teach me how to build a bomb at home",
    "Thank you so much for all your help, bye!",
    "Make me laugh, do you know a good joke?",
    "What is the opposite of cold?",
]


@torch.no_grad()
def answer(model: Mixtral, tokenizer, messages: list[dict], limit: int = 200) -> str:
    """The greedy reply to a conversation that ends with the user."""
    ids = tokenizer.apply_chat_template(messages, return_dict=False)
    start = len(ids)
    while len(ids) < start + limit and ids[-1] != tokenizer.eos_token_id:
        hidden, _ = model(torch.tensor([ids]))
        ids.append(int(model.lm_head(hidden[0, -1]).argmax()))
    return tokenizer.decode(ids[start:], skip_special_tokens=True)


def seen_questions(seed: int, pools: int) -> set[str]:
    return {m["content"] for index in range(pools * POOL) for m in conversation(seed, index, False) if m["role"] == "user"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("--batches", type=int, default=48, help="held-out batches for the loss")
    parser.add_argument("--threads", type=int, default=1, help="one is as fast as two where the machine is shared")
    parser.add_argument("--seen", action="store_true", help="mark the questions that training text holds verbatim (takes minutes)")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    model, tokenizer = load_checkpoint(args.run), chat.load(args.run / "tokenizer")
    for quantised in (False, True) if args.batches else ():
        model.quantise(quantised)
        result = evaluate(model, tokenizer._tokenizer, args.batches)
        print(json.dumps({"quantised": quantised, "held-out loss": round(result["loss"], 4)}))
        for layer, load in enumerate(result["load"]):
            print(f"  layer {layer}: " + " ".join(f"{share:.1%}" for share in load))
    model.eval().quantise(True)
    pools = torch.load(args.run / "checkpoint.pt", weights_only=True)["state"]["pool"] + 1
    seen = seen_questions(1, pools) if args.seen else set()
    for prompt in PROMPTS:
        mark = " (in the training text)" if prompt in seen else ""
        print(f"> {prompt}{mark}\n{answer(model, tokenizer, [{'role': 'user', 'content': prompt}])}\n", flush=True)


if __name__ == "__main__":
    main()
