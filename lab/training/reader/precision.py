"""Numbers of 16 bits where the processor multiplies them itself: elsewhere they take three times as long as 32 bits."""
import contextlib

import torch


def mixed():
    able = torch.cpu.get_capabilities()
    if able.get("avx512_bf16") or able.get("amx_bf16"):
        return torch.autocast("cpu", dtype=torch.bfloat16)
    return contextlib.nullcontext()
