import type { Catalogue } from '../catalogue.ts';
import { badges } from './badges.ts';
import { controls } from './controls.ts';
import { events } from './events.ts';
import { formulas } from './formulas.ts';
import { live } from './live.ts';
import { labels } from './panel-labels.ts';
import { panels, titles } from './panel-sentences.ts';
import { pictures } from './picture-words.ts';
import { batchRow, idleSlot, lane, waiting } from './rows.ts';
import { why } from './why.ts';
import { numbers } from './words.ts';

/** German, as engineers speak it: Prefill, Decode, Token, Batch and Slot stay as they are. */
export const german: Catalogue = {
  language: 'de',
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
