import type { MemoryPlan } from '../../engine/memory/memory-plan.ts';
import type { Run } from '../../engine/recording/run.ts';
import { spoken } from '../../narration/spoken.ts';
import { UNIT_SPACE } from '../../narration/format.ts';
import { requestLabel } from '../../narration/sentence.ts';
import type { PageContents, PageOwner } from '../marks/page-contents.ts';
import type { Layout } from '../panel-props.ts';
import { labelWidthPx } from '../timeline/text-width.ts';
import type { PlaceContents } from './place-contents.ts';

const { numbers } = spoken;
const words = spoken.pictures.map;

/** The texts of the memory map: labels in the drawing and what a screen reader says of a page. */

const gigabytes = (bytes: number, digits: number) => numbers.fixed(bytes / 1e9, digits);

interface StripCaptions {
  readonly left: string;
  readonly right: string;
}

const CAPTION_GAP_PX = 16;

/** Left and right of the strip's caption line: what the layout has room for, or less where the drawing is narrower than designed. */
export function stripCaptions(plan: MemoryPlan, layout: Layout, widthPx: number): StripCaptions {
  const all = [captionsOf(plan, 'wide'), captionsOf(plan, 'medium'), captionsOf(plan, 'phone')];
  const allowed = all.slice({ wide: 0, medium: 1, phone: 2 }[layout]);
  const shortest = captionsOf(plan, 'phone');
  return allowed.find(({ left, right }) => labelWidthPx(left) + labelWidthPx(right) + CAPTION_GAP_PX <= widthPx) ?? shortest;
}

/** The longest name of the pool that stands in so much room. */
export function poolLabel({ usablePages, pageBytes }: MemoryPlan, roomPx: number): string {
  const { memoryMap } = spoken.labels;
  const names = [memoryMap.pool(usablePages, pageBytes), memoryMap.poolShort(usablePages, pageBytes)];
  return names.find((name) => labelWidthPx(name) <= roomPx) ?? memoryMap.poolName;
}

function captionsOf(plan: MemoryPlan, layout: Layout): StripCaptions {
  const { memoryMap } = spoken.labels;
  const activations = `~ ${memoryMap.activations}, ${memoryMap.runtime} ${gigabytes(plan.activationBytes + plan.runtimeBytes, 1)}`;
  switch (layout) {
    case 'wide':
      return {
        left: memoryMap.weights(plan.weightBytes, plan.streamedWeightBytes),
        right: `${activations} · ${memoryMap.unused(plan.unusedBytes)} · ${memoryMap.card(plan.cardBytes)}`,
      };
    case 'medium':
      return {
        left: words.weightsStreamed(plan.weightBytes, plan.streamedWeightBytes),
        right: `${activations} · ${words.unusedBrief(plan.unusedBytes)} · ${cardSize(plan.cardBytes)}`,
      };
    case 'phone':
      return { left: memoryMap.weightsShort(plan.weightBytes), right: words.toScale(cardSize(plan.cardBytes)) };
  }
}

function cardSize(cardBytes: number): string {
  return `${gigabytes(cardBytes, 1)}${UNIT_SPACE}GB (${numbers.fixed(cardBytes / 2 ** 30, 1)}${UNIT_SPACE}GiB)`;
}

/** "A0", "#122 · 62": the first owner and its block. */
export function pageLabel(run: Run, contents: PageContents): string {
  const { ghost, owners } = contents;
  if (ghost !== null) return blockLabel(run, ghost.request, ghost.block);
  const first = owners[0];
  if (first === undefined) return '';
  const letters = owners.slice(0, 3).map((owner) => requestLabel(run.scenario, owner.request));
  if (letters.length > 1 && letters.every((letter) => letter.length === 1))
    return `${letters.join('')}${first.block < 0 ? '' : first.block}`;
  return blockLabel(run, first.request, first.block);
}

function blockLabel(run: Run, request: number, block: number): string {
  const name = requestLabel(run.scenario, request);
  if (block < 0) return name;
  return /^[A-Za-z]$/.test(name) ? `${name}${block}` : `${name} · ${block}`;
}

/** What a screen reader says of a page: "page 132, block 15 of E, 1 of 16 token slots in flight, new". */
export function pageInWords(run: Run, contents: PageContents): string {
  const name = words.page(contents.page);
  const blockSizeTokens = run.scenario.limits.blockSizeTokens;
  if (contents.state === 'free') {
    if (contents.ghost === null) return `${name}, ${words.free}`;
    const whose = words.block(contents.ghost.block, requestLabel(run.scenario, contents.ghost.request));
    return `${name}, ${words.freeAfter(whose, contents.ghost.cause)}`;
  }
  const owners = contents.owners.map((owner) => ownerInWords(run, owner)).join(words.and);
  if (contents.state === 'kept') return `${name}, ${words.keptOf(owners)}`;
  const shared = contents.owners.length > 1 ? `, ${words.sharedBy(contents.owners.length)}` : '';
  const first = contents.owners[0];
  return `${name}, ${owners}${shared}${first === undefined ? '' : `, ${slotsInWords(first, blockSizeTokens)}`}${contents.isNew ? `, ${words.isNew}` : ''}`;
}

function ownerInWords(run: Run, owner: PageOwner): string {
  const name = requestLabel(run.scenario, owner.request);
  return owner.block < 0 ? name : words.block(owner.block, name);
}

function slotsInWords(owner: PageOwner, blockSizeTokens: number): string {
  const told = [
    { tokens: owner.prefillTokens, how: words.writtenByPrefill },
    { tokens: owner.decodeTokens, how: words.writtenByDecode },
    { tokens: owner.inFlightTokens, how: words.inFlight },
  ].filter(({ tokens }) => tokens > 0);
  if (told.length === 0) return words.nothingWritten;
  return told
    .map(({ tokens, how }, i) => (i === 0 ? `${words.tokenSlots(tokens, blockSizeTokens)} ${how}` : `${numbers.integer(tokens)} ${how}`))
    .join(', ');
}

/** What a screen reader says of an aggregate place: "pages 145 to 160: #18 5, 3 others, 8 free, new". */
export function placeInWords(run: Run, contents: PlaceContents, first: number, last: number): string {
  const parts = contents.focus.map(({ request, pages }) => `${requestLabel(run.scenario, request)} ${pages}`);
  if (contents.restPages > 0) parts.push(words.otherRequests(contents.restPages));
  if (contents.keptPages > 0) parts.push(`${words.kept} ${numbers.integer(contents.keptPages)}`);
  if (contents.freePages > 0) parts.push(`${words.free} ${numbers.integer(contents.freePages)}`);
  if (contents.hasNew) parts.push(words.isNew);
  return `${words.pageRange(first, last)}: ${parts.join(', ')}`;
}
