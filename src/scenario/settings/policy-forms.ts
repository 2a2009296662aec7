import { readMilliseconds, writeMilliseconds } from '../milliseconds.ts';
import { DRAFT_METHODS } from '../policy-schema.ts';
import type { KvAllocation, Speculative, StaticPolicy } from '../policy-schema.ts';
import type { TextForm } from './setting.ts';
import { numberForm, readNumber } from './text-forms.ts';

type Formation = StaticPolicy['formation'];

const TAKE = 'take';
const FULL = 'full';

/** "take", "full", "full-50" = full or after 50 ms. */
export const formationForm: TextForm<Formation> = {
  write: (formation) => {
    if (formation.kind === 'take-what-is-there') return TAKE;
    return formation.timeoutNs === null ? FULL : `${FULL}-${writeMilliseconds(formation.timeoutNs)}`;
  },
  read(text) {
    if (text === TAKE) return { ok: { kind: 'take-what-is-there' } };
    if (text === FULL) return { ok: { kind: 'wait-until-full', timeoutNs: null } };
    const timeoutNs = text.startsWith(`${FULL}-`) ? readMilliseconds(text.slice(FULL.length + 1)) : null;
    return timeoutNs === null
      ? { problem: 'is not take, full or a time-out like full-50' }
      : { ok: { kind: 'wait-until-full', timeoutNs } };
  },
  show: (formation) => {
    if (formation.kind === 'take-what-is-there') return 'takes what is there';
    return formation.timeoutNs === null ? 'waits until full' : `waits until full, at most ${writeMilliseconds(formation.timeoutNs)} ms`;
  },
};

const PAGES = 'pages';
const SLAB = 'slab-';

/** "pages", "slab-128" = one reservation a request for the longest prompt of its batch and 128 output tokens. */
export const kvAllocationForm: TextForm<KvAllocation> = {
  write: (allocation) => (allocation.kind === 'pages' ? PAGES : SLAB + String(allocation.maxOutputTokens)),
  read(text) {
    if (text === PAGES) return { ok: { kind: 'pages' } };
    const maxOutputTokens = text.startsWith(SLAB) ? readNumber(text.slice(SLAB.length)) : null;
    if (maxOutputTokens === null || 'problem' in maxOutputTokens) return { problem: 'is neither pages nor a slab like slab-128' };
    return { ok: { kind: 'slab', maxOutputTokens: maxOutputTokens.ok } };
  },
  show: (allocation) =>
    allocation.kind === 'pages' ? 'pages' : `slab of longest prompt + ${numberForm('tokens').show(allocation.maxOutputTokens)}`,
};

/** "eagle-3-4", "eagle-3-4-drop" = method, drafts a step, lookahead, and whether it drops the last block of a hit. */
export const speculativeForm: TextForm<Speculative> = {
  write: ({ method, draftTokens, lookaheadTokens, dropLastHitBlock }) =>
    `${method}-${draftTokens}-${lookaheadTokens}${dropLastHitBlock ? '-drop' : ''}`,
  read(text) {
    const [, word, drafts, lookahead, drop] = /^(\w+)-(\d{1,3})-(\d{1,3})(-drop)?$/.exec(text) ?? [];
    const method = DRAFT_METHODS.find((known) => known === word);
    return method === undefined
      ? { problem: 'is not speculation like eagle-3-4: method, drafts, lookahead' }
      : {
          ok: { method, draftTokens: Number(drafts), lookaheadTokens: Number(lookahead), dropLastHitBlock: drop !== undefined },
        };
  },
  show: ({ method, draftTokens }) => `${method.replace('_', ' ')}, ${draftTokens} a step`,
};
