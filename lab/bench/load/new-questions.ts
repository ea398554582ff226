// Questions without end about the first story, none of them asked twice: what a model remembers answers none of them.

const names = [
  'Rubio',
  'Trump',
  'Witkoff',
  'Kushner',
  'Vance',
  'Netanjahu',
  'Chamenei',
  'Araghtschi',
  'der Außenminister',
  'der hochrangige US-Beamte',
  'der israelische Beamte',
  'der Sprecher des Regimes',
  'die Delegation',
];

const topics = [
  'die Gespräche in Oman',
  'das Nuklearprogramm',
  'die Raketen',
  'die Demonstranten',
  'das Treffen am Freitag',
  'die Stellvertreter in der Region',
  'den Flugzeugträger',
  'die Sanktionen',
  'die Türkei als Ort',
  'das Format der Verhandlungen',
  'eine Einigung',
];

const frames: readonly ((name: string, topic: string) => string)[] = [
  (name, topic) => `Was sagte ${name} über ${topic}`,
  (name, topic) => `Warum ist ${name} gegen ${topic}`,
  (name, topic) => `What did ${name} want to know about ${topic}`,
  (name, topic) => `Wie reagierte ${name} auf ${topic}`,
  (name, topic) => `Wer widersprach ${name}, als es um ${topic} ging`,
];

/** A question for each number from 0; neighbours differ in everything. */
export function newQuestion(number: number): string {
  const [name = '', topic = ''] = [names[number % names.length], topics[number % topics.length]];
  const frame = frames[number % frames.length] ?? frames[0];

  // The lengths have no common divisor, so that a triple comes again only after their product, and then in another year.
  const day = 1 + (number % 28);
  const year = 1900 + Math.floor(number / (names.length * topics.length * frames.length));

  return `${frame?.(name, topic)} (${day}. ${1 + (number % 12)}. ${year})?`;
}
