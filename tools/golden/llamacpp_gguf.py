"""Makes data/gguf/llamacpp-Q4_K_M.gguf: a random Mixtral that llama.cpp itself has quantised, with its own mixture of types, and what must come of it.

    python llamacpp_gguf.py path/to/libllama.so        # after gguf_files.py; node-llama-cpp's package of this system brings the library
"""

import ctypes
import hashlib
import json
import sys
import tempfile
from collections import Counter
from pathlib import Path

import numpy as np
from gguf import GGUFReader
from gguf.quants import dequantize

from gguf_files import OUT, add_plain_vocabulary, finish, quantise8, unpermute, writer

NAME = "llamacpp-Q4_K_M"
Q4_K_M = 15  # enum llama_ftype
LAYERS, HIDDEN, FFN, HEADS, KV_HEADS, HEAD_DIM, EXPERTS, VOCAB = 2, 256, 256, 4, 2, 64, 2, 96


def write_source(path):
    config = dict(
        num_hidden_layers=LAYERS, max_position_embeddings=512, hidden_size=HIDDEN, intermediate_size=FFN, num_attention_heads=HEADS, num_key_value_heads=KV_HEADS,
        head_dim=HEAD_DIM, rope_parameters={"rope_theta": 1e6}, rms_norm_eps=1e-5, num_local_experts=EXPERTS, num_experts_per_tok=2, vocab_size=VOCAB,
    )  # fmt: skip
    random = np.random.default_rng(3)
    result = writer(path, config, NAME)
    add_plain_vocabulary(result, VOCAB)

    def add(name, *shape):
        result.add_tensor(name, (random.standard_normal(shape) * 0.03).astype(np.float32))

    def norm(name):
        result.add_tensor(name, random.uniform(0.5, 1.5, HIDDEN).astype(np.float32))

    add("token_embd.weight", VOCAB, HIDDEN)
    for layer in range(LAYERS):
        at = f"blk.{layer}"
        norm(f"{at}.attn_norm.weight")
        norm(f"{at}.ffn_norm.weight")
        add(f"{at}.attn_q.weight", HEADS * HEAD_DIM, HIDDEN)
        add(f"{at}.attn_k.weight", KV_HEADS * HEAD_DIM, HIDDEN)
        add(f"{at}.attn_v.weight", KV_HEADS * HEAD_DIM, HIDDEN)
        add(f"{at}.attn_output.weight", HIDDEN, HEADS * HEAD_DIM)
        add(f"{at}.ffn_gate_inp.weight", EXPERTS, HIDDEN)
        add(f"{at}.ffn_gate_exps.weight", EXPERTS, FFN, HIDDEN)
        add(f"{at}.ffn_up_exps.weight", EXPERTS, FFN, HIDDEN)
        add(f"{at}.ffn_down_exps.weight", EXPERTS, HIDDEN, FFN)
    norm("output_norm.weight")
    add("output.weight", VOCAB, HIDDEN)
    finish(result)


class Params(ctypes.Structure):
    """llama_model_quantize_params, of which only the beginning is touched: nthread, ftype. The rest may grow."""

    _fields_ = [("nthread", ctypes.c_int32), ("ftype", ctypes.c_int32), ("rest", ctypes.c_uint8 * 248)]


def quantise(library, source, result):
    folder = Path(library).parent
    for dependency in ("libggml-base.so", "libggml-cpu-x64.so"):
        if (folder / dependency).exists():
            ctypes.CDLL(str(folder / dependency), mode=ctypes.RTLD_GLOBAL)
    llama = ctypes.CDLL(str(library))
    llama.llama_backend_init()
    llama.llama_model_quantize_default_params.restype = Params
    params = llama.llama_model_quantize_default_params()
    params.nthread, params.ftype = 1, Q4_K_M
    status = llama.llama_model_quantize(str(source).encode(), str(result).encode(), ctypes.byref(params))
    if status:
        sys.exit(f"llama_model_quantize: {status}")


def expectations(path):
    """The SHA-256 of what each tensor of ours must hold, of the numbers that the gguf package reads."""
    reader = GGUFReader(path)
    print(Counter(tensor.tensor_type.name for tensor in reader.tensors))
    values = {t.name: dequantize(t.data, t.tensor_type).astype(np.float32).reshape([int(n) for n in reversed(t.shape)]) for t in reader.tensors}
    expected = {}

    def digest(name, *arrays):
        expected[name] = hashlib.sha256(b"".join(a.tobytes() for a in arrays)).hexdigest()

    digest("model.embed_tokens.weight", *quantise8(values["token_embd.weight"]))
    digest("lm_head.weight", *quantise8(values["output.weight"]))
    digest("model.norm.weight", values["output_norm.weight"])
    for layer in range(LAYERS):
        at, of = f"model.layers.{layer}", f"blk.{layer}"
        digest(f"{at}.input_layernorm.weight", values[f"{of}.attn_norm.weight"])
        digest(f"{at}.post_attention_layernorm.weight", values[f"{of}.ffn_norm.weight"])
        q, k = unpermute(values[f"{of}.attn_q.weight"], HEADS), unpermute(values[f"{of}.attn_k.weight"], KV_HEADS)
        digest(f"{at}.self_attn.qkv_proj.weight", *quantise8(np.concatenate([q, k, values[f"{of}.attn_v.weight"]])))
        digest(f"{at}.self_attn.o_proj.weight", *quantise8(values[f"{of}.attn_output.weight"]))
        digest(f"{at}.block_sparse_moe.gate.weight", values[f"{of}.ffn_gate_inp.weight"])
        for called, matrix in (("gate", "w1"), ("up", "w3"), ("down", "w2")):
            for expert, weights in enumerate(values[f"{of}.ffn_{called}_exps.weight"]):
                digest(f"{at}.block_sparse_moe.experts.{expert}.{matrix}.weight", *quantise8(weights))
    return expected


def main():
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "source.gguf"
        write_source(source)
        quantise(sys.argv[1], source, OUT / f"{NAME}.gguf")
    path = OUT / "expected.json"
    known = json.loads(path.read_text())
    known["tensors"][NAME] = expectations(OUT / f"{NAME}.gguf")
    path.write_text(json.dumps(known, ensure_ascii=True, indent=1) + "\n")


if __name__ == "__main__":
    main()
