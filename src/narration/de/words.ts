import { numberFormats, UNIT_SPACE } from '../format.ts';
import type { NumberFormats } from '../format.ts';
import type { Sentence } from '../parts.ts';
import { listed, sentenceTag } from '../sentence.ts';
import type { RequestPart, SentenceTag } from '../sentence.ts';

const formats = numberFormats({ group: '.', decimal: ',' });

/** 4.096 and 6,36; the sign of per cent stands apart, like a unit. */
export const numbers: NumberFormats = { ...formats, percent: (share) => formats.percent(share).replace('%', `${UNIT_SPACE}%`) };

/** Template tag of German sentences. */
export const say: SentenceTag = sentenceTag(numbers.integer);

/** "1 Seite", "33 Seiten": the same in every case. */
export function pages(count: number): Sentence {
  return count === 1 ? say`${1} Seite` : say`${count} Seiten`;
}
export function tokens(count: number): Sentence {
  return say`${count} Token`;
}
export function requests(count: number): Sentence {
  return count === 1 ? say`${1} Anfrage` : say`${count} Anfragen`;
}

/** "A, B und C"; beyond `most` names "A, B und 4 weitere". */
export function names(all: readonly RequestPart[], most = 8): Sentence {
  if (all.length <= most) return listed(all, ', ', ' und ', numbers.integer);
  return listed([...all.slice(0, most - 1), say`${all.length - most + 1} weitere`], ', ', ' und ', numbers.integer);
}

/** "keine ist frei", "1 ist frei", "32 sind frei" */
export function areFree(count: number): Sentence {
  return count === 0 ? say`keine ist frei` : say`${count} ${verb(count, 'ist', 'sind')} frei`;
}

/** "1 bleibt frei", "32 bleiben frei" */
export function stayFree(count: number): Sentence {
  return say`${count} ${verb(count, 'bleibt', 'bleiben')} frei`;
}

/** All names, or how many they are when that is shorter to read. */
export function crew(all: readonly RequestPart[], most = 8): Sentence {
  return all.length <= most ? names(all, most) : requests(all.length);
}

/** The verb that goes with so many subjects. */
export function verb(subjects: number, one: string, several: string): string {
  return subjects === 1 ? one : several;
}

/** "13." */
export function ordinal(count: number): string {
  return `${numbers.integer(count)}.`;
}
