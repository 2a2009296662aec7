import type { ToldEvents } from '../messages/why-messages.ts';
import type { Sentence } from '../parts.ts';
import { num } from '../sentence.ts';
import { areFree, numbers, ordinal, pages, say, tokens, verb } from './words.ts';

export const told: ToldEvents = {
  arrive: (request, count) => say`${request} kommt mit ${tokens(count)}`,
  admit: (request, slot, count, computed) => say`${request} nimmt Slot ${slot} und ${pages(count)} für ${tokens(computed)}`,
  admitLast: (request, slot) => say`${request} kommt als letztes herein, in Slot ${slot}`,
  resume: (request, slot, count, computed) => say`${request} nimmt wieder Slot ${slot} und ${pages(count)} für ${tokens(computed)}`,
  prefixHit: (request, count, hitPages, uncomputed) =>
    uncomputed === 0
      ? say`${request} findet seine ersten ${tokens(count)} in ${pages(hitPages)}`
      : say`${request} findet seine ersten ${tokens(count)}, ${uncomputed} nie berechnet: nach dem Eintragen zurückgenommen`,
  chunk: (request, count, taken) =>
    taken === 0
      ? say`${request} berechnet ${count} Prompt-Token`
      : say`${request} berechnet ${count} Prompt-Token und nimmt ${pages(taken)}`,
  newPage: (request, block, token, page) => say`das ${num(ordinal(token))} Token von ${request} beginnt Block ${block}, in Seite ${page}`,
  needsPage: (request, block, token, freePages) =>
    say`${request} schreibt sein ${num(ordinal(token))} Token, braucht Block ${block}, ${areFree(freePages)}`,
  needsPages: (request, count, freePages) => say`${request} braucht ${pages(count)}, ${areFree(freePages)}`,
  blocked: (request, needPages, freePages, count) =>
    say`${request} braucht ${pages(needPages)} für ${tokens(count)}, ${areFree(freePages)}`,
  unblocked: (request) => say`${request} ist nicht mehr blockiert`,
  preempt: (victim, count, needer, page, freePages) =>
    page > 0
      ? say`${victim} gibt ${count} zurück, ${needer} nimmt Seite ${page}, ${areFree(freePages)}`
      : say`${victim} gibt ${count} für ${needer} zurück, ${areFree(freePages)}`,
  preemptItself: (victim, count, freePages) => say`${victim}, selbst das letzte, gibt ${count} zurück: ${freePages} frei`,
  takeBack: (request) => say`${request} wird wieder aus dem Schritt genommen`,
  finish: (request, outputTokens, count, freePages) =>
    say`${request} schreibt sein ${num(ordinal(outputTokens))} Token und gibt ${pages(count)} zurück: ${freePages} frei`,
  release: (request) => say`${request} geht mit seinem Batch`,
  reject: (request, count) => say`${request}, ${tokens(count)}, wird endgültig abgelehnt`,
  abort: (request, count) =>
    count === 0 ? say`${request} wird abgebrochen` : say`${request} wird abgebrochen und gibt ${pages(count)} zurück`,
  evict: (request, count) => say`${request} nimmt ${count} aufbewahrte ${verb(count, 'Seite', 'Seiten')}`,
  poolFull: (request, usablePages) => say`${request} nimmt die letzte freie Seite: alle ${usablePages} belegt`,
  poolFree: (freePages) => say`${pages(freePages)} ${verb(freePages, 'ist', 'sind')} wieder frei`,
  waitsForSlot: (request, slots) => say`alle ${slots} Slots sind belegt, also wartet ${request}`,
  waitsBehind: (request, head) => say`${request} wartet hinter ${head}`,
  waitsForBudget: (request) => say`für ${request} bleibt in diesem Schritt nichts`,
  waits: (request) => say`${request} wartet`,
  stalled: (request) => say`${request} berechnet in diesem Schritt nichts`,
  stepTime: ({ durationNs, bytesNs, arithmeticNs, overheadNs, weightBytes, kvBytes, bound }) => {
    const ms = (ns: number): Sentence => [num(numbers.milliseconds(ns, 2))];
    const beyond = say`Bytes ${ms(bytesNs)}, Rechnen darüber hinaus ${ms(arithmeticNs)}`;
    switch (bound) {
      case 'hbm':
        return say`${num(numbers.bytes(weightBytes))} Gewichte und ${num(numbers.bytes(kvBytes))} Cache: ${ms(bytesNs)}, dazu ${ms(arithmeticNs + overheadNs)}: ${ms(durationNs)}`;
      case 'compute':
        return say`${beyond}, dazu ${ms(overheadNs)}: ${ms(durationNs)}`;
      case 'launch':
        return say`Starts und Host ${ms(overheadNs)}, ${beyond}: ${ms(durationNs)}`;
      case 'link':
        return say`Links und Starts ${ms(overheadNs)}, ${beyond}: ${ms(durationNs)}`;
    }
  },
};
