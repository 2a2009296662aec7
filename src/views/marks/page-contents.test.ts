import { describe, expect, it } from 'vitest';
import { indexOf, momentOf, momentsOf, presetRun } from '../../narration/presets.fixture.ts';
import { pageReader } from './page-contents.ts';

describe('what a page holds', () => {
  it('at step 22 of Tight memory E has just taken page 132 of F for its block 15, with one token in flight', () => {
    const run = presetRun('tight');
    const page = pageReader(momentOf(run, 22), 16)(132);
    expect(page).toMatchObject({ state: 'used', isNew: true, ghost: null });
    expect(page.owners).toEqual([{ request: indexOf(run, 'E'), block: 15, prefillTokens: 0, decodeTokens: 0, inFlightTokens: 1 }]);
  });

  it('at step 22 the other 32 pages of F stand as ghosts of a preemption', () => {
    const run = presetRun('tight');
    const read = pageReader(momentOf(run, 22), 16);
    const ghosts = Array.from({ length: 136 }, (_, i) => read(i + 1).ghost).filter((ghost) => ghost !== null);
    expect(ghosts).toHaveLength(32);
    expect(new Set(ghosts.map(({ request, cause }) => `${request} ${cause}`))).toEqual(new Set([`${indexOf(run, 'F')} preempt`]));
  });

  it('four pages of Shared prefix serve B, D and G after step 28', () => {
    const run = presetRun('prefix');
    const read = pageReader(momentOf(run, 28), 16);
    const shared = Array.from({ length: 132 }, (_, i) => read(i + 1)).filter(({ owners }) => owners.length === 3);
    const names = shared.map(({ owners }) => owners.map(({ request }) => run.scenario.requests[request]?.id).join(''));
    expect(names).toEqual(['BDG', 'BDG', 'BDG', 'BDG']);
  });

  it.each(['tight', 'prefix'] as const)('tokens in the pages of a request add up to its cache, at every moment of %s', (key) => {
    const run = presetRun(key);
    for (const snapshot of momentsOf(run)) {
      const read = pageReader(snapshot, 16);
      for (const { request, pages, computedTokens, inFlightTokens } of snapshot.running) {
        let [written, inFlight] = [0, 0];
        for (const page of pages) {
          const own = read(page).owners.find((owner) => owner.request === request);
          written += (own?.prefillTokens ?? 0) + (own?.decodeTokens ?? 0);
          inFlight += own?.inFlightTokens ?? 0;
        }
        expect([snapshot.step, written, inFlight]).toEqual([snapshot.step, computedTokens, inFlightTokens]);
      }
    }
  });
});
