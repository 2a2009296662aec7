import type { Run } from '../../engine/recording/run.ts';
import type { RunningRequest, Snapshot } from '../../engine/recording/snapshot.ts';
import { batchRowText, idleSlotReason } from '../../narration/batch-text.ts';
import { spoken } from '../../narration/spoken.ts';
import { plainText } from '../../narration/parts.ts';
import { requestLabel } from '../../narration/sentence.ts';
import { waitingReasonText } from '../../narration/waiting-reason.ts';
import type { SlotRow } from './batch-rows.ts';
import type { SlotGroup } from './slot-bars.ts';

const { numbers } = spoken;
const words = spoken.pictures.rows;
const slotName = spoken.labels.batch.slot;

/** Texts of the rows. A row is one button, so its sentence is set as plain text. */

/** "decode, +1"; short: "+1". */
export function doingText(run: Run, snapshot: Snapshot, running: RunningRequest, length: 'long' | 'short'): string {
  return plainText(batchRowText(run, snapshot, running, length));
}

/** Why the slot is idle. */
export function idleText(run: Run, snapshot: Snapshot, slot: number): string {
  return plainText(idleSlotReason(run, snapshot, slot) ?? []);
}

/** Why the n-th waiting request waits. */
export function reasonText(run: Run, snapshot: Snapshot, index: number): string {
  const waiting = snapshot.waiting[index];
  return waiting === undefined ? '' : plainText(waitingReasonText(run, snapshot, waiting));
}

/** Whether the n-th reason is the one that decides: what keeps the head of the queue out. It is drawn in `signal`. */
export function reasonDecides(snapshot: Snapshot, index: number): boolean {
  const reason = snapshot.waiting[index]?.reason ?? 'none';
  return index === 0 && reason !== 'none' && reason !== 'arrived';
}

/** How long the n-th waiting request has waited at the start of this step: "61 ms". */
export function waitedText(snapshot: Snapshot, index: number): string {
  const sinceNs = snapshot.waiting[index]?.sinceNs ?? snapshot.stepStartNs;
  return numbers.milliseconds(Math.max(0, snapshot.stepStartNs - sinceNs), 0);
}

/** What a screen reader says of a slot's row. */
export function slotRowWords(run: Run, snapshot: Snapshot, { slot, occupant }: SlotRow): string {
  if (occupant === null) return `${slotName(slot)}, ${idleText(run, snapshot, slot)}`;
  const { name, running, cacheTokens, writtenTokens, askedTokens, pages } = occupant;
  const doing = doingText(run, snapshot, running, 'long');
  return words.slotRow({ slot: slotName(slot), name, doing, cacheTokens, writtenTokens, askedTokens, pages });
}

/** What a screen reader says of a row of the queue. */
export function queueRowWords(run: Run, snapshot: Snapshot, index: number): string {
  const name = requestLabel(run.scenario, snapshot.waiting[index]?.request ?? -1);
  return words.queueRow(name, reasonText(run, snapshot, index), waitedText(snapshot, index));
}

/** What a screen reader says of a bar: of the slot, or of the slots it stands for. */
export function groupWords(run: Run, snapshot: Snapshot, { firstSlot, lastSlot, longest }: SlotGroup): string {
  if (firstSlot === lastSlot) return slotRowWords(run, snapshot, { slot: firstSlot, occupant: longest });
  const slots = words.slotRange(firstSlot, lastSlot);
  return longest === null ? `${slots}, ${words.idle}` : `${slots}, ${words.longestCache(longest.name, longest.cacheTokens)}`;
}
