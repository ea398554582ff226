"""Makes the model of the tests, `test/fixtures/model`: a few kilobytes of the real one's form, whose outputs a person can
work out. Each piece has a vector of four numbers, and

- `embedding` is the mean of the vectors, scaled to unit length;
- `has` is the mean, over the passage, of the first number (answers) and of the second (supports);
- `span` is, for each piece, its third and fourth number (begins, ends).

    python lab/training/tiny_model.py        needs numpy and onnx
"""
import hashlib
import json
import os

import numpy as np
import onnx
from onnx import TensorProto, helper

FOLDER = os.path.join(os.path.dirname(__file__), "..", "..", "test", "fixtures", "model")
WIDTH = 4

# Vectors in hundredths. Longer pieces have greater scores than their letters together.
MARKS = [("<s>", (0, 0, 0, 0)), ("<pad>", (0, 0, 0, 0)), ("</s>", (0, 0, 0, 0)), ("<unk>", (9, 9, 0, 0))]
WORDS = [
    ("▁yes", (100, 0, 0, 0)),
    ("▁no", (-100, 0, 0, 0)),
    ("▁true", (0, 100, 0, 0)),
    ("▁false", (0, -100, 0, 0)),
    ("▁begin", (50, 0, 127, 0)),
    ("▁end", (50, 0, 0, 127)),
    ("▁be", (1, 2, 3, 4)),
    ("gin", (4, 3, 2, 1)),
    ("▁", (1, 1, 1, 1)),
]
LETTERS = [(letter, (place % 7 - 3, place % 5 - 2, 0, 0)) for place, letter in enumerate("abcdefghijklmnopqrstuvwxyz.,:?äöüß")]


def inputs():
    return [
        helper.make_tensor_value_info("embeddings", TensorProto.FLOAT, ["b", "l", WIDTH]),
        helper.make_tensor_value_info("types", TensorProto.INT64, ["b", "l"]),
        helper.make_tensor_value_info("mask", TensorProto.INT64, ["b", "l"]),
    ]


def constant(name, values, kind=TensorProto.INT64):
    return helper.make_tensor(name, kind, [len(values)], values)


def save(name, nodes, outputs, initialisers):
    graph = helper.make_graph(nodes, name, inputs(), outputs, initialisers)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    onnx.save(model, os.path.join(FOLDER, f"{name}.int8.onnx"))


def mean(weights):
    """Nodes of the mean of `embeddings` over the pieces with weight 1, named `mean`; at least by one piece."""
    return [
        helper.make_node("Cast", [weights], ["weight"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["weight", "last"], ["column"]),
        helper.make_node("Mul", ["embeddings", "column"], ["kept"]),
        helper.make_node("ReduceSum", ["kept", "pieces"], ["sum"], keepdims=0),
        helper.make_node("ReduceSum", ["column", "pieces"], ["number"], keepdims=0),
        helper.make_node("Max", ["number", "one"], ["count"]),
        helper.make_node("Div", ["sum", "count"], ["mean"]),
    ]


def main():
    os.makedirs(FOLDER, exist_ok=True)
    shared = [constant("last", [2]), constant("pieces", [1]), constant("one", [1.0], TensorProto.FLOAT)]
    cuts = [constant("zero", [0]), constant("two", [2]), constant("four", [4]), constant("axis", [1]), constant("lastAxis", [2])]

    save(
        "encoder",
        [*mean("mask"), helper.make_node("LpNormalization", ["mean"], ["embedding"], axis=-1, p=2)],
        [helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["b", WIDTH])],
        shared,
    )
    save(
        "reader",
        [
            *mean("types"),
            helper.make_node("Slice", ["mean", "zero", "two", "axis"], ["has"]),
            helper.make_node("Slice", ["embeddings", "two", "four", "lastAxis"], ["span"]),
        ],
        [
            helper.make_tensor_value_info("has", TensorProto.FLOAT, ["b", 2]),
            helper.make_tensor_value_info("span", TensorProto.FLOAT, ["b", "l", 2]),
        ],
        [*shared, *cuts],
    )

    pieces = MARKS + WORDS + LETTERS
    vectors = np.array([vector for _, vector in pieces], np.int8)
    with open(os.path.join(FOLDER, "table.int8"), "wb") as file:
        file.write(np.array(vectors.shape, "<u4").tobytes())
        file.write(np.full(len(pieces), 0.01, "<f4").tobytes())
        file.write(vectors.tobytes())

    scores = [0.0] * len(MARKS) + [-float(place + 1) for place in range(len(WORDS))] + [-20.0] * len(LETTERS)
    tokenizer = dict(
        normalizer=dict(type="Sequence", normalizers=[dict(type="Replace", pattern=dict(Regex=" {2,}"), content=" ")]),
        model=dict(type="Unigram", unk_id=3, vocab=[[piece, score] for (piece, _), score in zip(pieces, scores)]),
    )
    with open(os.path.join(FOLDER, "tokenizer.json"), "w", encoding="utf-8") as file:
        json.dump(tokenizer, file, ensure_ascii=False)

    files = {}
    for name in ("encoder.int8.onnx", "reader.int8.onnx", "table.int8", "tokenizer.json"):
        with open(os.path.join(FOLDER, name), "rb") as file:
            data = file.read()
        files[name] = dict(bytes=len(data), sha256=hashlib.sha256(data).hexdigest())
    manifest = dict(made="python lab/training/tiny_model.py", files=files, limits=dict(question=8, headline=4, context=8, total=40))
    with open(os.path.join(FOLDER, "manifest.json"), "w", encoding="utf-8") as file:
        json.dump(manifest, file, indent=2)
        file.write("\n")


main()
