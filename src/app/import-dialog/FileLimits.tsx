import { importWords as words } from '../../narration/en/import-words.ts';
import { en } from '../../narration/en.ts';
import { LIMITS } from '../../scenario/limits.ts';
import { LimitBars } from '../../ui/LimitBars.tsx';

const { bytes: inBytes, integer } = en.numbers;
const BAR_PX = 140;

/** What a file asks of the limits: requests, where they are known, and bytes. */
export function FileLimits({ requests, bytes }: { readonly requests: number | null; readonly bytes: number }) {
  const { requests: mostRequests, fileBytes: mostBytes } = LIMITS;
  const rows = requests === null ? [] : [{ name: words.limitNames.requests, asked: requests, limit: mostRequests, show: integer }];
  const all = [...rows, { name: words.limitNames.file, asked: bytes, limit: mostBytes, show: inBytes }];
  const limits = all.map(({ show, ...row }) => ({ ...row, text: words.ofLimit(show(row.asked), show(row.limit)) }));
  return <LimitBars limits={limits} barPx={BAR_PX} />;
}
