import type { PictureWords } from '../messages/picture-words.ts';
import { numbers, verb } from './words.ts';

const { bytes, fixed, integer } = numbers;

const GIVEN_BACK = { preempt: 'was preempted', finish: 'finished', abort: 'was aborted', release: 'was released' } as const;

export const pictures: PictureWords = {
  map: {
    pages: 'pages',
    places: (pages) => `places of ${integer(pages)} pages`,
    onePlace: (pages) => `one place of the map = ${integer(pages)} ${verb(pages, 'page', 'pages')}`,
    weightsStreamed: (resident, streamed) => `weights ${bytes(resident, 2)}, ${fixed(streamed / 1e9, 1)} stream each step`,
    unusedBrief: (value) => `${fixed(value / 1e9, 1)} unused`,
    toScale: (card) => `${card} to scale`,
    page: (page) => `page ${integer(page)}`,
    block: (block, request) => `block ${integer(block)} of ${request}`,
    free: 'free',
    kept: 'kept for reuse',
    isNew: 'new',
    inUse: 'in use',
    freeAfter: (whose, cause) => `free, was ${whose} until it ${GIVEN_BACK[cause]}`,
    keptOf: (owners) => `kept for reuse, was ${owners}`,
    and: ' and ',
    sharedBy: (owners) => `shared by ${integer(owners)}`,
    tokenSlots: (tokens, blockSizeTokens) => `${integer(tokens)} of ${integer(blockSizeTokens)} token slots`,
    writtenByPrefill: 'written by prefill',
    writtenByDecode: 'written by decode',
    inFlight: 'in flight',
    nothingWritten: 'nothing written yet',
    pageRange: (first, last) => `pages ${integer(first)} to ${integer(last)}`,
    otherRequests: (pages) => `other requests ${integer(pages)}`,
    gaveItBack: (request) => `${request} gave it back`,
    pageTable: (pages, blockSizeTokens, step) =>
      `Memory map: ${integer(pages)} pages of ${integer(blockSizeTokens)} token slots, step ${integer(step)}`,
    ownerTable: (used, usable, step) => `Memory map: ${integer(used)} of ${integer(usable)} pages in use, step ${integer(step)}`,
    byPrefill: 'by prefill',
    byDecode: 'by decode',
  },
  rows: {
    slotRow: ({ slot, name, doing, cacheTokens, writtenTokens, askedTokens, pages }) =>
      `${slot}, ${name}, ${doing}, ${integer(cacheTokens)} tokens of cache to read, ${integer(writtenTokens)} of ${integer(askedTokens)} written, ${integer(pages)} ${verb(pages, 'page', 'pages')}`,
    queueRow: (name, reason, waited) => `${name} queued, ${reason}, waits ${waited}`,
    slotRange: (first, last) => `slots ${integer(first)} to ${integer(last)}`,
    idle: 'idle',
    longestCache: (name, tokens) => `longest cache: ${name}, ${integer(tokens)} tokens`,
    beyondTheBytes: 'beyond the bytes',
  },
  timeline: {
    kvByRequestBrief: 'by request',
    kvFocusBrief: 'focus, rest',
    waitingBrief: 'waiting',
    stepTimeBrief: 'weights, KV',
    windowStart: 'Start of the visible part',
    windowEnd: 'End of the visible part',
    region: 'Timeline of the run',
    idleSlot: 'idle',
    tableCut: (shown, all) => `first ${integer(shown)} of ${integer(all)} rows; zoom in for the others`,
    tableCaption: (from, to) => `What the requests did from ${from} to ${to}`,
    doing: {
      queued: 'queued',
      prefill: 'prefill',
      decode: 'decode',
      stalled: 'stalled',
      held: 'held',
    },
  },
  twins: {
    atStep: (title, step) => `${title}, step ${integer(step)}`,
    whatItSays: 'what it says',
    why: 'why',
    formulaOf: (quantity, symbol) => `${quantity}: formula of ${symbol}`,
  },
};
