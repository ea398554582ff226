/** Small words inside the name of a person; they are the same in all languages. */

/** Those that are no other word: "Ich bin Berliner" names nobody. */
const unmistakableParticles = ['von', 'van', 'de', 'al'];

/** All of them. */
export const nameParticles = [...unmistakableParticles, 'ben', 'bin', 'ibn', 'van der', 'von der'];
