import { loadPacking } from '../link/packing.ts';

await loadPacking();
