import { streamedWeightBytes } from '../../engine/catalog/weight-bytes.ts';
import type { Run } from '../../engine/recording/run.ts';
import type { Snapshot } from '../../engine/recording/snapshot.ts';
import {
  NAME,
  LIST,
  value,
  requestOf,
  free,
  usable,
  pagesFor,
  rowOf,
  knownOf,
  listed,
  inFlight,
  newPagesOf,
  newcomers,
  milliseconds,
  pagesBack,
  chunk,
  tokensInFlight,
  budget,
  used,
  many,
  finished,
  comesIn,
  admitted,
  heldBefore,
  hits,
  arrivalsWaiting,
  prefills,
  cacheToRead,
  ended,
} from './recounted.fixture.ts';
import type { Scene } from './recounted.fixture.ts';

const NUMBER = '([\\d,]+)';

type Check = (scene: Scene, ...found: string[]) => boolean;
/** A clause that a sentence may have, and whether its numbers are right. */
type Clause = readonly [pattern: string, check: Check];

/** Longest first: a clause is taken out of the sentence before a shorter one is looked for in the rest. */
const CLAUSES: readonly Clause[] = [
  [
    `(${NAME}) needs a page and none of the ${NUMBER} is free, so (${NAME}), the last admitted, gives back its ${NUMBER}: (${NAME}) takes one, ${NUMBER} stay free\\.`,
    (s, needer, pool, victim, back, taker, rest) =>
      needer === taker &&
      newPagesOf(s, needer ?? '') === 1 &&
      usable(s, pool ?? '') &&
      value(back ?? '') === heldBefore(s, requestOf(s, victim ?? '')) &&
      free(s, rest ?? ''),
  ],
  [
    `(?:${NAME}) needs a page, none of ${NUMBER} is free: (${NAME}), the last admitted, gives back its ${NUMBER}\\.`,
    (s, pool, victim, back) => usable(s, pool ?? '') && value(back ?? '') === heldBefore(s, requestOf(s, victim ?? '')),
  ],
  [
    `The pool of ${NUMBER} pages ran out for the (\\S+) time: (?:${NAME}) needs one, so (${NAME}), the last admitted, gives back ${NUMBER}\\. ${NUMBER} requests run, ${NUMBER} wait\\.`,
    (s, pool, times, victim, back, running, waiting) => usable(s, pool ?? '') && many(s, times, victim, back, running, waiting),
  ],
  [
    `The pool of ${NUMBER} ran out \\((\\S+) time\\): (?:${NAME}) needs a page, (${NAME}) gives back ${NUMBER}\\. ${NUMBER} run, ${NUMBER} wait\\.`,
    (s, pool, times, victim, back, running, waiting) => usable(s, pool ?? '') && many(s, times, victim, back, running, waiting),
  ],
  [
    `Pool full, (\\S+) time: (${NAME}) gives ${NUMBER} pages? to ${NAME}’s need\\. ${NUMBER} run, ${NUMBER} wait\\.`,
    (s, times, victim, back, running, waiting) => many(s, times, victim, back, running, waiting),
  ],
  [
    `The pool of ${NUMBER} pages ran out for the (\\S+) time: (${NAME}) needs (?:one|more) and is itself the last, so it gives back its ${NUMBER}\\. ${NUMBER} requests run, ${NUMBER} wait\\.`,
    (s, pool, times, victim, back, running, waiting) => usable(s, pool ?? '') && many(s, times, victim, back, running, waiting),
  ],
  [
    `Pool full, (\\S+) time: (${NAME}) needs (?:one|more), is the last itself and gives back ${NUMBER}\\. ${NUMBER} run, ${NUMBER} wait\\.`,
    (s, times, victim, back, running, waiting) => many(s, times, victim, back, running, waiting),
  ],
  [
    `(${NAME}) (?:waits: it )?needs ${NUMBER} pages?(?: for its ${NUMBER} tokens)?(?:,| and) (?:${NUMBER} (?:is|are)|none is) free(?:[:,] (one|[\\d,]+) short)?\\.(?: (${LIST}) (?:stands?|waits?) behind it[^.]*\\.)?`,
    (s, head, need, known, rest, short, behind) =>
      s.snapshot.waiting[0]?.request === requestOf(s, head ?? '') &&
      value(need ?? '') === pagesFor(s, knownOf(s, head ?? '')) &&
      (known === undefined || value(known) === knownOf(s, head ?? '')) &&
      free(s, rest ?? '0') &&
      (short === undefined || (short === 'one' ? 1 : value(short)) === value(need ?? '') - value(rest ?? '0')) &&
      (behind === undefined || listed(behind) === s.snapshot.waiting.length - 1),
  ],
  [
    `(${LIST}) (?:writes its last token and gives|write their last tokens and give|is done and gives|are done and give) back ${NUMBER} pages?(?::|;) ${NUMBER} are free(?:, so (${NAME})(?:, which needs ${NUMBER},)? comes (?:back|in) in the next step)?\\.`,
    (s, who, back, rest, next, need) => finished(s, who ?? '') && pagesBack(s, back ?? '') && free(s, rest ?? '') && comesIn(s, next, need),
  ],
  [
    `(${LIST}) (?:is|are) done(?: and gives?|,)(?: back)? ${NUMBER} pages?(?: are free again)?(?:(?:,|:)(?: so)? (${NAME}) can come (?:back|in)(?: in the next step)?)?\\.`,
    (s, who, back, next) => finished(s, who ?? '') && pagesBack(s, back ?? '') && comesIn(s, next, undefined),
  ],
  [
    `(${NAME}) takes slot ${NUMBER}: (?:all its ${NUMBER} tokens|${NUMBER} of its ${NUMBER} tokens) are computed in this step, in ${NUMBER} pages?\\.(?: ${NUMBER} pages? stays? free\\.)?`,
    (s, name, slot, all, some, of, pages, rest) =>
      admitted(s, name, slot, some ?? all, of ?? all, pages) && (rest === undefined || free(s, rest)),
  ],
  [
    `(${NAME}) takes slot ${NUMBER} and ${NUMBER} pages? for (?:all its ${NUMBER} tokens|${NUMBER} of its ${NUMBER} tokens)\\.`,
    (s, name, slot, pages, all, some, of) => admitted(s, name, slot, some ?? all, of ?? all, pages),
  ],
  [
    `(${NAME}) is back(?: in slot ${NUMBER})?: its ${NUMBER} tokens are computed again, ${NUMBER} (?:now|in this step, in ${NUMBER} pages?)\\.`,
    (s, name, slot, known, tokens, pages) => admitted(s, name, slot, tokens, known, pages),
  ],
  [
    `(${NAME}) is back in slot ${NUMBER} and finds ${NUMBER} of its ${NUMBER} tokens in the prefix cache, in ${NUMBER} pages?, so (?:only ${NUMBER}|${NUMBER} of the other ${NUMBER}) are computed again\\.`,
    (s, name, slot, hit, known, hitPages, rest, tokens, other) =>
      admitted(s, name, slot, rest ?? tokens, known) &&
      hits(s, name, hit, hitPages) &&
      value(other ?? rest ?? '') === value(known ?? '') - value(hit ?? ''),
  ],
  [
    `(${NAME}) is back, finds ${NUMBER} of its ${NUMBER} tokens cached and computes ${NUMBER}\\.`,
    (s, name, hit, known, tokens) => admitted(s, name, undefined, tokens, known) && hits(s, name, hit),
  ],
  [
    `(${NAME}) takes slot ${NUMBER} and finds ${NUMBER} of its ${NUMBER} tokens in the prefix cache, in ${NUMBER} pages?, so only ${NUMBER} are computed\\.(?: ${NUMBER} pages stay free\\.)?`,
    (s, name, slot, hit, known, hitPages, tokens, rest) =>
      admitted(s, name, slot, tokens, known) && hits(s, name, hit, hitPages) && (rest === undefined || free(s, rest)),
  ],
  [
    `(${NAME}) finds ${NUMBER} of its ${NUMBER} tokens in the prefix cache and computes ${NUMBER}\\.`,
    (s, name, hit, known, tokens) => admitted(s, name, undefined, tokens, known) && hits(s, name, hit),
  ],
  [
    `(${LIST}) are admitted[:,] ${NUMBER} tokens? of theirs (?:are computed )?in this step\\.`,
    (s, who, tokens) =>
      listed(who ?? '') === newcomers(s).length && value(tokens ?? '') === newcomers(s).reduce((sum, row) => sum + row.inFlightTokens, 0),
  ],
  [
    `(?:${LIST}) finds? ${NUMBER} more in the prefix cache\\.`,
    (s, hit) => value(hit ?? '') === newcomers(s).reduce((sum, row) => sum + row.hitTokens, 0),
  ],
  [
    `(${LIST}) arrives? with ${NUMBER} tokens(?: in all)? and queue(?:s)?: [^.]*\\.`,
    (s, who, tokens) =>
      listed(who ?? '') === arrivalsWaiting(s).length &&
      value(tokens ?? '') === arrivalsWaiting(s).reduce((sum, request) => sum + (s.run.scenario.requests[request]?.promptTokens ?? 0), 0),
  ],
  [
    `(${NAME}) crosses into block ${NUMBER} and takes page ${NUMBER}; ${NUMBER} of ${NUMBER} stays? free\\.`,
    (s, name, block, page, rest, pool) =>
      rowOf(s, name ?? '')?.pages[value(block ?? '')] === value(page ?? '') &&
      newPagesOf(s, name ?? '') > 0 &&
      free(s, rest ?? '') &&
      usable(s, pool ?? ''),
  ],
  [
    `${LIST} each cross into a new block and take a page; ${NUMBER} of ${NUMBER} stays? free\\.`,
    (s, rest, pool) => free(s, rest ?? '') && usable(s, pool ?? ''),
  ],
  [`${LIST} take a new page each; ${NUMBER} stays? free\\.`, (s, rest) => free(s, rest ?? '')],
  [
    `${NAME} takes the last free page: all ${NUMBER} are in use\\.`,
    (s, pool) => usable(s, pool ?? '') && s.snapshot.freeQueue.length === 0,
  ],
  [
    `(${NAME}) asks for ${NUMBER} tokens, a request may have ${NUMBER}: it (?:can never run and )?is rejected\\.`,
    (s, name, asked, limit) => {
      const spec = s.run.scenario.requests[requestOf(s, name ?? '')];
      return (
        spec !== undefined &&
        value(asked ?? '') === spec.promptTokens + spec.outputTokens &&
        value(limit ?? '') === s.run.scenario.limits.maxModelLenTokens
      );
    },
  ],
  [
    `(${NAME}) computes tokens ${NUMBER} to ${NUMBER} of its ${NUMBER}(?:; ${NUMBER} requests? decodes? beside it|, beside ${NUMBER} decoding)?\\.`,
    (s, name, from, to, of, long, short) =>
      chunk(s, name ?? '', from ?? '', to ?? '', of ?? '') &&
      ((long ?? short) === undefined || value(long ?? short ?? '') === tokensInFlight(s, 'decode')),
  ],
  [
    `(${NAME}) computes tokens ${NUMBER} to ${NUMBER} of its ${NUMBER}; ${NUMBER} requests compute ${NUMBER} tokens in all(?:, beside ${NUMBER} decoding)?, of a budget of ${NUMBER}\\.`,
    (s, name, from, to, of, requests, tokens, decode, limit) =>
      chunk(s, name ?? '', from ?? '', to ?? '', of ?? '') && prefills(s, requests, tokens, decode) && budget(s, limit ?? ''),
  ],
  [
    `${NUMBER} requests compute ${NUMBER} prompt tokens(?:, beside ${NUMBER} decoding)?: ${NUMBER} of the budget of ${NUMBER}\\.`,
    (s, requests, tokens, decode, all, limit) => prefills(s, requests, tokens, decode) && used(s, all ?? '') && budget(s, limit ?? ''),
  ],
  [`The step uses ${NUMBER} of its budget of ${NUMBER} tokens\\.`, (s, all, limit) => used(s, all ?? '') && budget(s, limit ?? '')],
  [`${NUMBER} of the budget of ${NUMBER} are used\\.`, (s, all, limit) => used(s, all ?? '') && budget(s, limit ?? '')],
  [
    `(${LIST}|${NUMBER} requests) writes? one token(?: each)?: for (?:it|${NUMBER} tokens) the GPU reads ([\\d.]+) GB of weights and ${NUMBER} tokens of cache, in ([\\d.]+) ms\\.`,
    (s, who, count, tokens, gigabytes, cache, ms) =>
      (count === undefined ? listed(who ?? '') : value(count)) === inFlight(s).length &&
      (tokens === undefined ? 1 : value(tokens)) === inFlight(s).length &&
      gigabytes === (streamedWeightBytes(s.run.scenario.model, s.run.scenario.formats.weights) / 1e9).toFixed(1) &&
      value(cache ?? '') === cacheToRead(s) &&
      milliseconds(s, ms ?? ''),
  ],
  [
    `(${LIST}|${NUMBER} requests) writes? one token(?: each)?, in ([\\d.]+) ms(?:; the cache to read is ${NUMBER} tokens)?\\.`,
    (s, who, count, ms, cache) =>
      (count === undefined ? listed(who ?? '') : value(count)) === inFlight(s).length &&
      milliseconds(s, ms ?? '') &&
      (cache === undefined || value(cache) === cacheToRead(s)),
  ],
  [
    `After ([\\d.]+) ms (${LIST}|${NUMBER} requests?) (?:has|have) one more token(?: each)?\\.`,
    (s, ms, who, count) =>
      milliseconds(s, ms ?? '') && (count === undefined ? listed(who ?? '') : value(count)) === s.run.steps.sampledTokens[s.snapshot.step],
  ],
  [
    `After ([\\d.]+) ms ${NUMBER} prompt tokens are in the cache; no token is out yet\\.`,
    (s, ms, tokens) =>
      milliseconds(s, ms ?? '') &&
      s.run.steps.sampledTokens[s.snapshot.step] === 0 &&
      value(tokens ?? '') === s.run.steps.prefillTokens[s.snapshot.step],
  ],
  [
    `${NUMBER} of ${NUMBER} pages are in use\\.`,
    (s, all, pool) => usable(s, pool ?? '') && value(all ?? '') === value(pool ?? '') - s.snapshot.freeQueue.length,
  ],
  [
    `Nothing to do until (${NAME}) arrives at step ${NUMBER}\\.(?: All ${NUMBER} pages are free\\.)?`,
    (s, next, step, all) =>
      s.run.scenario.requests[requestOf(s, next ?? '')]?.arrival === value(step ?? '') &&
      (all === undefined || (usable(s, all) && free(s, all))),
  ],
  [
    `(${NAME}) needs (?:a page and none of the ${NUMBER} is free|more pages than the ${NUMBER} of ${NUMBER} that are free); (?:${NAME}) is itself the last admitted, so it gives back its own ${NUMBER} and waits: ${NUMBER} are free\\.`,
    (s, victim, full, before, pool, back, rest) =>
      usable(s, full ?? pool ?? '') &&
      (before === undefined || value(before) === value(rest ?? '') - value(back ?? '')) &&
      value(back ?? '') === heldBefore(s, requestOf(s, victim ?? '')) &&
      free(s, rest ?? ''),
  ],
  [
    `(${NAME}) needs (?:a page, none of ${NUMBER} is free|more pages than the ${NUMBER} of ${NUMBER} that are free): being itself the last admitted, it gives back its own ${NUMBER} and waits\\.`,
    (s, victim, full, before, pool, back) =>
      usable(s, full ?? pool ?? '') &&
      value(back ?? '') === heldBefore(s, requestOf(s, victim ?? '')) &&
      value(before ?? '0') === s.snapshot.freeQueue.length - value(back ?? ''),
  ],
  [`${NUMBER} pages? kept for reuse (?:is|are) forgotten\\.`, (s, count) => value(count ?? '') === s.snapshot.evictedPages.length],
  [`${NUMBER} requests? waits?\\.`, (s, waiting) => value(waiting ?? '') === s.snapshot.waiting.length],
  [
    `${NUMBER} requests? runs?, (?:nobody waits|${NUMBER} waits?)\\.`,
    (s, running, waiting) => value(running ?? '') === s.snapshot.running.length && value(waiting ?? '0') === s.snapshot.waiting.length,
  ],
  [`(${NAME}) takes slot ${NUMBER}\\.`, (s, name, slot) => s.snapshot.slots[value(slot ?? '')] === requestOf(s, name ?? '')],
  [
    `(?:All ${NUMBER} requests are|The one request is|${NUMBER} of ${NUMBER} requests are) served: ${NUMBER} tokens(?: in|,) ${NUMBER} steps(?: and|,) ${NUMBER} ms\\.`,
    (s, all, some, of, tokens, steps, ms) => ended(s, some ?? all ?? '1', of ?? all ?? '1', tokens, steps, ms),
  ],
  [
    `(?:${NUMBER} preemptions?)?(?:, )?(?:${NUMBER} rejected)?(?:, )?(?:${NUMBER} aborted)?\\.`,
    (s, preemptions, rejected, aborted) =>
      value(aborted ?? '0') === s.snapshot.states.filter((state) => state === 'aborted').length &&
      value(preemptions ?? '0') === s.run.steps.preemptions.reduce((sum, count) => sum + count, 0) &&
      value(rejected ?? '0') === s.snapshot.states.filter((state) => state === 'rejected').length,
  ],
];

/** What is left of a sentence when every clause whose numbers are right is taken out: nothing with a digit, or the text that is wrong. */
export function unexplained(text: string, run: Run, snapshot: Snapshot): string {
  let rest = text;
  for (const [pattern, check] of CLAUSES) {
    rest = rest.replace(new RegExp(pattern), (whole: string, ...found: unknown[]) => {
      const groups = found.slice(0, -2) as string[];
      return check({ run, snapshot }, ...groups) ? '' : whole;
    });
  }
  return /\d/.test(rest.replaceAll(/#\d+|\br\d+/g, '')) ? rest.trim() : '';
}
