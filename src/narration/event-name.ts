import type { RunEvent } from '../engine/recording/events.ts';
import type { Run } from '../engine/recording/run.ts';
import type { Catalogue } from './catalogue.ts';
import { spoken } from './spoken.ts';
import type { Sentence } from './parts.ts';
import { requestPart } from './sentence.ts';

/** Name of an event for the transport: "preempt F". */
export function eventName(run: Run, event: RunEvent, words: Catalogue = spoken): Sentence {
  return words.events[event.kind](event.request < 0 ? null : requestPart(run.scenario, event.request));
}
