// Whom somebody names, who looks for what a person says.

import type { Language } from '../../language/language.ts';
import { capitalised, foldControls } from '../../language/words/characters.ts';
import type { Article } from '../../story/article.ts';
import type { Citation } from '../citations.ts';
import type { StoryDesk } from '../desk.ts';
import { mentionsOf } from '../speech/mentions-of.ts';
import { type StorySpeaker, speakersOf, whoIsMeant } from '../speech/story-speakers.ts';

/** Who is meant by a name. */
export type NamedSpeaker =
  /** @param misspelt - The name as it was written, where that is spelt otherwise in the story. */
  | {
      readonly kind: 'speakers';
      readonly speakers: readonly StorySpeaker[];
      readonly misspelt?: string;
    }
  /** Somebody by whom the story has no word. @param mentions - Sentences that name them. */
  | {
      readonly kind: 'silent';
      readonly name: string;
      readonly mentions: readonly Citation[];
    }
  /** Nobody in the story. @param near - Those with a similar name. */
  | { readonly kind: 'unknown'; readonly name: string; readonly near: readonly StorySpeaker[] };

/** Who of a story is meant: by the very name of a speaker, by a part of it or a description, or by a misspelt one. */
export function speakerMeant(
  typed: string,
  language: Language,
  article: Article,
  { readWords }: Pick<StoryDesk, 'readWords'>,
): NamedSpeaker {
  const name = foldControls(typed);
  const exact = speakersOf(article).filter((speaker) => speaker.name === name);
  if (exact.length > 0) return { kind: 'speakers', speakers: exact };

  const meant = whoIsMeant(name, language, article, readWords);
  switch (meant?.kind) {
    case undefined:
      return { kind: 'unknown', name: capitalised(name), near: [] };
    case 'unknown':
    case 'elsewhere':
      return { kind: 'unknown', name: capitalised(meant.name), near: meant.near };
    case 'silent':
      return {
        kind: 'silent',
        name: capitalised(meant.name),
        mentions: mentionsOf({ text: meant.name, language }, article, readWords),
      };
    case 'speakers': {
      const { speakers, misspelt } = meant;
      return {
        kind: 'speakers',
        speakers,
        ...(misspelt !== undefined && { misspelt: capitalised(misspelt) }),
      };
    }
  }
}
