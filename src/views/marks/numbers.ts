import { numberFormats } from '../../narration/format.ts';

/** How the drawings write numbers. */
export const numbers = numberFormats({ group: ',', decimal: '.' });
