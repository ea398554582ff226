// German phrases of questions for an opinion, a prediction, advice or a comparison.

import type { OpinionPhrases } from './opinion-phrases.ts';

/** Phrases of German. */
export const german: OpinionPhrases = {
  within: [
    '(denkst|meinst|findest|glaubst|hältst|magst|schätzt) du',
    '(denken|meinen|finden|glauben|halten|schätzen) sie [das|davon|dazu]',
    'würdest du',
    '(deine|deiner|ihre) (meinung|einschätzung|ansicht|prognose)',
    'wer (ist|war) (schuld|im recht|im unrecht|besser|schlechter|stärker|schlauer)',
    'wer hat [denn] [jetzt|nun|eigentlich] recht',
    'wer (gewinnt|siegt)',
    'wer wird [*] [*] (gewinnen|siegen)',
    'wie wahrscheinlich (ist|sind)',
    'wie stehen die chancen',
    '(sollte|soll) (ich|man)',
    'sollten wir',
    '(lohnt|lohnte) (sich|es sich)',
    'gut oder schlecht',
    'richtig oder falsch',
  ],
  opening: [
    'gibt es [bald] [einen] [neuen] krieg',
    'wird es [bald] [einen] [neuen] krieg',
    '(ist|war) (das|es|dies) [*] (fair|unfair|gerecht|ungerecht|moralisch|gerechtfertigt|richtig|falsch|gut|schlecht|klug|dumm)',
    'was (passiert|geschieht|wäre)[,] wenn',
    'wem (soll|sollte|kann) (ich|man) (glauben|trauen|vertrauen)',
  ],
};
