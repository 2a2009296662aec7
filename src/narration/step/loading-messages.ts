import type { LoadingLinkId } from '../../engine/loading/loading-links.ts';
import type { Sentence } from '../parts.ts';

export interface LoadingMessages {
  /** @param cards that are filled at the same time, each with so many bytes */
  sentence(totalBytes: number, durationNs: number, cards: number): Sentence;
  readonly links: Readonly<Record<LoadingLinkId, string>>;
  readonly places: Readonly<Record<'disk' | 'host' | 'hbm', string>>;
  rate(bytesPerSecond: number): string;
  /** Under the disk's rate: that it is a setting, whose default, and how many cards it is for. */
  diskNote(cards: number): string;
  /** Under the host link's rate: whose it is, and that every card has one. */
  linkNote(source: string, cards: number): string;
  hbmStrip(weightBytes: number, cards: number): string;
  hbmStripShort(weightBytes: number, cards: number): string;
  later(others: string, pool: string): string;
  laterShort(pool: string): string;
  slowest(link: LoadingLinkId, cards: number): string;
  readonly diskRate: string;
  readonly diskUnit: string;
  badDiskRate(typed: string): string;
  readonly memory: Readonly<Record<'pinned' | 'pageable', string>>;
  readonly memoryLabel: string;
  pieceName(layer: number | null): string;
  readonly embedding: string;
  readonly head: string;
  readonly columns: Readonly<Record<'piece' | 'bytes' | 'disk' | 'link' | 'there', string>>;
}
