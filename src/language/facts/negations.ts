const negations = new Set(
  [
    'nicht nichts nie niemals niemand niemanden niemandem nirgends nirgendwo weder noch ohne kein keine keinen keinem',
    'keiner keines keineswegs keinesfalls kaum',
    'not no none never nobody nothing nowhere neither nor without hardly cannot cant dont doesnt didnt isnt arent wasnt',
    'werent wont wouldnt couldnt shouldnt hasnt havent hadnt',
  ]
    .join(' ')
    .split(' '),
);

/** Whether a word, in German or English, turns what is said around. Apostrophes do not count. */
export function isNegation(word: string): boolean {
  return negations.has(word.toLowerCase().replace(/['’]/gu, ''));
}
