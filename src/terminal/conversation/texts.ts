// What a conversation on a terminal says of itself.

import type { ByLanguage } from '../../language/language.ts';

/** The texts in one language. */
interface ConversationTexts {
  readonly opening: (stories: number) => string;
  readonly help: string;
  readonly howToEnd: string;
  readonly cancelled: string;
  readonly goodbye: string;
  readonly chooseStory: string;
  readonly noStory: (number: string) => string;
  readonly unknown: (said: string) => string;
}

export const conversationTexts: ByLanguage<ConversationTexts> = {
  de: {
    opening: (stories) =>
      `Frag etwas zu ${stories === 1 ? 'dem Artikel' : `den ${stories} Artikeln`}. /story zeigt ${stories === 1 ? 'ihn' : 'sie'}, /help hilft, /quit beendet.`,
    help: [
      '/story    zeigt den Artikel; bei mehreren die Liste, /story 2 den zweiten',
      '/quit     beendet; Strg+D auch',
      'Strg+C    bricht eine Antwort ab',
      '↑ und ↓   holen frühere Fragen zurück',
      'Rückfragen wie „Und warum?“ beziehen sich auf das, was zuvor gefragt wurde.',
    ].join('\n'),
    howToEnd: '/quit oder Strg+D beendet.',
    cancelled: 'Abgebrochen.',
    goodbye: 'Bis bald.',
    chooseStory: '/story mit einer Nummer zeigt den Artikel:',
    noStory: (number) => `Einen Artikel ${number} gibt es nicht. /story zeigt, welche es gibt.`,
    unknown: (said) => `${said} gibt es nicht. Es gibt /story, /help und /quit.`,
  },
  en: {
    opening: (stories) =>
      `Ask about the ${stories === 1 ? 'story' : `${stories} stories`}. /story shows ${stories === 1 ? 'it' : 'them'}, /help helps, /quit ends.`,
    help: [
      '/story    shows the story; where there are several a list, and /story 2 the second',
      '/quit     ends; so does Ctrl+D',
      'Ctrl+C    gives up an answer',
      '↑ and ↓   bring earlier questions back',
      'Follow-ups such as “And why?” refer to what was asked before.',
    ].join('\n'),
    howToEnd: '/quit or Ctrl+D ends.',
    cancelled: 'Given up.',
    goodbye: 'Goodbye.',
    chooseStory: '/story with a number shows the story:',
    noStory: (number) => `There is no story ${number}. /story shows which there are.`,
    unknown: (said) => `There is no ${said}. There are /story, /help and /quit.`,
  },
};
