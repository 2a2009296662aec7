import type { StripMeasure } from '../../../engine/metrics/compare-curves.ts';
import { numbers, ordinal, say } from '../../en/words.ts';
import type { AnswerLabels, CompareLabels, MeasuredLabels, MemoryLabels, SettingsLabels, SideLine } from '../compare-messages.ts';
import { inWords, LETTER } from './side-words.ts';

const { integer, milliseconds, signed } = numbers;
const ms = (ns: number): string => milliseconds(ns, 0);

const OF_MEASURE: Readonly<Record<StripMeasure, string>> = {
  written: 'output tokens written',
  pages: 'pages in use',
  waiting: 'requests waiting',
};

function formation({ formation: how, slots }: SideLine): string {
  return how?.kind === 'wait-until-full' ? `waits until ${inWords(slots)} are there` : 'takes who is there as a batch';
}

function handing({ delivery, slots }: SideLine): string {
  return delivery === 'at-release' ? `hands over all ${inWords(slots)} at release` : 'tokens are handed over as they are written';
}

function sideLine(line: SideLine): string {
  switch (line.policy) {
    case 'static':
      return `${formation(line)}, prefills ${line.prefill === 'together-padded' ? 'them together' : 'each by itself'}, ${handing(line)}`;
    case 'vllm-v1':
      return `a freed slot takes the next request at the next step; ${handing(line)}`;
    case 'prefill-first':
      return `a freed slot takes the next request, whose prompt gets a step of its own; ${handing(line)}`;
  }
}

function sideLineShort(line: SideLine): string {
  if (line.policy === 'static') return `${formation(line)}, ${line.delivery === 'at-release' ? 'hands over at release' : 'streams'}`;
  return line.policy === 'vllm-v1' ? 'a freed slot takes the next request' : 'the next prompt gets a step of its own';
}

export const labels: CompareLabels = {
  lanesTitle: 'Slot lanes of A and B',
  side: { a: 'A', b: 'B' },
  sideLine,
  sideLineShort,
  endsAt: (ns) => `ends at ${ms(ns)}`,
  queue: 'queue',
  shutSlot: (request, ns) => [
    `${request} is done, but its slot stays shut for ${ms(ns)}`,
    `${request} is done, its slot shut for ${ms(ns)}`,
    `shut for ${ms(ns)}`,
  ],
  difference: 'B − A',
  stripTitle: 'Difference strip',
  measure: { written: ['tokens', 'written'], pages: ['pages', 'in use'], waiting: ['requests', 'waiting'] },
  measureChoice: 'What the difference strip shows',
  measureNow: (measure) => `Difference strip: ${OF_MEASURE[measure]}; show the next`,
  leadHere(measure, difference) {
    if (difference === 0) return 'equal here';
    if (measure !== 'written') return `B ${signed(difference)} here`;
    return `${difference > 0 ? 'B' : 'A'} +${integer(Math.abs(difference))} here`;
  },
  leadMost(measure, difference, ns, batch) {
    const count = signed(difference);
    const when = `at ${ms(ns)}`;
    const what = measure === 'written' ? 'the widest lead' : 'the largest difference';
    const full = `${count} ${when}: ${what}`;
    if (batch === null || measure !== 'written') return [full, `${count} ${when}`, count];
    return [`${count} when ${LETTER[batch.side]} starts its ${ordinalWord(batch.number)} batch: ${what}`, full, `${count} ${when}`, count];
  },
  bothWrote: (tokens) => `both wrote ${integer(tokens)}`,
  equalThroughout: 'no difference at any moment',
  stripSentence: (measure, a, b) => say`${OF_MEASURE[measure]} at the playhead: A ${a}, B ${b}`,
  lanesSentence: (requests, slots) =>
    requests.a === requests.b && slots.a === slots.b
      ? say`${requests.a} requests in ${slots.a} slots, on one time scale`
      : say`A ${requests.a} requests in ${slots.a} slots, B ${requests.b} in ${slots.b}, on one time scale`,
  alignBy: 'align by',
  align: { time: 'time', token: 'token' },
  swap: 'Swap A and B',
  stepOf: { a: 'A step', b: 'B step' },
  tokensFlag: (count) => (count === 1 ? '1 token' : `${integer(count)} tokens`),
  laneColumns: {
    request: 'request',
    arrival: 'arrives, ms',
    startA: 'A starts',
    lastA: 'A last token',
    deliveredA: 'A delivered',
    startB: 'B starts',
    lastB: 'B last token',
    deliveredB: 'B delivered',
  },
  noBaseline: {
    long: say`There is no A yet: open a scenario and press C, then change or open another one to see what differs.`,
    middle: say`There is no A yet: press C to set this run as A, then open or change another.`,
    short: say`There is no A yet: press C to set this run as A.`,
  },
  setAsA: 'Set this run as A',
  soonerHere: (ns) => (ns === 0 ? 'at the same time' : `${ns < 0 ? 'B' : 'A'} ${ms(Math.abs(ns))} sooner here`),
  laneWords({ side, request, arrivalNs, startNs, firstTokenNs, lastTokenNs, deliveredNs }) {
    if (startNs < 0) return `${request} in ${LETTER[side]}: never runs`;
    const told = [
      ...(startNs > arrivalNs ? [`waits for ${ms(startNs - arrivalNs)}`] : []),
      `starts at ${ms(startNs)}`,
      ...(firstTokenNs < 0 ? [] : [`first token at ${ms(firstTokenNs)}`]),
      ...(lastTokenNs < 0 ? [] : [`last token at ${ms(lastTokenNs)}`]),
      ...(deliveredNs > lastTokenNs ? [`handed over at ${ms(deliveredNs)}, its slot shut until then`] : []),
    ];
    return `${request} in ${LETTER[side]}: ${told.join(', ')}`;
  },
};

function ordinalWord(number: number): string {
  return ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'][number - 1] ?? ordinal(number);
}

export const answers: AnswerLabels = {
  title: 'When each answer arrives',
  sentence({ aAtRelease, bAtRelease, isNamed, rows, of }) {
    if (rows < of) return say`every ${Math.ceil(of / rows)}th of ${of}`;
    if (!isNamed || (aAtRelease && bAtRelease)) return say``;
    return aAtRelease ? say`tick = first token of B` : say`tick = first token`;
  },
  momentChoice: 'What the rows show',
  moments: { whole: 'whole answer', first: 'first token' },
  legend: (hasMeasured) => `open = A, solid = B${hasMeasured ? ', ink line = measured' : ''}`,
  rowShort({ request, e2eNs, measured }) {
    const told = (ns: number | null): string => (ns === null ? 'not served' : ms(ns));
    const real = measured.a === null || measured.b === null ? '' : `; measured ${ms(measured.a)}, ${ms(measured.b)}`;
    return `${request}: A ${told(e2eNs.a)}, B ${told(e2eNs.b)}${real}`;
  },
  nothing: 'No request is in both.',
  headB: 'B',
  headA: (atRelease) => (atRelease ? 'A: first token and whole answer' : 'A'),
  change: (ns) => (ns === 0 ? '0' : ns > 0 ? `+${numbers.millisecondsNumber(ns, 0)}` : numbers.millisecondsNumber(ns, 0)),
  rowWords({ request, e2eNs, ttftNs, measured }) {
    const side = (letter: 'a' | 'b'): string => {
      const whole = e2eNs[letter];
      if (whole === null) return `${LETTER[letter]}: not served`;
      const first = ttftNs[letter];
      const real = measured[letter];
      return `${LETTER[letter]}: ${first === null || first === whole ? '' : `first token after ${ms(first)}, `}whole answer after ${ms(whole)}${
        real === null ? '' : `, measured ${ms(real)}`
      }`;
    };
    return `${request}. ${side('a')}; ${side('b')}`;
  },
  notServed: 'not served',
  columns: {
    request: 'request',
    firstA: 'A first token, ms',
    answerA: 'A answer, ms',
    firstB: 'B first token, ms',
    answerB: 'B answer, ms',
    change: 'B − A, ms',
    measuredFirstA: 'A first, measured',
    measuredA: 'A answer, measured',
    measuredFirstB: 'B first, measured',
    measuredB: 'B answer, measured',
  },
};

export const memory: MemoryLabels = {
  title: 'Memory strips',
  sentence({ a, b }) {
    const pools =
      a.usablePages === b.usablePages ? say`both pools have ${a.usablePages} pages` : say`A has ${a.usablePages} pages, B ${b.usablePages}`;
    return say`${pools}, drawn at the playhead. A holds ${a.heldPages} pages for ${a.tokens} tokens; B holds ${b.heldPages} for ${b.tokens}.`;
  },
  oneSlab: ['one slab', 'a request'],
  pages: ['pages,', 'as needed'],
  padding: 'padding to the longest prompt',
  reserved: 'reserved',
  scaled: (pagesPerMark) => [`1 box =`, `${integer(pagesPerMark)} pages`],
  columns: { side: 'side', request: 'request', used: 'tokens held', padding: 'padding', reserved: 'reserved', pages: 'pages' },
  free: 'free',
};

export const settings: SettingsLabels = {
  title: 'Settings that differ',
  table: 'Table of the settings that differ',
  count: (different, all) => (different === 0 ? `none of ${integer(all)}` : `${integer(different)} of ${integer(all)}; all else equal`),
  same: 'The same in both',
  nothing: 'every setting is the same',
  error: 'Error',
  errorLine(error, lead) {
    const known = error.isChecked
      ? `both totals modelled, known error ±${numbers.percent(error.share)} on a whole run`
      : `both totals modelled, not checked on this card; the worst error seen anywhere is ±${numbers.percent(error.share)}`;
    if (lead === null) return known;
    if (lead.standing === 'tie') return `${known}; the totals are equal`;
    const side = lead.standing === 'too-close' ? 'not larger' : 'larger';
    return `${known}; the lead of ${numbers.percent(lead.share)} is ${side}`;
  },
  policy({ policy, limits }) {
    switch (policy.kind) {
      case 'static':
        return `prefill ${policy.prefill === 'together-padded' ? 'together' : 'each by itself'}, ${
          policy.formation.kind === 'wait-until-full' ? `forms at ${integer(limits.maxNumSeqs)}` : 'takes what is there'
        }`;
      case 'vllm-v1':
        return `${policy.chunkedPrefill ? 'chunked' : 'whole'} prefill, budget ${integer(limits.maxNumBatchedTokens)}`;
      case 'prefill-first':
        return null;
    }
  },
  requests: (count, clock) =>
    `${count === 1 ? '1 request' : `${integer(count)} requests`}, arrivals by ${clock === 'ns' ? 'time' : 'step'}`,
  slots: (count) => (count === 1 ? '1 slot' : `${integer(count)} slots`),
  pages: (count) => (count === 1 ? '1 page' : `${integer(count)} pages`),
  budget: (tokens) => `budget ${integer(tokens)}`,
  columns: { setting: 'setting', a: 'A', b: 'B' },
};

export const measured: MeasuredLabels = {
  title: 'Measured against modelled',
  sentence: (requests, gpuName) => say`${requests} requests on a real ${gpuName}`,
  of: (side, what) => `${LETTER[side]} ${what}`,
  ms: (ns) => numbers.millisecondsNumber(ns, 0),
  rate: (tokensPerSecond) => numbers.fixed(tokensPerSecond, 1),
  ratio: (ratio) => `${numbers.fixed(ratio, 2)}×`,
  off: (share) => (share <= 0 ? numbers.percent(share) : `+${numbers.percent(share)}`),
  columns: { what: '', measured: 'measured', modelled: 'modelled', error: 'error' },
  rows: {
    total: 'total, ms',
    throughput: 'output tokens/s',
    ratio: 'A total ÷ B total',
  },
  medians({ a, b }) {
    const told = (which: 'first' | 'last'): string =>
      [a === null ? '' : `A ${numbers.percent(a[which])}`, b === null ? '' : `B ${numbers.percent(b[which])}`]
        .filter((text) => text !== '')
        .join(', ');
    return `median error a request: first token ${told('first')}; last ${told('last')}`;
  },
};
