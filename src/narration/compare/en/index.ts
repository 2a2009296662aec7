import type { CompareMessages } from '../compare-messages.ts';
import { answers, labels, measured, memory, settings } from './labels.ts';
import { chain } from './lead-chain.ts';
import { table } from './table.ts';
import { verdict } from './verdict.ts';

/** English of the Compare view; loaded with it. */
export const compareEn: CompareMessages = { verdict, labels, answers, table, memory, settings, measured, chain };
