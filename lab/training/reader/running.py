"""Runs the exported files with onnxruntime, as the program does."""
import os

import numpy as np
import onnxruntime

from text import CLS, SEP, Encoder


def session(path, threads=2):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # others may need the processor
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


class Table:
    def __init__(self, path):
        with open(path, "rb") as file:
            rows, width = np.frombuffer(file.read(8), "<u4")
            self.scale = np.frombuffer(file.read(int(rows) * 4), "<f4")[:, None]
            self.bytes = np.frombuffer(file.read(), np.int8).reshape(int(rows), int(width))

    def __getitem__(self, ids):
        return self.bytes[ids].astype(np.float32) * self.scale[ids]


class Exported:
    """A folder of exported files. `reader` and `encoder` may name other networks (float ones)."""

    def __init__(self, folder, reader=None, encoder=None, threads=2):
        self.encoder = Encoder(os.path.join(folder, "tokenizer.json"))
        self.table = Table(os.path.join(folder, "table.int8"))
        self.reader = session(reader or os.path.join(folder, "reader.int8.onnx"), threads)
        self.body = session(encoder or os.path.join(folder, "encoder.int8.onnx"), threads)
        self.known = {}

    def run(self, network, inputs, tokens=4096):
        """First output of a network for a list of dict(ids, types), sorted into batches of like length."""
        order = sorted(range(len(inputs)), key=lambda n: len(inputs[n]["ids"]))
        out, at = [None] * len(inputs), 0
        while at < len(order):
            batch = []
            while at < len(order) and (len(batch) + 1) * len(inputs[order[at]]["ids"]) <= max(tokens, 320):
                batch.append(order[at])
                at += 1
            length = len(inputs[batch[-1]]["ids"])
            ids = np.ones((len(batch), length), np.int64)
            types = np.zeros((len(batch), length), np.int64)
            mask = np.zeros((len(batch), length), np.int64)
            for row, n in enumerate(batch):
                size = len(inputs[n]["ids"])
                ids[row, :size], types[row, :size], mask[row, :size] = inputs[n]["ids"], inputs[n]["types"], 1
            result = network.run(None, dict(embeddings=self.table[ids], types=types, mask=mask))[0]
            for row, n in enumerate(batch):
                out[n] = result[row]
        return np.array(out)

    def read(self, pairs):
        """[(has, supported)] for [(question, passage, headline, before)]"""
        return self.run(self.reader, [self.encoder.input(*pair) for pair in pairs])

    def vectors(self, texts, prefix):
        new = [t for t in dict.fromkeys(texts) if (prefix, t) not in self.known]
        if new:
            cut = [[CLS] + self.encoder.cut(f"{prefix}: {t}")[0][:254] + [SEP] for t in new]
            made = self.run(self.body, [dict(ids=ids, types=[0] * len(ids)) for ids in cut])
            self.known.update({(prefix, t): v for t, v in zip(new, made)})
        return np.stack([self.known[prefix, t] for t in texts])
