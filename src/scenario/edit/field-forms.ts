import type { ScenarioDocument } from '../document.ts';
import { readMilliseconds, writeMilliseconds } from '../milliseconds.ts';
import { groupDigits } from '../scenario-error.ts';

/** How the value of a field looks in its box. `read` gives something the schema refuses (NaN) for a text that is no value. */
export interface FieldForm {
  read(text: string): unknown;
  write(value: unknown): string;
  /** What it takes, where it shows another unit than the document holds; else the schema's own phrase will do. */
  readonly expected?: string;
}

const NUMBER = /^[-\u2212]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
/** What people put between digits. */
const BETWEEN_DIGITS = /[,\s_\u2009\u202f\u00a0]/g;
const SIGNIFICANT_DIGITS = 15;

/** A number as a person types it: "41,000", "1e12", "−3"; NaN for anything else. */
export function readTypedNumber(text: string): number {
  const plain = text.replace(BETWEEN_DIGITS, '');
  return NUMBER.test(plain) ? Number(plain.replace('\u2212', '-')) : NaN;
}

function writeNumber(value: number): string {
  return Number.isInteger(value) ? groupDigits(value) : String(value);
}

const plainNumber: FieldForm = { read: readTypedNumber, write: (value) => (typeof value === 'number' ? writeNumber(value) : '') };

interface Unit {
  /** How much of the document's unit it is. */
  readonly of: number;
  readonly isWhole: boolean;
  readonly expected: string;
}

/** A number shown in a larger unit, exact to 15 digits: 85,000,000,000 bytes as 85 GB. */
function inUnits({ of, isWhole, expected }: Unit): FieldForm {
  return {
    expected,
    read(text) {
      const value = Number((readTypedNumber(text) * of).toPrecision(SIGNIFICANT_DIGITS));
      return isWhole ? Math.round(value) : value;
    },
    write: (value) => (typeof value === 'number' ? writeNumber(Number((value / of).toPrecision(SIGNIFICANT_DIGITS))) : ''),
  };
}

/** An empty field stands for null: not known, or as elsewhere. */
function orEmpty(form: FieldForm): FieldForm {
  return {
    ...form,
    read: (text) => (text.trim() === '' ? null : form.read(text)),
    write: (value) => (value === null ? '' : form.write(value)),
  };
}

const text: FieldForm = { read: (typed) => typed, write: (value) => (typeof value === 'string' ? value : '') };

const inMilliseconds = (expected: string): FieldForm => ({
  expected,
  read: (typed) => readMilliseconds(typed.replace(BETWEEN_DIGITS, '')) ?? NaN,
  write: (value) => (typeof value === 'number' ? writeMilliseconds(value) : ''),
});
const arrivalByTime = inMilliseconds('a time from 0 in milliseconds, with at most six decimals');

const percentage = (range: string): FieldForm => inUnits({ of: 0.01, isWhole: false, expected: `a percentage ${range} to 100` });

/** "P 64": the group and how many tokens it starts with; empty for none. */
const prefix: FieldForm = {
  read(typed) {
    if (typed.trim() === '') return null;
    const [, group = '', tokens = ''] = /^\s*([A-Za-z]*)\s*[:\s]?\s*([\d,]*)\s*$/.exec(typed) ?? [];
    return { group, tokens: readTypedNumber(tokens) };
  },
  write(value) {
    const isPrefix = typeof value === 'object' && value !== null && 'group' in value && 'tokens' in value;
    return isPrefix ? `${String(value.group)} ${String(value.tokens)}` : '';
  },
};

const KIB = 1_024;
const MIB = KIB * KIB;

const gigabytes = inUnits({ of: 1e9, isWhole: true, expected: 'a number above 0 to 10,000 GB' });
const gigabytesPerSecond = inUnits({ of: 1e9, isWhole: false, expected: 'a number of GB/s above 0' });
const terabytesPerSecond = inUnits({ of: 1e12, isWhole: false, expected: 'a number of TB/s above 0' });
const teraflops = inUnits({ of: 1e12, isWhole: false, expected: 'a number of TFLOP/s above 0' });
const mebibytes = inUnits({ of: MIB, isWhole: true, expected: 'a number of MiB above 0' });
const kibibytes = inUnits({ of: KIB, isWhole: true, expected: 'a number of KiB above 0' });

const FORMS: readonly (readonly [path: RegExp, form: FieldForm])[] = [
  [/^name$|\.(name|id)$/, text],
  [/^gpu\.hbmBytes$/, gigabytes],
  [/^gpu\.hbmReportedBytes$/, orEmpty(gigabytes)],
  [/^gpu\.hbmBytesPerSecond$/, terabytesPerSecond],
  [/^gpu\.flopsPerSecond\./, orEmpty(teraflops)],
  [/^gpu\.l2Bytes$/, orEmpty(mebibytes)],
  [/^gpu\.(l1AndSharedBytesPerSm|registerBytesPerSm)$/, orEmpty(kibibytes)],
  [/^gpu\.smCount$/, orEmpty(plainNumber)],
  [/^gpu\.(hostLinkBytesPerSecond|gpuLinkBytesPerSecond)$/, orEmpty(gigabytesPerSecond)],
  [/\.share$/, percentage('above 0')],
  [/\.watermark$/, percentage('from 0')],
  [/^policy\.formation\.timeoutNs$/, orEmpty(inMilliseconds('a time from 0 to 3,600,000 ms, or nothing'))],
  [/\.gapNs$/, inMilliseconds('a time above 0 to 60,000 ms')],
  [/^limits\.maxModelLenTokens$/, orEmpty(plainNumber)],
  [/^requests\.\d+\.sharedPrefix$/, prefix],
];

/** The form of the field at a path. */
export function fieldForm(path: string, { arrivalClock }: ScenarioDocument): FieldForm {
  if (arrivalClock === 'ns' && /^requests\.\d+\.arrival$/.test(path)) return arrivalByTime;
  return FORMS.find(([pattern]) => pattern.test(path))?.[1] ?? plainNumber;
}
