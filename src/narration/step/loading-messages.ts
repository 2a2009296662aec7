import type { LoadingLinkId } from '../../engine/loading/loading-links.ts';
import type { Sentence } from '../parts.ts';

export interface LoadingMessages {
  sentence(totalBytes: number, durationNs: number): Sentence;
  readonly links: Readonly<Record<LoadingLinkId, string>>;
  readonly places: Readonly<Record<'disk' | 'host' | 'hbm', string>>;
  rate(bytesPerSecond: number): string;
  readonly show: string;
  readonly hide: string;
  readonly diskRate: string;
  readonly diskUnit: string;
  badDiskRate(typed: string): string;
  readonly memory: Readonly<Record<'pinned' | 'pageable', string>>;
  readonly memoryLabel: string;
  pieceName(layer: number | null): string;
  readonly embedding: string;
  readonly head: string;
  beforeFirst(ns: number): string;
  readonly columns: Readonly<Record<'piece' | 'bytes' | 'disk' | 'link' | 'there', string>>;
}
