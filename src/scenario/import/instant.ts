/** A moment as exactly as a file writes it. Nanoseconds since 1970 are beyond the exact integers of a double, so seconds stand apart. */
export interface Instant {
  readonly seconds: number;
  /** 0 to 999,999,999 */
  readonly ns: number;
}

export const TIME_UNITS = ['s', 'ms', 'us', 'ns', 'date'] as const;
/** Unit of a number of a file, or a date with a time of day. */
export type TimeUnit = (typeof TIME_UNITS)[number];

const NS_DIGITS: Readonly<Record<Exclude<TimeUnit, 'date'>, number>> = { s: 9, ms: 6, us: 3, ns: 0 };
const NS_PER_SECOND = 1_000_000_000;

/** The moment a text names; null when it is none. Digits below a nanosecond are cut. */
export function readInstant(text: string, unit: TimeUnit): Instant | null {
  return unit === 'date' ? readDate(text) : readNumber(text, NS_DIGITS[unit]);
}

/** `to` − `from`, in ns; exact up to 104 days. */
export function nsBetween(from: Instant, to: Instant): number {
  return (to.seconds - from.seconds) * NS_PER_SECOND + (to.ns - from.ns);
}

function readNumber(text: string, digits: number): Instant | null {
  const [, whole, fraction = ''] = /^(\d{1,18})(?:\.(\d*))?$/.exec(text) ?? [];
  if (whole === undefined) return readExponent(text, digits);
  const ns = whole + fraction.padEnd(digits, '0').slice(0, digits);
  return { seconds: Number(ns.slice(0, -9)), ns: Number(ns.slice(-9)) };
}

/** 1.5e-7 and the like, as programs write very small numbers. */
function readExponent(text: string, digits: number): Instant | null {
  if (!/^\d{1,18}(?:\.\d*)?[eE][+-]?\d{1,3}$/.test(text)) return null;
  const ns = Math.round(Number(text) * 10 ** digits);
  return Number.isSafeInteger(ns) ? { seconds: Math.floor(ns / NS_PER_SECOND), ns: ns % NS_PER_SECOND } : null;
}

const DATE = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)(?:\.(\d{1,12}))?(?:Z|([+-])(\d\d):?(\d\d))?$/;

function readDate(text: string): Instant | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1, 7).map(Number);
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  const ms = Date.UTC(year, month - 1, day, hours, minutes, seconds);
  const date = new Date(ms);
  // The 31st of June would be the 1st of July.
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const [fraction = '', sign = '+', offsetHours = '0', offsetMinutes = '0'] = match.slice(7);
  const offsetSeconds = (Number(offsetHours) * 60 + Number(offsetMinutes)) * 60;
  return { seconds: ms / 1000 - (sign === '-' ? -offsetSeconds : offsetSeconds), ns: Number(fraction.slice(0, 9).padEnd(9, '0')) };
}
