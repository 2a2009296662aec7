import type { RunEvent } from '../../engine/recording/events.ts';

/** An arrow from what caused to what was caused. `later`: the cause enables something in a later step (dashed). */
export interface CauseArrow {
  readonly key: string;
  readonly from: ArrowEnd;
  readonly to: ArrowEnd;
  readonly later: boolean;
}

export interface ArrowEnd {
  readonly request: number;
  readonly ns: number;
  /** Whether it leaves from, or points at, a finish cap, a preemption cross or the head of a block. */
  readonly mark: 'cap' | 'cross' | 'block';
}

/** What the arrows look up. */
export interface EventSource {
  readonly eventCount: number;
  event(index: number): RunEvent;
  eventsOfRequest(request: number): readonly RunEvent[];
}

function endOf(event: RunEvent): ArrowEnd {
  return { request: event.request, ns: event.ns, mark: event.kind === 'finish' ? 'cap' : event.kind === 'preempt' ? 'cross' : 'block' };
}

/**
 * The arrows of a why chain, given as event indices: from the request that needed a page to the one that was preempted, from every cause
 * in the chain to its effect, and, where the chain ends with somebody waiting, from what ends the wait to the return. Arrows that would
 * stay within one lane are left out.
 */
export function causeArrows(source: EventSource, chain: readonly number[]): readonly CauseArrow[] {
  const events = chain.filter((index) => index >= 0 && index < source.eventCount).map((index) => source.event(index));
  const inChain = new Set(events.map((event) => event.index));
  const arrows = new Map<string, CauseArrow>();
  const add = (key: string, from: ArrowEnd, to: ArrowEnd, later: boolean) => {
    if (from.request >= 0 && to.request >= 0 && from.request !== to.request) arrows.set(key, { key, from, to, later });
  };
  const link = (cause: RunEvent, effect: RunEvent) =>
    add(`${cause.index} ${effect.index}`, endOf(cause), endOf(effect), effect.step > cause.step);
  for (const event of events) {
    for (const cause of event.causes) if (inChain.has(cause)) link(source.event(cause), event);
    if (event.kind === 'preempt') add(`need ${event.index}`, { request: event.other, ns: event.ns, mark: 'block' }, endOf(event), false);
    if (event.kind !== 'preempt' && event.kind !== 'blocked') continue;
    const back = source
      .eventsOfRequest(event.request)
      .find((other) => other.index > event.index && (other.kind === 'resume' || other.kind === 'admit'));
    for (const cause of back?.causes ?? []) {
      const enabler = source.event(cause);
      if (back !== undefined && (enabler.kind === 'finish' || enabler.kind === 'abort')) link(enabler, back);
    }
  }
  return [...arrows.values()];
}
