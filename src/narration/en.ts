import type { Catalogue } from './catalogue.ts';
import { badges } from './en/badges.ts';
import { controls } from './en/controls.ts';
import { events } from './en/events.ts';
import { formulas } from './en/formulas.ts';
import { live } from './en/live.ts';
import { labels } from './en/panel-labels.ts';
import { panels, titles } from './en/panel-sentences.ts';
import { pictures } from './en/picture-words.ts';
import { batchRow, idleSlot, lane, waiting } from './en/rows.ts';
import { why } from './en/why.ts';
import { numbers } from './en/words.ts';

/** English. */
export const en: Catalogue = {
  language: 'en',
  numbers,
  live,
  waiting,
  batchRow,
  idleSlot,
  lane,
  why,
  panels,
  titles,
  formulas,
  controls,
  labels,
  pictures,
  events,
  badges,
};
