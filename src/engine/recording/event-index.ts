import type { EventColumns } from './event-recorder.ts';
import { RULES } from '../scheduling/rules.ts';
import type { RunEvent } from './events.ts';
import { EVENT_KINDS } from './events.ts';
import { RowsByRequest } from './rows-by-request.ts';
import type { StepColumns } from './run.ts';
import { outputNs } from './moments.ts';

/** Finds events: by step, by request, as objects. */
export class EventIndex {
  readonly count: number;
  private readonly byRequest: RowsByRequest;

  constructor(
    private readonly columns: EventColumns,
    private readonly steps: StepColumns,
    requestCount: number,
  ) {
    this.count = columns.request.length;
    this.byRequest = new RowsByRequest(columns.request, requestCount);
  }

  event(index: number): RunEvent {
    const { columns, steps } = this;
    const step = columns.step[index];
    const isOutput = columns.phase[index] === 1;
    return {
      index,
      kind: EVENT_KINDS[columns.kind[index]],
      step,
      phase: isOutput ? 'output' : 'scheduled',
      ns: isOutput ? outputNs(steps, step) : steps.startNs[step],
      request: columns.request[index],
      other: columns.other[index],
      pages: columns.pages[index],
      freePages: columns.freePages[index],
      tokens: columns.tokens[index],
      slot: columns.slot[index],
      rule: RULES[columns.rule[index]],
      causes: [columns.cause0[index], columns.cause1[index], columns.cause2[index]].filter((cause) => cause >= 0),
    };
  }

  /** Events of a step, in order: they stand together, because events are appended step by step. */
  ofStep(step: number): RunEvent[] {
    const found: RunEvent[] = [];
    for (let index = this.firstAt(step); index < this.count && this.columns.step[index] === step; index++) found.push(this.event(index));
    return found;
  }

  ofRequest(request: number): RunEvent[] {
    return Array.from(this.byRequest.of(request), (index) => this.event(index));
  }

  private firstAt(step: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.columns.step[middle] < step) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
