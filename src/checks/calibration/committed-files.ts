import h100Ceilings from '../data/calibration/h100-ceilings.json';
import h100Llama2Serving from '../data/calibration/h100-llama-2-7b-serving-a.json';
import h100Llama2 from '../data/calibration/h100-llama-2-7b.json';
import h100Llama3Fp8 from '../data/calibration/h100-llama-3-8b-fp8.json';
import h100Llama3Int4 from '../data/calibration/h100-llama-3-8b-int4.json';
import h100Llama3Serving from '../data/calibration/h100-llama-3-8b-serving-a.json';
import h100Llama3 from '../data/calibration/h100-llama-3-8b.json';
import h200Ceilings from '../data/calibration/h200-ceilings-and-hierarchy.json';

/** Measured files that come with the project, by name, as parsed JSON. */
export const COMMITTED_FILES: Readonly<Record<string, unknown>> = {
  'h100-llama-2-7b-serving-a.json': h100Llama2Serving,
  'h100-llama-2-7b.json': h100Llama2,
  'h100-llama-3-8b-fp8.json': h100Llama3Fp8,
  'h100-llama-3-8b-int4.json': h100Llama3Int4,
  'h100-llama-3-8b-serving-a.json': h100Llama3Serving,
  'h100-llama-3-8b.json': h100Llama3,
};

/** What the cards reach by themselves, by catalog id. */
export const CEILINGS = { 'h100-sxm': h100Ceilings, h200: h200Ceilings } as const;
