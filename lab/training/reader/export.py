"""Writes encoder, reader, table and tokenizer as the program reads them.

Both networks take `embeddings [B,L,384]`, `types [B,L]`, `mask [B,L]`, so that one 8-bit table of the vocabulary serves
both. `table.int8`: uint32 rows, uint32 384, a float32 scale a row, one signed byte a weight."""
import os
import shutil

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from model import HEADS, SCALE, WIDTH


class Graph(nn.Module):
    """The network as plain operations over the padded rectangle."""

    def __init__(self, model, reads):
        super().__init__()
        self.model = model
        self.reads = reads

    def forward(self, embeddings, types, mask):
        m = self.model
        seen = mask.float()
        x = m.norm(embeddings + m.position[: embeddings.shape[1]] + F.embedding(types, m.kind))
        bias = ((1 - seen) * -1e9)[:, None, None, :]
        for layer in m.layers:
            rows, length = x.shape[0], x.shape[1]
            q, k, v = layer.qkv(x).view(rows, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
            near = torch.softmax((q * SCALE) @ k.transpose(-1, -2) + bias, -1) @ v
            x = layer.norm1(x + layer.out(near.transpose(1, 2).reshape(rows, length, WIDTH)))
            x = layer.norm2(x + layer.down(F.gelu(layer.up(x))))
        if not self.reads:
            weight = seen[..., None]
            return F.normalize((x * weight).sum(1) / weight.sum(1).clamp(min=1), dim=-1)
        weight = (types.float() * seen)[..., None]
        mean = (x * weight).sum(1) / weight.sum(1).clamp(min=1)
        return m.has(torch.cat([x[:, 0], mean], -1)), m.span(x)


def write_table(table, path):
    scale = np.abs(table).max(1, keepdims=True) / 127
    bytes_ = np.clip(np.round(table / np.maximum(scale, 1e-12)), -127, 127).astype(np.int8)
    with open(path, "wb") as file:
        file.write(np.array(table.shape, "<u4").tobytes())
        file.write(scale.astype("<f4").tobytes())
        file.write(bytes_.tobytes())


def write_network(model, name, folder, float_folder, keep_float=()):
    """NAME.f32.onnx into `float_folder`, NAME.int8.onnx into `folder`. `keep_float`: parts of node names left in float."""
    model.eval()
    rows, length = 2, 24
    inputs = (torch.randn(rows, length, WIDTH) * 0.05, torch.ones(rows, length, dtype=torch.long), torch.ones(rows, length, dtype=torch.long))
    outputs = ["has", "span"] if name == "reader" else ["embedding"]
    axes = {key: {0: "b", 1: "l"} for key in ("embeddings", "types", "mask", "span") if key != "span" or name == "reader"}
    axes[outputs[0]] = {0: "b"}
    whole = os.path.join(float_folder, f"{name}.f32.onnx")
    torch.onnx.export(Graph(model, name == "reader"), inputs, whole, input_names=["embeddings", "types", "mask"], output_names=outputs, dynamic_axes=axes, opset_version=17, dynamo=False)
    left = [node.name for node in onnx.load(whole).graph.node if any(part in node.name for part in keep_float)]
    quantize_dynamic(
        whole,
        os.path.join(folder, f"{name}.int8.onnx"),
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=False,
        op_types_to_quantize=["MatMul", "Gemm"],
        nodes_to_exclude=left,
    )


def export(encoder_body, reader, tokenizer, folder, float_folder, keep_float=()):
    os.makedirs(folder, exist_ok=True)
    os.makedirs(float_folder, exist_ok=True)
    write_network(encoder_body, "encoder", folder, float_folder)
    write_network(reader, "reader", folder, float_folder, keep_float)
    write_table(reader.table.numpy(), os.path.join(folder, "table.int8"))
    if os.path.abspath(tokenizer) != os.path.abspath(os.path.join(folder, "tokenizer.json")):
        shutil.copy(tokenizer, os.path.join(folder, "tokenizer.json"))
