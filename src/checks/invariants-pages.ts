import type { Run } from '../engine/recording/run.ts';
import type { Snapshot } from '../engine/recording/snapshot.ts';
import { PAGE_REGISTERED } from '../engine/recording/snapshot.ts';
import type { RequestSpec } from '../engine/scenario.ts';
import type { Report } from './invariants.ts';

interface Holder {
  readonly request: number;
  readonly block: number;
  readonly knownTokens: number;
}

/** Free + used pages = usable pages; references = tables holding the page; shared pages hold the same tokens; tables hold what is computed. */
export function checkPages(run: Run, snapshot: Snapshot, report: Report): void {
  const holders = holdersByPage(run, snapshot, report);
  const free = new Set(snapshot.freeQueue);
  if (free.size !== snapshot.freeQueue.length) report('a page stands in the free queue once', snapshot.freeQueue.join(' '));
  if (free.size !== snapshot.freePages) report('the free pages are the free queue', `${snapshot.freePages}, queue of ${free.size}`);
  if (free.size + holders.size !== snapshot.usablePages) {
    report('free + used pages = usable pages', `${free.size} + ${holders.size} ≠ ${snapshot.usablePages}`);
  }
  let registered = 0;
  for (let page = 1; page <= snapshot.usablePages; page += 1) {
    const held = holders.get(page) ?? [];
    if (held.length > 0 === free.has(page)) report('a page is held or free, never both or neither', `page ${page}`);
    const references = snapshot.pages.references[page];
    if (references !== held.length) report('references = tables holding the page', `page ${page}: ${references}, tables ${held.length}`);
    if (held.length > 1) checkShared(run, page, held, report);
    if (((snapshot.pages.flags[page] ?? 0) & PAGE_REGISTERED) !== 0) registered += 1;
  }
  if (registered !== snapshot.registeredPages) report('registered pages are counted', `${snapshot.registeredPages}, flags ${registered}`);
}

function holdersByPage(run: Run, snapshot: Snapshot, report: Report): Map<number, Holder[]> {
  const { blockSizeTokens } = run.scenario.limits;
  const holders = new Map<number, Holder[]>();
  for (const running of snapshot.running) {
    const tokens = running.computedTokens + running.inFlightTokens;
    if (running.pages.length * blockSizeTokens < tokens) {
      report(
        'a table holds at least the computed tokens',
        `request ${running.request}: ${running.pages.length} pages for ${tokens} tokens`,
      );
    }
    running.pages.forEach((page, block) => {
      if (page < 1 || page > snapshot.usablePages)
        report('pages are numbered 1 to usable', `request ${running.request} holds page ${page}`);
      const holder = { request: running.request, block, knownTokens: running.knownTokens };
      const others = holders.get(page);
      if (others === undefined) holders.set(page, [holder]);
      else others.push(holder);
    });
  }
  return holders;
}

function checkShared(run: Run, page: number, holders: readonly Holder[], report: Report): void {
  const { blockSizeTokens } = run.scenario.limits;
  const [first, ...others] = holders;
  if (first === undefined) return;
  for (const other of others) {
    const names = `page ${page} of requests ${first.request} and ${other.request}`;
    if (other.block !== first.block) {
      report('a shared page is the same block of both requests', `${names}: blocks ${first.block} and ${other.block}`);
      continue;
    }
    const end = (first.block + 1) * blockSizeTokens;
    if (first.knownTokens < end || other.knownTokens < end) report('a shared page is full of known tokens', names);
    for (let token = 0; token < end; token += 1) {
      if (tokenAt(run, first.request, token) !== tokenAt(run, other.request, token)) {
        report('requests that share a page have the same tokens up to its end', `${names}: token ${token}`);
        return;
      }
    }
  }
}

function tokenAt(run: Run, request: number, token: number): string {
  const spec = run.scenario.requests[request];
  if (spec === undefined) return '';
  return token < spec.promptTokens ? promptTokenAt(spec, token) : `${spec.output.source}:${spec.output.offset + token - spec.promptTokens}`;
}

function promptTokenAt(spec: RequestSpec, token: number): string {
  let start = 0;
  for (const segment of spec.prompt) {
    if (token < start + segment.length) return `${segment.source}:${segment.offset + token - start}`;
    start += segment.length;
  }
  return '';
}
