/** Small words inside the name of a person; they are the same in all languages. */

/** Those that are no other word: "Ich bin Berliner" names nobody. */
const unmistakableParticles = ['von', 'van', 'de', 'al'];

/** All of them. */
export const nameParticles = [...unmistakableParticles, 'ben', 'bin', 'ibn', 'van der', 'von der'];

/** Stand between two words of one name, as a source of regular expressions: "Ursula von der Leyen". */
export const particlesWithin = 'von|van|de|al|bin|der|den|la|del';

/** The same in the names of those who write stories. */
export const particlesInBylines = 'von|van|der|den|de|di|da|al|el|la|le';

/** Begins what is a last name together with them: "von der Leyen". */
export const nobleBeginning = /^von (?:der|den|dem) \p{Lu}/u;

/** Particles that are articles, too: they begin no name. */
export const articleParticles: ReadonlySet<string> = new Set(['der', 'den']);

/** Particles that also say whom a thing belongs to: "Regierung von Ministerin Gudrun Aschoff". */
export const owningParticles: ReadonlySet<string> = new Set(['von', 'der', 'de', 'den']);
