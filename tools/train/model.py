"""Mixtral in PyTorch, for training on a CPU: the mathematics of transformers' MixtralForCausalLM with each layer's experts stacked."""

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn


@dataclass
class Config:
    vocab: int = 4096
    hidden: int = 256
    layers: int = 4
    heads: int = 8
    kv_heads: int = 4
    head_dim: int = 32
    ffn: int = 224
    experts: int = 8
    top_k: int = 2
    context: int = 1024
    rope_theta: float = 1e6
    norm_eps: float = 1e-5
    init_std: float = 0.02


def fake_quant(weight: Tensor, group: int = 32) -> Tensor:
    """What q4f16_1 keeps of a weight (..., out, in): `w = (q - 7) * scale`, q in 0..14, an f16 scale = max|w| / 7 for each group of inputs.
    The gradient passes straight through."""
    with torch.no_grad():
        grouped = weight.float().unflatten(-1, (-1, group))
        scale = (grouped.abs().amax(-1, keepdim=True) / 7).half().float()
        level = torch.where(scale > 0, grouped / scale, 0).round().clamp(-7, 7)
        error = (level * scale).flatten(-2).to(weight.dtype) - weight
    return weight + error


class Linear(nn.Module):
    def __init__(self, inputs: int, outputs: int):
        super().__init__()
        self.weight = nn.Parameter(torch.empty(outputs, inputs))
        self.quantise = False

    def forward(self, x: Tensor) -> Tensor:
        return F.linear(x, fake_quant(self.weight) if self.quantise else self.weight)


class Norm(nn.Module):
    def __init__(self, size: int, eps: float):
        super().__init__()
        self.weight, self.eps = nn.Parameter(torch.ones(size)), eps

    def forward(self, x: Tensor) -> Tensor:
        return F.rms_norm(x, self.weight.shape, self.weight, self.eps)


def rope_table(config: Config, length: int) -> tuple[Tensor, Tensor]:
    """cos and sin, each (length, head_dim / 2)."""
    inverse = config.rope_theta ** (-torch.arange(0, config.head_dim, 2, dtype=torch.float64) / config.head_dim)
    angle = torch.arange(length, dtype=torch.float64)[:, None] * inverse
    return angle.cos().float(), angle.sin().float()


def rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Rotate the half-split pairs of x (batch, heads, time, head_dim)."""
    first, second = x.chunk(2, -1)
    return torch.cat([first * cos - second * sin, second * cos + first * sin], -1)


class Attention(nn.Module):
    def __init__(self, c: Config):
        super().__init__()
        self.c = c
        self.q_proj = Linear(c.hidden, c.heads * c.head_dim)
        self.k_proj = Linear(c.hidden, c.kv_heads * c.head_dim)
        self.v_proj = Linear(c.hidden, c.kv_heads * c.head_dim)
        self.o_proj = Linear(c.heads * c.head_dim, c.hidden)

    def forward(self, x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
        batch, time, _ = x.shape
        q, k, v = (p(x).view(batch, time, -1, self.c.head_dim).transpose(1, 2) for p in (self.q_proj, self.k_proj, self.v_proj))
        q, k = rotate(q, cos, sin), rotate(k, cos, sin)
        k, v = (t.repeat_interleave(self.c.heads // self.c.kv_heads, 1) for t in (k, v))
        y = F.scaled_dot_product_attention(q, k, v, is_causal=True)
        return self.o_proj(y.transpose(1, 2).reshape(batch, time, -1))


class Experts(nn.Module):
    """A router and its experts, `w2( silu(w1 x) * w3 x )`. Tokens are sorted by expert, so each expert is one product over its own rows."""

    def __init__(self, c: Config):
        super().__init__()
        self.c = c
        self.gate = nn.Parameter(torch.empty(c.experts, c.hidden))
        self.w13 = nn.Parameter(torch.empty(c.experts, 2 * c.ffn, c.hidden))  # (expert, w1 above w3, hidden)
        self.w2 = nn.Parameter(torch.empty(c.experts, c.hidden, c.ffn))
        self.quantise = False

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """x (batch, time, hidden) -> the same shape, and the router's logits (batch * time, experts) in f32."""
        shape, x = x.shape, x.reshape(-1, x.shape[-1])
        logits = F.linear(x.float(), self.gate.float())
        top, chosen = logits.topk(self.c.top_k)
        weight = top.softmax(-1)  # softmax over the two chosen logits

        order = chosen.flatten().argsort(stable=True)  # (tokens * top_k,) slots, grouped by expert
        counts = chosen.flatten().bincount(minlength=self.c.experts).tolist()
        rows = x[order // self.c.top_k]
        w13, w2 = (fake_quant(self.w13), fake_quant(self.w2)) if self.quantise else (self.w13, self.w2)
        outputs = []
        for part, expert_w13, expert_w2 in zip(rows.split(counts), w13.unbind(), w2.unbind()):  # unbind: indexing would clear a whole gradient for each expert
            gate, up = F.linear(part, expert_w13).chunk(2, -1)
            outputs.append(F.linear(F.silu(gate) * up, expert_w2))
        weighted = torch.cat(outputs).float() * weight.flatten()[order, None]
        y = torch.zeros_like(x, dtype=torch.float32).index_add(0, order // self.c.top_k, weighted)
        return y.view(shape), logits


class Layer(nn.Module):
    def __init__(self, c: Config):
        super().__init__()
        self.input_layernorm, self.self_attn = Norm(c.hidden, c.norm_eps), Attention(c)
        self.post_attention_layernorm, self.experts = Norm(c.hidden, c.norm_eps), Experts(c)

    def forward(self, x: Tensor, cos: Tensor, sin: Tensor) -> tuple[Tensor, Tensor]:
        x = x + self.self_attn(self.input_layernorm(x), cos, sin)
        y, logits = self.experts(self.post_attention_layernorm(x))
        return x + y, logits


class Mixtral(nn.Module):
    def __init__(self, c: Config):
        super().__init__()
        self.c = c
        self.embed = nn.Parameter(torch.empty(c.vocab, c.hidden))
        self.layers = nn.ModuleList(Layer(c) for _ in range(c.layers))
        self.norm, self.lm_head = Norm(c.hidden, c.norm_eps), Linear(c.hidden, c.vocab)
        cos, sin = rope_table(c, c.context)
        self.register_buffer("cos", cos, persistent=False)
        self.register_buffer("sin", sin, persistent=False)
        self.quantised = False
        for name, parameter in self.named_parameters():
            if parameter.dim() > 1:  # projections back into the residual stream start smaller, so that depth does not inflate it
                into_residual = name.endswith(("o_proj.weight", "w2"))
                nn.init.normal_(parameter, std=c.init_std / (2 * c.layers) ** 0.5 if into_residual else c.init_std)

    def quantise(self, on: bool) -> None:
        """Compute with fake-quantised matrices; the router and the norms stay as they are, as in the shipped format."""
        self.quantised = on
        for module in self.modules():
            if isinstance(module, Linear | Experts):
                module.quantise = on

    def forward(self, ids: Tensor) -> tuple[Tensor, list[Tensor]]:
        """ids (batch, time) -> the final hidden states (batch, time, hidden), and each layer's router logits."""
        x = F.embedding(ids, fake_quant(self.embed) if self.quantised else self.embed)
        cos, sin = self.cos[: ids.shape[1]], self.sin[: ids.shape[1]]
        routing = []
        for layer in self.layers:
            x, logits = layer(x, cos, sin)
            routing.append(logits)
        return self.norm(x), routing


def load_balancing_loss(routing: list[Tensor], top_k: int, keep: Tensor) -> Tensor:
    """The Switch loss (arXiv 2101.03961, eq. 4) as Mixtral's `router_aux_loss`, averaged over layers: 1 when balanced.
    keep (tokens,): 1 for real tokens, 0 for padding."""
    losses = []
    for logits in routing:
        experts = logits.shape[-1]
        probability = (logits.softmax(-1) * keep[:, None]).sum(0) / keep.sum()
        chosen = F.one_hot(logits.topk(top_k).indices, experts).sum(1) * keep[:, None]
        losses.append(experts * (chosen.sum(0) / (keep.sum() * top_k) * probability).sum())
    return torch.stack(losses).mean()
