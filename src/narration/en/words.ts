import { numberFormats } from '../format.ts';
import type { Sentence } from '../parts.ts';
import { listed, sentenceTag } from '../sentence.ts';
import type { RequestPart, SentenceTag } from '../sentence.ts';

export const numbers = numberFormats({ group: ',', decimal: '.' });

/** Template tag of English sentences. */
export const say: SentenceTag = sentenceTag(numbers.integer);

/** "1 page", "33 pages" */
export function pages(count: number): Sentence {
  return count === 1 ? say`${1} page` : say`${count} pages`;
}
export function tokens(count: number): Sentence {
  return count === 1 ? say`${1} token` : say`${count} tokens`;
}
export function requests(count: number): Sentence {
  return count === 1 ? say`${1} request` : say`${count} requests`;
}

/** "A, B and C"; beyond `most` names "A, B and 4 more". */
export function names(all: readonly RequestPart[], most = 8): Sentence {
  if (all.length <= most) return listed(all, ', ', ' and ', numbers.integer);
  return listed([...all.slice(0, most - 1), say`${all.length - most + 1} more`], ', ', ' and ', numbers.integer);
}

/** What comes before "free": "none is", "1 is", "32 are". */
export function freeCount(count: number): Sentence {
  return count === 0 ? say`none is` : say`${count} ${verb(count, 'is', 'are')}`;
}

/** All names, or how many they are when that is shorter to read. */
export function crew(all: readonly RequestPart[], most = 8): Sentence {
  return all.length <= most ? names(all, most) : requests(all.length);
}

/** The verb that goes with so many subjects. */
export function verb(subjects: number, one: string, several: string): string {
  return subjects === 1 ? one : several;
}

/** 13th */
export function ordinal(count: number): string {
  const tens = count % 100;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return numbers.integer(count) + suffix;
}
