import { expect, test } from 'vitest';
import { svgColour } from './css-colour.ts';

test.each([
  ['rgb(22, 25, 27)', { colour: 'rgb(22, 25, 27)', opacity: 1 }],
  ['rgba(22, 25, 27, 0.5)', { colour: 'rgb(22, 25, 27)', opacity: 0.5 }],
  ['color(srgb 1 0.5 0)', { colour: 'rgb(255, 128, 0)', opacity: 1 }],
  ['color(srgb 1 0.5 0 / 0.25)', { colour: 'rgb(255, 128, 0)', opacity: 0.25 }],
  ['rgba(0, 0, 0, 0)', null],
  ['none', null],
])('%s', (computed, expected) => {
  expect(svgColour(computed)).toEqual(expected);
});
