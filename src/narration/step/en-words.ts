import { numbers } from '../en/words.ts';
import { UNIT_SPACE } from '../format.ts';
import type { StepMessages } from './messages.ts';

const { fixed, integer, milliseconds } = numbers;
const NS_PER_US = 1e3;
const NS_PER_MS = 1e6;
const NS_PER_S = 1e9;

/** 2.31 s, 6.36 ms, 184 µs, 20.8 µs, 812 ns */
export function duration(ns: number): string {
  const size = Math.abs(ns);
  if (size >= NS_PER_S * 0.9995) return `${fixed(ns / NS_PER_S, 2)}${UNIT_SPACE}s`;
  if (size >= NS_PER_MS * 0.9995) return milliseconds(ns);
  if (size >= NS_PER_US) return `${fixed(ns / NS_PER_US, size >= 99.95 * NS_PER_US ? 0 : 1)}${UNIT_SPACE}µs`;
  return `${integer(ns)}${UNIT_SPACE}ns`;
}

const SPELLED = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Small counts as a word. */
export function spelled(count: number): string | number {
  return SPELLED[count] ?? count;
}

export const operators: StepMessages['operators'] = {
  embedding: { name: 'embedding', short: 'embedding' },
  'attention-norm': { name: 'norm before attention', short: 'norm' },
  qkv: { name: 'QKV matmul', short: 'QKV' },
  'rotary-kv-write': { name: 'rotary, KV write', short: 'rotary' },
  'attention-prefill': { name: 'attention of prefill', short: 'attention, prefill' },
  'attention-decode': { name: 'attention of decode', short: 'attention' },
  'output-projection': { name: 'output matmul', short: 'output' },
  'attention-all-reduce': { name: 'all-reduce after attention', short: 'all-reduce' },
  'ffn-norm': { name: 'norm before gate + up', short: 'norm' },
  'gate-up': { name: 'gate + up matmul', short: 'gate + up' },
  activation: { name: 'SiLU × up', short: 'SiLU' },
  down: { name: 'down matmul', short: 'down' },
  'ffn-all-reduce': { name: 'all-reduce after down', short: 'all-reduce' },
  'final-norm': { name: 'final norm', short: 'norm' },
  'lm-head': { name: 'LM head', short: 'LM head' },
  sampling: { name: 'sampling', short: 'sampling' },
};
