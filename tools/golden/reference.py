"""transformers' MixtralForCausalLM on the weights that a shard folder holds, and a second forward pass in plain numpy to check its conventions."""

import numpy as np
import torch
from transformers import MixtralConfig, MixtralForCausalLM


def state_dict(shards, config):
    """The dequantised weights under transformers' own parameter names."""
    c = MixtralConfig(**config)
    heads, kv = c.num_attention_heads * c.head_dim, c.num_key_value_heads * c.head_dim
    read = lambda name: torch.from_numpy(shards.read(name).copy())
    state = {"model.embed_tokens.weight": read("model.embed_tokens.weight"), "model.norm.weight": read("model.norm.weight"), "lm_head.weight": read("lm_head.weight")}
    for layer in range(c.num_hidden_layers):
        at = f"model.layers.{layer}"
        for norm in ("input_layernorm", "post_attention_layernorm"):
            state[f"{at}.{norm}.weight"] = read(f"{at}.{norm}.weight")
        q, k, v = read(f"{at}.self_attn.qkv_proj.weight").split([heads, kv, kv])
        state |= {f"{at}.self_attn.{name}_proj.weight": part for name, part in (("q", q), ("k", k), ("v", v))}
        state[f"{at}.self_attn.o_proj.weight"] = read(f"{at}.self_attn.o_proj.weight")
        state[f"{at}.mlp.gate.weight"] = read(f"{at}.block_sparse_moe.gate.weight")
        expert = lambda e, matrix: read(f"{at}.block_sparse_moe.experts.{e}.{matrix}.weight")
        experts = range(c.num_local_experts)
        state[f"{at}.mlp.experts.gate_up_proj"] = torch.stack([torch.cat([expert(e, "w1"), expert(e, "w3")]) for e in experts])
        state[f"{at}.mlp.experts.down_proj"] = torch.stack([expert(e, "w2") for e in experts])
    return state


def load(shards, config, dtype):
    model = MixtralForCausalLM._from_config(MixtralConfig(**config), attn_implementation="eager", experts_implementation="eager")
    model.load_state_dict(state_dict(shards, config), strict=True)
    return model.to(dtype).eval()


@torch.no_grad()
def run(model, tokens):
    """tokens (batch, time) -> logits (batch, time, vocab), router logits (batch, time, layers, experts)."""
    out = model(torch.as_tensor(tokens), output_router_logits=True, use_cache=False)
    batch, time = np.shape(tokens)
    router = torch.stack([layer.reshape(batch, time, -1) for layer in out.router_logits], 2)
    return out.logits.double().numpy(), router.double().numpy()


def forward(shards, config, tokens, attention=1.0):
    """The same for one sequence, written from the model's description, in f64 throughout: no code shared with transformers. `attention` scales what attention adds."""
    c = MixtralConfig(**config)
    read = lambda name: shards.read(name).astype(np.float64)
    norm = lambda x, name: x / np.sqrt((x * x).mean(-1, keepdims=True) + c.rms_norm_eps) * read(name)
    heads, kv, width, time = c.num_attention_heads, c.num_key_value_heads, c.head_dim, len(tokens)
    frequency = c.rope_parameters["rope_theta"] ** (-np.arange(0, width, 2) / width)
    turn = np.exp(1j * np.arange(time)[:, None] * frequency)[:, None]  # (time, 1, width/2)

    def rotate(x):  # (time, heads, width): element i turns with element i + width/2
        y = (x[..., : width // 2] + 1j * x[..., width // 2 :]) * turn
        return np.concatenate([y.real, y.imag], -1)

    query, key = np.arange(time)[:, None], np.arange(time)[None]
    # A window of w lets a query see itself and the w - 1 keys before it.
    seen = (key <= query) & (key > query - (c.sliding_window or time))
    x = read("model.embed_tokens.weight")[tokens]
    router = []
    for layer in range(c.num_hidden_layers):
        at = f"model.layers.{layer}"
        q, k, v = np.split((norm(x, f"{at}.input_layernorm.weight") @ read(f"{at}.self_attn.qkv_proj.weight").T).reshape(time, -1, width), [heads, heads + kv], 1)
        q, k, v = rotate(q), rotate(k).repeat(heads // kv, 1), v.repeat(heads // kv, 1)
        score = np.where(seen[None], np.einsum("qhd,khd->hqk", q, k) / np.sqrt(width), -np.inf)
        weight = np.exp(score - score.max(-1, keepdims=True))
        mixed = np.einsum("hqk,khd->qhd", weight / weight.sum(-1, keepdims=True), v).reshape(time, -1)
        x = x + attention * mixed @ read(f"{at}.self_attn.o_proj.weight").T
        y = norm(x, f"{at}.post_attention_layernorm.weight")
        gate = y @ read(f"{at}.block_sparse_moe.gate.weight").T
        router.append(gate)
        matrices = [[read(f"{at}.block_sparse_moe.experts.{e}.{m}.weight") for m in ("w1", "w3", "w2")] for e in range(c.num_local_experts)]
        for position, logits in enumerate(gate):
            chosen = np.argsort(-logits, kind="stable")[: c.num_experts_per_tok]
            share = np.exp(logits[chosen] - logits[chosen].max())
            for expert, part in zip(chosen, share / share.sum()):
                w1, w3, w2 = matrices[expert]
                a = w1 @ y[position]
                x[position] += part * (w2 @ (a / (1 + np.exp(-a)) * (w3 @ y[position])))
    return norm(x, "model.norm.weight") @ read("lm_head.weight").T, np.stack(router, 1)
