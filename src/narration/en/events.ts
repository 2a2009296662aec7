import type { EventNames } from '../messages/event-names.ts';
import { say } from './words.ts';

export const events: EventNames = {
  arrive: (request) => say`${request ?? ''} arrives`,
  reject: (request) => say`reject ${request ?? ''}`,
  abort: (request) => say`abort ${request ?? ''}`,
  admit: (request) => say`admit ${request ?? ''}`,
  resume: (request) => say`${request ?? ''} comes back`,
  'prefix-hit': (request) => say`prefix hit ${request ?? ''}`,
  chunk: (request) => say`prefill ${request ?? ''}`,
  'new-page': (request) => say`new page ${request ?? ''}`,
  blocked: (request) => say`${request ?? ''} is blocked`,
  unblocked: (request) => say`${request ?? ''} is unblocked`,
  preempt: (request) => say`preempt ${request ?? ''}`,
  'take-back': (request) => say`take back ${request ?? ''}`,
  finish: (request) => say`${request ?? ''} is done`,
  release: (request) => say`release ${request ?? ''}`,
  evict: (request) => say`forget kept pages for ${request ?? ''}`,
  'pool-full': () => say`the pool is full`,
  'pool-free': () => say`pages are free again`,
};
