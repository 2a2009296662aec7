import type { ScenarioDocument } from '../document.ts';
import type { Setting, TextForm } from './setting.ts';

/** Where a value stands in the document. */
interface Place<Value> {
  readonly key: string;
  readonly path: string;
  readonly label: string;
  readonly form: TextForm<Value>;
  readonly get: (document: ScenarioDocument) => Value;
  readonly set: (document: ScenarioDocument, value: Value) => ScenarioDocument;
  readonly applies?: (document: ScenarioDocument) => boolean;
}

/** A setting from the place of its value and the form of its text. */
export function makeSetting<Value>({ key, path, label, form, get, set, applies = () => true }: Place<Value>): Setting {
  return {
    key,
    path,
    label,
    applies,
    write: (document) => form.write(get(document)),
    copy: (from, to) => set(to, get(from)),
    show: (document) => form.show(get(document)),
    read(document, text) {
      const value = form.read(text);
      return 'problem' in value ? value : { ok: set(document, value.ok) };
    },
  };
}
