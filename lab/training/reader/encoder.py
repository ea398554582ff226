"""Trains the encoder further on readers' questions: those of a story against its own paragraphs and sentences.

What it learns by is the softmax over one story (InfoNCE, van den Oord et al. 2018), so that it tells paragraphs on one topic
apart; articles of the public sets among them keep it able for other texts."""
import os
import random
import time

import torch
import torch.nn.functional as F

import public
import stories
from embed import embed, pieces

TEMPERATURE = 0.02
MOST_QUESTIONS = 48


def contrast(questions, texts, right):
    """Mean surprise at the right texts among all; `right` [questions, texts] may name several."""
    scores = questions @ texts.T / TEMPERATURE
    return (torch.logsumexp(scores, 1) - torch.logsumexp(scores.masked_fill(~right, -1e9), 1)).mean()


def story_batch(story, told, encoder, chance):
    """(questions, [(texts, which of them are right)]): once over paragraphs, once over sentences."""
    spans = stories.cut(story, chance)
    asked = []
    for question in story["questions"]:
        if question["answers"]:
            languages = stories.LANGUAGES if chance.random() < 0.5 else [chance.choice(stories.LANGUAGES)]
            asked += [(question[language], question["answers"]) for language in languages]
    chance.shuffle(asked)
    asked = asked[:MOST_QUESTIONS]
    if not asked:
        return None
    sentences = story["sentences"][told]
    in_spans = [[any(first <= at <= last for at in answers) for first, last in spans] for _, answers in asked]
    in_sentences = [[at in answers for at in range(len(sentences))] for _, answers in asked]
    paragraphs = [pieces(encoder, stories.passage(story, told, span), "passage") for span in spans]
    alone = [pieces(encoder, sentence, "passage") for sentence in sentences]
    questions = [pieces(encoder, text, "query") for text, _ in asked]
    return questions, [(paragraphs, torch.tensor(in_spans)), (alone, torch.tensor(in_sentences))]


def public_batches(folder, encoder, chance, contexts=10, most=24):
    articles = {}
    for row in public.question_rows(folder):
        if row["answers"] and row["answers"][0]["start"] >= 0:
            articles.setdefault((row["title"], row["language"]), []).append(row)
    out = []
    for rows in articles.values():
        texts = list(dict.fromkeys(row["context"] for row in rows))
        chance.shuffle(texts)
        texts = texts[:contexts]
        asked = [row for row in rows if row["context"] in texts]
        chance.shuffle(asked)
        asked = asked[:most]
        if len(texts) < 3:
            continue
        right = torch.tensor([[text == row["context"] for text in texts] for row in asked])
        questions = [pieces(encoder, row["question"], "query") for row in asked]
        out.append((questions, [([pieces(encoder, text, "passage") for text in texts], right)]))
    return out


def train(body, told, folder, encoder, *, rate, steps, seed, path, minutes=None, warm=20, note=print):
    """Trains `body` in place. `minutes` ends it by the clock instead of `steps`; returns the count of steps."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    others = public_batches(folder, encoder, chance)
    optimiser = torch.optim.AdamW([p for p in body.parameters() if p.requires_grad], lr=rate, weight_decay=0.01)
    body.train()
    began, count = time.time(), 0
    while True:
        work = [(story, language) for story in told for language in stories.LANGUAGES]
        work += [None] * (len(work) // 4)
        chance.shuffle(work)
        for one in work:
            done = (time.time() - began) / (minutes * 60) if minutes else count / steps
            if done >= 1:
                torch.save(body.state_dict(), path + ".part")
                os.replace(path + ".part", path)
                return count
            batch = story_batch(*one, encoder, chance) if one else chance.choice(others)
            if batch is None:
                continue
            questions, sets = batch
            for slot in optimiser.param_groups:
                slot["lr"] = rate * min((count + 1) / warm, 1 - 0.97 * done)
            vectors = embed(body, questions + [text for texts, _ in sets for text in texts])
            asked, at, loss = vectors[: len(questions)], len(questions), 0
            for texts, right in sets:
                loss = loss + contrast(asked, vectors[at : at + len(texts)], right)
                at += len(texts)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(body.parameters(), 1.0)
            optimiser.step()
            count += 1
            if count % 25 == 0:
                note(f"{time.strftime('%H:%M:%S')} encoder step {count} {done:.0%} loss {loss.item():.3f}", flush=True)
