"""Makes data/gguf: small GGUF files written by the `gguf` package, and what the page must make of them.

Three hold golden checkpoints in Q4_0, which keeps their 4-bit weights exactly, so the shards made of them must be the checkpoints' own. `mixed-*` are random
blocks of the other formats; `expected.json` has what numpy makes of the numbers that the `gguf` package reads in them.
"""

import hashlib
import json
import tempfile
from pathlib import Path

import numpy as np
import sentencepiece
from gguf import GGMLQuantizationType, GGUFWriter, TokenType
from gguf.constants import GGML_QUANT_SIZES
from gguf.quants import dequantize

from blocks import random_blocks
from q4f16 import GROUP, Shards

HERE = Path(__file__).parent
OUT = HERE / "data" / "gguf"
TEMPLATE = "{{ bos_token }}{% for message in messages %}{% if message['role'] == 'user' %}{{ '[INST] ' + message['content'] + ' [/INST]' }}{% else %}{{ message['content'] + eos_token }}{% endif %}{% endfor %}"
TEXTS = [
    "Hello, who are you?", "  two spaces in front", "", " ", "a", "Grüße aus München", "¿Qué tal?", "naïve café", "日本語", "🙂 smile", "tab\tand\nnewline", "12345 + 67 = ?",
    "def add(a, b):\n    return a + b", "the expert of the layer", "experts experts experts", "▁", "<s>", "a" * 40, "\u0000\u0007", "MixtralForCausalLM", "It's routed.",
]


def permute(rows, heads):
    """llama.cpp's order of the rows of a query or key projection."""
    return rows.reshape(heads, 2, rows.shape[0] // heads // 2, *rows.shape[1:]).swapaxes(1, 2).reshape(rows.shape)


def unpermute(rows, heads):
    return rows.reshape(heads, rows.shape[0] // heads // 2, 2, *rows.shape[1:]).swapaxes(1, 2).reshape(rows.shape)


def q4_0(words, scales):
    """A q4f16_1 matrix as blocks of Q4_0, (N, K/32 * 18) u8: (q - 7) * s = (n - 8) * -s with n = 15 - q."""
    rows = words.shape[0]
    levels = 15 - ((words[..., None] >> np.arange(0, 32, 4, dtype=np.uint32)) & 15).reshape(rows, -1, 2, 16)
    packed = (levels[:, :, 0] | levels[:, :, 1] << 4).astype(np.uint8)
    return np.concatenate([(-scales)[..., None].view(np.uint8), packed], -1).reshape(rows, -1)


def writer(path, config, name):
    result = GGUFWriter(path, "llama")
    result.add_name(name)
    result.add_block_count(config["num_hidden_layers"])
    result.add_context_length(config["max_position_embeddings"])
    result.add_embedding_length(config["hidden_size"])
    result.add_feed_forward_length(config["intermediate_size"])
    result.add_head_count(config["num_attention_heads"])
    result.add_head_count_kv(config["num_key_value_heads"])
    result.add_key_length(config["head_dim"])
    result.add_value_length(config["head_dim"])
    result.add_rope_dimension_count(config["head_dim"])
    result.add_rope_freq_base(float(config["rope_parameters"]["rope_theta"]))
    result.add_layer_norm_rms_eps(config["rms_norm_eps"])
    result.add_expert_count(config["num_local_experts"])
    result.add_expert_used_count(config["num_experts_per_tok"])
    result.add_vocab_size(config["vocab_size"])
    return result


def add_plain_vocabulary(result, size):
    """Tokens that only have names, after the three that every SentencePiece vocabulary begins with."""
    result.add_tokenizer_model("llama")
    result.add_token_list(["<unk>", "<s>", "</s>", *(f"t{i}" for i in range(3, size))])
    result.add_token_scores([-float(i) for i in range(size)])
    result.add_token_types([TokenType.UNKNOWN, TokenType.CONTROL, TokenType.CONTROL] + [TokenType.NORMAL] * (size - 3))
    result.add_bos_token_id(1)
    result.add_eos_token_id(2)


def finish(result):
    result.write_header_to_file()
    result.write_kv_data_to_file()
    result.write_tensors_to_file()
    result.close()


def golden(name, layout, split=0):
    """A golden checkpoint in Q4_0. layout: `merged`, `single` (a tensor an expert) or `fused` (gate and up in one tensor)."""
    shards = Shards(HERE / "data" / name)
    c = shards.manifest["config"]
    path = OUT / f"{name}-Q4_0.gguf"
    result = GGUFWriter(path, "llama", split_max_tensors=split) if split else None
    made = writer(path, c, f"Golden {name}")
    if result:
        result.kv_data = made.kv_data
    else:
        result = made
    add_plain_vocabulary(result, c["vocab_size"])
    raw = GGMLQuantizationType.Q4_0

    def f32(to, name):
        result.add_tensor(to, shards.read(name))

    def q4(to, packed):
        result.add_tensor(to, q4_0(*packed), raw_dtype=raw)

    def stacked(to, pairs):
        result.add_tensor(to, np.stack([q4_0(*pair) for pair in pairs]), raw_dtype=raw)

    q4("token_embd.weight", shards.packed("model.embed_tokens.weight"))
    for layer in range(c["num_hidden_layers"]):
        at, to = f"model.layers.{layer}", f"blk.{layer}"
        f32(f"{to}.attn_norm.weight", f"{at}.input_layernorm.weight")
        f32(f"{to}.ffn_norm.weight", f"{at}.post_attention_layernorm.weight")
        f32(f"{to}.ffn_gate_inp.weight", f"{at}.block_sparse_moe.gate.weight")
        words, scales = shards.packed(f"{at}.self_attn.qkv_proj.weight")
        width, kv = c["num_attention_heads"] * c["head_dim"], c["num_key_value_heads"] * c["head_dim"]
        q, k, v = ((words[s], scales[s]) for s in (slice(0, width), slice(width, width + kv), slice(width + kv, None)))
        q4(f"{to}.attn_q.weight", [permute(part, c["num_attention_heads"]) for part in q])
        q4(f"{to}.attn_k.weight", [permute(part, c["num_key_value_heads"]) for part in k])
        q4(f"{to}.attn_v.weight", v)
        q4(f"{to}.attn_output.weight", shards.packed(f"{at}.self_attn.o_proj.weight"))
        experts = range(c["num_local_experts"])
        matrix = {m: [shards.packed(f"{at}.block_sparse_moe.experts.{e}.{m}.weight") for e in experts] for m in ("w1", "w2", "w3")}
        if layout == "single":
            for m, called in (("w1", "gate"), ("w2", "down"), ("w3", "up")):
                for e in experts:
                    q4(f"{to}.ffn_{called}.{e}.weight", matrix[m][e])
            continue
        stacked(f"{to}.ffn_down_exps.weight", matrix["w2"])
        if layout == "fused":
            both = [tuple(np.concatenate(pair) for pair in zip(gate, up)) for gate, up in zip(matrix["w1"], matrix["w3"])]
            stacked(f"{to}.ffn_gate_up_exps.weight", both)
        else:
            stacked(f"{to}.ffn_gate_exps.weight", matrix["w1"])
            stacked(f"{to}.ffn_up_exps.weight", matrix["w3"])
    f32("output_norm.weight", "model.norm.weight")
    if not c["tie_word_embeddings"]:
        q4("output.weight", shards.packed("lm_head.weight"))
    finish(result)


def quantise8(weights):
    """q4f16_1 with the sign and an eighth of the largest weight for a scale -> words (N, K/8) u32, scales (N, K/32) f16."""
    rows, columns = weights.shape
    groups = weights.reshape(rows, columns // GROUP, GROUP)
    extreme = np.take_along_axis(groups, np.abs(groups).argmax(-1)[..., None], -1)[..., 0]
    scales = (extreme / np.float32(8)).astype(np.float16)
    wide = scales.astype(np.float64)[..., None]
    quotients = np.divide(groups.astype(np.float64), wide, out=np.zeros(groups.shape), where=wide != 0)
    levels = np.clip(np.rint(quotients) + 7, 0, 15).astype(np.uint32).reshape(rows, columns // 8, 8)
    return (levels << np.arange(0, 32, 4, dtype=np.uint32)).sum(-1, dtype=np.uint32), scales


def train_vocabulary(size):
    """A SentencePiece model of this project's own words, with byte fallback as Mixtral's."""
    text = "\n".join(path.read_text() for path in sorted((HERE.parent.parent / "src").rglob("*.ts"))[:60])
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "text").write_text(text)
        sentencepiece.SentencePieceTrainer.train(
            input=f"{folder}/text", model_prefix=f"{folder}/m", vocab_size=size, model_type="bpe", byte_fallback=True, num_threads=1, max_sentence_length=1 << 16,
            normalization_rule_name="identity", remove_extra_whitespaces=False, split_digits=True, allow_whitespace_only_pieces=True, character_coverage=0.9995,
        )  # fmt: skip
        return sentencepiece.SentencePieceProcessor(model_file=f"{folder}/m.model")


def add_sentencepiece(result, processor):
    ids = range(processor.vocab_size())

    def kind(i):
        for test, value in ((processor.is_unknown, TokenType.UNKNOWN), (processor.is_control, TokenType.CONTROL), (processor.is_byte, TokenType.BYTE)):
            if test(i):
                return value
        return TokenType.NORMAL

    result.add_tokenizer_model("llama")
    result.add_token_list([processor.id_to_piece(i) for i in ids])
    result.add_token_scores([processor.get_score(i) for i in ids])
    result.add_token_types([kind(i) for i in ids])
    result.add_bos_token_id(processor.bos_id())
    result.add_eos_token_id(processor.eos_id())
    result.add_chat_template(TEMPLATE)


def mixed(name, types, layout, processor, random, hidden, ffn, head_dim):
    """Random blocks; returns the SHA-256 of what each tensor of ours must hold."""
    vocab, heads, kv_heads, experts = processor.vocab_size(), 4, 2, 2
    config = dict(
        num_hidden_layers=1, max_position_embeddings=512, hidden_size=hidden, intermediate_size=ffn, num_attention_heads=heads, num_key_value_heads=kv_heads, head_dim=head_dim,
        rope_parameters={"rope_theta": 1e6}, rms_norm_eps=1e-5, num_local_experts=experts, num_experts_per_tok=2, vocab_size=vocab,
    )  # fmt: skip
    result = writer(OUT / f"{name}.gguf", config, name)
    add_sentencepiece(result, processor)
    expected = {}

    def add(to, rows, cols, stack=None):
        kind = types[to.split(".")[2 if to.startswith("blk.") else 0]]
        numbers, size = GGML_QUANT_SIZES[GGMLQuantizationType[kind]]
        total = rows * (stack or 1)
        raw = random_blocks(random, kind, total * cols // numbers, 0.02).reshape(total, cols // numbers * size)
        values = dequantize(raw, GGMLQuantizationType[kind]).astype(np.float32)
        shape = (stack, rows, -1) if stack else (rows, -1)
        plain = {"F32": np.float32, "F16": np.float16}.get(kind)
        data = raw.view(plain) if plain else raw
        result.add_tensor(to, data.reshape(shape), raw_dtype=GGMLQuantizationType[kind])
        return values.reshape(*((stack,) if stack else ()), rows, cols)

    def norm(to, name):
        values = random.uniform(0.5, 1.5, hidden).astype(np.float32)
        result.add_tensor(to, values)
        digest(name, values)

    def digest(name, *arrays):
        expected[name] = hashlib.sha256(b"".join(a.tobytes() for a in arrays)).hexdigest()

    digest("model.embed_tokens.weight", *quantise8(add("token_embd.weight", vocab, hidden)))
    digest("lm_head.weight", *quantise8(add("output.weight", vocab, hidden)))
    norm("output_norm.weight", "model.norm.weight")
    at, to = "model.layers.0", "blk.0"
    norm(f"{to}.attn_norm.weight", f"{at}.input_layernorm.weight")
    norm(f"{to}.ffn_norm.weight", f"{at}.post_attention_layernorm.weight")
    q = unpermute(add(f"{to}.attn_q.weight", heads * head_dim, hidden), heads)
    k = unpermute(add(f"{to}.attn_k.weight", kv_heads * head_dim, hidden), kv_heads)
    v = add(f"{to}.attn_v.weight", kv_heads * head_dim, hidden)
    digest(f"{at}.self_attn.qkv_proj.weight", *quantise8(np.concatenate([q, k, v])))
    digest(f"{at}.self_attn.o_proj.weight", *quantise8(add(f"{to}.attn_output.weight", hidden, heads * head_dim)))
    digest(f"{at}.block_sparse_moe.gate.weight", add(f"{to}.ffn_gate_inp.weight", experts, hidden))
    for called, matrix, rows, cols in (("gate", "w1", ffn, hidden), ("up", "w3", ffn, hidden), ("down", "w2", hidden, ffn)):
        if layout == "merged":
            weights = list(add(f"{to}.ffn_{called}_exps.weight", rows, cols, experts))
        else:
            weights = [add(f"{to}.ffn_{called}.{e}.weight", rows, cols) for e in range(experts)]
        for e, values in enumerate(weights):
            digest(f"{at}.block_sparse_moe.experts.{e}.{matrix}.weight", *quantise8(values))
    finish(result)
    return expected


def main():
    OUT.mkdir(exist_ok=True)
    for old in OUT.iterdir():
        old.unlink()
    golden("many-16x2", "merged")
    golden("wide-4x2", "single")
    golden("tied-2x2", "fused", split=12)
    random = np.random.default_rng(7)
    processor = train_vocabulary(448)
    k_quants = {"token_embd": "Q4_K", "output": "Q6_K", "attn_q": "Q4_K", "attn_k": "Q5_K", "attn_v": "Q6_K", "attn_output": "Q5_0", "ffn_gate_inp": "F32",
                "ffn_gate_exps": "Q4_K", "ffn_up_exps": "Q3_K", "ffn_down_exps": "Q2_K"}  # fmt: skip
    others = {"token_embd": "Q8_0", "output": "Q4_1", "attn_q": "Q8_0", "attn_k": "F16", "attn_v": "BF16", "attn_output": "F32", "ffn_gate_inp": "F16",
              "ffn_gate": "Q4_1", "ffn_up": "Q5_1", "ffn_down": "Q8_0"}  # fmt: skip
    expected = {
        "mixed-K": mixed("mixed-K", k_quants, "merged", processor, random, 256, 256, 64),
        "mixed-plain": mixed("mixed-plain", others, "single", processor, random, 96, 64, 32),
    }
    encoded = [{"text": text, "ids": processor.encode(text)} for text in TEXTS if text != "<s>"]
    (OUT / "expected.json").write_text(json.dumps({"tensors": expected, "encoded": encoded}, ensure_ascii=True, indent=1) + "\n")


if __name__ == "__main__":
    main()
