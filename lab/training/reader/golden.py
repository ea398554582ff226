"""The stories held out of training, and the articles of XQuAD kept from it, as golden questions for `npm run calibrate`.

    python golden.py --public FOLDER --data data/training --out FOLDER

Writes `held-out.de.jsonl`, `held-out.en.jsonl` and `xquad-kept.jsonl`; a line holds a document with its questions in both
languages. Stories without paragraphs of their own are cut into one to three sentences."""
import argparse
import collections
import json
import os
import random
import zlib

import public
import stories

SEED = 3


def paragraphs_of(story, chance):
    if story["paragraphs"]:
        return story["paragraphs"]
    spans, at, count = [], 0, len(story["sentences"]["de"])
    while at < count:
        size = chance.choice([1, 1, 2, 2, 3])
        spans.append((at, min(count, at + size) - 1))
        at += size
    return spans


def document(story, told, chance):
    spans = paragraphs_of(story, chance)
    questions = []
    for number, question in enumerate(story["questions"]):
        relevant = [n + 1 for n, (first, last) in enumerate(spans) if any(first <= at <= last for at in question["answers"])]
        if question["answers"] and not relevant:
            continue
        questions += [dict(id=f"{number}-{asked}", question=question[asked], language=asked, relevant=relevant) for asked in stories.LANGUAGES]
    texts = [stories.passage(story, told, span) for span in spans]
    return dict(id=story["name"], title=story["headline"][told], language=told, paragraphs=texts, questions=questions)


def kept_articles(folder):
    articles = collections.defaultdict(list)
    for row in public.read(os.path.join(folder, "reader.jsonl")):
        if row["source"] == "XQuAD" and row["contextLanguage"] == "de" and public.kept_for_measuring(row["title"]):
            articles[row["title"]].append(row)
    for title, rows in articles.items():
        texts = list(dict.fromkeys(row["context"] for row in rows))
        questions = [
            dict(id=f"{row['id']}-{row['questionLanguage']}", question=row["question"], language=row["questionLanguage"], relevant=[texts.index(row["context"]) + 1])
            for row in rows
        ]
        yield dict(id=f"xquad-{zlib.crc32(title.encode('utf8'))}", title=title, language="de", paragraphs=texts, questions=questions)


def write(path, documents):
    with open(path, "w", encoding="utf8") as file:
        for one in documents:
            file.write(json.dumps(one, ensure_ascii=False) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--public", "--data", "--out"):
        parser.add_argument(name, required=True)
    options = parser.parse_args()
    os.makedirs(options.out, exist_ok=True)
    _, held = stories.load(options.data)
    for told in stories.LANGUAGES:
        chance = random.Random(SEED)
        write(os.path.join(options.out, f"held-out.{told}.jsonl"), [document(story, told, chance) for story in held])
    write(os.path.join(options.out, "xquad-kept.jsonl"), kept_articles(options.public))


if __name__ == "__main__":
    main()
