// How a German story tells that accounts differ.

import type { DisputeWords } from './disputes.ts';

/** Phrases of German. */
export const german: DisputeWords = {
  amountQuestions: [
    'wie (viele|viel|lange|alt|weit|schnell|hoch|tief|schwer|groß|oft)',
    'um wie viel[e]',
    'was (kostet|kosten|kostete|kosteten)',
  ],
  timeQuestions: [
    'wann',
    'an welchem (tag|datum)',
    '(um|zu) (wie viel|welcher) (uhr|uhrzeit|zeit)',
  ],
  whetherQuestions: [
    '(ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden|kann|können|konnte|konnten)',
    '(darf|dürfen|durfte|durften|muss|müssen|musste|mussten|soll|sollen|sollte|sollten|will|wollen|wollte|wollten)',
    '(gibt|gab|bleibt|blieb|kommt|kam|geht|ging|steht|stand|stimmt|stimmte|läuft|lief) [es|das|der|die]',
  ],
  reckoning: [
    'zähl(t|te|ten|en)',
    'gezählt',
    'schätz(t|te|ten|en)',
    'geschätzt',
    'rechne(t|te|ten|n)',
    '(geht|gehen|ging|gingen) … aus',
    'geheißen',
    'heißt es',
    'hieß es',
    'beziffer*',
  ],
  otherwise: [
    'widersp*',
    'bestr(eitet|eiten|itt|itten)',
    'dementier*',
    '(wies|wiesen|weist|weisen) … zurück',
    '(hält|halten|hielt|hielten|sagt|sagte|sagten|erklärt|erklärte|erklärten|meint|meinte|meinten) dagegen',
    'im gegenteil',
  ],
  exceptions: ['andere[m|n|r|s]', 'weitere[m|n|r|s]', 'außer', 'jenseits', 'abgesehen von'],
  corrections: [
    'korrigier*',
    'berichtig*',
    'richtiggestellt',
    'stell(t|te|ten) … richtig',
    '(nahm|nahmen|nimmt) … zurück',
    'irrtümlich',
    'in einer früheren (fassung|meldung|zählung)',
  ],
};
