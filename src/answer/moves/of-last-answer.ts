// What the last answer itself tells: who says it, where it stands, the same in fewer words or in another language.

import type { Language } from '../../language/language.ts';
import { stopwords } from '../../language/words/stopwords.ts';
import { words } from '../../language/words/words.ts';
import type { Article, Paragraph } from '../../story/article.ts';
import { paragraphAt } from '../../story/place.ts';
import { stretchOver } from '../../story/sentences.ts';
import type { Stories } from '../../story/stories.ts';
import { type Citation, cite } from '../citations.ts';
import { notSaid, quoting, quotingFound, stating, type Untimed } from '../extractive/reply.ts';
import type { LastAnswer } from '../question/last-answer.ts';
import { aboutTexts } from '../texts/about-texts.ts';
import { answerCatalogue } from '../texts/catalogue.ts';

/** A citation with the story and the paragraph that it stands in. */
interface Placed {
  readonly article: Article;
  readonly paragraph: Paragraph;
  readonly citation: Citation;
}

/** The citations whose stories are still there. */
function placedIn(
  citations: readonly Citation[],
  stories: Pick<Stories, 'one'>,
): readonly Placed[] {
  return citations.flatMap((citation) => {
    const article = stories.one(citation.article);
    const paragraph = article && paragraphAt(article, citation);

    return article === undefined || paragraph === undefined
      ? []
      : [{ article, paragraph, citation }];
  });
}

/** Who says what the last answer quotes first. */
export function whoSaysIt(
  { cited }: LastAnswer,
  language: Language,
  stories: Pick<Stories, 'one'>,
): Untimed {
  const texts = aboutTexts[language];
  const [first] = placedIn(cited, stories);
  if (first === undefined) return notSaid(texts.nothingToGoOn, language);

  const speakers = speakersOf(first);
  const text =
    speakers.length > 0 ? texts.saidBy(speakers) : texts.saidByStory(first.article.outlet);
  return stating(text, first.citation, language);
}

/** Everybody who speaks in the quoted sentences, in order. */
function speakersOf({ paragraph: { text, sentences }, citation }: Placed): readonly string[] {
  const start = text.indexOf(citation.quote);
  const end = start + citation.quote.length;
  const own = sentences.filter((sentence) => sentence.start < end && sentence.end > start);
  const named = [...own.map(({ speaker }) => speaker), citation.speaker];

  return [...new Set(named.flatMap((name) => name ?? []))];
}

/** That the last answer stands in the story word for word, and where. */
export function howSure(
  { cited }: LastAnswer,
  language: Language,
  stories: Pick<Stories, 'one'>,
): Untimed {
  const texts = aboutTexts[language];
  const { place } = answerCatalogue[language];
  const placed = placedIn(cited, stories);
  const [first] = placed;
  if (first === undefined) return notSaid(texts.nothingToGoOn, language);

  const places = placed.map(({ citation }) => place(citation.kind, citation.paragraph));
  return stating(texts.standsIn([...new Set(places)]), first.citation, language);
}

/** The last answer's quotes under a lead in another language; undefined where it is not made of quotes. */
export function inOtherWords(
  { answer, cited }: LastAnswer,
  language: Language,
  stories: Pick<Stories, 'one'>,
): Untimed | undefined {
  const [first] = placedIn(cited, stories);
  if (first === undefined || answer.status !== 'answered') return undefined;
  if (answer.wording.kind !== 'quoted') return undefined;

  return quotingFound(first.article, cited, language, answer.lookup);
}

/** One sentence of the last answer: of its first quote the one that shares most with the question. */
export function inOneSentence(
  last: LastAnswer,
  language: Language,
  stories: Pick<Stories, 'one'>,
): Untimed {
  if (last.answer.status !== 'answered') return last.answer;

  const [first] = placedIn(last.cited, stories);
  if (first === undefined) return notSaid(aboutTexts[language].nothingToGoOn, language);

  const { article, paragraph, citation } = first;
  const asked = new Set(
    words(last.question ?? '').filter((word) => !stopwords[last.language].has(word)),
  );
  const start = paragraph.text.indexOf(citation.quote);
  const end = start + citation.quote.length;
  const shared = ({ start: from, end: to }: Paragraph['sentences'][number]) =>
    words(paragraph.text.slice(from, to)).filter((word) => asked.has(word)).length;
  const [best] = paragraph.sentences
    .filter((sentence) => sentence.start >= start && sentence.end <= end)
    .toSorted((one, other) => shared(other) - shared(one) || one.start - other.start);
  const stretch = best && stretchOver([best]);
  const one = stretch === undefined ? citation : cite(article, paragraph, stretch);

  return quotingFound(article, [one], language, last.answer.lookup);
}

/** The first paragraph after what was shown first that was not shown yet, for want of more on the same. */
export function nextParagraph(
  { shown }: LastAnswer,
  language: Language,
  stories: Pick<Stories, 'one'>,
): Untimed {
  const texts = aboutTexts[language];
  const [first] = placedIn(shown, stories);
  if (first === undefined) return notSaid(texts.nothingToGoOn, language);

  const { article, paragraph } = first;
  const next = article.paragraphs
    .slice(article.paragraphs.indexOf(paragraph) + 1)
    .find(
      ({ number, kind }) =>
        kind === 'text' &&
        !shown.some((one) => one.paragraph === number && one.article === article.slug),
    );
  if (next === undefined) return notSaid(texts.noMore, language);

  const whole = stretchOver(next.sentences) ?? { start: 0, end: next.text.length };
  return quoting(article, [cite(article, next, whole)], texts.nextParagraph, language);
}
