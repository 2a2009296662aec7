import { readMilliseconds, writeMilliseconds } from '../milliseconds.ts';
import type { TextForm } from '../settings/setting.ts';
import { numberForm, readNumber } from '../settings/text-forms.ts';
import type { Arrivals, GeneratedPrefixes, Generator, Lengths } from './generator-schema.ts';

const BETWEEN = '~';
const WITHIN = '_';
const AZURE = 'azure';
const EXPECTED = 'is not a generator like "200~poisson_26~log_620_0.95~log_230_0.7": count, arrivals, prompts, outputs';

/**
 * A generator as links write it: count, arrivals, prompts, outputs and, if there is one, the shared prefix. "200~poisson_26~log_620_0.95~
 * azure~share_0.3_512_2". Ranges are checked later, by the schema.
 */
export const generatorForm: TextForm<Generator> = {
  write({ count, arrivals, prompt, output, sharedPrefix }) {
    const parts = [String(count), writeArrivals(arrivals), writeLengths(prompt), writeLengths(output)];
    return [...parts, ...(sharedPrefix === null ? [] : [writePrefix(sharedPrefix)])].join(BETWEEN);
  },
  read(text) {
    const [countText = '', arrivalsText = '', promptText = '', outputText = '', ...rest] = text.split(BETWEEN);
    const count = readNumber(countText);
    const arrivals = readArrivals(arrivalsText);
    const prompt = readLengths(promptText);
    const output = readLengths(outputText);
    const sharedPrefix = rest.length === 0 ? null : readPrefix(rest[0]);
    if ('problem' in count || arrivals === null || prompt === null || output === null || sharedPrefix === undefined || rest.length > 1) {
      return { problem: EXPECTED };
    }
    return { ok: { count: count.ok, arrivals, prompt, output, sharedPrefix } };
  },
  show: ({ count }) => `${numberForm().show(count)} generated`,
};

function writeArrivals(arrivals: Arrivals): string {
  switch (arrivals.kind) {
    case 'at-once':
      return 'once';
    case 'every':
      return `every${WITHIN}${writeMilliseconds(arrivals.gapNs)}`;
    case 'poisson':
      return `poisson${WITHIN}${arrivals.perSecond}`;
    case 'bursts':
      return `bursts${WITHIN}${arrivals.of}${WITHIN}${writeMilliseconds(arrivals.gapNs)}`;
  }
}

function readArrivals(text: string): Arrivals | null {
  const [kind, ...values] = text.split(WITHIN);
  const gapNs = readMilliseconds(values.at(-1) ?? '');
  const first = numberOf(values[0]);
  if (kind === 'once' && values.length === 0) return { kind: 'at-once' };
  if (kind === 'every' && values.length === 1 && gapNs !== null) return { kind, gapNs };
  if (kind === 'poisson' && values.length === 1 && first !== null) return { kind, perSecond: first };
  if (kind === 'bursts' && values.length === 2 && first !== null && gapNs !== null) return { kind, of: first, gapNs };
  return null;
}

function writeLengths(lengths: Lengths): string {
  switch (lengths.kind) {
    case 'fixed':
      return `fixed${WITHIN}${lengths.tokens}`;
    case 'uniform':
      return `uniform${WITHIN}${lengths.from}${WITHIN}${lengths.to}`;
    case 'log-normal':
      return `log${WITHIN}${lengths.medianTokens}${WITHIN}${lengths.spread}`;
    case 'trace':
      return AZURE;
  }
}

function readLengths(text: string): Lengths | null {
  const [kind, ...values] = text.split(WITHIN);
  const [first, second] = [numberOf(values[0]), numberOf(values[1])];
  if (kind === AZURE && values.length === 0) return { kind: 'trace', trace: 'azure-conversation' };
  if (kind === 'fixed' && values.length === 1 && first !== null) return { kind, tokens: first };
  if (values.length !== 2 || first === null || second === null) return null;
  if (kind === 'uniform') return { kind, from: first, to: second };
  return kind === 'log' ? { kind: 'log-normal', medianTokens: first, spread: second } : null;
}

function writePrefix({ share, tokens, groups }: GeneratedPrefixes): string {
  return ['share', share, tokens, ...(groups === 1 ? [] : [groups])].join(WITHIN);
}

/** Undefined when it cannot be read. */
function readPrefix(text: string): GeneratedPrefixes | undefined {
  const [kind, ...values] = text.split(WITHIN);
  const [share, tokens, groups] = [numberOf(values[0]), numberOf(values[1]), values.length === 2 ? 1 : numberOf(values[2])];
  const isRead = kind === 'share' && (values.length === 2 || values.length === 3);
  return isRead && share !== null && tokens !== null && groups !== null ? { share, tokens, groups } : undefined;
}

function numberOf(text: string | undefined): number | null {
  const number = readNumber(text ?? '');
  return 'ok' in number ? number.ok : null;
}
