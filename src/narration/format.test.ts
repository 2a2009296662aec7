import { describe, expect, it } from 'vitest';
import { UNIT_SPACE, numberFormats } from './format.ts';

const english = numberFormats({ group: ',', decimal: '.' });
/** Expected texts are written with a plain space. */
const plain = (text: string): string => text.replaceAll(UNIT_SPACE, ' ');
const german = numberFormats({ group: '.', decimal: ',' });

describe('numbers on screen', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [262_144, '262,144'],
    [8_030_261_248, '8,030,261,248'],
    [-1234, '−1,234'],
    [-0.2, '0'],
  ])('writes the integer %d as %s', (value, text) => expect(english.integer(value)).toBe(text));

  it.each([
    [6_361_234, '6.36 ms'],
    [9_999, '0.01 ms'],
    [0, '0 ms'],
    [51_160_000, '51.2 ms'],
    [193_700_000, '194 ms'],
    [6_750_300_000, '6,750 ms'],
  ])('writes %d ns as %s', (ns, text) => expect(plain(english.milliseconds(ns))).toBe(text));

  it('writes a clock with the digits asked for', () => expect(english.millisecondsNumber(6_750_300_000, 1)).toBe('6,750.3'));

  it.each([
    [285_212_672, '285 MB'],
    [16_060_522_496, '16.1 GB'],
    [15_009_849_344, '15.0 GB'],
    [999_600_000, '1.00 GB'],
    [131_072, '131 kB'],
    [512, '512 B'],
  ])('writes %d bytes as %s', (bytes, text) => expect(plain(english.bytes(bytes))).toBe(text));

  it('keeps page sizes binary', () => {
    expect(plain(english.pageBytes(2_097_152))).toBe('2 MiB');
    expect(plain(english.pageBytes(720_896))).toBe('704 KiB');
  });

  it('writes rates, work and shares', () => {
    expect(plain(english.byteRate(3.35e12))).toBe('3.35 TB/s');
    expect(plain(english.flopRate(989e12))).toBe('989 TFLOP/s');
    expect(english.percent(0.712)).toBe('71%');
    expect(english.percent(0.0123)).toBe('1.2%');
    expect(english.percent(0)).toBe('0%');
    expect(english.signed(1)).toBe('+1');
    expect(english.signed(-18)).toBe('−18');
    expect(english.signed(0)).toBe('0');
  });

  it('follows the marks of another language', () => expect(german.fixed(12_345.678, 2)).toBe('12.345,68'));

  it.each([
    ['22', 22, 22],
    [' −1,024 ', -1024, -1.024],
    ['1.024', 1.024, 1024],
    ['156.3', 156.3, 156.3],
    ['156,3', 156.3, 156.3],
    ['4,096.5', 4096.5, null],
    ['4.096,5', null, 4096.5],
    ['1e3', null, null],
    ['', null, null],
  ])('reads what a person types: "%s"', (typed, inEnglish, inGerman) => {
    expect(english.parse(typed)).toBe(inEnglish);
    expect(german.parse(typed)).toBe(inGerman);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %d instead of showing it', (value) =>
    expect(() => english.integer(value)).toThrow(RangeError),
  );
});
