"""Write a training checkpoint as a Hugging Face folder with Mixtral's classic tensor names, and check that transformers agrees."""

import argparse
import json
import shutil
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import Tensor
from transformers import MixtralForCausalLM

import tokenizer as chat
from data import conversation
from model import Config, Mixtral

TOLERANCE = 2e-3  # largest difference of logits allowed between this module and transformers, both in f32


def load_checkpoint(run: Path) -> Mixtral:
    saved = torch.load(run / "checkpoint.pt", weights_only=True)
    model = Mixtral(Config(**saved["config"]))
    model.load_state_dict(saved["model"])
    return model.eval()


def hugging_face_config(c: Config) -> dict:
    return {
        "architectures": ["MixtralForCausalLM"],
        "attention_dropout": 0.0,
        "bos_token_id": 1,
        "eos_token_id": 2,
        "head_dim": c.head_dim,
        "hidden_act": "silu",
        "hidden_size": c.hidden,
        "initializer_range": c.init_std,
        "intermediate_size": c.ffn,
        "max_position_embeddings": c.context,
        "model_type": "mixtral",
        "num_attention_heads": c.heads,
        "num_experts_per_tok": c.top_k,
        "num_hidden_layers": c.layers,
        "num_key_value_heads": c.kv_heads,
        "num_local_experts": c.experts,
        "output_router_logits": False,
        "rms_norm_eps": c.norm_eps,
        "rope_theta": c.rope_theta,
        "router_aux_loss_coef": 0.01,
        "sliding_window": None,
        "tie_word_embeddings": False,
        "torch_dtype": "float16",
        "use_cache": True,
        "vocab_size": c.vocab,
    }


def classic_tensors(model: Mixtral) -> dict[str, Tensor]:
    """Training parameters -> the names and shapes of the published Mixtral checkpoints."""
    tensors = {"model.embed_tokens.weight": model.embed, "model.norm.weight": model.norm.weight, "lm_head.weight": model.lm_head.weight}
    for index, layer in enumerate(model.layers):
        prefix = f"model.layers.{index}."
        for name, parameter in layer.named_parameters():
            if not name.startswith("experts."):
                tensors[prefix + name] = parameter
        moe = prefix + "block_sparse_moe."
        tensors[moe + "gate.weight"] = layer.experts.gate
        for expert in range(model.c.experts):
            w1, w3 = layer.experts.w13[expert].chunk(2)
            for name, weight in (("w1", w1), ("w2", layer.experts.w2[expert]), ("w3", w3)):
                tensors[f"{moe}experts.{expert}.{name}.weight"] = weight
    return {name: tensor.detach().to(torch.float16).contiguous().clone() for name, tensor in tensors.items()}


@torch.no_grad()
def check(folder: Path, model: Mixtral) -> float:
    """Largest difference of logits between transformers on the exported folder and the training module on the same f16 weights."""
    for parameter in model.parameters():
        parameter.copy_(parameter.half().float())
    published = MixtralForCausalLM.from_pretrained(folder, dtype=torch.float32).eval()
    tokens = chat.load(folder)
    worst = 0.0
    for index in range(8):
        messages = conversation(seed=5, index=index, held_out=False)
        ids = tokens.apply_chat_template(messages, return_dict=False)[: model.c.context]
        assert ids == chat.encode(tokens._tokenizer, messages)[0][: model.c.context], "the chat template and the training text differ"
        ours = model.lm_head(model(torch.tensor([ids]))[0])
        worst = max(worst, (ours - published(torch.tensor([ids])).logits).abs().max().item())
    return worst


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path, help="folder with checkpoint.pt and tokenizer/")
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    model = load_checkpoint(args.run)
    args.out.mkdir(parents=True, exist_ok=True)
    for file in (args.run / "tokenizer").iterdir():
        shutil.copy(file, args.out)
    save_file(classic_tensors(model), args.out / "model.safetensors", metadata={"format": "pt"})
    (args.out / "config.json").write_text(json.dumps(hugging_face_config(model.c), indent=2) + "\n")
    generation = {"bos_token_id": 1, "eos_token_id": 2, "do_sample": True, "temperature": 0.7, "top_p": 0.9}
    (args.out / "generation_config.json").write_text(json.dumps(generation, indent=2) + "\n")
    worst = check(args.out, model)
    print(f"largest difference of logits to transformers: {worst:.2e}")
    assert worst < TOLERANCE


if __name__ == "__main__":
    main()
