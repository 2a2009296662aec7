import { numbers, say } from '../en/words.ts';
import { num } from '../sentence.ts';
import { changelog } from './en-changelog.ts';
import { limits } from './en-limits.ts';
import { live } from './en-live.ts';
import { calibration } from './en-calibration.ts';
import type { ProofMessages } from './messages.ts';

const { fixed, integer } = numbers;

/** As many digits as a published number needs: whole ones grouped, others with four significant digits. */
function plainNumber(value: number): string {
  if (!Number.isFinite(value)) return 'not a number';
  if (Number.isInteger(value)) return integer(value);
  const size = Math.abs(value);
  return fixed(value, size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3);
}

/** English. */
export const proofWords: ProofMessages = {
  live,
  sections: {
    golden: 'Golden traces',
    examples: 'Published examples',
    calibration: 'Calibration',
    server: 'A real server',
    runs: 'Stored runs',
    queue: 'A queue',
    limits: 'Not modelled',
    engine: 'Engine',
  },
  onThisPage: 'On this page',
  checking: 'checking …',
  openRun: 'Open as a run',
  openRunOf: (what) => `Open as a run: ${what}`,
  score: ({ held, of }) => (held === of ? integer(of) : `${integer(held)} of ${integer(of)}`),
  golden: {
    sentence: (steps, fields) => say`what vLLM’s scheduler decided, step by step: ${fields} recorded fields of ${steps} steps compared`,
    columns: { name: 'trace', about: 'what happens in it', steps: 'steps', fields: 'fields', verdict: 'engine' },
    passed: 'agrees',
    skipped: 'skipped',
    failed: 'differs',
    difference: (step, field, expected, got) => `step ${integer(step)}, ${field}: recorded ${expected}, here ${got}`,
    open: (name) => `Open ${name} on Run`,
    openAt: (step) => `open step ${integer(step)}`,
    broken: 'could not be checked',
  },
  examples: {
    sentence:
      'numbers and orders that papers and data sheets print, computed by the same functions that make a run; a row without a button is a formula',
    columns: {
      row: 'no.',
      what: 'what, and where it is from',
      expected: 'published',
      computed: 'engine',
      tolerance: 'within',
      verdict: 'verdict',
    },
    holds: 'holds',
    fails: 'fails',
    exactly: 'exactly',
    within: (tolerance) => `±${plainNumber(tolerance)}`,
    number: plainNumber,
  },
  calibration,
  server: {
    sentence: (seconds, tookMs) =>
      say`300 requests that an RTX 4090 served with vLLM, ${seconds} seconds of it; replayed in ${[num(`${fixed(tookMs / 1000, 1)}\u202fs`)]} with constants fitted on other cards`,
    columns: { what: 'whole run', measured: 'measured', modelled: 'modelled', error: 'off by', allowed: 'may be', second: 'second' },
    numbers: { tpot: 'Mean TPOT, ms', makespan: 'Makespan, s', throughput: 'Output tokens a second', ttft: 'Mean TTFT, ms' },
    curves: { running: 'Requests running', waiting: 'Requests waiting', kv: 'KV cache in use' },
    curve: (share, allowed) => `apart by ${fixed(share * 100, 1)}\u202f% of the peak, may be ${fixed(allowed * 100, 0)}\u202f%`,
    told: 'told, not judged',
    open: 'Open it on Run',
    measuredLine: 'measured',
    modelledLine: 'modelled',
    seconds: 's',
  },
  runs: {
    sentence: 'the hash of every built-in scenario’s run, made here, against the one that is stored',
    columns: { name: 'scenario', stored: 'stored', computed: 'made here', verdict: 'verdict' },
    same: 'the same',
    other: 'another run',
    open: (name) => `Open ${name} on Run`,
  },
  queue: {
    sentence: 'one slot, Poisson arrivals, services of one length: mean wait in services against ρ ÷ (2 (1 − ρ)), to 3\u202f%',
    columns: { load: 'busy', expected: 'theory', computed: 'engine', off: 'off by', served: 'served', verdict: 'verdict' },
    load: (load) => `${fixed(load * 100, 0)}\u202f%`,
    wait: (services) => fixed(services, 3),
    served: (served, requests) => (served === requests ? integer(requests) : `${integer(served)} of ${integer(requests)}`),
    waiting: 'counting …',
    holds: 'holds',
    fails: 'fails',
  },
  limits,
  engine: {
    version: (version) => say`version ${[num(version)]}; its rules are numbered, and every rule has a test that names it`,
    changes: changelog,
  },
};
