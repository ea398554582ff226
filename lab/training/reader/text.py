"""Sentences, character n-grams, and the reader's input."""
import re

from tokenizers import Tokenizer

CLS, PAD, SEP = 0, 1, 2
QUESTION_TOKENS, HEADLINE_TOKENS, CONTEXT_TOKENS, TOTAL_TOKENS = 64, 20, 48, 320
BREAK = re.compile(r"(?<=[.!?…“\"»])\s+(?=[A-ZÄÖÜ„\"“«»(0-9])")
ABBREVIATION = re.compile(r"(?:\b(?:[A-ZÄÖÜa-zäöü]|Dr|Prof|Nr|bzw|ca|Mr|Mrs|St|vs|etc|z\.B|U\.S|d\.h)|\b\d{1,2})\.$")


def sentences(text):
    """[(start, end)] of the sentences of a text."""
    out, start = [], 0
    for found in BREAK.finditer(text):
        if not ABBREVIATION.search(text[start : found.start()]):
            out.append((start, found.start()))
            start = found.end()
    if start < len(text):
        out.append((start, len(text)))
    return out


def grams(text, size=4):
    text = " " + re.sub(r"\W+", " ", text.lower()) + " "
    return {text[at : at + size] for at in range(len(text) - size + 1)}


def overlap(question, text):
    """How much of a question's n-grams a text holds, long texts held back."""
    other = grams(text)
    return len(grams(question) & other) / (1 + len(other) ** 0.5)


class Encoder:
    """Turns texts into the reader's input ids, remembering what it has cut."""

    def __init__(self, path):
        self.tokenizer = Tokenizer.from_file(path)
        self.known = {}

    def cut(self, text):
        """(ids, character offsets)"""
        if text not in self.known:
            encoding = self.tokenizer.encode(text, add_special_tokens=False)
            self.known[text] = (encoding.ids, encoding.offsets)
        return self.known[text]

    def context(self, headline, before):
        """The start of the headline and the end of what stands before the passage."""
        head = self.cut(headline)[0][:HEADLINE_TOKENS] if headline else []
        tail = self.cut(before)[0] if before else []
        room = CONTEXT_TOKENS - len(head)
        return head + tail[-room:]

    def input(self, question, passage, headline="", before="", answer=None):
        """dict of ids, types, start, end: `<s> question </s></s> [context </s></s>] passage </s>`.

        `answer`: (start, end) characters in the passage, or None."""
        ids = [CLS] + self.cut(question)[0][:QUESTION_TOKENS] + [SEP, SEP]
        context = self.context(headline, before)
        if context:
            ids = ids + context + [SEP, SEP]
        pieces, offsets = self.cut(passage)
        room = TOTAL_TOKENS - len(ids) - 1
        start = end = -1
        first = 0
        if answer:
            hit = [n for n, (a, b) in enumerate(offsets) if b > answer[0] and a < answer[1] and b > a]
            if hit:
                start, end = hit[0], hit[-1]
                if end >= room:  # a window around the answer
                    first = max(0, start - room // 2)
                start, end = start - first, min(end - first, room - 1)
        pieces = pieces[first : first + room]
        base = len(ids)
        return dict(
            ids=ids + pieces + [SEP],
            types=[0] * base + [1] * len(pieces) + [0],
            start=base + start if start >= 0 else -1,
            end=base + end if start >= 0 else -1,
        )
