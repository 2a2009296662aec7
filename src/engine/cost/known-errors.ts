import type { CardErrors } from './known-error.ts';

/** Written by `npm run fit`: worst error of any measured file, by card and kind, rounded up to 0.1 %. */
export const KNOWN_ERRORS: Readonly<Record<string, CardErrors>> = {
  'h100-sxm': {
    decode: { medianAbs: 0.01, p95Abs: 0.021, n: 147 },
    prefill: { medianAbs: 0.019, p95Abs: 0.059, n: 49 },
    mixed: { medianAbs: 0.021, p95Abs: 0.058, n: 25 },
    verify: { medianAbs: 0.01, p95Abs: 0.032, n: 40 },
    total: { medianAbs: 0.014, p95Abs: 0.014, n: 4 },
  },
};
