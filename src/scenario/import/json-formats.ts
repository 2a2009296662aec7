import type { PlacedProblem } from './line-error.ts';
import { isProblem } from './line-error.ts';
import { readJsonLine } from './json-line.ts';
import { MOONCAKE_KEYS, readMooncakeLine } from './mooncake-jsonl.ts';
import type { TraceFormat, TraceLine } from './trace.ts';
import { readVllmLine, VLLM_KEYS } from './vllm-requests.ts';

interface JsonFormat {
  readonly format: TraceFormat;
  readonly keys: readonly string[];
  readonly readLine: (text: string) => TraceLine | PlacedProblem;
}

/** The formats of one JSON object a line. */
const FORMATS: readonly JsonFormat[] = [
  { format: 'mooncake', keys: MOONCAKE_KEYS, readLine: readMooncakeLine },
  { format: 'vllm', keys: VLLM_KEYS, readLine: readVllmLine },
];

/** The format that a line's keys belong to: most of its keys must be there. Null when the line is none of them. */
export function jsonLineReader(text: string): JsonFormat | null {
  const line = readJsonLine(text);
  if (isProblem(line)) return null;
  const share = ({ keys }: JsonFormat): number => keys.filter((key) => key in line.values).length / keys.length;
  return FORMATS.find((format) => share(format) > 0.5) ?? null;
}
