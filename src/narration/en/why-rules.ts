import type { WhyQuestions, WhyRules } from '../messages/why-messages.ts';
import { num } from '../sentence.ts';
import { numbers, ordinal, say, tokens, verb } from './words.ts';

export const questions: WhyQuestions = {
  preempt: (request) => say`Why did ${request} lose its pages?`,
  blocked: (request) => say`Why is ${request} blocked?`,
  admit: (request, isNow) => (isNow ? say`Why is ${request} admitted now?` : say`Why was ${request} admitted?`),
  resume: (request, isNow) => (isNow ? say`Why does ${request} come back now?` : say`Why did ${request} come back?`),
  finish: (request, isNow) => (isNow ? say`Why does ${request} end here?` : say`Why did ${request} end?`),
  newPage: (request, isNow) => (isNow ? say`Why does ${request} take a page?` : say`Why did ${request} take a page?`),
  chunk: (request, count) => say`Why ${tokens(count)} of ${request}?`,
  prefixHit: (request, count, isNow) =>
    isNow ? say`Why does ${request} find ${tokens(count)} in the cache?` : say`Why did ${request} find ${tokens(count)} in the cache?`,
  reject: (request) => say`Why is ${request} rejected?`,
  abort: (request) => say`Why is ${request} gone?`,
  waits: (request) => say`Why does ${request} wait?`,
  stalled: (request) => say`Why does ${request} get nothing?`,
  idleSlot: (slot) => say`Why is slot ${slot} idle?`,
  step: (step, durationNs) => say`Why does step ${step} take ${num(numbers.milliseconds(durationNs, 2))}?`,
  pool: () => say`Why is no page free?`,
  happened: (event) => say`Why: ${event}?`,
};

export const rules: WhyRules = {
  lastAdmittedPays: () => say`the last admitted pays, and computes again`,
  leastUrgentPays: () => say`the least urgent pays, and computes again`,
  nobodyAdmittedAfterPreemption: () => say`nobody is admitted in a step that preempts`,
  wholeMustFit: () => say`all known tokens of the head must fit, or it waits`,
  chunkMustFit: () => say`the next chunk of the head must fit, or it waits`,
  headOnly: (order) => say`${order === 'fcfs' ? 'first come, first served' : 'the more urgent first'}: nobody overtakes the head`,
  admission: () => say`the head comes in while slots, budget and pages last`,
  computesAgain: () => say`who comes back computes again what is not in the cache`,
  slots: (count) => say`at most ${count} ${verb(count, 'request runs', 'requests run')} at once`,
  budget: (count) => say`a step computes at most ${tokens(count)}`,
  runningFirst: (budgetTokens) => say`running requests first, then what is left of ${budgetTokens} tokens`,
  page: (blockSizeTokens) => say`a page holds ${tokens(blockSizeTokens)}; the next block takes the first free one`,
  sharedPages: () => say`full pages with the same tokens from the start are shared`,
  endsAsAsked: (outputTokens) => say`a request ends with its last asked token, here the ${num(ordinal(outputTokens))}`,
  endsAtLimit: (maxTokens) => say`a request ends at ${tokens(maxTokens)} in all`,
  context: (maxTokens) => say`a request may have at most ${tokens(maxTokens)}`,
  neverFits: (count) => say`what needs more than all ${count} pages can never run`,
  neverFitsBudget: (count) => say`without chunks a prompt must fit into one step of ${tokens(count)}`,
  abort: () => say`an aborted request gives back everything at once`,
  pagesHandedOut: () => say`pages are handed out until none is left`,
  keptPagesHandedOut: () => say`kept pages stay until somebody needs them`,
  pagesComeBack: () => say`pages given back can be taken from the next decision on`,
  takenBack: () => say`the least urgent pays, even if it was scheduled already`,
  stalled: () => say`when a request preempts itself, those behind it lose the step`,
  prefillAlone: () => say`a prefill has its step to itself`,
  arrival: (order) => say`who arrives ${order === 'fcfs' ? 'goes to the end of the queue' : 'queues by priority'}`,
  batch: () => say`a batch is released whole`,
  slotTakesHead: () => say`a slot takes the head of the queue, and nobody waits`,
  bound: (bound) =>
    ({
      hbm: say`bytes from HBM set the pace; launches, host and arithmetic not hidden come on top`,
      compute: say`arithmetic that takes longer than the bytes sets the pace; launches come on top`,
      launch: say`a small step lasts as long as launching its kernels`,
      link: say`a step lasts as long as its cards need to add up their shares`,
    })[bound],
};
