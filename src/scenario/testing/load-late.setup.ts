import { loadLate } from '../load-late.ts';

await loadLate();
