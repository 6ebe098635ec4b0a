"""Train the byte-fallback BPE tokenizer on generated conversations and write it in Mixtral's own tokenizer.json form."""

import argparse
import json
from pathlib import Path

from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers
from transformers import PreTrainedTokenizerFast

from data import conversations

SPECIAL = ["<unk>", "<s>", "</s>"]  # ids 0, 1, 2, as in Mixtral
BYTES = [f"<0x{byte:02X}>" for byte in range(256)]  # ids 3..258: any other character becomes its UTF-8 bytes
# Merges stay inside one of these pieces: a word, one digit, a run of spaces, a run of signs.
PIECES = Regex(r"▁?\p{L}+|\d|▁+(?=▁)|▁?[^\s\p{L}\d▁]+|▁")

# Mixtral-Instruct v0.1: `<s>[INST] user [/INST] assistant</s>[INST] ...`; a system message opens the first user turn.
CHAT_TEMPLATE = """\
{%- if messages[0]['role'] == 'system' -%}
    {%- set system = messages[0]['content'] + '\\n\\n' -%}
    {%- set turns = messages[1:] -%}
{%- else -%}
    {%- set system = '' -%}
    {%- set turns = messages -%}
{%- endif -%}
{{- bos_token -}}
{%- for message in turns -%}
    {%- if (message['role'] == 'user') != (loop.index0 % 2 == 0) -%}
        {{- raise_exception('After an optional system message, roles must alternate user/assistant/user/assistant/...') -}}
    {%- endif -%}
    {%- if message['role'] == 'user' -%}
        {{- '[INST] ' + (system if loop.first else '') + message['content'] + ' [/INST]' -}}
    {%- elif message['role'] == 'assistant' -%}
        {{- ' ' + message['content'] + eos_token -}}
    {%- else -%}
        {{- raise_exception('Only the roles system, user and assistant are supported.') -}}
    {%- endif -%}
{%- endfor -%}"""


def train(texts: list[str], vocab_size: int) -> Tokenizer:
    """Learn merges word by word, then rebuild as one flat BPE over `▁`-joined text, as SentencePiece models convert to."""
    learner = Tokenizer(models.BPE())
    learner.normalizer = normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")])
    learner.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Split("\n", "removed"), pre_tokenizers.Split(PIECES, "isolated")])
    wanted = vocab_size - len(SPECIAL) - len(BYTES)
    learner.train_from_iterator(texts, trainers.BpeTrainer(vocab_size=wanted, min_frequency=2, show_progress=False))
    learned = json.loads(learner.to_str())["model"]

    pieces = sorted(learned["vocab"], key=learned["vocab"].get)
    vocab = {piece: index for index, piece in enumerate(SPECIAL + BYTES + pieces)}
    merges = [tuple(merge) for merge in learned["merges"]]
    tokenizer = Tokenizer(models.BPE(vocab, merges, unk_token="<unk>", fuse_unk=True, byte_fallback=True))
    tokenizer.normalizer = normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")])
    tokenizer.post_processor = processors.TemplateProcessing("<s> $A", "<s> $A <s> $B", [("<s>", 1)])
    tokenizer.decoder = decoders.Sequence(
        [decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)]
    )
    tokenizer.add_special_tokens(SPECIAL)
    return tokenizer


def save(tokenizer: Tokenizer, folder: Path, context: int) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(folder / "tokenizer.json"))
    names = {"bos_token": "<s>", "eos_token": "</s>", "unk_token": "<unk>"}
    config = {
        "add_bos_token": True,
        "add_eos_token": False,
        **names,
        "chat_template": CHAT_TEMPLATE,
        "clean_up_tokenization_spaces": False,
        "model_max_length": context,
        "tokenizer_class": "PreTrainedTokenizerFast",
    }
    (folder / "tokenizer_config.json").write_text(json.dumps(config, indent=2, ensure_ascii=False) + "\n")
    (folder / "special_tokens_map.json").write_text(json.dumps(names, indent=2) + "\n")


def load(folder: Path) -> PreTrainedTokenizerFast:
    return PreTrainedTokenizerFast.from_pretrained(str(folder))


def render(conversation: list[dict]) -> list[tuple[str, bool]]:
    """The template's text as (segment, is it the assistant's?) pieces; `<s>` and `</s>` are part of the segments."""
    system, turns = "", conversation
    if conversation[0]["role"] == "system":
        system, turns = conversation[0]["content"] + "\n\n", conversation[1:]
    segments = [("<s>", False)]
    for index, message in enumerate(turns):
        if message["role"] == "user":
            segments.append((f"[INST] {system if index == 0 else ''}{message['content']} [/INST]", False))
        else:
            segments.append((f" {message['content']}</s>", True))
    return segments


def encode(tokenizer: Tokenizer, conversation: list[dict]) -> tuple[list[int], list[bool]]:
    """Token ids of the rendered chat, and which of them the assistant writes. Tokenised as one text, exactly as at inference."""
    segments = render(conversation)
    encoding = tokenizer.encode("".join(text for text, _ in segments), add_special_tokens=False)
    # (start, end, assistant) in characters; a token belongs to the segment in which it ends.
    spoken, position = [], 0
    for text, assistant in segments:
        spoken += [assistant] * len(text)
        position += len(text)
    return encoding.ids, [spoken[max(end - 1, 0)] for _, end in encoding.offsets]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--vocab", type=int, default=4096)
    parser.add_argument("--conversations", type=int, default=30_000)
    parser.add_argument("--context", type=int, default=1024)
    args = parser.parse_args()
    stream = conversations(seed=0, held_out=False)
    texts = ["".join(text for text, _ in render(next(stream))) for _ in range(args.conversations)]
    texts = [text.replace("<s>", "").replace("</s>", "") for text in texts]
    save(train(texts, args.vocab), args.out, args.context)
