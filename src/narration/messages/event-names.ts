import type { EventKind } from '../../engine/recording/events.ts';
import type { Badge } from '../../engine/formula.ts';
import type { RequestPart } from '../sentence.ts';
import type { Sentence } from '../parts.ts';

/** Name of an event for the transport: "preempt F". `request` is null for events that are about the pool alone. */
export type EventNames = Readonly<Record<EventKind, (request: RequestPart | null) => Sentence>>;

export interface BadgeLabels {
  readonly sign: Readonly<Record<Badge, string>>;
  readonly word: Readonly<Record<Badge, string>>;
  readonly means: Readonly<Record<Badge, string>>;
  /** After "modelled", where no file of this card holds such a number. */
  readonly notChecked: string;
  /** The same where there is room for two words. */
  readonly notCheckedBrief: string;
}
