import { expect, test } from 'vitest';
import type { Notice } from './notice.ts';
import { isToldAlready } from './notice.ts';

const rejected = (tooLong: number, requests: number): Notice => ({
  kind: 'rejected',
  rejections: { requests, tooLong, limitTokens: 8_192, tooLarge: 0, pages: 136, otherwise: 0 },
});

test('the same rejections are told once, others again', () => {
  expect(isToldAlready(rejected(3, 21), rejected(3, 20))).toBe(true);
  expect(isToldAlready(rejected(4, 20), rejected(3, 20))).toBe(false);
  expect(isToldAlready(rejected(3, 20), null)).toBe(false);
  expect(isToldAlready({ kind: 'engine-changed' }, { kind: 'engine-changed' })).toBe(false);
  expect(isToldAlready(null, rejected(3, 20))).toBe(false);
});
