import type { PictureWords } from '../messages/picture-words.ts';
import { numbers, verb } from './words.ts';

const { bytes, fixed, integer } = numbers;

const GIVEN_BACK = {
  preempt: 'bis es verdrängt wurde',
  finish: 'bis es fertig war',
  abort: 'bis es abgebrochen wurde',
  release: 'bis sein Batch frei wurde',
} as const;

export const pictures: PictureWords = {
  map: {
    pages: 'Seiten',
    places: (pages) => `Felder zu ${integer(pages)} Seiten`,
    onePlace: (pages) => `ein Feld der Karte = ${integer(pages)} ${verb(pages, 'Seite', 'Seiten')}`,
    weightsStreamed: (resident, streamed) => `Gewichte ${bytes(resident, 2)}, ${fixed(streamed / 1e9, 1)} laufen je Schritt`,
    unusedBrief: (value) => `${fixed(value / 1e9, 1)} ungenutzt`,
    toScale: (card) => `${card}, maßstäblich`,
    page: (page) => `Seite ${integer(page)}`,
    block: (block, request) => `Block ${integer(block)} von ${request}`,
    free: 'frei',
    kept: 'aufbewahrt',
    isNew: 'neu',
    inUse: 'belegt',
    freeAfter: (whose, cause) => `frei, war ${whose}, ${GIVEN_BACK[cause]}`,
    keptOf: (owners) => `aufbewahrt, war ${owners}`,
    and: ' und ',
    sharedBy: (owners) => `geteilt von ${integer(owners)}`,
    tokenSlots: (tokens, blockSizeTokens) => `${integer(tokens)} von ${integer(blockSizeTokens)} Token-Plätzen`,
    writtenByPrefill: 'vom Prefill geschrieben',
    writtenByDecode: 'vom Decode geschrieben',
    inFlight: 'in Arbeit',
    nothingWritten: 'noch nichts geschrieben',
    pageRange: (first, last) => `Seiten ${integer(first)} bis ${integer(last)}`,
    otherRequests: (pages) => `andere Anfragen ${integer(pages)}`,
    gaveItBack: (request) => `${request} gab sie zurück`,
    pageTable: (pages, blockSizeTokens, step) =>
      `Speicherkarte: ${integer(pages)} Seiten zu ${integer(blockSizeTokens)} Token-Plätzen, Schritt ${integer(step)}`,
    ownerTable: (used, usable, step) => `Speicherkarte: ${integer(used)} von ${integer(usable)} Seiten belegt, Schritt ${integer(step)}`,
    byPrefill: 'vom Prefill',
    byDecode: 'vom Decode',
  },
  rows: {
    slotRow: ({ slot, name, doing, cacheTokens, writtenTokens, askedTokens, pages }) =>
      `${slot}, ${name}, ${doing}, ${integer(cacheTokens)} Token Cache zu lesen, ${integer(writtenTokens)} von ${integer(askedTokens)} geschrieben, ${integer(pages)} ${verb(pages, 'Seite', 'Seiten')}`,
    queueRow: (name, reason, waited) => `${name} in der Queue, ${reason}, wartet ${waited}`,
    slotRange: (first, last) => `Slots ${integer(first)} bis ${integer(last)}`,
    idle: 'leer',
    longestCache: (name, tokens) => `längster Cache: ${name}, ${integer(tokens)} Token`,
    beyondTheBytes: 'über die Bytes hinaus',
  },
  timeline: {
    kvByRequestBrief: 'je Anfrage',
    kvFocusBrief: 'Fokus, Rest',
    waitingBrief: 'wartend',
    stepTimeBrief: 'Gewichte, KV',
    windowStart: 'Anfang des sichtbaren Teils',
    windowEnd: 'Ende des sichtbaren Teils',
    region: 'Zeitachse des Laufs',
    idleSlot: 'leer',
    tableCut: (shown, all) => `die ersten ${integer(shown)} von ${integer(all)} Zeilen; hineinzoomen zeigt die übrigen`,
    tableCaption: (from, to) => `Was die Anfragen von ${from} bis ${to} taten`,
    doing: {
      queued: 'wartet',
      prefill: 'Prefill',
      decode: 'Decode',
      stalled: 'geht leer aus',
      held: 'behält seine Zeile',
    },
  },
  twins: {
    atStep: (title, step) => `${title}, Schritt ${integer(step)}`,
    whatItSays: 'was es sagt',
    why: 'warum',
    formulaOf: (quantity, symbol) => `${quantity}: Formel von ${symbol}`,
  },
};
