import type { MemoryMapLabels, PanelLabels, StepTimeLabels, TimelineLabels } from '../messages/panel-labels.ts';
import { UNIT_SPACE } from '../format.ts';
import { columns } from './columns.ts';
import { numbers, verb } from './words.ts';

const { bytes, byteRate, fixed, integer, milliseconds, millisecondsNumber, pageBytes } = numbers;

const poolOf = (pages: number, bytesPerPage: number): string =>
  `KV-Pool: ${integer(pages)} ${verb(pages, 'Seite', 'Seiten')} × ${pageBytes(bytesPerPage)}`;

const memoryMap: MemoryMapLabels = {
  weights: (resident, streamed) =>
    streamed === resident
      ? `Gewichte: ${bytes(resident, 2)}, alle laufen in jedem Schritt`
      : `Gewichte: ${bytes(resident, 2)}; ${fixed(streamed / 1e9, 1)} laufen je Schritt, die Embedding-Tabelle (blasser) nicht`,
  weightsShort: (resident) => `Gewichte ${bytes(resident, 2)}`,
  activations: 'Aktivierungen',
  runtime: 'Laufzeit',
  unused: (value) => `${bytes(value)} mit Absicht frei`,
  card: (value) => `Karte ${bytes(value)} (${fixed(value / 2 ** 30, 1)}${UNIT_SPACE}GiB)`,
  pool: (pages, bytesPerPage) => `${poolOf(pages, bytesPerPage)} = ${bytes(pages * bytesPerPage)}, unten vergrößert`,
  poolShort: poolOf,
  poolName: 'KV-Pool',
  pagesPerCell: 'Seiten je Feld',
  free: 'frei',
  kept: 'aufbewahrt',
  shared: (owners) => `×${integer(owners)}`,
};

const stepTime: StepTimeLabels = {
  weights: 'Gewichte',
  kv: 'KV-Cache',
  compute: 'Rechnen',
  overhead: 'Starts und Host',
  computeHidden: (ns) => `Rechnen ${milliseconds(ns, 2)}, hinter den Bytes verborgen`,
  weightsRate: (value, ns, shownNs) => `gelesene Gewichte ${bytes(value)} ÷ ${byteRate(value / (ns / 1e9))} = ${milliseconds(shownNs, 2)}`,
  kvRate: (value, ns) => `KV ${bytes(value)} = ${milliseconds(ns, 2)}`,
  kernelLaunches: (ns) => `Starts und Host ${milliseconds(ns, 2)}`,
};

const timeline: TimelineLabels = {
  wholeRun: 'ganzer Lauf',
  wholeRunMany: 'laufend, wartend',
  lanesBySlot: 'je Slot',
  kvPagesByRequest: 'belegt, je Anfrage',
  kvPagesFocus: 'Fokus, Rest grau',
  requestsWaiting: 'wartende Anfragen',
  stepTimeParts: 'Gewichte, KV, Rechnen',
  prefillAddsCompute: 'Prefill-Chunks bringen Rechnen',
  lane: (promptTokens, outputTokens) => `${integer(promptTokens)} ein, ${integer(outputTokens)} aus`,
  laneShort: (promptTokens, outputTokens) => `${integer(promptTokens)}, ${integer(outputTokens)}`,
  pool: (pages) => `${integer(pages)}, der Pool`,
  atMost: (count) => `höchstens ${integer(count)}`,
  flag: (step) => `Schritt ${integer(step)}`,
  continues: (endNs) => `→ ${millisecondsNumber(endNs, 0)}`,
};

const UNIT_WORDS = {
  tokens: ['Token', 'Token'],
  pages: ['Seite', 'Seiten'],
  requests: ['Anfrage', 'Anfragen'],
  steps: ['Schritt', 'Schritte'],
} as const;

export const labels: PanelLabels = {
  titles: {
    liveSentence: 'Satz des Augenblicks',
    memoryMap: 'Speicherkarte',
    batch: 'Batch',
    queue: 'Queue',
    stepTime: 'Schrittzeit',
    timeline: 'Zeitachse',
    kvPages: 'KV-Seiten',
    lanes: 'Spuren',
    minimap: 'Übersicht',
    focusSet: 'Fokus',
    inspector: 'Inspektor',
    stage: 'Bühne',
    sideColumn: 'Seitenspalte',
  },
  table: 'Tabelle',
  figure: 'Abbildung',
  unitWord: (value, unit) => UNIT_WORDS[unit][value === 1 ? 0 : 1],
  drawing: 'Zeichnung',
  phaseKey: {
    queued: 'wartet',
    prefill: 'Prefill',
    decode: 'Decode, ein Block je Schritt',
    inFlight: 'in Arbeit',
    preempted: 'verdrängt',
    finished: 'fertig',
    bubble: 'Blase',
  },
  memoryMap,
  batch: {
    cacheToRead: 'zu lesender Cache, Token',
    writtenOfAsked: 'geschrieben + in Arbeit / verlangt',
    writtenOfAskedShort: 'geschrieben',
    pages: 'Seiten',
    queued: 'wartet',
    tokenBudget: 'Tokenbudget',
    kvTokensPerSlot: 'KV-Token je Slot',
    inSlotOrder: 'nach Slots',
    budgetUse: (tokens, budgetTokens) => `${integer(tokens)} von ${integer(budgetTokens)}`,
    slot: (slot) => `Slot ${integer(slot)}`,
  },
  stepTime,
  timeline,
  focusSet: {
    peak: (pages) => `Spitze ${integer(pages)}`,
    holds: (slot, pages) => `Slot ${integer(slot)}, hält ${integer(pages)}`,
    done: 'fertig',
    waits: 'wartet',
    notHereYet: 'noch nicht da',
    rejected: 'abgelehnt',
    aborted: 'abgebrochen',
  },
  columns,
};
