"""The random checkpoints that golden logits are made of: their shapes, their initialisation, and how they are saved."""

import json
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from transformers import MixtralConfig, MixtralForCausalLM


@dataclass(frozen=True)
class Checkpoint:
    name: str
    seed: int
    config: dict
    dtype: torch.dtype
    save: dict = field(default_factory=dict)
    positions: int = 80


def shape(vocab, hidden, ffn, layers, heads, kv_heads, head_dim, experts, top_k=2, **more):
    return dict(
        vocab_size=vocab,
        hidden_size=hidden,
        intermediate_size=ffn,
        num_hidden_layers=layers,
        num_attention_heads=heads,
        num_key_value_heads=kv_heads,
        head_dim=head_dim,
        num_local_experts=experts,
        num_experts_per_tok=top_k,
        max_position_embeddings=512,
        rms_norm_eps=1e-5,
        rope_parameters={"rope_type": "default", "rope_theta": 1e6},
        sliding_window=None,
        tie_word_embeddings=False,
        **{"bos_token_id": 1, "eos_token_id": 2, **more.pop("ids", {})},
    ) | more


# Between them: 16, 8, 4 and 2 experts, 2 and 3 chosen, head dims of 16 to 128, more positions than attention takes keys at a time, shared and unshared key/value heads, an attention width other than the hidden size, an
# odd vocabulary, ffn sizes that are no multiple of 64, a sliding window, every number type, one and many files, both
# layouts of the experts, tied embeddings.
CHECKPOINTS = [
    Checkpoint("grouped-8x5", 1, shape(320, 128, 160, 5, 8, 2, 16, 8), torch.bfloat16),
    Checkpoint("wide-4x2", 2, shape(517, 96, 96, 2, 4, 4, 32, 4), torch.float32, {"max_shard_size": "150KB"}),
    Checkpoint("window-8x3", 3, shape(256, 128, 224, 3, 6, 2, 16, 8, sliding_window=24, rope_parameters={"rope_type": "default", "rope_theta": 1e4}), torch.float16),
    Checkpoint("many-16x2", 5, shape(300, 64, 32, 2, 4, 1, 128, 16, top_k=3), torch.bfloat16, positions=160),
    Checkpoint("tied-2x2", 4, shape(384, 64, 96, 2, 4, 1, 32, 2, tie_word_embeddings=True), torch.bfloat16, {"save_original_format": False}),
]

# Standard deviations after the division by the square root of the input size. The residual stream starts at 1; attention is
# sharp and strong enough to decide routing and logits; router logits spread over several units, so that which experts are
# chosen and how they are mixed both matter.
GAIN = {"q_proj": 1.6, "k_proj": 1.6, "v_proj": 1.2, "o_proj": 1.2, "gate": 2.0, "gate_up_proj": 1.2, "down_proj": 1.5, "lm_head": 1.5}


def build(checkpoint):
    """A model with weights drawn by numpy, whose generator gives the same numbers everywhere; rounded to the saved type."""
    random = np.random.default_rng(checkpoint.seed)
    model = MixtralForCausalLM(MixtralConfig(**checkpoint.config))
    with torch.no_grad():
        for name, parameter in sorted(model.named_parameters()):
            part = name.removesuffix(".weight").split(".")[-1]
            draw = random.standard_normal(tuple(parameter.shape))
            if part.endswith("norm"):
                values = 1 + 0.2 * draw
            elif part == "embed_tokens":
                values = draw * (0.2 if checkpoint.config["tie_word_embeddings"] else 1.0)
            else:
                values = draw * GAIN[part] / np.sqrt(parameter.shape[-1])
            parameter.copy_(torch.from_numpy(values))
    return model.to(checkpoint.dtype).eval()


def save(model, checkpoint, folder: Path):
    """A Hugging Face folder with a tokenizer that only names its tokens: golden tests feed token numbers."""
    model.save_pretrained(folder, **checkpoint.save)
    vocab = {f"t{token}": token for token in range(checkpoint.config["vocab_size"])}
    tokenizer = {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [],
        "normalizer": None,
        "pre_tokenizer": {"type": "WhitespaceSplit"},
        "post_processor": None,
        "decoder": {"type": "Sequence", "decoders": [{"type": "ByteFallback"}, {"type": "Fuse"}]},
        "model": {"type": "BPE", "vocab": vocab, "merges": [], "unk_token": "t0"},
    }
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer))
    (folder / "tokenizer_config.json").write_text(json.dumps({"tokenizer_class": "PreTrainedTokenizerFast", "eos_token": "t2"}))
