"""Golden files for src/engine/text: what Hugging Face's tokenizers and transformers, and Mistral's own tokenizer, make of the same input.

    python make.py small     trains a small tokenizer in Mixtral's form, writes it to small/ with its cases
    python make.py cases DIR writes cases.json for the tokenizer in DIR
    python make.py mixtral   the first Mixtral's tokenizer (tokenizer.model.v1 of mistral-common, Apache-2.0) as
                             mixtral/tokenizer.json.gz, with cases from mistral-common and SentencePiece
    python make.py mistral   the vocabularies of 8x7B (v1) and 8x22B (v3) as a GGUF file has them, and what mistral-common makes of
                             hundreds of texts and chats: mistral/v1.json.gz, mistral/v3.json.gz
    python make.py sampling  sampling.json

`small`, `cases` and `sampling` need tokenizers, transformers and torch; `mixtral` and `mistral` need mistral-common, sentencepiece and tokenizers.
"""

import argparse
import gzip
import json
from pathlib import Path

HERE = Path(__file__).parent

CASES = {
    "empty": "",
    "ascii": "The quick brown fox jumps over 13 lazy dogs.",
    "accents": "Où est le garçon naïf ? Ärger über Größe, señor; così è.",
    "emoji": "Well done 👍🏽! 👨‍👩‍👧 and 🇫🇷.",
    "cjk": "你好，世界。こんにちは 안녕하세요",
    "combining": "e\u0301 n\u0303 a\u0308\u0323 क्षि",
    "code": "def f(x):\n\treturn {\n\t\t'a': x  # two\n\t}\n\r\nif (a<b && c>d) {}",
    "several spaces": "one  two   three    four",
    "leading space": " leading",
    "leading spaces": "   three before",
    "trailing spaces": "after  ",
    "only spaces": "   ",
    "newlines": "\n\na\n",
    "inst": "[INST] Hello [/INST] Hi",
    "end token": "before </s> after",
    "begin token": "<s>start<s> again",
    "tokens alone": "<s></s>",
    "unknown token": "an <unk> here",
    "byte spelling": "<0x41> and <0xE2>",
    "nul and controls": "a\u0000b\u0007c\u007f",
    "byte order mark": "\ufeffx\ufeff",
    "metaspace": "a▁b ▁",
}

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
        {{- raise_exception('roles must alternate') -}}
    {%- endif -%}
    {%- if message['role'] == 'user' -%}
        {{- '[INST] ' + (system if loop.first else '') + message['content'] + ' [/INST]' -}}
    {%- else -%}
        {{- ' ' + message['content'] | trim + eos_token -}}
    {%- endif -%}
{%- endfor -%}"""

CHATS = {
    "one turn": [("user", "Hello, who are you?")],
    "system": [("system", "Answer briefly."), ("user", "What is the capital of France?")],
    "three turns": [("user", "Hi"), ("assistant", "Hello there!"), ("user", "Où es-tu ?"), ("assistant", "Ici."), ("user", "👍")],
    "lines": [("user", "Explain:\n\n```\nx = 1\n```"), ("assistant", "It sets x.\nDone."), ("user", "Thanks  a lot")],
}

# What the small tokenizer learns its merges from.
CORPUS = """\
The mixture of experts routes every token to two experts, and the rest of them sleep.
A small model answers in short sentences. What is the weather like today? It is sunny and warm.
Once upon a time there was a little fox that lived in the forest and liked to read the old books.
Le garçon mange une pomme et la fille lit le journal. Où est la gare ? Elle est près de la place.
Der Hund läuft über die Straße, weil die Katze auf dem Dach schläft.
def add(a, b):
    return a + b
for (let i = 0; i < 10; i++) { console.log(i); }
[INST] Hello, who are you? [/INST] I am a small language model. [INST] What can you do? [/INST] I can answer questions.
One two three four five six seven eight nine ten, 1 2 3 4 5 6 7 8 9 10, 1999, 2024.
The capital of France is Paris, the capital of Italy is Rome, and the capital of Spain is Madrid.
""".splitlines()

SPECIAL = ["<unk>", "<s>", "</s>"]
BYTES = [f"<0x{byte:02X}>" for byte in range(256)]


def write(path: Path, value) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=True, indent=1) + "\n")
    print(path, path.stat().st_size, "bytes")


def assemble(vocab: dict, merges: list):
    """A tokenizer.json as Mixtral's: SentencePiece's BPE without a pre-tokenizer, byte fallback, `<s>` in front."""
    from tokenizers import Tokenizer, decoders, models, normalizers, processors

    tokenizer = Tokenizer(models.BPE(vocab, merges, unk_token="<unk>", fuse_unk=True, byte_fallback=True))
    tokenizer.normalizer = normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")])
    tokenizer.post_processor = processors.TemplateProcessing("<s> $A", "<s> $A <s> $B", [("<s>", 1)])
    tokenizer.decoder = decoders.Sequence(
        [decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)]
    )
    tokenizer.add_special_tokens(SPECIAL)
    return tokenizer


def config() -> dict:
    names = {"bos_token": "<s>", "eos_token": "</s>", "unk_token": "<unk>"}
    return {
        **names,
        "add_bos_token": True,
        "add_eos_token": False,
        "clean_up_tokenization_spaces": False,
        "tokenizer_class": "PreTrainedTokenizerFast",
        "chat_template": CHAT_TEMPLATE,
    }


def small() -> None:
    from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, trainers

    learner = Tokenizer(models.BPE())
    learner.normalizer = normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")])
    learner.pre_tokenizer = pre_tokenizers.Split(Regex(r"▁?[\p{L}]+|\d|▁+|[^\s\p{L}\d▁]+"), "isolated")
    learner.train_from_iterator(CORPUS, trainers.BpeTrainer(vocab_size=350, min_frequency=2, show_progress=False))
    learned = json.loads(learner.to_str())["model"]
    pieces = sorted(learned["vocab"], key=learned["vocab"].get)
    vocab = {piece: index for index, piece in enumerate(SPECIAL + BYTES + pieces)}
    folder = HERE / "small"
    folder.mkdir(exist_ok=True)
    tokenizer = assemble(vocab, [tuple(merge) for merge in learned["merges"]])
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    write(folder / "tokenizer_config.json", config())
    cases(folder)


def cases(folder: Path) -> None:
    from transformers import PreTrainedTokenizerFast

    tokenizer = PreTrainedTokenizerFast.from_pretrained(str(folder))
    texts = []
    for name, text in CASES.items():
        ids = tokenizer.encode(text, add_special_tokens=False)
        texts.append(
            {
                "name": name,
                "text": text,
                "ids": ids,
                "idsWithSpecial": tokenizer.encode(text),
                "decoded": tokenizer.decode(ids, skip_special_tokens=True),
                "decodedWithSpecial": tokenizer.decode(ids, skip_special_tokens=False),
            }
        )
    chats = []
    for name, turns in CHATS.items():
        messages = [{"role": role, "content": content} for role, content in turns]
        rendered = tokenizer.apply_chat_template(messages, tokenize=False, add_generation_prompt=True)
        ids = tokenizer.encode(rendered, add_special_tokens=False)
        chats.append({"name": name, "messages": messages, "rendered": rendered, "ids": ids})
    write(folder / "cases.json", {"texts": texts, "chats": chats})


def mixtral() -> None:
    import mistral_common
    import sentencepiece
    from mistral_common.protocol.instruct.messages import AssistantMessage, SystemMessage, UserMessage
    from mistral_common.protocol.instruct.request import ChatCompletionRequest
    from mistral_common.tokens.tokenizers.mistral import MistralTokenizer

    source = Path(mistral_common.__file__).parent / "data" / "tokenizer.model.v1"
    model = sentencepiece.SentencePieceProcessor(model_file=str(source))
    pieces = [model.id_to_piece(index) for index in range(model.vocab_size())]
    vocab = {piece: index for index, piece in enumerate(pieces)}
    merges = []
    for index, piece in enumerate(pieces):
        if model.is_control(index) or model.is_byte(index) or model.is_unknown(index):
            continue
        halves = [(piece[:cut], piece[cut:]) for cut in range(1, len(piece))]
        halves = [pair for pair in halves if pair[0] in vocab and pair[1] in vocab]
        halves.sort(key=lambda pair: (vocab[pair[0]], vocab[pair[1]]))
        merges += [(-model.get_score(index), pair) for pair in halves]
    merges.sort(key=lambda merge: merge[0])  # stable: pieces of one score keep their order
    tokenizer = assemble(vocab, [pair for _, pair in merges])

    folder = HERE / "mixtral"
    folder.mkdir(exist_ok=True)
    data = gzip.compress(json.dumps(json.loads(tokenizer.to_str()), ensure_ascii=False, separators=(",", ":")).encode(), 9, mtime=0)
    (folder / "tokenizer.json.gz").write_bytes(data)
    print(folder / "tokenizer.json.gz", len(data), "bytes")

    # SentencePiece never reads a special token in a text: these are the ids of plain text.
    texts = []
    for name, text in CASES.items():
        ids = model.encode(text)
        plain = not any(token in text for token in SPECIAL)
        if plain and tokenizer.encode(text, add_special_tokens=False).ids != ids:
            print("Hugging Face's conversion differs from SentencePiece in", repr(text))
        texts.append({"name": name, "text": text, "ids": ids, "decoded": model.decode(ids)})
    classes = {"user": UserMessage, "assistant": AssistantMessage, "system": SystemMessage}
    mistral = MistralTokenizer.v1()
    chats = []
    for name, turns in CHATS.items():
        request = ChatCompletionRequest(messages=[classes[role](content=content) for role, content in turns])
        messages = [{"role": role, "content": content} for role, content in turns]
        chats.append({"name": name, "messages": messages, "ids": mistral.encode_chat_completion(request).tokens})
    write(folder / "cases.json", {"template": CHAT_TEMPLATE, "texts": texts, "chats": chats})


# v3 puts the system message before the last question, v1 before the first.
V3_TEMPLATE = """\
{%- if messages[0]['role'] == 'system' -%}
    {%- set system = messages[0]['content'] + '\\n\\n' -%}
    {%- set turns = messages[1:] -%}
{%- else -%}
    {%- set system = '' -%}
    {%- set turns = messages -%}
{%- endif -%}
{{- bos_token -}}
{%- for message in turns -%}
    {%- if message['role'] == 'user' -%}
        {{- '[INST] ' + (system if loop.last else '') + message['content'] + '[/INST]' -}}
    {%- else -%}
        {{- ' ' + message['content'] | trim + eos_token -}}
    {%- endif -%}
{%- endfor -%}"""


def texts_of_all_kinds() -> list[str]:
    """Over 500: what the bundled model is trained on, in five languages, code, and everything that is awkward."""
    import random
    import sys

    sys.path.insert(0, str(HERE.parent.parent / "train"))
    from data import conversation

    draw = random.Random(11)
    spoken = [message["content"] for index in range(170) for message in conversation(3, index, False)]
    draw.shuffle(spoken)
    code = [path.read_text()[:700] for path in sorted((HERE.parent.parent.parent / "src").rglob("*.ts"))[:24]]
    ranges = [(0x20, 0x7E), (0xA0, 0x24F), (0x370, 0x3FF), (0x400, 0x4FF), (0x5D0, 0x5EA), (0x627, 0x64A), (0x900, 0x97F), (0x3041, 0x30FF), (0x4E00, 0x9FFF), (0x1F300, 0x1FAFF), (0x2000, 0x2BFF), (0, 0x1F)]
    noise = ["".join(chr(draw.randint(*draw.choice(ranges))) for _ in range(draw.randint(1, 60))) for _ in range(80)]
    spaces = [draw.choice([" ", "\t", "\n", "\r\n", "\u00a0", "\u3000"]) * draw.randint(1, 9) + draw.choice(["", "a", "é ", "▁"]) + " " * draw.randint(0, 5) for _ in range(40)]
    flags = ["👍🏽", "👨‍👩‍👧‍👦", "🇫🇷🇩🇪", "🏳️‍🌈", "❤️", "1️⃣2️⃣", "☕️ ☕"]
    long = ["word " * 900, "a" * 3000, "🙂" * 500, "0123456789" * 200, "\n".join(str(i) for i in range(400)), "Donaudampfschifffahrtsgesellschaft" * 30]
    return [*CASES.values(), *spoken[:330], *code, *noise, *spaces, *flags, *long]


def chats_of_all_kinds() -> list[list[tuple[str, str]]]:
    texts = ["Hi", "Où es-tu ?", "def f():\n    return 1", "👍 ok", "  spaces  ", "Was ist 2 + 2?", "¿Qué tal?\n\nBien.", "Come ti chiami?"]
    answers = ["Hello there!", "Ici, près de toi.", "```python\nprint(1)\n```", "Vier.", "Muy bien, gracias.", "👋"]
    systems = [None, "Answer briefly.", "Réponds en français.\nSois poli.", "你是助手。"]
    chats = []
    for turns in range(1, 6):
        for start, system in enumerate(systems):
            chat = [] if system is None else [("system", system)]
            for turn in range(turns):
                chat.append(("user", texts[(start + turn) % len(texts)]))
                if turn < turns - 1:
                    chat.append(("assistant", answers[(start + turn) % len(answers)]))
            chats.append(chat)
    return chats


def mistral() -> None:
    import mistral_common
    import sentencepiece
    from mistral_common.protocol.instruct.messages import AssistantMessage, SystemMessage, UserMessage
    from mistral_common.protocol.instruct.request import ChatCompletionRequest
    from mistral_common.tokens.tokenizers.mistral import MistralTokenizer

    data = Path(mistral_common.__file__).parent / "data"
    classes = {"user": UserMessage, "assistant": AssistantMessage, "system": SystemMessage}
    texts = texts_of_all_kinds()
    for version, file, template in (("v1", "tokenizer.model.v1", CHAT_TEMPLATE), ("v3", "mistral_instruct_tokenizer_240323.model.v3", V3_TEMPLATE)):
        model = sentencepiece.SentencePieceProcessor(model_file=str(data / file))
        ids = range(model.vocab_size())
        kind = lambda i: 2 if model.is_unknown(i) else 3 if model.is_control(i) else 6 if model.is_byte(i) else 1  # noqa: E731
        tokenizer = getattr(MistralTokenizer, version)()
        plain = tokenizer.instruct_tokenizer.tokenizer
        chats = []
        for turns in chats_of_all_kinds():
            request = ChatCompletionRequest(messages=[classes[role](content=content) for role, content in turns])
            messages = [{"role": role, "content": content} for role, content in turns]
            chats.append({"messages": messages, "ids": tokenizer.encode_chat_completion(request).tokens})
        result = {
            "metadata": {
                "tokenizer.ggml.model": "llama",
                "tokenizer.ggml.tokens": [model.id_to_piece(i) for i in ids],
                "tokenizer.ggml.scores": [model.get_score(i) for i in ids],
                "tokenizer.ggml.token_type": [kind(i) for i in ids],
                "tokenizer.ggml.bos_token_id": model.bos_id(),
                "tokenizer.ggml.eos_token_id": model.eos_id(),
            },
            "template": template,
            "texts": [{"text": text, "ids": plain.encode(text, bos=False, eos=False)} for text in texts],
            "chats": chats,
        }
        (HERE / "mistral").mkdir(exist_ok=True)
        packed = gzip.compress(json.dumps(result, ensure_ascii=False, separators=(",", ":")).encode(), 9, mtime=0)
        (HERE / "mistral" / f"{version}.json.gz").write_bytes(packed)
        print(version, len(texts), "texts,", len(chats), "chats,", len(packed), "bytes")


def sampling() -> None:
    import torch
    from transformers import (
        MinPLogitsWarper,
        RepetitionPenaltyLogitsProcessor,
        TemperatureLogitsWarper,
        TopKLogitsWarper,
        TopPLogitsWarper,
    )

    generator = torch.Generator().manual_seed(7)
    vocab = 97
    settings = [
        {},
        {"temperature": 0.7},
        {"temperature": 1.8},
        {"topK": 5},
        {"topK": 1},
        {"topP": 0.9},
        {"topP": 0.1},
        {"minP": 0.05},
        {"repetitionPenalty": 1.3},
        {"repetitionPenalty": 0.8, "temperature": 0.9},
        {"temperature": 0.8, "topK": 40, "topP": 0.95, "minP": 0.02, "repetitionPenalty": 1.1},
        {"temperature": 1.5, "topK": 20, "topP": 0.5},
        {"temperature": 1.2, "topP": 0.8, "minP": 0.1},
    ]
    cases = []
    for options in settings:
        for scale in (1.0, 4.0):
            logits = torch.randn(vocab, generator=generator) * scale
            context = torch.randint(0, vocab, (12,), generator=generator)
            scores = logits[None]
            if "repetitionPenalty" in options:
                scores = RepetitionPenaltyLogitsProcessor(options["repetitionPenalty"])(context[None], scores)
            if "temperature" in options:
                scores = TemperatureLogitsWarper(options["temperature"])(context[None], scores)
            if "topK" in options:
                scores = TopKLogitsWarper(options["topK"])(context[None], scores)
            if "topP" in options:
                scores = TopPLogitsWarper(options["topP"])(context[None], scores)
            if "minP" in options:
                scores = MinPLogitsWarper(options["minP"])(context[None], scores)
            probabilities = torch.softmax(scores[0].double(), -1)
            kept = probabilities.nonzero()[:, 0].tolist()
            cases.append(
                {
                    "options": options,
                    "prompt": context.tolist(),
                    "logits": [float(f"{value:.9g}") for value in logits.tolist()],
                    "ids": kept,
                    "probabilities": [float(f"{probabilities[index].item():.9g}") for index in kept],
                }
            )
    path = HERE / "sampling.json"
    path.write_text("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")
    print(path, path.stat().st_size, "bytes")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["small", "cases", "mixtral", "mistral", "sampling"])
    parser.add_argument("folder", type=Path, nargs="?")
    args = parser.parse_args()
    if args.what == "cases":
        cases(args.folder)
    else:
        {"small": small, "mixtral": mixtral, "mistral": mistral, "sampling": sampling}[args.what]()
