import { beforeAll, expect, test } from 'vitest';
import { simulate } from '../../engine/simulate.ts';
import { readTrace } from '../../checks/golden/read-traces.fixture.ts';
import { traceToScenario } from '../../checks/golden/trace-to-scenario.ts';
import { decodeLink } from '../../scenario/link/decode-link.ts';
import { encodeLink } from '../../scenario/link/encode-link.ts';
import type { LinkState } from '../../scenario/link/link-state.ts';
import { resolveScenario } from '../../scenario/resolve-scenario.ts';
import { takeInRecorded } from './recorded-preset.ts';
import { runLink } from '../../scenario/link/run-link.ts';

const NAME = 'spec-eagle-prefix-cache';

beforeAll(() => takeInRecorded(`golden-${NAME}`));

function opened(hash: string): LinkState {
  const outcome = decodeLink(hash);
  if ('error' in outcome) throw new Error(outcome.error.message);
  return outcome.ok;
}

function hashOf({ document }: LinkState): string {
  const resolved = resolveScenario(document);
  if ('errors' in resolved) throw new Error(resolved.errors.map(({ message }) => message).join('; '));
  return simulate(resolved.ok).hash;
}

test('a link to a golden trace opens the recorded scenario at its step', () => {
  const link = opened(runLink(`golden-${NAME}`, 7));
  expect(link).toMatchObject({ preset: `golden-${NAME}`, view: 'run', moment: { step: 7 } });
  expect(hashOf(link)).toBe(simulate(traceToScenario(readTrace(NAME))).hash);
});

test('a changed one keeps its drafts and its recorded tokens in a link', () => {
  const link = opened(runLink(`golden-${NAME}`));
  const [first, ...others] = link.document.requests;
  if (first === undefined) throw new Error('no request');
  const changed: LinkState = {
    ...link,
    document: { ...link.document, requests: [{ ...first, outputTokens: first.outputTokens + 3 }, ...others] },
  };
  const text = encodeLink(changed);
  expect(text).toContain('rows=');
  expect(opened(text).document).toEqual(changed.document);
  expect(hashOf(opened(text))).not.toBe(hashOf(link));
});

test('a trace that is not there, or not loaded, is a broken link', async () => {
  await takeInRecorded('golden-nowhere');
  expect(decodeLink('v=1&scenario=golden-nowhere&hash=none')).toMatchObject({
    error: { kind: 'wrong-part', part: 'scenario=golden-nowhere' },
  });
});
