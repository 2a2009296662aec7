/**
 * How many random scenarios a property test tries and from which seed. A fixed seed makes a failure somebody else's failure too;
 * FUZZ_RUNS=50000 FUZZ_SEED=7 explores further.
 */
export function fuzzSettings(defaultRuns: number): { numRuns: number; seed: number } {
  return { numRuns: numberFrom('FUZZ_RUNS', defaultRuns), seed: numberFrom('FUZZ_SEED', 1) };
}

function numberFrom(name: string, fallback: number): number {
  const text = process.env[name];
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`${name}: expected a whole number, got "${text}"`);
  return value;
}
