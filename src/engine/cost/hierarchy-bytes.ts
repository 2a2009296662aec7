import type { OperatorId } from './cost-model.ts';

/** Levels that bytes pass on their way to the tensor cores, the farthest first. */
export const MEMORY_LEVELS = ['host', 'host-link', 'hbm', 'l2', 'shared', 'registers'] as const;
export type MemoryLevelId = (typeof MEMORY_LEVELS)[number];

/** Bytes by what they are. */
export interface KindBytes {
  readonly weights: number;
  readonly kv: number;
  /** Hidden states and everything computed from them; over the host link the tokens themselves. */
  readonly activations: number;
}
export const BYTE_KINDS = ['weights', 'kv', 'activations'] as const satisfies readonly (keyof KindBytes)[];

export type LevelBytes = Readonly<Record<MemoryLevelId, KindBytes>>;

/** What one operator moves through every level, in all its layers together. */
export interface OperatorTraffic {
  readonly id: OperatorId;
  readonly layers: number;
  readonly levels: LevelBytes;
}

const NOTHING: KindBytes = { weights: 0, kv: 0, activations: 0 };

export function totalBytes({ weights, kv, activations }: KindBytes): number {
  return weights + kv + activations;
}

export function addKinds(a: KindBytes, b: KindBytes): KindBytes {
  return { weights: a.weights + b.weights, kv: a.kv + b.kv, activations: a.activations + b.activations };
}

/** Level by level what several operators move together. */
export function sumOfLevels(operators: readonly OperatorTraffic[]): LevelBytes {
  const sum = (level: MemoryLevelId): KindBytes =>
    operators.reduce<KindBytes>((total, { levels }) => addKinds(total, levels[level]), NOTHING);
  return levelsOf(sum);
}

/** One layer's share; all layers are alike. */
export function trafficOfOneLayer({ levels, layers }: OperatorTraffic): LevelBytes {
  const share = ({ weights, kv, activations }: KindBytes): KindBytes => ({
    weights: weights / layers,
    kv: kv / layers,
    activations: activations / layers,
  });
  return levelsOf((level) => share(levels[level]));
}

function levelsOf(bytes: (level: MemoryLevelId) => KindBytes): LevelBytes {
  return {
    host: bytes('host'),
    'host-link': bytes('host-link'),
    hbm: bytes('hbm'),
    l2: bytes('l2'),
    shared: bytes('shared'),
    registers: bytes('registers'),
  };
}
