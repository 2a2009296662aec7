import { numbers, say } from '../en/words.ts';
import { num } from '../sentence.ts';
import { duration } from './en-words.ts';
import type { LoadingMessages } from './loading-messages.ts';

const { bytes, byteRate, integer } = numbers;

export const loading: LoadingMessages = {
  sentence: (total, ns, cards) =>
    say`${num(bytes(total, 2))}${cards === 1 ? '' : ' for each card'} from disk to HBM in ${num(duration(ns))}, before the first request`,
  links: { disk: 'disk', 'host-link': 'PCIe' },
  places: { disk: 'Disk', host: 'Host memory', hbm: 'HBM' },
  rate: byteRate,
  diskDefault: 'a setting; one NVMe drive',
  hbmStrip: (weights, cards) =>
    `HBM ${cards === 1 ? '' : `of ${cards} cards `}to scale: ${bytes(weights, 2)} of weights${cards === 1 ? '' : ' each'}, resident for the whole run`,
  hbmStripShort: (weights, cards) => `${bytes(weights, 2)} of weights${cards === 1 ? '' : `, ${cards} cards`}`,
  laterShort: (pool) => `dashed: taken when the run begins, ${pool} of KV pool`,
  later: (others, pool) => `dashed: ${others} of activations and runtime, ${pool} of KV pool, taken when the run begins`,
  slowest: { disk: 'the disk', 'host-link': 'PCIe' },
  diskRate: 'Disk rate',
  diskUnit: 'GB/s',
  badDiskRate: (typed) => `“${typed}” is not a rate: expected GB/s from 0.01 to 1,000.`,
  memory: { pinned: 'pinned', pageable: 'pageable' },
  memoryLabel: 'Host memory',
  pieceName: (layer) => (layer === null ? '' : `layer ${integer(layer)}`),
  embedding: 'embedding table',
  head: 'final norm, LM head',
  columns: { piece: 'piece', bytes: 'bytes', disk: 'read by', link: 'sent from', there: 'in HBM at' },
};
