import { describe, expect, it } from 'vitest';
import type { DraftCitation } from '../../../src/answer/verify/evidence.ts';
import { QuoteFinder } from '../../../src/answer/verify/quotes/find-quote.ts';
import { verifySentence } from '../../../src/answer/verify/verify-sentence.ts';
import type { Language } from '../../../src/language/language.ts';
import { articleOf, evidenceOf, readStory, tools } from '../../support/story.ts';

const story = readStory();

function verify(
  text: string,
  citations: readonly DraftCitation[],
  { article = story, language = 'de' as Language } = {},
) {
  const evidence = evidenceOf(article);
  const finder = new QuoteFinder(evidence.map(({ paragraph }) => tools.reader.textOf(paragraph)));

  return verifySentence({ text, citations }, { evidence, finder, language, tools });
}

const kushner = { paragraph: 9, quote: 'Trumps Schwiegersohn und Berater Jared Kushner' };
const isAdviser = 'Jared Kushner ist Trumps Schwiegersohn und Berater.';
const invented = { paragraph: 1, quote: 'Davon steht wirklich gar kein Wort hier' };

describe('a sentence of a draft', () => {
  it('is proved by the citations that hold; of the others it says why they do not', () => {
    const { outcome, quotes, sentence } = verify(isAdviser, [
      invented,
      kushner,
      { ...kushner, paragraph: 3 },
    ]);

    expect(outcome).toBe('proved');
    expect(quotes).toEqual(['fabricated', 'verbatim', 'repointed']);
    expect(sentence?.citations.map(({ paragraph }) => paragraph)).toEqual([9, 9]);
    expect(sentence?.text).toBe(isAdviser);
  });

  it('has six citations at most', () => {
    const six = Array.from({ length: 6 }, () => invented);

    expect(verify(isAdviser, [...six, kushner])).toEqual({
      outcome: 'uncited',
      quotes: six.map(() => 'fabricated'),
    });
    expect(verify(isAdviser, [...six.slice(1), kushner]).outcome).toBe('proved');
  });

  it('without a citation is uncited, and has no detail', () => {
    expect(verify(isAdviser, [])).toStrictEqual({ outcome: 'uncited', quotes: [] });
  });

  it('says of each citation what is wrong with it', () => {
    expect(verify(isAdviser, [{ paragraph: 9, quote: 'Kushner' }, invented]).quotes).toEqual([
      'too-short',
      'fabricated',
    ]);
  });

  it('that is no prose is malformed, cited or not', () => {
    expect(verify('Siehe https://example.org', [])).toEqual({ outcome: 'malformed', quotes: [] });
  });

  it.each([
    ['Das sagte auch Putin.', 'unknown-name', 'Putin'],
    ['Das sagten 99 Leute.', 'unknown-number', '99'],
    ['Er nannte es „eine wunderbare Sache“.', 'unknown-quotation', 'eine wunderbare Sache'],
  ])('says what was not found: %j', (text, outcome, detail) => {
    const checked = verify(text, [kushner]);

    expect(checked).toEqual({ outcome, detail, quotes: ['verbatim'] });
  });

  it('finds its quotations in the paragraphs that it cites, and in no other', () => {
    const quotation = 'Er sagte: „können nicht überbrückt werden“.';

    expect(verify(quotation, [kushner]).outcome).toBe('unknown-quotation');
    expect(
      verify(quotation, [kushner, { paragraph: 3, quote: 'können nicht überbrückt werden' }])
        .outcome,
    ).not.toBe('unknown-quotation');
  });

  it('is in the language of the answer unless two more words say otherwise', () => {
    expect(verify('Kushner is the adviser of Trump.', [kushner]).outcome).toBe('wrong-language');
    expect(verify('Kushner ist of Trump Berater.', [kushner]).outcome).not.toBe('wrong-language');
    expect(verify('Kushner, the Berater.', [kushner]).outcome).not.toBe('wrong-language');
    expect(
      verify('Kushner ist der Berater von Trump.', [kushner], { language: 'en' }).outcome,
    ).toBe('wrong-language');
  });

  it('is not turned around where it is in another language than a quote', () => {
    const denied = { paragraph: 2, quote: 'nicht zugestimmt haben' };

    expect(verify('Die USA haben den iranischen Forderungen zugestimmt.', [denied]).outcome).toBe(
      'turned-around',
    );
    expect(
      verify('The US „agreed“ to Iranian demands.', [denied], { language: 'en' }).outcome,
    ).not.toBe('turned-around');
  });

  it('affirms nothing that its paragraphs deny, in whichever language', () => {
    const article = articleOf(
      '# Treffen\n\nDie Verhandlungen leitete am Donnerstag in Oslo nicht Witkoff, sagte er.',
    );
    const citation = { paragraph: 1, quote: 'Die Verhandlungen leitete am Donnerstag in Oslo' };
    const english = 'Witkoff led the negotiations in Oslo on Thursday.';
    const german = 'Witkoff leitete am Donnerstag die Verhandlungen in Oslo.';

    expect(verify(german, [citation], { article }).outcome).toBe('turned-around');
    expect(verify(english, [citation], { article, language: 'en' }).outcome).toBe('turned-around');
  });

  it('must be about the paragraphs of one of its articles', () => {
    const other = articleOf('# Hafen\n\nDer Hafen bleibt heute leer und still.', 'hafen.md');
    const evidence = [
      ...evidenceOf(story),
      ...evidenceOf(other).map((source) => ({ ...source, label: 99 })),
    ];
    const finder = new QuoteFinder(evidence.map(({ paragraph }) => tools.reader.textOf(paragraph)));
    const citations = [kushner, { paragraph: 99, quote: 'Der Hafen bleibt heute leer' }];

    expect(
      verifySentence({ text: isAdviser, citations }, { evidence, finder, language: 'de', tools })
        .outcome,
    ).toBe('proved');
    // A third of it from either article.
    expect(
      verifySentence(
        { text: 'Ein Berater schmeckt allen Kindern im stillen Hafen.', citations },
        { evidence, finder, language: 'de', tools },
      ).outcome,
    ).toBe('unsupported');
  });

  it('must be about its paragraphs in each of its sentences', () => {
    expect(verify(`${isAdviser} ${isAdviser}`, [kushner]).outcome).toBe('proved');
    expect(verify(`${isAdviser} Der Kuchen schmeckt allen Kindern gut.`, [kushner]).outcome).toBe(
      'unsupported',
    );
    expect(verify(`${isAdviser} Ja.`, [kushner]).outcome).toBe('proved');
  });
});

describe('the quote that is shown', () => {
  const article = articleOf(
    [
      '# Die Brücke',
      '',
      'Die Brücke bleibt gesperrt. „Wir prüfen die Pfeiler“, sagte Anna Weber. Der Bau kostete viel Geld.',
    ].join('\n'),
  );
  const shown = (text: string, quote: string) =>
    verify(text, [{ paragraph: 1, quote }], { article }).sentence?.citations[0];

  it('is all of the sentence that it is cut out of, and no other', () => {
    expect(shown('Die Brücke bleibt gesperrt.', 'Brücke bleibt gesperrt')?.quote).toBe(
      'Die Brücke bleibt gesperrt.',
    );
    expect(shown('Der Bau kostete viel Geld.', 'kostete viel Geld')?.quote).toBe(
      'Der Bau kostete viel Geld.',
    );
  });

  it('is all of both sentences that it touches', () => {
    expect(shown('Die Brücke bleibt gesperrt.', 'bleibt gesperrt. „Wir prüfen')?.quote).toBe(
      'Die Brücke bleibt gesperrt. „Wir prüfen die Pfeiler“, sagte Anna Weber.',
    );
  });

  it('names a speaker only where all of it has the same one', () => {
    const alone = shown('Laut Anna Weber prüfen sie die Pfeiler.', 'Wir prüfen die Pfeiler');

    expect(alone?.speaker).toBe('Anna Weber');
    expect(shown('Die Brücke bleibt gesperrt.', 'bleibt gesperrt. „Wir prüfen')).not.toHaveProperty(
      'speaker',
    );
    expect(shown('Der Bau kostete viel Geld.', 'kostete viel Geld')).not.toHaveProperty('speaker');
    expect(
      shown(
        'Laut Anna Weber prüfen sie die Pfeiler.',
        'prüfen die Pfeiler“, sagte Anna Weber. Der Bau',
      ),
    ).not.toHaveProperty('speaker');
  });
});
