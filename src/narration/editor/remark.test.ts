import { expect, test } from 'vitest';
import { MODELS } from '../../engine/catalog/models.ts';
import { fits, SAY_REGIONS } from '../measure/text-width.ts';
import { plainText } from '../parts.ts';
import { editorWords } from './en.ts';

const { remark } = editorWords;
const longestName = MODELS.map(({ name }) => name).toSorted((a, b) => b.length - a.length)[0] ?? '';

test('what is said of a draft that does not fit, as the design has it', () => {
  const pages = remark.pages(41_000, 19_400_000_000, 31_736);
  expect(plainText(pages.middle)).toBe('41,000 pages do not fit the card by 19.4\u202fGB (at most 31,736). The last valid run stays.');
  expect(plainText(pages.short)).toBe('41,000 pages: 19.4\u202fGB too much. At most 31,736.');
});

test.each([
  ['pages', remark.pages(262_144, 9_999_900_000_000, 262_143)],
  ['weights', remark.weights(longestName, 999_900_000_000)],
  ['anything else', remark.other('without chunked prefill A may need 663 tokens in one step, but the token budget is 256')],
])('%s: the middle and the short sentence fit their places', (what, { middle, short }) => {
  // A message of any length stands in the middle one; where it does not fit the page takes the short one.
  if (what !== 'anything else') expect(fits(middle, SAY_REGIONS.middle)).toBe(true);
  expect(fits(short, SAY_REGIONS.short)).toBe(true);
});
