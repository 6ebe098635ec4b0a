"""Makes data/ggml-blocks.json: random blocks of each of GGML's formats, and the numbers that the `gguf` package reads in them."""

import base64
import json
from pathlib import Path

import numpy as np
from gguf import GGML_QUANT_SIZES, GGMLQuantizationType
from gguf.quants import dequantize

TYPES = ["F32", "F16", "BF16", "Q4_0", "Q4_1", "Q5_0", "Q5_1", "Q8_0", "Q2_K", "Q3_K", "Q4_K", "Q5_K", "Q6_K"]
BLOCKS = 3
# Where a block keeps its f16 factors: random bytes there would be NaN now and then.
FACTORS = {"Q4_0": [0], "Q4_1": [0, 2], "Q5_0": [0], "Q5_1": [0, 2], "Q8_0": [0], "Q2_K": [80, 82], "Q3_K": [108], "Q4_K": [0, 2], "Q5_K": [0, 2], "Q6_K": [208]}


def random_blocks(random, name, blocks, scale=1.0):
    """(blocks * bytes of a block,) u8."""
    numbers, size = GGML_QUANT_SIZES[GGMLQuantizationType[name]]
    if name in ("F32", "F16", "BF16"):
        values = random.standard_normal(blocks).astype(np.float32) * np.float32(scale)
        if name == "BF16":
            return (values.view(np.uint32) >> 16).astype(np.uint16).view(np.uint8)
        return values.astype(np.float32 if name == "F32" else np.float16).view(np.uint8)
    raw = random.integers(0, 256, (blocks, size), dtype=np.uint8)
    for at in FACTORS[name]:
        raw[:, at : at + 2] = (random.uniform(-1, 1, blocks) * scale).astype(np.float16)[:, None].view(np.uint8)
    return raw.reshape(-1)


def main():
    random = np.random.default_rng(4)
    result = {}
    for name in TYPES:
        raw = random_blocks(random, name, 8 if name in ("F32", "F16", "BF16") else BLOCKS)
        values = dequantize(raw, GGMLQuantizationType[name]).astype(np.float32).reshape(-1)
        result[name] = {key: base64.b64encode(data.tobytes()).decode() for key, data in (("raw", raw), ("values", values))}
    lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(entry)}" for name, entry in result.items())
    (Path(__file__).parent / "data" / "ggml-blocks.json").write_text(f"{{\n{lines}\n}}\n")


if __name__ == "__main__":
    main()
