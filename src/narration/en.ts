import type { Catalogue } from './catalogue.ts';
import { badges } from './en/badges.ts';
import { controls } from './en/controls.ts';
import { events } from './en/events.ts';
import { live } from './en/live.ts';
import { labels } from './en/panel-labels.ts';
import { batchRow, idleSlot, lane, waiting } from './en/rows.ts';
import { numbers } from './en/words.ts';

/** English. */
export const en: Catalogue = { language: 'en', numbers, live, waiting, batchRow, idleSlot, lane, controls, labels, events, badges };
