import type { ScenarioDocument } from '../document.ts';
import { readMilliseconds, writeMilliseconds } from '../milliseconds.ts';
import { groupDigits } from '../scenario-error.ts';

/** How the value of a field looks in its box. `read` gives something the schema refuses (NaN) for a text that is no value. */
export interface FieldForm {
  read(text: string): unknown;
  write(value: unknown): string;
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

/** A number shown in a larger unit, exact to 15 digits: 85,000,000,000 bytes as 85 GB. */
function inUnits(of: number, isWhole: boolean): FieldForm {
  return {
    read(text) {
      const value = Number((readTypedNumber(text) * of).toPrecision(SIGNIFICANT_DIGITS));
      return isWhole ? Math.round(value) : value;
    },
    write: (value) => (typeof value === 'number' ? writeNumber(Number((value / of).toPrecision(SIGNIFICANT_DIGITS))) : ''),
  };
}

/** An empty field stands for null: not known, or as elsewhere. */
function orEmpty(form: FieldForm): FieldForm {
  return { read: (text) => (text.trim() === '' ? null : form.read(text)), write: (value) => (value === null ? '' : form.write(value)) };
}

const text: FieldForm = { read: (typed) => typed, write: (value) => (typeof value === 'string' ? value : '') };

const milliseconds: FieldForm = {
  read: (typed) => readMilliseconds(typed.replace(BETWEEN_DIGITS, '')) ?? NaN,
  write: (value) => (typeof value === 'number' ? writeMilliseconds(value) : ''),
};

const percent = inUnits(0.01, false);

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

const GIGA = 1e9;
const TERA = 1e12;
const KIB = 1_024;
const MIB = KIB * KIB;

const FORMS: readonly (readonly [path: RegExp, form: FieldForm])[] = [
  [/^name$|\.(name|id)$/, text],
  [/^gpu\.hbmBytes$/, inUnits(GIGA, true)],
  [/^gpu\.hbmReportedBytes$/, orEmpty(inUnits(GIGA, true))],
  [/^gpu\.hbmBytesPerSecond$/, inUnits(TERA, false)],
  [/^gpu\.flopsPerSecond\./, orEmpty(inUnits(TERA, false))],
  [/^gpu\.l2Bytes$/, orEmpty(inUnits(MIB, true))],
  [/^gpu\.(l1AndSharedBytesPerSm|registerBytesPerSm)$/, orEmpty(inUnits(KIB, true))],
  [/^gpu\.smCount$/, orEmpty(plainNumber)],
  [/^gpu\.(hostLinkBytesPerSecond|gpuLinkBytesPerSecond)$/, orEmpty(inUnits(GIGA, false))],
  [/\.(share|watermark)$/, percent],
  [/^policy\.formation\.timeoutNs$/, orEmpty(milliseconds)],
  [/\.gapNs$/, milliseconds],
  [/^limits\.maxModelLenTokens$/, orEmpty(plainNumber)],
  [/^requests\.\d+\.sharedPrefix$/, prefix],
];

/** The form of the field at a path. */
export function fieldForm(path: string, { arrivalClock }: ScenarioDocument): FieldForm {
  if (arrivalClock === 'ns' && /^requests\.\d+\.arrival$/.test(path)) return milliseconds;
  return FORMS.find(([pattern]) => pattern.test(path))?.[1] ?? plainNumber;
}
