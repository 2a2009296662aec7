import type { PanelSentences, SelectionTitles } from '../messages/panel-sentences.ts';
import type { Sentence } from '../parts.ts';
import { num } from '../sentence.ts';
import { numbers, requests, say, verb } from './words.ts';

/** The map of a model spread over several cards shows one of them. */
const oneOf = (cards: number): Sentence => (cards === 1 ? say`` : say` auf einer von ${cards} Karten, alle gleich`);

export const panels: PanelSentences = {
  memoryMap({ usedPages, usablePages, cards, keptPages }) {
    const free = usablePages - usedPages;
    const kept =
      keptPages === 0 ? say`` : keptPages === free ? say`, alle aufbewahrt (Punkt)` : say`, davon ${keptPages} aufbewahrt (Punkt)`;
    return say`${usedPages} von ${usablePages} Seiten belegt${oneOf(cards)}; hohl = in Arbeit; Aufschrift = Anfrage, Block; ${free} frei${kept}`;
  },
  memoryMapScaled: ({ usedPages, usablePages, cards, pagesPerMark }) =>
    say`${usedPages} von ${usablePages} Seiten belegt${oneOf(cards)}; 1 Feld = ${pagesPerMark} Seiten, von unten nach Besitzer gefüllt; farbig = Fokus, grau = die übrigen, leer = frei`,
  batch({ phase, busySlots, slots, waiting }) {
    const queue = waiting === 0 ? say`niemand wartet` : say`${waiting} ${verb(waiting, 'wartet', 'warten')}`;
    return phase === 'scheduled'
      ? say`nach dem Einplanen: ${busySlots} von ${slots} ${verb(slots, 'Slot', 'Slots')} mit Token in Arbeit, ${queue}`
      : say`nach der Ausgabe: ${busySlots} von ${slots} ${verb(slots, 'Slot', 'Slots')} belegt, ${queue}`;
  },
  queue: (waiting, order) =>
    waiting === 0
      ? say`niemand wartet`
      : say`${waiting} ${verb(waiting, 'wartet', 'warten')}; die Spitze entscheidet (${order === 'fcfs' ? 'der Reihe nach' : 'Dringenderes zuerst'})`,
  stepTime(durationNs, bound) {
    const by = { hbm: 'Bytes aus dem HBM', compute: 'Rechnen', launch: 'Kernelstarts', link: 'All-Reduce zwischen Karten' }[bound];
    return say`${num(numbers.milliseconds(durationNs, 2))}, begrenzt durch ${by}`;
  },
  idleStep: (durationNs) => say`${num(numbers.milliseconds(durationNs, 2))}, in denen nichts läuft`,
  timeline: (count, steps, endNs) =>
    say`${requests(count)}, ${steps} ${verb(steps, 'Schritt', 'Schritte')}, ${num(numbers.milliseconds(endNs, 0))}`,
  kvPages: (usedPages, usablePages) => say`${usedPages} von ${usablePages} belegt`,
  lanes: (by, count) => (by === 'request' ? say`eine Spur je Anfrage, zusammen ${count}` : say`eine Spur je Slot, zusammen ${count}`),
  focusSet: (count) => say`${requests(count)} mit den meisten Seiten im ganzen Lauf; Angeheftete zuerst`,
};

export const titles: SelectionTitles = {
  request: (request, doing) => say`${request}, ${doing}`,
  running(doing, slot) {
    const text = { prefill: 'im Prefill', decode: 'im Decode', stalled: 'geht leer aus', held: 'fertig, Zeile bleibt' }[doing];
    return say`${text}, Slot ${slot}`;
  },
  states: { 'not-arrived': 'noch nicht da', waiting: 'wartet', finished: 'fertig', aborted: 'abgebrochen', rejected: 'abgelehnt' },
  page: (page) => say`Seite ${page}, frei`,
  pageOf: (page, owner, block) => say`Seite ${page}, ${owner} Block ${block}`,
  pageShared: (page, owner, block, references) => say`Seite ${page}, ${owner} Block ${block}, geteilt von ${references}`,
  pageKept: (page, owner, block) => say`Seite ${page}, aufbewahrt: ${owner} Block ${block}`,
  slot: (slot, request) => (request === null ? say`Slot ${slot}, leer` : say`Slot ${slot}, ${request}`),
  step: (step) => say`Schritt ${step}`,
};
