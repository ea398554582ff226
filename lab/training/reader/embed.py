"""Vectors of the untrained body (multilingual-e5-small): what lies near in meaning."""
import numpy as np
import torch

from text import CLS, SEP


@torch.no_grad()
def vectors(body, encoder, texts, prefix, tokens=8192):
    """One normalised vector a text; prefix 'query' or 'passage'."""
    ids = [[CLS] + encoder.cut(f"{prefix}: {text}")[0][:254] + [SEP] for text in texts]
    order = sorted(range(len(ids)), key=lambda n: len(ids[n]))
    out = np.zeros((len(ids), 384), np.float32)
    body.eval()
    at = 0
    while at < len(order):
        length = len(ids[order[at]])
        batch = []
        while at < len(order) and (len(batch) + 1) * max(length, len(ids[order[at]])) <= tokens:
            length = max(length, len(ids[order[at]]))
            batch.append(order[at])
            at += 1
        rows = torch.ones(len(batch), length, dtype=torch.long)
        mask = torch.zeros(len(batch), length, dtype=torch.bool)
        for row, n in enumerate(batch):
            rows[row, : len(ids[n])] = torch.tensor(ids[n])
            mask[row, : len(ids[n])] = True
        with torch.autocast("cpu", dtype=torch.bfloat16):
            x, index = body.encode(rows, torch.zeros_like(rows), mask)
        full = torch.zeros(len(batch) * length, 384).index_copy(0, index, x.float()).view(len(batch), length, 384)
        out[batch] = torch.nn.functional.normalize(full.sum(1) / mask.sum(1, keepdim=True), dim=-1).numpy()
    return out


class Nearness:
    """How near each sentence of a story seems to its questions and claims, by the untrained body."""

    def __init__(self, body, encoder, stories):
        self.known = {}
        asked, told = [], []
        for story in stories:
            for language in ("de", "en"):
                told += story["sentences"][language]
                asked += [item[language] for kind in ("questions", "claims") for item in story[kind]]
        asked, told = list(dict.fromkeys(asked)), list(dict.fromkeys(told))
        self.asked = dict(zip(asked, vectors(body, encoder, asked, "query")))
        self.told = dict(zip(told, vectors(body, encoder, told, "passage")))

    def __call__(self, story, kind, number, language):
        key = (story["name"], kind, number, language)
        if key not in self.known:
            question = self.asked[story[kind][number][language]]
            self.known[key] = [float(question @ self.told[s]) for s in story["sentences"][language]]
        return self.known[key]
