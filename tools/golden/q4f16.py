"""q4f16_1 once more, in numpy and from its description alone: an independent check of the converter's bytes."""

import hashlib
import json
from pathlib import Path

import numpy as np

GROUP = 32


def quantise(weights):
    """weights (N, K) -> words (N, K/8) u32, scales (N, K/32) f16."""
    rows, columns = weights.shape
    groups = weights.astype(np.float32).reshape(rows, columns // GROUP, GROUP)
    scales = (np.abs(groups).max(-1) / np.float32(7)).astype(np.float16)
    wide = scales.astype(np.float64)[..., None]
    quotients = np.divide(groups.astype(np.float64), wide, out=np.zeros(groups.shape), where=wide > 0)
    levels = np.clip(np.rint(quotients) + 7, 0, 14).astype(np.uint32).reshape(rows, columns // 8, 8)
    words = (levels << np.arange(0, 32, 4, dtype=np.uint32)).sum(-1, dtype=np.uint32)
    return words, scales


def dequantise(words, scales):
    """The exact values (N, K) in f32: a 4-bit integer times an f16 needs 14 bits of mantissa."""
    rows = words.shape[0]
    levels = ((words[..., None] >> np.arange(0, 32, 4, dtype=np.uint32)) & 15).astype(np.float32) - 7
    return (levels.reshape(rows, -1, GROUP) * scales.astype(np.float32)[..., None]).reshape(rows, -1)


class Shards:
    """A converted model's folder: the manifest's tensors, read where it says they are."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.manifest = json.loads((folder / "manifest.json").read_text())
        self.tensors = {}  # name -> (entry, bytes of its shard)
        for shard in self.manifest["shards"]:
            data = b""
            for part in shard["parts"]:
                with open(folder / part["url"], "rb") as file:
                    file.seek(part["offset"])
                    data += file.read(part["length"])
            assert len(data) == shard["bytes"] and hashlib.sha256(data).hexdigest() == shard["hash"]["value"], shard["id"]
            for entry in shard["tensors"]:
                self.tensors[entry["name"]] = (entry, data)

    def packed(self, name):
        """(words, scales) of a q4f16_1 tensor."""
        entry, data = self.tensors[name]
        assert entry["format"] == "q4f16_1", name
        rows, columns = entry["shape"]
        words = np.frombuffer(data, "<u4", rows * columns // 8, entry["offset"])
        scales = np.frombuffer(data, "<f2", rows * columns // GROUP, entry["offset"] + rows * columns // 2)
        return words.reshape(rows, -1), scales.reshape(rows, -1)

    def read(self, name):
        """The tensor's values in f32."""
        entry, data = self.tensors[name]
        if entry["format"] == "q4f16_1":
            return dequantise(*self.packed(name))
        assert entry["format"] == "f32", name
        return np.frombuffer(data, "<f4", int(np.prod(entry["shape"])), entry["offset"]).reshape(entry["shape"])
