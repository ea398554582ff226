"""Makes pages of known text of benchmarks of other readers of web pages, for `npm run eval -- --articles FOLDER`.

    git clone --depth 1 https://github.com/scrapinghub/article-extraction-benchmark
    git clone --depth 1 https://github.com/mozilla/readability
    git clone --depth 1 https://github.com/adbar/trafilatura
    python lab/articles/benchmarks.py scrapinghub article-extraction-benchmark FOLDER
    python lab/articles/benchmarks.py readability readability FOLDER
    python lab/articles/benchmarks.py trafilatura trafilatura FOLDER
    npm run eval -- --articles FOLDER/even

FOLDER gets two halves, `even` and `odd`, by the last bit of the SHA-256 of each page's name: mend the reader on one, look only
at the sums of the other. Pages in German and English are taken. The first has the text of each page, a line for each paragraph,
heading and item; the second what Readability makes of it, looked over by people; the third pieces that must and must not be
read, of blogs, shops and forums as much as of newspapers. None of it is part of this repository."""

import gzip
import hashlib
import json
import re
import sys
from html.parser import HTMLParser
from pathlib import Path

from fundus import is_read, tidy

BLOCKS = "p div section article li ul ol blockquote pre table tr td th h1 h2 h3 h4 h5 h6 figure figcaption dl dt dd br hr".split()
HEADINGS = "h1 h2 h3 h4 h5 h6".split()


class Blocks(HTMLParser):
    """The lines of a clean page, with what each stands in."""

    def __init__(self):
        super().__init__()
        self.open, self.text, self.lines = [], "", []

    def end_line(self):
        text = re.sub(r"\s+", " ", self.text).strip()
        kind = "captions" if "figcaption" in self.open else "headings" if set(HEADINGS) & set(self.open) else "paragraphs"
        if text:
            self.lines.append((kind, text))
        self.text = ""

    def handle_starttag(self, tag, attrs):
        if tag in BLOCKS:
            self.end_line()
            if tag not in ("br", "hr"):
                self.open.append(tag)

    def handle_endtag(self, tag):
        if tag in BLOCKS:
            self.end_line()
            while tag in self.open and self.open.pop() != tag:
                pass

    def handle_data(self, data):
        self.text += data


def of_scrapinghub(source):
    known = json.loads((source / "ground-truth.json").read_text("utf-8"))
    for name, page in known.items():
        raw = gzip.decompress((source / "html" / f"{name}.html.gz").read_bytes())
        paragraphs = tidy(page["articleBody"].split("\n"))
        yield name[:12], raw, {"paragraphs": paragraphs, "url": page["url"]}


def of_readability(source):
    for page in sorted((source / "test" / "test-pages").iterdir()):
        blocks = Blocks()
        blocks.feed((page / "expected.html").read_text("utf-8"))
        blocks.end_line()
        about = json.loads((page / "expected-metadata.json").read_text("utf-8"))
        expected = {kind: [text for one, text in blocks.lines if one == kind] for kind in ("paragraphs", "headings", "captions")}
        if about.get("title"):
            expected["title"] = about["title"]
        yield page.name, (page / "source.html").read_bytes(), expected


def of_trafilatura(source):
    tests = source / "tests"
    for page in json.loads((tests / "evaldata.json").read_text("utf-8")).values():
        file = next((tests / folder / page["file"] for folder in ("cache", "eval") if (tests / folder / page["file"]).exists()), None)
        if file is None:
            continue
        expected = {"with": tidy(page["with"]), "without": tidy(page["without"])}
        yield re.sub(r"\.html?$", "", page["file"]), file.read_bytes(), expected


SOURCES = {"scrapinghub": of_scrapinghub, "readability": of_readability, "trafilatura": of_trafilatura}


def main(pages, target):
    counts = {"even": 0, "odd": 0}
    for name, raw, expected in pages:
        shown = expected.get("paragraphs") or [re.sub(r"(?s)<(script|style).*?</\1>|<[^>]+>", " ", raw.decode("utf-8", "replace"))]
        if not is_read(shown):
            continue
        half = "odd" if hashlib.sha256(name.encode()).digest()[-1] & 1 else "even"
        page = target / half / name
        page.mkdir(parents=True, exist_ok=True)
        (page / "source.html").write_bytes(raw)
        (page / "expected.json").write_text(json.dumps(expected, ensure_ascii=False), "utf-8")
        counts[half] += 1
    print(f"{counts['even']} pages in {target / 'even'}, {counts['odd']} in {target / 'odd'}")


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in SOURCES:
        sys.exit(__doc__)
    main(SOURCES[sys.argv[1]](Path(sys.argv[2])), Path(sys.argv[3]))
