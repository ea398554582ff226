// How languages stand for somebody who was named before.

import type { ByLanguage } from '../language.ts';
import { englishSpeakers } from './english/english.ts';
import { germanSpeakers } from './german/german.ts';
import type { SpeakerWords } from './shared/speaker-table.ts';

/** By language. */
export const speakerWords: ByLanguage<SpeakerWords> = { de: germanSpeakers, en: englishSpeakers };
