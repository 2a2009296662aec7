import fc from 'fast-check';
import { expect, test } from 'vitest';
import { generatorForm } from './generator-form.ts';
import { arbitraryGenerator } from './testing/arbitrary-generator.ts';

test('reads what it wrote', () => {
  fc.assert(
    fc.property(arbitraryGenerator, (generator) => {
      expect(generatorForm.read(generatorForm.write(generator))).toEqual({ ok: generator });
    }),
  );
});

test('can be read by a person', () => {
  expect(generatorForm.read('200~poisson_26~log_620_0.95~azure~share_0.3_512')).toEqual({
    ok: {
      count: 200,
      arrivals: { kind: 'poisson', perSecond: 26 },
      prompt: { kind: 'log-normal', medianTokens: 620, spread: 0.95 },
      output: { kind: 'trace', trace: 'azure-conversation' },
      sharedPrefix: { share: 0.3, tokens: 512, groups: 1 },
    },
  });
  expect(generatorForm.read('8~bursts_4_500~uniform_3_12~fixed_40')).toMatchObject({
    ok: { arrivals: { kind: 'bursts', of: 4, gapNs: 500_000_000 }, prompt: { from: 3, to: 12 }, output: { tokens: 40 } },
  });
});

test.each([
  '',
  '200',
  'x~once~fixed_1~fixed_1',
  '2~never~fixed_1~fixed_1',
  '2~once~fixed~fixed_1',
  '2~once~fixed_1~fixed_1~share_1',
  '2~once~fixed_1~fixed_1~share_1_2_3~x',
  '2~every~fixed_1~azure_2',
])('"%s" is refused', (text) => expect(generatorForm.read(text)).toEqual({ problem: expect.stringContaining('is not a generator') }));
