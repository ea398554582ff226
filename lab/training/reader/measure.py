"""Figures of the exported files on the held-out stories, and on benchmarks if given.

    python measure.py --model FOLDER --data data/training [--first FOLDER] [--questions FILE --article FILE]
                      [--bench FILE …] [--json FILE]

A question is asked over the whole story, whose passages are its own paragraphs (or, where the text is known only line by
line, fixed cuts of 1 to 4 lines). recall@1: of the questions that the story answers, how often the passage put first is
one that answers. AUROC answerable: how well the best score of the story tells answered questions from others. The fusion
is a logistic regression over passages, fitted on one half of the held-out stories and judged on the other, both ways."""
import argparse
import collections
import json
import math
import random
import re

import numpy as np

import running
from stories import LANGUAGES, before, cut, lines, load, passage, rows
from text import sentences

FUSED = ("reader", "e5", "bm25_same", "bm25_cross", "constant")


def auroc(positive, negative):
    positive, negative = np.sort(np.asarray(positive, float)), np.asarray(negative, float)
    if not len(positive) or not len(negative):
        return float("nan")
    low, high = np.searchsorted(positive, negative, "left"), np.searchsorted(positive, negative, "right")
    return float(np.mean((len(positive) - high) + 0.5 * (high - low)) / len(positive))


def grams(text, size=4):
    text = " " + re.sub(r"[^\w]+", " ", text.lower()).strip() + " "
    return [text[at : at + size] for at in range(len(text) - size + 1)]


class Bm25:
    """BM25 over character 4-grams."""

    def __init__(self, texts, k=1.2, b=0.75):
        self.counts = [collections.Counter(grams(t)) for t in texts]
        sizes = [sum(c.values()) for c in self.counts]
        mean = sum(sizes) / len(sizes)
        self.norm = [k * (1 - b + b * size / mean) for size in sizes]
        self.k = k
        held = collections.Counter(g for c in self.counts for g in c)
        self.idf = {g: math.log(1 + (len(texts) - n + 0.5) / (n + 0.5)) for g, n in held.items()}

    def __call__(self, question):
        asked = [g for g in set(grams(question)) if g in self.idf]
        return np.array([sum(self.idf[g] * c[g] * (self.k + 1) / (c[g] + n) for g in asked if g in c) for c, n in zip(self.counts, self.norm)])


def standard(values):
    values = np.asarray(values, float)
    return (values - values.mean()) / (values.std() + 1e-6)


class Document:
    """Passages of one text in one language with what stands before each."""

    def __init__(self, name, language, headline, passages, earlier):
        self.name, self.language, self.headline, self.passages, self.earlier = name, language, headline, passages, earlier
        self.bm25 = Bm25(passages)

    def pairs(self, question, context=True):
        if not context:
            return [(question, p) for p in self.passages]
        return [(question, p, self.headline, e) for p, e in zip(self.passages, self.earlier)]

    def e5(self, model, question):
        """Likeness of the question to each passage and to its best sentence, summed."""
        q = model.vectors([question], "query")[0]
        whole = model.vectors(self.passages, "passage") @ q
        cuts = [[p[a:b] for a, b in sentences(p)] for p in self.passages]
        flat = model.vectors([s for c in cuts for s in c], "passage") @ q
        best, at = [], 0
        for c in cuts:
            best.append(flat[at : at + len(c)].max())
            at += len(c)
        return whole + np.array(best)


def held_out(stories):
    """[(document, question, language asked, right passages)]"""
    cases, claims = [], []
    for story in stories:
        spans = cut(story, random.Random(story["name"]), own=1)
        for told in LANGUAGES:
            document = Document(
                story["name"], told, story["headline"][told], [passage(story, told, s) for s in spans], [before(story, told, s) for s in spans]
            )
            for item in story["questions"]:
                right = [n for n, s in enumerate(spans) if any(s[0] <= a <= s[1] for a in item["answers"])]
                for asked in LANGUAGES:
                    cases.append((document, item[asked], asked, right))
            for item in story["claims"]:
                span = (min(item["about"]), max(item["about"]))
                for asked in LANGUAGES:
                    pair = (item[asked], passage(story, told, span), story["headline"][told], before(story, told, span))
                    claims.append((pair, f"{asked}→{told}", item["supported"], item["kind"], story["name"]))
    return cases, claims


def scores(cases, model, first=None):
    """For each case {name: scores of the passages}"""
    read = model.read([p for d, q, _, _ in cases for p in d.pairs(q)])[:, 0]
    old = first.read([p for d, q, _, _ in cases for p in d.pairs(q, False)])[:, 0] if first else None
    model.vectors(list(dict.fromkeys(q for _, q, _, _ in cases)), "query")
    out, at = [], 0
    for document, question, asked, _ in cases:
        size = len(document.passages)
        row = dict(reader=read[at : at + size], e5=document.e5(model, question), bm25=document.bm25(question))
        if first:
            row["first reader"] = old[at : at + size]
        at += size
        out.append(row)
    return out


def features(row, same):
    bm25 = standard(row["bm25"])
    nothing = np.zeros_like(bm25)
    return np.stack([row["reader"], standard(row["e5"]), bm25 if same else nothing, nothing if same else bm25, np.ones_like(bm25)], 1)


def logistic(x, y, ridge=1.0, steps=30):
    """Newton's method; the constant (last column) is not held back."""
    w = np.zeros(x.shape[1])
    hold = np.full(x.shape[1], ridge)
    hold[-1] = 0
    for _ in range(steps):
        p = 1 / (1 + np.exp(-x @ w))
        step = np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + np.diag(hold + 1e-9), x.T @ (p - y) + hold * w)
        w -= step
        if np.abs(step).max() < 1e-8:
            break
    return w


def fuse(cases, rows):
    """Fused scores of every case, each from weights fitted on the other half of the stories; and the weights of all."""
    names = sorted({d.name for d, _, _, _ in cases})
    half = {name: n % 2 for n, name in enumerate(names)}
    x = [features(row, d.language == asked) for (d, _, asked, _), row in zip(cases, rows)]
    y = [np.isin(np.arange(len(d.passages)), right).astype(float) for d, _, _, right in cases]
    fused = [None] * len(cases)
    for side in (0, 1):
        learn = [n for n, c in enumerate(cases) if half[c[0].name] != side]
        w = logistic(np.concatenate([x[n] for n in learn]), np.concatenate([y[n] for n in learn]))
        for n, c in enumerate(cases):
            if half[c[0].name] == side:
                fused[n] = x[n] @ w
    return fused, dict(zip(FUSED, logistic(np.concatenate(x), np.concatenate(y)).round(4).tolist()))


def table(cases, rows):
    """{pair of languages: {method: [recall@1, auroc]}}"""
    out = {}
    for pair in [f"{a}→{t}" for a in LANGUAGES for t in LANGUAGES] + ["all"]:
        chosen = [n for n, (d, _, asked, _) in enumerate(cases) if pair in ("all", f"{asked}→{d.language}")]
        if not chosen:
            continue
        out[pair] = {}
        for method in rows[0]:
            hits = [int(np.argmax(rows[n][method])) in cases[n][3] for n in chosen if cases[n][3]]
            best = lambda n: rows[n][method].max()  # noqa: E731
            out[pair][method] = [float(np.mean(hits)), auroc([best(n) for n in chosen if cases[n][3]], [best(n) for n in chosen if not cases[n][3]])]
    return out


def claim_table(claims, model, first=None):
    out = {}
    for name, reader, width in (("reader", model, 4), ("first reader", first, 2)):
        if reader is None:
            continue
        got = reader.read([pair[:width] for pair, *_ in claims])[:, 1]
        true = got[[c[2] for c in claims]]
        kinds = sorted({c[3] for c in claims if not c[2]})
        result = {kind: auroc(true, got[[c[3] == kind for c in claims]]) for kind in kinds}
        result["all"] = auroc(true, got[[not c[2] for c in claims]])
        for pair in sorted({c[1] for c in claims}):
            result[pair] = auroc(got[[c[1] == pair and c[2] for c in claims]], got[[c[1] == pair and not c[2] for c in claims]])
        out[name] = result
    return out


def article_cases(questions, article):
    """Questions with numbered paragraphs (`gold`, from 1) over an article in Markdown with a head."""
    text = "\n".join(lines(article))
    head, body = re.match(r"---\n(.*?)\n---\n(.*)", text, re.S).groups()
    title = re.search(r'^title: "?(.*?)"?$', head, re.M).group(1)
    paragraphs = [line.strip() for line in body.split("\n") if line.strip()]
    document = Document("article", "de", title, paragraphs, [" ".join(paragraphs[max(0, n - 1) : n]) for n in range(len(paragraphs))])
    return [(document, row["question"], row["lang"], [n - 1 for n in row["gold"]]) for row in rows(questions)]


def bench(path, model, weights, limit=300, deep=10):
    """recall@1 of a retrieval set: e5, char-4 BM25, e5 with the reader's and the fusion's order of its first `deep`."""
    hits = collections.defaultdict(list)
    asked_all = [(d, q) for d in rows(path) for q in d["questions"]]
    random.Random(1).shuffle(asked_all)
    documents = {}
    pairs, plan = [], []
    for d, q in asked_all[:limit]:
        if d["id"] not in documents:
            text = [p if isinstance(p, str) else p["text"] for p in d["paragraphs"]]
            documents[d["id"]] = Document(d["id"], d["language"], d["title"], text, [""] * len(text))
        document = documents[d["id"]]
        asked = q.get("language", "en" if ".en-" in path else "de")
        right = [n - 1 for n in q["relevant"]]
        e5, bm25 = document.e5(model, q["question"]), document.bm25(q["question"])
        mixed = standard(e5) + (0.5 if asked == document.language else 0.1) * standard(bm25)
        top = np.argsort(-mixed)[:deep]
        plan.append((document, asked, right, e5, bm25, mixed, top, len(pairs)))
        pairs += [(q["question"], document.passages[n]) for n in top]
    read = model.read(pairs)[:, 0]
    for document, asked, right, e5, bm25, mixed, top, at in plan:
        reader = np.full(len(e5), -20.0)
        reader[top] = read[at : at + len(top)]
        row = dict(reader=reader, e5=e5, bm25=bm25)
        fused = features(row, asked == document.language) @ np.array([weights[n] for n in FUSED])
        for name, score in (("e5", e5), ("bm25", bm25), ("e5 + bm25", mixed), ("reader of first 10", reader), ("fusion of first 10", fused)):
            hits[name].append(int(np.argmax(score)) in right)
    return {name: float(np.mean(h)) for name, h in hits.items()}


def measure(model, stories, first=None, questions=None, article=None, benches=()):
    cases, claims = held_out(stories)
    rows_ = scores(cases, model, first)
    fused, weights = fuse(cases, rows_)
    for row, score in zip(rows_, fused):
        row["fusion"] = score
    result = dict(
        stories=len(stories),
        questions=len(cases) // 4,
        answerable=sum(bool(c[3]) for c in cases) // 4,
        table=table(cases, rows_),
        fusion=weights,
        claims=claim_table(claims, model, first),
    )
    for part, test in (("ntrex", lambda name: name.startswith("ntrex")), ("own", lambda name: not name.startswith("ntrex"))):
        chosen = [n for n, c in enumerate(cases) if test(c[0].name)]
        if not chosen:
            continue
        result[part] = table([cases[n] for n in chosen], [rows_[n] for n in chosen])["all"]
    if questions:
        cases = article_cases(questions, article)
        rows_ = scores(cases, model, first)
        for (d, _, asked, _), row in zip(cases, rows_):
            row["fusion"] = features(row, d.language == asked) @ np.array([weights[n] for n in FUSED])
        result["article"] = table(cases, rows_)
    result["bench"] = {path.split("/")[-1]: bench(path, model, weights) for path in benches}
    return result


def show(result):
    def print_table(title, t):
        print(f"\n{title}")
        methods = list(next(iter(t.values())))
        print("| |" + "|".join(methods) + "|\n|" + "---|" * (len(methods) + 1))
        for pair, row in t.items():
            print(f"| {pair} |" + "|".join(f" {row[m][0]:.3f} · {row[m][1]:.3f} " for m in methods) + "|")

    print(f"{result['stories']} stories, {result['questions']} questions ({result['answerable']} answerable): recall@1 · AUROC answerable")
    print_table("Held-out stories", result["table"])
    print_table("By source", {part: result[part] for part in ("ntrex", "own") if part in result})
    print("\nfusion", result["fusion"])
    names = list(result["claims"])
    print("\nAUROC supported\n| kind |" + "|".join(names) + "|\n|" + "---|" * (len(names) + 1))
    for kind in result["claims"]["reader"]:
        print(f"| {kind} |" + "|".join(f" {result['claims'][n][kind]:.3f} " for n in names) + "|")
    if "article" in result:
        print_table("Questions about the article", result["article"])
    for name, row in result["bench"].items():
        print(name, {k: round(v, 3) for k, v in row.items()})


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--reader", help="another reader network, such as the float one")
    parser.add_argument("--first", help="folder of an earlier reader without context")
    parser.add_argument("--questions")
    parser.add_argument("--article")
    parser.add_argument("--bench", nargs="*", default=[])
    parser.add_argument("--json")
    parser.add_argument("--few", type=int, help="only so many stories (a quick look)")
    parser.add_argument("--without", nargs="*", default=[], help="names of held-out stories to leave out")
    options = parser.parse_args()
    model = running.Exported(options.model, options.reader)
    first = running.Exported(options.first) if options.first else None
    held = [story for story in load(options.data)[1] if story["name"] not in options.without]
    if options.few:
        held = random.Random(3).sample(held, options.few)
    result = measure(model, held, first, options.questions, options.article, options.bench)
    show(result)
    if options.json:
        with open(options.json, "w", encoding="utf8") as file:
            json.dump(result, file, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main()
