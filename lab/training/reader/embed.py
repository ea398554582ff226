"""Vectors of a body (multilingual-e5-small, untrained or trained further): what lies near in meaning."""
import torch
import torch.nn.functional as F

from precision import mixed
from text import CLS, SEP


def pieces(encoder, text, role, most=200):
    return [CLS] + encoder.cut(f"{role}: {text}")[0][:most] + [SEP]


def embed(body, rows, tokens=3000):
    """One vector of unit length a row of ids."""
    order = sorted(range(len(rows)), key=lambda n: len(rows[n]))
    made, at = [], 0
    while at < len(order):
        batch, length = [], 0
        while at < len(order) and (len(batch) + 1) * max(length, len(rows[order[at]])) <= max(tokens, len(rows[order[at]])):
            length = max(length, len(rows[order[at]]))
            batch.append(order[at])
            at += 1
        ids = torch.ones(len(batch), length, dtype=torch.long)
        mask = torch.zeros(len(batch), length, dtype=torch.bool)
        for row, n in enumerate(batch):
            ids[row, : len(rows[n])], mask[row, : len(rows[n])] = torch.tensor(rows[n]), True
        with mixed():
            x, index = body.encode(ids, torch.zeros_like(ids), mask)
        full = torch.zeros(len(batch) * length, x.shape[1]).index_copy(0, index, x.float()).view(len(batch), length, -1)
        made.append(F.normalize(full.sum(1) / mask.sum(1, keepdim=True), dim=-1))
    place = torch.empty(len(rows), dtype=torch.long)
    place[torch.tensor(order)] = torch.arange(len(rows))
    return torch.cat(made).index_select(0, place)


@torch.no_grad()
def vectors(body, encoder, texts, role):
    """One normalised vector a text; role 'query' or 'passage'."""
    body.eval()
    return embed(body, [pieces(encoder, text, role, 254) for text in texts], 8192).numpy()


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
