import { numbers, say } from '../en/words.ts';
import { num } from '../sentence.ts';
import { duration } from './en-words.ts';
import type { LoadingMessages } from './loading-messages.ts';

const { bytes, byteRate, integer } = numbers;

export const loading: LoadingMessages = {
  sentence: (total, ns, cards) =>
    cards === 1
      ? say`${num(bytes(total, 2))} from disk to HBM in ${num(duration(ns))}, before the first request`
      : say`${num(bytes(total, 2))} for each of ${cards} cards, all from the disk they share, each over a link of its own: ${num(duration(ns))}`,
  links: { disk: 'disk', 'host-link': 'PCIe' },
  places: { disk: 'Disk', host: 'Host memory', hbm: 'HBM' },
  rate: byteRate,
  diskNote: (cards) => (cards === 1 ? 'a setting; one NVMe drive' : `a setting; one NVMe drive for all ${integer(cards)} cards`),
  linkNote: (source, cards) => {
    const brief = source.startsWith('data sheet') ? 'data sheet' : source;
    return cards === 1 ? brief : `a link each; ${brief}`;
  },
  hbmStrip: (weights, cards) =>
    `HBM ${cards === 1 ? '' : `of ${cards} cards `}to scale: ${bytes(weights, 2)} of weights${cards === 1 ? '' : ' each'}, resident for the whole run`,
  hbmStripShort: (weights, cards) => `${bytes(weights, 2)} of weights${cards === 1 ? '' : `, ${cards} cards`}`,
  laterShort: (pool) => `dashed: taken when the run begins, ${pool} of KV pool`,
  later: (others, pool) => `dashed: ${others} of activations and runtime, ${pool} of KV pool, taken when the run begins`,
  slowest: (link, cards) => (link === 'host-link' ? 'PCIe' : cards === 1 ? 'the disk' : `the disk that ${integer(cards)} cards share`),
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
