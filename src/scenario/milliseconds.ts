const NS_PER_MS = 1_000_000;
const MS_DECIMALS = 6;

/** Whole ns as the shortest exact decimal of milliseconds: 156300000 → "156.3". */
export function writeMilliseconds(ns: number): string {
  const size = Math.abs(ns);
  const decimals = String(size % NS_PER_MS)
    .padStart(MS_DECIMALS, '0')
    .replace(/0+$/, '');
  return `${ns < 0 ? '-' : ''}${Math.floor(size / NS_PER_MS)}${decimals && `.${decimals}`}`;
}

/** Back to whole ns, exactly; null when it is not such a decimal. */
export function readMilliseconds(text: string): number | null {
  const [, sign, whole, decimals = ''] = /^(-?)(\d{1,9})(?:\.(\d{1,6}))?$/.exec(text) ?? [];
  if (whole === undefined) return null;
  const size = Number(whole) * NS_PER_MS + Number(decimals.padEnd(MS_DECIMALS, '0'));
  return sign === '-' && size > 0 ? -size : size;
}
