import type { ReplayedNumber } from '../replay-server/replay-server.ts';
import { runLink } from '../../scenario/link/run-link.ts';
import { openedBy, type WorkedExample, within } from './worked-example.ts';

const RUN = 'vLLM 0.19 run on an RTX 4090, LLMServingSim traces';
const NS_PER_MS = 1e6;
const NS_PER_SECOND = 1e9;
/** In place of the row's own 20 %. */
const ALLOWED = 0.1;

/** What the replay of the real server comes to, against the published numbers of its run. */
export function serverExamples(numbers: readonly ReplayedNumber[]): readonly WorkedExample[] {
  const modelled = (what: ReplayedNumber['what']): number => numbers.find((number) => number.what === what)?.modelled ?? Number.NaN;
  return openedBy(
    runLink('server'),
    within(ALLOWED, 41, 'Mean TPOT of 300 real requests, ms', RUN, 32.45, modelled('tpot') / NS_PER_MS),
    within(ALLOWED, 41, 'Makespan of the same, s', RUN, 183.6, modelled('makespan') / NS_PER_SECOND),
  );
}
