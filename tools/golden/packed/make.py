"""Packs small random matrices as AutoAWQ and AutoGPTQ do, and unpacks them as they do: what the converter's reader is held to.

    pip install --no-deps autoawq==0.2.9 auto-gptq==0.7.1; pip install torch numpy safetensors accelerate psutil transformers
    python make.py                                             # writes awq.safetensors, gptq.safetensors, gptq-act-order.safetensors
"""

import importlib.util
import sys
import types
from pathlib import Path

import torch
from safetensors.torch import save_file

ROWS, COLUMNS, GROUP = 32, 256, 128
HERE = Path(__file__).parent


def package(name: str, *folders: str) -> None:
    """Makes submodules importable without the package's own __init__, which wants a GPU and old versions of others."""
    module = types.ModuleType(".".join((name, *folders)))
    parent = sys.modules.get(name)
    root = parent.__path__[0] if parent else importlib.util.find_spec(name).submodule_search_locations[0]
    module.__path__ = [str(Path(root, *folders))]
    sys.modules[module.__name__] = module


def linear(weight: torch.Tensor) -> torch.nn.Linear:
    layer = torch.nn.Linear(COLUMNS, ROWS, bias=False)
    layer.weight.data = weight
    return layer


def quantised(weight: torch.Tensor, groups: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """(rows, groups) scales and zero points between the extremes of each group."""
    scales, zeros = [], []
    for group in range(int(groups.max()) + 1):
        part = weight[:, groups == group]
        low, high = part.amin(1).clamp(max=0), part.amax(1).clamp(min=0)
        scale = ((high - low) / 15).half().float()
        scales.append(scale)
        zeros.append((-low / scale).round().clamp(0, 15))
    return torch.stack(scales, 1), torch.stack(zeros, 1)


def awq(weight: torch.Tensor) -> dict[str, torch.Tensor]:
    package("awq")
    package("awq", "utils")
    package("awq", "modules")
    package("awq", "modules", "linear")
    from awq.modules.linear.gemm import WQLinear_GEMM
    from awq.utils.packing_utils import dequantize_gemm

    scales, zeros = quantised(weight, torch.arange(COLUMNS) // GROUP)
    packed = WQLinear_GEMM.from_linear(linear(weight), 4, GROUP, False, scales.t().contiguous(), zeros.t().contiguous())
    expected = dequantize_gemm(packed.qweight, packed.qzeros, packed.scales.float(), 4, GROUP).t()
    return {"qweight": packed.qweight, "qzeros": packed.qzeros, "scales": packed.scales, "expected": expected}


def gptq(weight: torch.Tensor, groups: torch.Tensor, symmetric: bool) -> dict[str, torch.Tensor]:
    package("auto_gptq")
    package("auto_gptq", "nn_modules")
    package("auto_gptq", "nn_modules", "qlinear")
    from auto_gptq.nn_modules.qlinear.qlinear_cuda import QuantLinear

    scales, zeros = quantised(weight, groups)
    if symmetric:
        scales = torch.stack([weight[:, groups == group].abs().amax(1) / 7 for group in range(scales.shape[1])], 1).half().float()
        zeros = torch.full_like(zeros, 8)
    packed = QuantLinear(4, GROUP, COLUMNS, ROWS, bias=False, weight_dtype=torch.float32)
    packed.pack(linear(weight), scales.clone(), zeros.clone(), groups.to(torch.int32))
    expected = packed(torch.eye(COLUMNS)).t()
    return {"qweight": packed.qweight, "qzeros": packed.qzeros, "scales": packed.scales.half(), "g_idx": packed.g_idx, "expected": expected}


def main() -> None:
    torch.manual_seed(1)
    weight = torch.randn(ROWS, COLUMNS) * 0.02
    in_order = torch.arange(COLUMNS) // GROUP
    files = {
        "awq": awq(weight),
        "gptq": gptq(weight, in_order, symmetric=True),
        "gptq-act-order": gptq(weight, in_order[torch.randperm(COLUMNS)], symmetric=False),
    }
    for name, tensors in files.items():
        print(name, {key: (tuple(value.shape), value.dtype) for key, value in tensors.items()}, (tensors["expected"] - weight).std() / weight.std())
        save_file({key: value.contiguous() for key, value in tensors.items()}, HERE / f"{name}.safetensors")


if __name__ == "__main__":
    main()
