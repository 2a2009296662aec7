/** How a language writes numbers. */
export interface NumberStyle {
  /** Between groups of three digits: "," in 4,096. */
  readonly group: string;
  readonly decimal: string;
}

/** Numbers as a person reads them. Every function throws a RangeError on a value that is not finite: no NaN ever reaches the screen. */
export interface NumberFormats {
  /** 4,096 */
  integer(value: number): string;
  /** A fixed count of digits behind the decimal mark: fixed(6.3612, 2) = 6.36. */
  fixed(value: number, digits: number): string;
  /** Always with its sign: +1, −18. */
  signed(value: number): string;
  /** Nanoseconds as milliseconds, without unit: two digits below 10 ms, one below 100 ms, none above; or the digits asked for. */
  millisecondsNumber(ns: number, digits?: number): string;
  /** The same with its unit: 6.36 ms. */
  milliseconds(ns: number, digits?: number): string;
  /** Decimal bytes with three significant digits: 285 MB, 15.0 GB; or the digits behind the mark asked for. */
  bytes(value: number, digits?: number): string;
  /** Binary bytes, for the one size that is a power of two: a page, 2 MiB. */
  pageBytes(value: number): string;
  /** 2.62 TB/s */
  byteRate(bytesPerSecond: number): string;
  /** 989 TFLOP/s */
  flopRate(flopsPerSecond: number): string;
  /** 154 GFLOP */
  flops(value: number): string;
  /** A share of one: 71%, 1.2%. */
  percent(share: number): string;
  /** A number as a person types it, thousands parted or not, with either decimal mark; null where it is none. */
  parse(typed: string): number | null;
}

/** Thin and never broken over two lines: stands between a number and its unit. */
export const UNIT_SPACE = '\u202f';
const MINUS = '\u2212';

const DECIMAL_PREFIXES: readonly (readonly [scale: number, prefix: string])[] = [
  [1e15, 'P'],
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
];
const BINARY_UNITS: readonly (readonly [scale: number, unit: string])[] = [
  [2 ** 30, 'GiB'],
  [2 ** 20, 'MiB'],
  [2 ** 10, 'KiB'],
];

export function numberFormats(style: NumberStyle): NumberFormats {
  function fixed(value: number, digits: number): string {
    if (!Number.isFinite(value)) throw new RangeError(`A number to show must be finite, got ${value}`);
    const [whole = '', fraction] = Math.abs(value).toFixed(digits).split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, style.group);
    const text = fraction === undefined ? grouped : grouped + style.decimal + fraction;
    return value < 0 && /[1-9]/.test(text) ? MINUS + text : text;
  }
  const integer = (value: number): string => fixed(value, 0);
  const withUnit = (number: string, unit: string): string => number + UNIT_SPACE + unit;

  function millisecondsNumber(ns: number, digits?: number): string {
    const ms = ns / 1e6;
    const size = Math.abs(ms);
    return fixed(ms, digits ?? (size === 0 || size >= 100 ? 0 : size >= 10 ? 1 : 2));
  }
  function decimalUnit(value: number, unit: string, digits?: number): string {
    for (const [scale, prefix] of DECIMAL_PREFIXES) {
      // 999.6 kB rounds to 1,000 kB: such a number belongs to the next prefix.
      if (Math.abs(value) >= scale * 0.9995)
        return withUnit(fixed(value / scale, digits ?? threeSignificant(value / scale)), prefix + unit);
    }
    return withUnit(fixed(value, Number.isInteger(value) ? 0 : (digits ?? 2)), unit);
  }

  const grouped = new RegExp(`^-?\\d{1,3}(?:\\${style.group}\\d{3})+(?:\\${style.decimal}\\d+)?$`);
  function parse(typed: string): number | null {
    const text = typed.trim().replace(MINUS, '-');
    const ungrouped = grouped.test(text) ? text.replaceAll(style.group, '') : text;
    const plain = ungrouped.replace(',', '.');
    return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
  }

  return {
    integer,
    fixed,
    signed: (value) => (value > 0 ? `+${integer(value)}` : integer(value)),
    millisecondsNumber,
    milliseconds: (ns, digits) => withUnit(millisecondsNumber(ns, digits), 'ms'),
    bytes: (value, digits) => decimalUnit(value, 'B', digits),
    pageBytes(value) {
      const [scale, unit] = BINARY_UNITS.find(([size]) => value >= size) ?? [1, 'B'];
      return withUnit(fixed(value / scale, Number.isInteger(value / scale) ? 0 : 2), unit);
    },
    byteRate: (value) => decimalUnit(value, 'B/s'),
    flopRate: (value) => decimalUnit(value, 'FLOP/s'),
    flops: (value) => decimalUnit(value, 'FLOP'),
    percent: (share) => `${fixed(share * 100, share !== 0 && Math.abs(share) < 0.0995 ? 1 : 0)}%`,
    parse,
  };
}

/** Digits behind the decimal mark that leave three significant ones. */
function threeSignificant(value: number): number {
  const size = Math.abs(value);
  return size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2;
}
