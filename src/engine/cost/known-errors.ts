import type { CardErrors } from './known-error.ts';

/** Written by `npm run fit`: worst error of any measured file, by card and kind, rounded up to 0.1 %. */
export const KNOWN_ERRORS: Readonly<Record<string, CardErrors>> = {
  'h100-sxm': {
    decode: { medianAbs: 0.01, p95Abs: 0.021, n: 147 },
    prefill: { medianAbs: 0.019, p95Abs: 0.059, n: 49 },
    mixed: { medianAbs: 0.021, p95Abs: 0.058, n: 25 },
    verify: { medianAbs: 0.01, p95Abs: 0.032, n: 40 },
    total: { medianAbs: 0.014, p95Abs: 0.014, n: 4 },
    'first-token': { medianAbs: 0.019, p95Abs: 0.118, n: 256 },
    'last-token': { medianAbs: 0.015, p95Abs: 0.035, n: 256 },
  },
};
