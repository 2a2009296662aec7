import type { ScenarioDocument } from '../document.ts';

/** One thing a person can set, as text both for the link and for comparing: two scenarios agree in it when their texts are equal. */
export interface Setting {
  /** Its name in links; never changes. */
  readonly key: string;
  /** Dotted path in the document, where errors point. */
  readonly path: string;
  /** Its name in the interface. */
  readonly label: string;
  /** Whether the scenario has it at all: an option of vLLM's scheduler means nothing to static batching. The rest asks only where it has. */
  applies(document: ScenarioDocument): boolean;
  /** Its value as links write it. */
  write(document: ScenarioDocument): string;
  /** The document with the value that the text gives. Ranges are checked later, by the schema. */
  read(document: ScenarioDocument, text: string): SettingOutcome;
  /** `to` with the value that `from` has. */
  copy(from: ScenarioDocument, to: ScenarioDocument): ScenarioDocument;
  /** Its value in words. */
  show(document: ScenarioDocument): string;
}

export type SettingOutcome =
  | { readonly ok: ScenarioDocument }
  /** What is wrong with the text, as the end of a sentence: "is not a number". */
  | { readonly problem: string };

/** How a value looks as text. */
export interface TextForm<Value> {
  write(value: Value): string;
  read(text: string): { readonly ok: Value } | { readonly problem: string };
  show(value: Value): string;
}
