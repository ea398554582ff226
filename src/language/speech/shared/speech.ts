/** Reported speech: what is found in a sentence of any language, and the words that all languages share. */

/** How something is said: in the speaker's own words, in the writer's, or only that it was done (demanded, denied). */
export type SpeechKind = 'direct' | 'indirect' | 'act';

/** What a description tells of somebody; unknown where it is absent. */
export type Gender = 'masculine' | 'feminine' | 'neuter';

/** Whom a sentence names as its speaker, before pronouns and descriptions are resolved. */
export interface Mention {
  /** In the nominative, without what stands beside it: "Jason Brodsky", "der hochrangige Beamte", "er". */
  readonly text: string;
  readonly plural: boolean;
  /** A pronoun, a name, or a description by what somebody is. */
  readonly form: 'pronoun' | 'name' | 'description';
  readonly gender?: Gender;
  /** Whether an article or the like points to somebody who is known. */
  readonly definite?: boolean;
  /** Who is meant, where the sentence names and describes: "der Sprecher des Außenministeriums". */
  readonly description?: string;
  /** Where its words stand in the text; absent where they stand for it only ("Polizeiangaben"). */
  readonly place?: { readonly start: number; readonly end: number };
}

/** Who does what the first clause of a sentence tells. */
export interface Lead {
  readonly mention: Mention;
  /** Where that clause ends, in the text. */
  readonly end: number;
  /** Whether it is a main clause: a pronoun as the subject of the next one means nobody else. */
  readonly isMain: boolean;
}

/** Something said in a sentence; offsets are those of the text, in UTF-16 code units, `end` exclusive. */
export interface Speech {
  /** Undefined where the sentence leaves its subject out: whoever spoke just before it. */
  readonly speaker: Mention | undefined;
  readonly kind: SpeechKind;
  readonly start: number;
  readonly end: number;
  /** The words that tell it is said: a verb with its particle, a preposition. */
  readonly cue: string;
  readonly cueStart: number;
  /** Whether it is a thought that is told: "believes", "hofft". */
  readonly isThought: boolean;
  /** To whom. */
  readonly addressee?: string;
}

/** News agencies and broadcasters, to whom things are said. */
export const agencies: ReadonlySet<string> = new Set([
  ...[
    'Reuters',
    'AFP',
    'AP',
    'dpa',
    'Axios',
    'CNN',
    'BBC',
    'KNA',
    'APA',
    'epd',
    'ARD',
    'ZDF',
    'NBC',
    'CBS',
  ],
]);
