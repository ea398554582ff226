"""One loop for both stages: batches of whole groups, four losses, checkpoints, an end by the clock."""
import math
import os
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

from precision import mixed


def batches(groups, tokens, chance):
    """Groups of like length together, about `tokens` true tokens a batch, in random order."""
    size = lambda group: max(len(e["ids"]) for e in group)  # noqa: E731
    order = sorted(groups, key=lambda group: size(group) * chance.uniform(0.85, 1.15))
    out, current, count = [], [], 0
    for group in order:
        length = sum(len(e["ids"]) for e in group)
        if current and count + length > tokens:
            out.append(current)
            current, count = [], 0
        current.append(group)
        count += length
    if current:
        out.append(current)
    chance.shuffle(out)
    return out


def collate(batch):
    examples = [(e, number) for number, group in enumerate(batch) for e in group]
    rows, length = len(examples), max(len(e["ids"]) for e, _ in examples)
    ids = np.ones((rows, length), np.int64)
    types = np.zeros((rows, length), np.int64)
    mask = np.zeros((rows, length), bool)
    for row, (example, _) in enumerate(examples):
        n = len(example["ids"])
        ids[row, :n], types[row, :n], mask[row, :n] = example["ids"], example["types"], True
    column = lambda name: np.array([e[name] for e, _ in examples])  # noqa: E731
    fields = dict(ids=ids, types=types, mask=mask, has=column("has"), supported=column("supported"), start=column("start"), end=column("end"), group=np.array([n for _, n in examples]))
    return {name: torch.as_tensor(value) for name, value in fields.items()}


def losses(has, span, b, smoothing):
    """(sum, {name: mean}) of answer, ranking inside the group, span and support."""
    zero = has.sum() * 0
    soft = lambda y: y.float() * (1 - 2 * smoothing) + smoothing  # noqa: E731
    asked = b["has"] >= 0
    answer = F.binary_cross_entropy_with_logits(has[asked, 0], soft(b["has"][asked])) if asked.any() else zero
    claimed = b["supported"] >= 0
    support = F.binary_cross_entropy_with_logits(has[claimed, 1], soft(b["supported"][claimed])) if claimed.any() else zero
    ranks = []
    for number in range(int(b["group"].max()) + 1):
        member = b["group"] == number
        right = member & (b["has"] == 1)
        if right.any() and member.sum() > right.sum():
            ranks.append(torch.logsumexp(has[member, 0], 0) - torch.logsumexp(has[right, 0], 0))
    rank = torch.stack(ranks).mean() if ranks else zero
    spanned = b["start"] >= 0
    where = (
        0.5 * (F.cross_entropy(span[spanned, :, 0], b["start"][spanned]) + F.cross_entropy(span[spanned, :, 1], b["end"][spanned]))
        if spanned.any()
        else zero
    )
    share = claimed.float().mean()
    total = (1 - share) * (answer + 0.5 * rank + 0.3 * where) + share * support
    return total, dict(answer=(answer.item(), asked.sum().item()), rank=(rank.item(), len(ranks)), span=(where.item(), spanned.sum().item()), support=(support.item(), claimed.sum().item()))


def train(model, rounds, *, rate, fall=1.0, minutes=None, tokens, seed, path, smoothing=0.03, warm=60, steps=None, learn=None, note=print):
    """Trains on the batches of `rounds` (an iterator of lists of groups, one list a round).

    With `steps` the run is of that length (and can be repeated exactly); with `minutes` the clock sets its length. Over
    the run the rate falls by the share `fall`. Saves `path` every five minutes and at the end; returns the count of steps."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    decay = [p for p in model.parameters() if p.requires_grad and p.ndim > 1]
    plain = [p for p in model.parameters() if p.requires_grad and p.ndim <= 1]
    optimiser = torch.optim.AdamW([dict(params=decay, weight_decay=0.01), dict(params=plain, weight_decay=0)], lr=rate, betas=(0.9, 0.98))
    model.train()
    began, saved, count, seen, sums = time.time(), time.time(), 0, 0, {}

    def progress():
        clock = (time.time() - began) / (minutes * 60) if minutes else 0
        return max(clock, count / steps if steps else 0)

    for groups in rounds:
        for batch in batches(groups, tokens, chance):
            done = progress()
            if done >= 1:
                break
            for slot in optimiser.param_groups:
                slot["lr"] = rate * min((count + 1) / warm, max(0.03, 1 - fall * done))
            b = collate(batch)
            with mixed():
                has, span = model(b["ids"], b["types"], b["mask"])
            loss, parts = losses(has, span, b, smoothing)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            if learn:
                learn([e for group in batch for e in group], has[:, 0].tolist())
            count += 1
            seen += int(b["mask"].sum())
            for name, (value, weight) in parts.items():
                if weight:
                    total, n = sums.get(name, (0, 0))
                    sums[name] = (total + value * weight, n + weight)
            if count % 25 == 0:
                text = " ".join(f"{name} {total / n:.3f}" for name, (total, n) in sums.items())
                note(f"{time.strftime('%H:%M:%S')} step {count} {done:.0%} {text} {seen / (time.time() - began):.0f} tokens/s", flush=True)
                sums = {}
            if time.time() - saved > 300:
                torch.save(model.state_dict(), path + ".part")
                os.replace(path + ".part", path)
                saved = time.time()
        else:
            continue
        break
    torch.save(model.state_dict(), path)
    note(f"saved after {count} steps, {seen} tokens, {(time.time() - began) / 60:.1f} minutes", flush=True)
    return count
