import type { WhyQuestions, WhyRules } from '../messages/why-messages.ts';
import { num } from '../sentence.ts';
import { numbers, ordinal, say, tokens, verb } from './words.ts';

export const questions: WhyQuestions = {
  preempt: (request) => say`Warum hat ${request} seine Seiten verloren?`,
  blocked: (request) => say`Warum ist ${request} blockiert?`,
  admit: (request, isNow) => (isNow ? say`Warum wird ${request} jetzt aufgenommen?` : say`Warum wurde ${request} aufgenommen?`),
  resume: (request, isNow) => (isNow ? say`Warum kommt ${request} jetzt zurück?` : say`Warum kam ${request} zurück?`),
  finish: (request, isNow) => (isNow ? say`Warum endet ${request} hier?` : say`Warum endete ${request}?`),
  newPage: (request, isNow) => (isNow ? say`Warum nimmt ${request} eine Seite?` : say`Warum nahm ${request} eine Seite?`),
  chunk: (request, count) => say`Warum ${tokens(count)} von ${request}?`,
  prefixHit: (request, count, isNow) =>
    isNow ? say`Warum findet ${request} ${tokens(count)} im Cache?` : say`Warum fand ${request} ${tokens(count)} im Cache?`,
  reject: (request) => say`Warum wird ${request} abgelehnt?`,
  abort: (request) => say`Warum ist ${request} weg?`,
  waits: (request) => say`Warum wartet ${request}?`,
  stalled: (request) => say`Warum geht ${request} leer aus?`,
  idleSlot: (slot) => say`Warum ist Slot ${slot} leer?`,
  step: (step, durationNs) => say`Warum dauert Schritt ${step} ${num(numbers.milliseconds(durationNs, 2))}?`,
  pool: () => say`Warum ist keine Seite frei?`,
  happened: (event) => say`Warum: ${event}?`,
};

export const rules: WhyRules = {
  lastAdmittedPays: () => say`wer zuletzt aufgenommen wurde, zahlt und rechnet neu`,
  leastUrgentPays: () => say`wer am wenigsten dringend ist, zahlt und rechnet neu`,
  nobodyAdmittedAfterPreemption: () => say`ein Schritt, der verdrängt, nimmt niemanden auf`,
  wholeMustFit: () => say`alle bekannten Token der Spitze müssen passen, sonst wartet sie`,
  chunkMustFit: () => say`der nächste Chunk der Spitze muss passen, sonst wartet sie`,
  headOnly: (order) => say`${order === 'fcfs' ? 'der Reihe nach' : 'Dringenderes zuerst'}: niemand überholt die Spitze`,
  admission: () => say`die Spitze kommt herein, solange Slots, Budget und Seiten reichen`,
  computesAgain: () => say`wer zurückkommt, rechnet neu, was nicht im Cache ist`,
  slots: (count) => say`höchstens ${count} ${verb(count, 'Anfrage läuft', 'Anfragen laufen')} zugleich`,
  budget: (count) => say`ein Schritt berechnet höchstens ${tokens(count)}`,
  runningFirst: (budgetTokens) => say`erst die laufenden Anfragen, dann der Rest von ${tokens(budgetTokens)}`,
  page: (blockSizeTokens) => say`eine Seite hält ${tokens(blockSizeTokens)}; der nächste Block nimmt die erste freie`,
  sharedPages: () => say`volle Seiten mit gleichen Token von Anfang an werden geteilt`,
  endsAsAsked: (outputTokens) => say`eine Anfrage endet mit dem letzten verlangten Token, hier dem ${num(ordinal(outputTokens))}`,
  endsAtLimit: (maxTokens) => say`eine Anfrage endet bei insgesamt ${tokens(maxTokens)}`,
  context: (maxTokens) => say`eine Anfrage darf höchstens ${tokens(maxTokens)} haben`,
  neverFits: (count) => say`was mehr als alle ${count} Seiten braucht, kann nie laufen`,
  neverFitsBudget: (count) => say`ohne Chunks muss ein Prompt in einen Schritt von ${tokens(count)} passen`,
  abort: () => say`eine abgebrochene Anfrage gibt sofort alles zurück`,
  pagesHandedOut: () => say`Seiten werden vergeben, bis keine mehr da ist`,
  keptPagesHandedOut: () => say`aufbewahrte Seiten bleiben, bis jemand sie braucht`,
  pagesComeBack: () => say`zurückgegebene Seiten sind ab der nächsten Entscheidung zu haben`,
  takenBack: () => say`wer am wenigsten dringend ist, zahlt, auch wenn schon eingeplant`,
  stalled: () => say`verdrängt sich eine Anfrage selbst, verlieren die hinter ihr den Schritt`,
  prefillAlone: () => say`ein Prefill hat seinen Schritt für sich`,
  arrival: (order) => say`wer kommt, ${order === 'fcfs' ? 'stellt sich hinten an' : 'reiht sich nach Dringlichkeit ein'}`,
  batch: () => say`ein Batch wird nur als Ganzes frei`,
  slotTakesHead: () => say`ein Slot nimmt die Spitze der Queue, und niemand wartet`,
  bound: (bound) =>
    ({
      hbm: say`Bytes aus dem HBM geben den Takt vor; Starts, Host und offenes Rechnen kommen dazu`,
      compute: say`Rechnen, das länger dauert als die Bytes, gibt den Takt vor; Starts kommen dazu`,
      launch: say`ein kleiner Schritt dauert so lange wie der Start seiner Kernel`,
      link: say`ein Schritt dauert so lange, wie seine Karten zum Addieren ihrer Anteile brauchen`,
    })[bound],
};
