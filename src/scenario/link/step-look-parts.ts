import type { OperatorId } from '../../engine/cost/cost-model.ts';
import { isPerLayer, OPERATOR_IDS } from '../../engine/cost/operator-table.ts';
import type { StepPlace } from '../../engine/cost/step-layout.ts';
import { DISK_RATE_LIMITS, type LoadingSettings } from '../../engine/loading/loading-links.ts';
import { MOST_WHAT_IF, PLAIN_LOOK, type StepLook, type WhatIf } from '../step-look.ts';

export const STEP_LOOK_KEYS = ['layer', 'operator', 'chart', 'what-if', 'measured', 'loading'] as const;

type Part = readonly [key: string, value: string];
const BYTES_PER_GB = 1e9;

/** "layer=14", "operator=gate-up", "chart=time", "what-if=batch-64", "measured=on", "loading=pinned-7": what is as usual is left out. */
export function writeStepLook({ place, chart, whatIf, measured, loading }: StepLook): readonly Part[] {
  const parts: Part[] = [];
  if (place !== null && place.layer !== null) parts.push(['layer', String(place.layer)]);
  if (place !== null && place.operator !== null) parts.push(['operator', place.operator]);
  if (chart !== PLAIN_LOOK.chart) parts.push(['chart', chart]);
  if (whatIf !== null) parts.push(['what-if', `${whatIf.vary}-${whatIf.count}`]);
  if (measured) parts.push(['measured', 'on']);
  if (loading !== null) parts.push(['loading', `${loading.hostMemory}-${loading.diskBytesPerSecond / BYTES_PER_GB}`]);
  return parts;
}

/** Reads one part of a link: its value, or null with the problem noted. */
type Read = <Value>(key: (typeof STEP_LOOK_KEYS)[number], reader: (text: string) => Value | null, problem: string) => Value | null;

/**
 * The look a link holds; undefined = the plain one. A layer beyond the model is for the caller to clamp. @param read notes the problem of a part
 * that cannot be read
 */
export function readStepLook(read: Read): StepLook | undefined {
  const layer = read('layer', readLayer, 'is not a layer: expected a whole number from 0');
  const operator = read('operator', readOperator, `is not an operator: expected one of ${OPERATOR_IDS.join(', ')}`);
  const chart = read('chart', (text) => (text === 'time' || text === 'roofline' ? text : null), 'is neither roofline nor time');
  const whatIf = read(
    'what-if',
    readWhatIf,
    `is not tried: expected batch-1 to batch-${MOST_WHAT_IF.batch} or prompt-1 to prompt-${MOST_WHAT_IF.prompt}`,
  );
  const measured = read('measured', (text) => (text === 'on' || text === 'off' ? text : null), 'is neither on nor off');
  const loading = read('loading', readLoading, 'is not a way to load: expected pinned-7 or pageable-7, the disk’s GB/s after the dash');
  const place = placeOf(layer, operator);
  if (place === null && chart === null && whatIf === null && measured === null && loading === null) return undefined;
  return { place, chart: chart ?? PLAIN_LOOK.chart, whatIf, measured: measured === 'on', loading };
}

function placeOf(layer: number | null, operator: OperatorId | null): StepPlace | null {
  if (operator !== null) return { operator, layer: isPerLayer(operator) ? (layer ?? 0) : null };
  return layer === null ? null : { layer, operator: null };
}

function readLayer(text: string): number | null {
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
}

function readOperator(text: string): OperatorId | null {
  return OPERATOR_IDS.find((id) => id === text) ?? null;
}

function readWhatIf(text: string): WhatIf | null {
  const [, vary, digits = ''] = /^(batch|prompt)-(\d{1,5})$/.exec(text) ?? [];
  const count = Number(digits);
  if (vary !== 'batch' && vary !== 'prompt') return null;
  return count >= 1 && count <= MOST_WHAT_IF[vary] ? { vary, count } : null;
}

function readLoading(text: string): LoadingSettings | null {
  const [, hostMemory, rate = ''] = /^(pinned|pageable)-(\d{1,4}(?:\.\d{1,3})?)$/.exec(text) ?? [];
  const diskBytesPerSecond = Math.round(Number(rate) * BYTES_PER_GB);
  if (hostMemory !== 'pinned' && hostMemory !== 'pageable') return null;
  const isPossible = diskBytesPerSecond >= DISK_RATE_LIMITS.least && diskBytesPerSecond <= DISK_RATE_LIMITS.most;
  return isPossible ? { hostMemory, diskBytesPerSecond } : null;
}
