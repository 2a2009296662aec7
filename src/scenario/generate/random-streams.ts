import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Draws numbers from 0 (included) to 1 (not included), all equally likely. */
export type Draw = () => number;

/** One stream for each thing that is drawn: another distribution of the outputs leaves the arrivals as they were. */
export interface RandomStreams {
  readonly arrivals: Draw;
  readonly prompts: Draw;
  readonly outputs: Draw;
  readonly prefixes: Draw;
}

/** The streams of a seed, 2^64 draws apart in the same generator (xoroshiro128+). */
export function randomStreams(seed: number): RandomStreams {
  const generator = xoroshiro128plus(seed);
  const next = (): Draw => {
    generator.jump();
    const own = generator.clone();
    return () => uniformFloat64(own);
  };
  return { arrivals: next(), prompts: next(), outputs: next(), prefixes: next() };
}
