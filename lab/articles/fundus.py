"""Makes pages of known text of the pages that fundus tests its parsers with, for `npm run eval -- --articles FOLDER`.

    git clone --depth 1 https://github.com/flairNLP/fundus
    python lab/articles/fundus.py fundus/tests/resources/parser/test_data FOLDER
    npm run eval -- --articles FOLDER/even

FOLDER gets two halves, `even` and `odd`, by the last bit of the SHA-256 of each page's host: mend the reader on one, look only
at the sums of the other. Pages in German and English are taken, with the version of the parser most of whose paragraphs stand
in the page, three fifths of them at least. None of it is part of this repository."""

import gzip
import hashlib
import html
import json
import re
import sys
from pathlib import Path
from urllib.parse import urlparse

COUNTRIES = "de at ch li lu uk us au ca za na tz ind".split()
COMMON = {
    "de": r"\b(?:der|die|das|und|ist|nicht)\b",
    "en": r"\b(?:the|and|is|not|of|to)\b",
    "fr": r"\b(?:le|la|les|et|des|une)\b",
}


def letters(text):
    return re.sub(r"\W+", "", html.unescape(re.sub(r"<[^>]+>", "", text))).lower()


def tidy(texts):
    return [re.sub(r"\s+", " ", text).strip() for text in texts if text and text.strip()]


def paragraphs_of(version):
    sections = (version.get("body") or {}).get("sections") or []
    return [text for section in sections for text in section.get("paragraphs", [])]


def version_of(versions, page):
    """The version of a parser that this page was read with, or None."""
    found = letters(page)
    best, share = None, 0.6
    for version in versions.values():
        paragraphs = paragraphs_of(version)
        here = sum(letters(one)[:60] in found for one in paragraphs) / max(1, len(paragraphs))
        if here >= share and here > 0 and (best is None or here > share):
            best, share = version, here
    return best


def is_read(paragraphs):
    text = " ".join(paragraphs).lower()
    counts = {name: len(re.findall(words, text)) for name, words in COMMON.items()}
    return max(counts["de"], counts["en"]) >= max(5, counts["fr"])


def main(source, target):
    counts = {"even": 0, "odd": 0}
    for folder in (source / country for country in COUNTRIES if (source / country).is_dir()):
        about = folder / "meta.info"
        meta = json.loads(about.read_text("utf-8")) if about.exists() else {}
        for file in sorted(folder.glob("*.html.gz")):
            publisher = re.sub(r"_\d{4}_\d\d_\d\d.*", "", file.name)
            known = folder / f"{publisher}.json"
            if not known.exists():
                continue
            raw = gzip.decompress(file.read_bytes())
            version = version_of(json.loads(known.read_text("utf-8")), raw.decode("utf-8", "replace"))
            if version is None or not is_read(paragraphs_of(version)):
                continue
            host = urlparse(meta.get(file.name, {}).get("url", "")).hostname or publisher
            digest = hashlib.sha256(host.removeprefix("www.").encode()).digest()
            half = "odd" if digest[-1] & 1 else "even"
            page = target / half / f"{folder.name}-{file.name.removesuffix('.html.gz')}"
            page.mkdir(parents=True, exist_ok=True)
            (page / "source.html").write_bytes(raw)
            body = version["body"]
            expected = {
                "paragraphs": tidy(paragraphs_of(version)),
                "standfirst": tidy(body.get("summary") or []),
                "headings": tidy(line for section in body["sections"] for line in section.get("headline", [])),
                "captions": tidy(image.get("caption") for image in version.get("images") or []),
                **({"title": version["title"]} if version.get("title") else {}),
                **({"author": ", ".join(version["authors"])} if version.get("authors") else {}),
                **({"published": version["publishing_date"]} if version.get("publishing_date") else {}),
            }
            (page / "expected.json").write_text(json.dumps(expected, ensure_ascii=False), "utf-8")
            counts[half] += 1
    print(f"{counts['even']} pages in {target / 'even'}, {counts['odd']} in {target / 'odd'}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
