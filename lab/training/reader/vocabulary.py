"""Cuts the XLM-RoBERTa vocabulary to what German and English text needs.

Keeps every piece that the given texts use, every single character below U+2100, and the Latin pieces among the
`frequent` most frequent ones. Segmentation of German and English stays the same for nearly every text."""
import json
import re

from tokenizers import Tokenizer

from weights import package_file

LATIN = re.compile(
    r"^▁?[A-Za-zÀ-ÿĀ-ſ0-9€$£%°²³½¼.,;:!?()\[\]{}<>/\\|@#&*+=_\-–—…„“”‚‘’'\"»«›‹§©®™•·→←↑↓×÷±]+$"
)


def full_tokenizer_path():
    return package_file("semantra_multilingual", "assets", "multilingual-e5-small", "tokenizer.json")


def trim(texts, path, frequent=45000):
    """Writes the trimmed tokenizer.json to `path`; returns the old ids in their new order."""
    source = full_tokenizer_path()
    full = Tokenizer.from_file(source)
    used = set()
    for at in range(0, len(texts), 5000):
        for encoding in full.encode_batch(texts[at : at + 5000], add_special_tokens=False):
            used.update(encoding.ids)
    with open(source, encoding="utf8") as file:
        definition = json.load(file)
    pieces = definition["model"]["vocab"]
    keep = [0, 1, 2, 3]
    for number, (piece, _) in enumerate(pieces):
        if number < 4:
            continue
        single = len(piece) == 1 and ord(piece) < 0x2100
        if number in used or single or (number < frequent and LATIN.match(piece)):
            keep.append(number)
    new = {old: at for at, old in enumerate(keep)}
    definition["model"]["vocab"] = [pieces[number] for number in keep]
    definition["added_tokens"] = [t for t in definition["added_tokens"] if t["content"] != "<mask>"]
    for token in definition["added_tokens"]:
        token["id"] = new[token["id"]]
    with open(path, "w", encoding="utf8") as file:
        json.dump(definition, file, ensure_ascii=False)
    return keep
