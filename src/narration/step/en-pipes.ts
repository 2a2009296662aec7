import { numbers, say } from '../en/words.ts';
import { num } from '../sentence.ts';
import { sourceName } from './en-sources.ts';
import { duration, spelled } from './en-words.ts';
import type { PipesMessages } from './messages.ts';

const { bytes, byteRate, fixed, flopRate, flops, percent } = numbers;
const MIB = 2 ** 20;
/** On-chip memories are powers of two, HBM is decimal. */
const LARGEST_BINARY_BYTES = 1e9;

export const pipes: PipesMessages = {
  sourceName,
  sentence: (subject, ns) =>
    say`${subject}; band = bytes moved; ground = bytes the rate carries in ${num(duration(ns))}; dashed = measured`,
  wholeStep: 'whole step',
  levels: {
    host: 'Host memory',
    'host-link': 'PCIe',
    hbm: 'HBM',
    l2: 'L2',
    shared: 'Shared + L1',
    registers: 'Registers',
    tensor: 'Tensor cores',
  },
  levelsShort: {
    host: 'Host',
    'host-link': 'PCIe',
    hbm: 'HBM',
    l2: 'L2',
    shared: 'Shared',
    registers: 'Registers',
    tensor: 'Tensor',
  },
  kinds: { weights: 'weights', kv: 'KV', activations: 'activations' },
  capacity: (value) =>
    value >= LARGEST_BINARY_BYTES ? bytes(value) : `${fixed(value / MIB, Number.isInteger(value / MIB) ? 0 : 1)}\u202fMiB`,
  capacityOfServer: 'as the server has',
  rate: byteRate,
  flopRate,
  noRate: 'no rate known',
  by: { sheet: 'spec sheet', measured: 'measured', measuredElsewhere: 'as on H200', paper: 'FlashAttention paper' },
  measured: (amount) => `${amount} measured`,
  drawnShort: (share) => `drawn ${percent(share)}`,
  flops,
  drawn: (share) => `drawn ${percent(share)} of true height`,
  busy: (share) => `${percent(share)} busy`,
  busyOf: { sheet: 'of the spec sheet', measured: 'of a measured rate' },
  notKnown: 'not known',
  alone: (ns) => `alone ${duration(ns)}`,
  binds: 'binds',
  could: (value) => `could do ${flops(value)}`,
  does: (value) => `does ${flops(value)}`,
  moved: (value) => bytes(value),
  remark({ prefillTokens, sampledTokens }, bottleneck) {
    const computed = prefillTokens + sampledTokens;
    if (bottleneck === 'launch') return say`There is so little to do that starting the kernels takes longest.`;
    if (bottleneck === 'link') return say`So little is left for each card that adding up their shares over the link takes longest.`;
    if (bottleneck === 'tensor')
      return say`Every weight byte is hauled once and used by ${computed} tokens: the arithmetic takes longer than the bytes.`;
    if (prefillTokens > 0) {
      return say`Every weight byte is hauled once, for all ${computed} tokens of the step: prompt and answers share the trip.`;
    }
    return say`Every weight byte is hauled once, for ${spelled(sampledTokens)} ${sampledTokens === 1 ? 'token' : 'tokens'}. Double the batch: same weights, twice the work.`;
  },
  cardLink: { nvlink: 'NVLink', other: 'Card link', 'host-link': 'PCIe to cards' },
  cardLinkTo: 'card to card',
  allReduces: (value) => `all-reduces ${bytes(value)}`,
  columns: {
    level: 'level',
    capacity: 'capacity',
    rate: 'rate',
    rateSource: 'whose',
    measured: 'measured',
    weights: 'weights',
    kv: 'KV',
    activations: 'activations',
    total: 'in all',
    alone: 'alone',
    busy: 'busy',
    against: 'against',
    binds: 'binds',
  },
};
