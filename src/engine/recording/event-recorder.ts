import { Int32Column } from './columns.ts';
import type { EventKind, Phase } from './events.ts';
import { EVENT_KINDS } from './events.ts';
import type { Rule } from '../scheduling/rules.ts';
import { RULES } from '../scheduling/rules.ts';

export const EVENT_FIELDS = [
  'kind',
  'step',
  'phase',
  'request',
  'other',
  'pages',
  'freePages',
  'tokens',
  'slot',
  'rule',
  'cause0',
  'cause1',
  'cause2',
] as const;
export type EventField = (typeof EVENT_FIELDS)[number];
export type EventColumns = Record<EventField, Int32Array>;

export interface EventStart {
  readonly request: number;
  readonly other?: number;
  readonly pages?: number;
  readonly freePages?: number;
  readonly tokens?: number;
  readonly slot?: number;
  readonly rule?: Rule;
  /** Event indices; unknown ones (−1) are left out. */
  readonly causes?: readonly number[];
}

const NO_CAUSES: readonly number[] = [];

/** The known causes, each once, oldest first. */
function known(causes: readonly number[]): readonly number[] {
  if (causes.length === 1) return causes[0] >= 0 ? causes : NO_CAUSES;
  return [...new Set(causes)].filter((cause) => cause >= 0).sort((a, b) => a - b);
}

/** Appends events in the order of decisions. */
export class EventRecorder {
  private readonly columns = Object.fromEntries(EVENT_FIELDS.map((field) => [field, new Int32Column()])) as Record<EventField, Int32Column>;

  get count(): number {
    return this.columns.kind.length;
  }

  add(kind: EventKind, step: number, phase: Phase, event: EventStart): number {
    const { columns } = this;
    const causes = event.causes === undefined ? NO_CAUSES : known(event.causes);
    columns.kind.push(EVENT_KINDS.indexOf(kind));
    columns.step.push(step);
    columns.phase.push(phase === 'scheduled' ? 0 : 1);
    columns.request.push(event.request);
    columns.other.push(event.other ?? -1);
    columns.pages.push(event.pages ?? 0);
    columns.freePages.push(event.freePages ?? 0);
    columns.tokens.push(event.tokens ?? 0);
    columns.slot.push(event.slot ?? -1);
    columns.rule.push(RULES.indexOf(event.rule ?? ''));
    columns.cause0.push(causes[0] ?? -1);
    columns.cause1.push(causes[1] ?? -1);
    columns.cause2.push(causes[2] ?? -1);
    return columns.kind.length - 1;
  }

  setFreePages(event: number, freePages: number): void {
    this.columns.freePages.set(event, freePages);
  }

  take(): EventColumns {
    return Object.fromEntries(EVENT_FIELDS.map((field) => [field, this.columns[field].take()])) as EventColumns;
  }
}
