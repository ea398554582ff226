"""Reads the news stories with their hand-written questions and claims into one form.

A story is dict(name, headline {de, en}, sentences {de: [...], en: [...]}, paragraphs [(first, last)], questions, claims);
sentences count from 0, `answers` and `about` name them. NTREX lines 1,333 and up are kept for measuring elsewhere: what
names one of them is left out."""
import glob
import json
import os

LANGUAGES = ("de", "en")
LAST_NTREX_LINE = 1332


def lines(path):
    with open(path, encoding="utf8") as file:
        return [line.rstrip("\n") for line in file]


def rows(path):
    return [json.loads(line) for line in lines(path) if line.strip()]


def ntrex_stories(folder):
    text = {language: lines(os.path.join(folder, f"ntrex.{language}.txt"))[:LAST_NTREX_LINE] for language in LANGUAGES}
    stories = {}
    for path in sorted(glob.glob(os.path.join(folder, "ntrex-questions", "*.jsonl"))):
        for row in rows(path):
            first, last = row["story"][0], min(row["story"][1], LAST_NTREX_LINE)
            if any(not first <= line <= last for line in row["lines"]):
                continue
            if (first, last) not in stories:
                body = range(first, last)  # index of the line after the headline, up to the last
                stories[first, last] = dict(
                    name=f"ntrex-{first}-{last}",
                    headline={language: text[language][first - 1] for language in LANGUAGES},
                    sentences={language: [text[language][at] for at in body] for language in LANGUAGES},
                    paragraphs=None,
                    questions=[],
                    claims=[],
                )
            add(stories[first, last], row, [line - first - 1 for line in row["lines"] if line > first])
    return list(stories.values())


def own_story(path):
    story, start = None, []
    for row in rows(path):
        if row["type"] == "story":
            sentences, paragraphs = {language: [] for language in LANGUAGES}, []
            for paragraph in row["paragraphs"]:
                start.append(len(sentences["de"]))
                for language in LANGUAGES:
                    sentences[language] += paragraph[language]
                paragraphs.append((start[-1], len(sentences["de"]) - 1))
            story = dict(name=row["name"], headline=row["headline"], sentences=sentences, paragraphs=paragraphs, questions=[], claims=[])
        else:
            places = [place.split(".") for place in row["sentences"]]
            add(story, row, [start[int(p) - 1] + int(s) - 1 for p, s in places])
    return story


def add(story, row, places):
    named = row.get("lines", row.get("sentences"))
    if named and not places:  # only the headline says it
        return
    if row["type"] == "question":
        story["questions"].append(dict(de=row["de"], en=row["en"], answers=places))
    else:
        story["claims"].append(dict(de=row["de"], en=row["en"], about=places, supported=bool(row["supported"]), kind=row["kind"]))


def load(folder):
    """(stories to train on, stories held out by name)"""
    stories = ntrex_stories(folder) + [own_story(path) for path in sorted(glob.glob(os.path.join(folder, "stories", "*.jsonl")))]
    held = {line.strip() for line in lines(os.path.join(folder, "held-out.txt")) if line.strip() and not line.startswith("#")}
    missing = held - {story["name"] for story in stories}
    assert not missing, f"held-out.txt names unknown stories: {sorted(missing)}"
    return [s for s in stories if s["name"] not in held], [s for s in stories if s["name"] in held]


def cut(story, chance, own=0.5):
    """Passages [(first, last)] of 1 to 4 sentences: the story's own paragraphs, or other cuts."""
    if story["paragraphs"] and chance.random() < own:
        return story["paragraphs"]
    passages, at, count = [], 0, len(story["sentences"]["de"])
    while at < count:
        size = chance.choice([1, 1, 2, 2, 3, 4])
        passages.append((at, min(count, at + size) - 1))
        at += size
    return passages


def passage(story, language, span):
    return " ".join(story["sentences"][language][span[0] : span[1] + 1])


def before(story, language, span, count=3):
    """The sentences that stand before a passage."""
    return " ".join(story["sentences"][language][max(0, span[0] - count) : span[0]])
