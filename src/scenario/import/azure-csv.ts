import type { ColumnMapping } from './column-mapping.ts';

/**
 * The Azure LLM inference traces (github.com/Azure/AzurePublicDataset, Patel et al., "Splitwise", ISCA 2024): a table of
 * `TIMESTAMP,ContextTokens,GeneratedTokens`, the time as "2023-11-16 18:15:46.6805900".
 */
const NAMES = ['TIMESTAMP', 'ContextTokens', 'GeneratedTokens'];

export const AZURE_MAPPING: ColumnMapping = { arrival: 0, unit: 'date', prompt: 1, output: 2, id: null };

export function isAzureHead(names: readonly string[]): boolean {
  return names.length === NAMES.length && NAMES.every((name, place) => name === names[place]);
}
