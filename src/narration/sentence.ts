import type { Scenario } from '../engine/scenario.ts';
import type { Phase } from '../engine/recording/events.ts';
import type { Part, Sentence } from './parts.ts';

export type RequestPart = Extract<Part, { kind: 'request' }>;
export type NumberPart = Extract<Part, { kind: 'number' }>;
type MomentPart = Extract<Part, { kind: 'moment' }>;

/** What may stand in a sentence template: a bare number is written as an integer of the language. */
export type Slot = Part | Sentence | string | number;
export type SentenceTag = (texts: TemplateStringsArray, ...slots: readonly Slot[]) => Sentence;

/** A template-literal tag that keeps a sentence's numbers, requests and moments apart from its text. */
export function sentenceTag(integer: (value: number) => string): SentenceTag {
  return (texts, ...slots) =>
    join(
      texts.flatMap((text, i) => (i < slots.length ? [text, slots[i] ?? ''] : [text])),
      integer,
    );
}

/** A number already formatted, with its unit. */
export function num(text: string): NumberPart {
  return { kind: 'number', text };
}

export function moment(step: number, phase: Phase, text: string): MomentPart {
  return { kind: 'moment', step, phase, text };
}

/** Shown name of a request: a letter or word as it is, a number as "#41". */
export function requestLabel(scenario: Scenario, request: number): string {
  const id = scenario.requests[request]?.id;
  if (id === undefined) throw new RangeError(`request must be one of 0 to ${scenario.requests.length - 1}, got ${request}`);
  return /^\d/.test(id) ? `#${id}` : id;
}

export function requestPart(scenario: Scenario, request: number): RequestPart {
  return { kind: 'request', request, text: requestLabel(scenario, request) };
}

/** Sentences one after another, parted by a space; nulls are left out. */
export function sequence(...sentences: readonly (Sentence | null)[]): Sentence {
  const said = sentences.filter((sentence) => sentence !== null && sentence.length > 0) as readonly Sentence[];
  return merged(said.flatMap((sentence, i): Sentence => (i === 0 ? sentence : [{ kind: 'text', text: ' ' }, ...sentence])));
}

/** Items parted by `comma`, the last two by `and`: "A, B and C". */
export function listed(items: readonly Slot[], comma: string, and: string, integer: (value: number) => string): Sentence {
  return join(
    items.flatMap((item, i): Slot[] => (i === 0 ? [item] : [i === items.length - 1 ? and : comma, item])),
    integer,
  );
}

function join(slots: readonly Slot[], integer: (value: number) => string): Sentence {
  return merged(slots.flatMap((slot) => partsOf(slot, integer)));
}

function partsOf(slot: Slot, integer: (value: number) => string): Sentence {
  if (typeof slot === 'number') return [num(integer(slot))];
  if (typeof slot === 'string') return slot === '' ? [] : [{ kind: 'text', text: slot }];
  return 'kind' in slot ? [slot] : slot;
}

/** Neighbouring texts become one part. */
function merged(parts: Sentence): Sentence {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.kind === 'text' && last?.kind === 'text') result[result.length - 1] = { kind: 'text', text: last.text + part.text };
    else result.push(part);
  }
  return result;
}
