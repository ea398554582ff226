"""Groups of examples from the hand-written questions and claims, drawn anew each round."""
import random

import corrupt
from stories import LANGUAGES, before, cut, passage
from text import overlap

COMBINATIONS = [(asked, told) for asked in LANGUAGES for told in LANGUAGES]


def rough(text, language, chance):
    """A question as typed in a chat: sometimes all lower case, without its mark, without umlauts, with a slip."""
    if chance.random() < 0.12:
        text = text.lower()
    if chance.random() < 0.12:
        text = text.rstrip("?")
    if language == "de" and chance.random() < 0.04:
        for umlaut, plain in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue")):
            text = text.replace(umlaut, plain)
    if chance.random() < 0.05 and len(text) > 12:
        at = chance.randrange(1, len(text) - 3)
        text = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return text


class Natural:
    """`nearness(story, kind, number, language)` gives a list: how near each sentence seems to a question or claim."""

    def __init__(self, stories, encoder, nearness, seed):
        self.stories = stories
        self.encoder = encoder
        self.nearness = nearness
        self.chance = random.Random(seed)
        self.overlaps = {}
        self.mined = {}

    def learn(self, examples, logits):
        """Remembers what the reader in training thought of wrong passages; the next round prefers what misled it."""
        for example, logit in zip(examples, logits):
            if example.get("of") and example["has"] == 0:
                key, span = example["of"]
                self.mined.setdefault(key, {}).update({at: logit for at in range(span[0], span[1] + 1)})

    def context(self, story, language, span):
        draw = self.chance.random()
        if draw < 0.3:
            return "", ""
        if draw < 0.4:
            return story["headline"][language], ""
        if draw < 0.48:
            return "", before(story, language, span)
        return story["headline"][language], before(story, language, span)

    def example(self, text, story, language, span, has=-1, supported=-1, answer=None):
        headline, earlier = self.context(story, language, span)
        place = None
        if answer is not None:
            place_start = len(passage(story, language, (span[0], answer - 1))) + (1 if answer > span[0] else 0)
            place = (place_start, place_start + len(story["sentences"][language][answer]))
        made = self.encoder.input(text, passage(story, language, span), headline, earlier, place)
        return dict(made, has=has, supported=supported)

    def nearest(self, story, kind, number, asked, spans, count):
        """`count` of the given spans, mostly such as look right: by meaning, by spelling, to the reader so far."""
        if not spans:
            return []
        chance = self.chance
        near = self.nearness(story, kind, number, asked)
        by_meaning = sorted(spans, key=lambda s: -max(near[s[0] : s[1] + 1]))
        item = story[kind][number]
        key = (story["name"], kind, number, asked)
        if key not in self.overlaps:
            self.overlaps[key] = [overlap(item[asked], sentence) for sentence in story["sentences"][asked]]
        shared = self.overlaps[key]
        by_spelling = sorted(spans, key=lambda s: -max(shared[s[0] : s[1] + 1]))
        mined = self.mined.get((story["name"], kind, number), {})
        misled = sorted((s for s in spans if any(mined.get(at, -9) > -2 for at in range(s[0], s[1] + 1))), key=lambda s: -max(mined.get(at, -9) for at in range(s[0], s[1] + 1)))
        out = []
        while len(out) < min(count, len(spans)):
            draw = chance.random()
            order = by_meaning[:3] if draw < 0.4 else by_spelling[:3] if draw < 0.55 else spans if draw < 0.7 else misled[:2]
            rest = [s for s in order if s not in out] or [s for s in spans if s not in out]
            out.append(chance.choice(rest))
        return out

    def question(self, story, number, asked, told):
        chance, item = self.chance, story["questions"][number]
        text = rough(item[asked], asked, chance)
        spans = cut(story, chance)
        right = [s for s in spans if any(s[0] <= a <= s[1] for a in item["answers"])]
        wrong = [s for s in spans if s not in right]
        group = []
        if right:
            answer = item["answers"][0] if chance.random() < 0.8 else chance.choice(item["answers"])
            span = next(s for s in right if s[0] <= answer <= s[1])
            group.append(self.example(text, story, told, span, has=1, answer=answer))
        count = chance.choice([2, 2, 3])
        for span in self.nearest(story, "questions", number, asked, wrong, count):
            group.append(dict(self.example(text, story, told, span, has=0), of=((story["name"], "questions", number), span)))
        return group

    def claim(self, story, number, asked, told):
        chance, item = self.chance, story["claims"][number]
        last = len(story["sentences"]["de"]) - 1
        first = max(0, min(item["about"]) - chance.choice([0, 0, 1]))
        end = min(last, max(item["about"]) + chance.choice([0, 0, 1]))
        group = [self.example(item[asked], story, told, (first, min(end, first + 5)), supported=int(item["supported"]))]
        if item["supported"] and chance.random() < 0.35:
            others = [s for s in cut(story, chance) if s[1] < first or s[0] > end]
            for span in self.nearest(story, "claims", number, asked, others, 1):
                group.append(self.example(item[asked], story, told, span, supported=0))
        return group

    def twin(self, story, at, asked, told):
        """The sentence itself (in the other language, or shortened) as a claim, or spoilt."""
        chance = self.chance
        sentence = story["sentences"][asked][at]
        last = len(story["sentences"]["de"]) - 1
        span = (max(0, at - chance.choice([0, 0, 1])), min(last, at + chance.choice([0, 0, 1])))
        other = " ".join(s for n, s in enumerate(story["sentences"][asked]) if n != at)
        spoilt = corrupt.spoil(sentence, asked, other, chance) if chance.random() < 0.55 else None
        if spoilt and spoilt in passage(story, asked, span):
            spoilt = None
        claim = spoilt or (corrupt.shorten(sentence, chance) if asked == told else sentence)
        return [self.example(claim, story, told, span, supported=0 if spoilt else 1)]

    def round(self, combinations=1, twins=0.1):
        """Groups of one pass: every question in `combinations` of the four pairs of languages, every claim in twice as many."""
        groups = []
        for story in self.stories:
            for kind, make in (("questions", self.question), ("claims", self.claim)):
                for number in range(len(story[kind])):
                    # a claim is one short example, a question a whole group
                    for asked, told in self.chance.sample(COMBINATIONS, combinations * (2 if kind == "claims" else 1)):
                        groups.append(make(story, number, asked, told))
            for at in range(len(story["sentences"]["de"])):
                for asked, told in COMBINATIONS:
                    if self.chance.random() < twins * combinations / 2:
                        groups.append(self.twin(story, at, asked, told))
        return [group for group in groups if group]
