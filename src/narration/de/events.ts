import type { EventNames } from '../messages/event-names.ts';
import { say } from './words.ts';

export const events: EventNames = {
  arrive: (request) => say`${request ?? ''} kommt`,
  reject: (request) => say`${request ?? ''} abgelehnt`,
  abort: (request) => say`${request ?? ''} abgebrochen`,
  admit: (request) => say`${request ?? ''} aufgenommen`,
  resume: (request) => say`${request ?? ''} kommt zurück`,
  'prefix-hit': (request) => say`Präfix-Treffer ${request ?? ''}`,
  chunk: (request) => say`Prefill ${request ?? ''}`,
  'new-page': (request) => say`neue Seite ${request ?? ''}`,
  blocked: (request) => say`${request ?? ''} ist blockiert`,
  unblocked: (request) => say`${request ?? ''} nicht mehr blockiert`,
  preempt: (request) => say`${request ?? ''} verdrängt`,
  'take-back': (request) => say`${request ?? ''} zurückgenommen`,
  finish: (request) => say`${request ?? ''} ist fertig`,
  release: (request) => say`${request ?? ''} frei`,
  evict: (request) => say`aufbewahrte Seiten vergessen für ${request ?? ''}`,
  'pool-full': () => say`der Pool ist voll`,
  'pool-free': () => say`wieder Seiten frei`,
};
