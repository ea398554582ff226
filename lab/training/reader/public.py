"""Groups of examples from the public question sets and single examples from the public support sets.

A group is a list of examples about one question: passages that answer it and passages of the same article that look
as if they might. XQuAD is a benchmark of this project too, so a quarter of its articles is never trained on
(`kept_for_measuring`), neither their paragraphs nor, through `contextDe`, their questions."""
import collections
import json
import os
import random
import zlib

from text import grams, sentences


def read(path):
    with open(path, encoding="utf8") as file:
        return [json.loads(line) for line in file if line.strip()]


def kept_for_measuring(title):
    """A quarter of XQuAD's articles, by their titles alone."""
    return zlib.crc32(title.encode("utf8")) % 4 == 0


def question_rows(folder):
    rows = []
    for row in read(os.path.join(folder, "squad2.jsonl")):
        if "contextDe" not in row:
            rows.append(dict(row, language="en"))
    for row in read(os.path.join(folder, "reader.jsonl")):
        if row["source"] != "XQuAD" or not kept_for_measuring(row["title"]):
            rows.append(dict(row, language=row["contextLanguage"]))
    return rows


class Passages:
    """Cuts paragraphs into passages of 1 to 4 sentences with their context."""

    def __init__(self, encoder, chance):
        self.encoder = encoder
        self.chance = chance

    def context(self, title, paragraph, start):
        """Headline and what stands before; dropped in about 30 % of the examples, in parts in some."""
        draw = self.chance.random()
        if draw < 0.3:
            return "", ""
        if draw < 0.4:
            return title, ""
        return title, paragraph[max(0, start - 220) : start].strip()

    def example(self, question, title, paragraph, start, end, answer, has):
        headline, before = self.context(title, paragraph, start)
        made = self.encoder.input(question, paragraph[start:end], headline, before, answer)
        return dict(made, has=has, supported=-1)


def question_groups(folder, encoder, seed):
    chance = random.Random(seed)
    cut = Passages(encoder, chance)
    rows = question_rows(folder)
    articles = collections.defaultdict(dict)
    known = {}

    def gram(text):
        if text not in known:
            known[text] = grams(text)
        return known[text]

    for row in rows:
        articles[row["title"], row["language"]][row["context"]] = gram(row["context"])
    groups = []
    for row in rows:
        question, paragraph, title = row["question"], row["context"], row["title"].replace("_", " ")
        bounds = sentences(paragraph)
        asked = gram(question)
        answer = row["answers"][0] if row["answers"] else None
        if answer and answer["start"] < 0:
            continue
        group = []

        def nearest(bounds, text, length):
            length = min(len(bounds), length)
            return max(
                ((bounds[n][0], bounds[n + length - 1][1]) for n in range(len(bounds) - length + 1)),
                key=lambda span: len(asked & gram(text[span[0] : span[1]])),
            )

        if answer:
            low, high = answer["start"], answer["start"] + len(answer["text"])
            hit = [n for n, (a, b) in enumerate(bounds) if b > low and a < high]
            if not hit:
                continue
            first, last = hit[0], hit[-1]
            for _ in range(chance.choice([0, 0, 1, 1, 2, 3])):
                if chance.random() < 0.5 and first > 0:
                    first -= 1
                elif last < len(bounds) - 1:
                    last += 1
            start, end = bounds[first][0], bounds[last][1]
            group.append(cut.example(question, title, paragraph, start, end, (low - start, high - start), 1))
            rest = [(0, hit[0]), (hit[-1] + 1, len(bounds))]
            rest = [side for side in rest if side[1] > side[0]]
            if rest:
                side = chance.choice(rest)
                start, end = nearest(bounds[side[0] : side[1]], paragraph, chance.choice([1, 2, 2, 3]))
                if answer["text"].lower() not in paragraph[start:end].lower():
                    group.append(cut.example(question, title, paragraph, start, end, None, 0))
        else:
            start, end = nearest(bounds, paragraph, chance.choice([1, 2, 3, 4]))
            group.append(cut.example(question, title, paragraph, start, end, None, 0))
        others = [
            (len(asked & found) / (len(found) ** 0.5 + 1), other)
            for other, found in articles[row["title"], row["language"]].items()
            if other != paragraph and not (answer and answer["text"].lower() in other.lower())
        ]
        if others and (answer or chance.random() < 0.3):
            others.sort(reverse=True)
            other = chance.choice(others[:3])[1]
            start, end = nearest(sentences(other), other, chance.choice([1, 2, 3]))
            group.append(cut.example(question, title, other, start, end, None, 0))
        groups.append(group)
    return groups


def nearest_sentences(claim, text, limit=900):
    """A long document cut to the sentences nearest to a claim."""
    bounds = sentences(text)
    asked = grams(claim)
    order = sorted(range(len(bounds)), key=lambda n: -len(asked & grams(text[bounds[n][0] : bounds[n][1]])) / (40 + bounds[n][1] - bounds[n][0]))
    kept, size = [], 0
    for n in order:
        size += bounds[n][1] - bounds[n][0]
        if size > limit and kept:
            break
        kept.append(n)
    return " ".join(text[bounds[n][0] : bounds[n][1]] for n in sorted(kept))


def support_groups(folder, encoder):
    groups = []
    for row in read(os.path.join(folder, "support.jsonl")):
        premise = row["premise"]
        if row["source"].startswith("SummEdits"):
            if len(row["claim"]) > 700:
                continue
            premise = nearest_sentences(row["claim"], premise)
        made = encoder.input(row["claim"][:400], premise)
        groups.append([dict(made, has=-1, supported=int(row["supported"]))])
    return groups
