/** What the tags of the catalogue's sources stand for. */
const NAMES: Readonly<Record<string, string>> = {
  AIC: 'NVIDIA AIConfigurator',
  SBg: 'JAX Scaling Book',
  LA: 'llm-analysis',
  LV: 'LLM-Viewer',
  FA: 'the FlashAttention paper',
  LSS: 'LLMServingSim',
  ao: 'PyTorch AO',
  waredb: 'WareDB',
};
const TAG = new RegExp(`\\b(?:${Object.keys(NAMES).join('|')})\\b`, 'g');

/** A source as it can be read: "data sheet, as given by NVIDIA AIConfigurator, JAX Scaling Book"; † marks what was read in none. */
export function sourceName(source: string): string {
  return source
    .replace(/^data sheet \((.*)\)$/, 'data sheet, as given by $1')
    .replace(TAG, (tag) => NAMES[tag] ?? tag)
    .replaceAll('†', ' (general knowledge)');
}
