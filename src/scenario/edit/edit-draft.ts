import type { ScenarioDocument } from '../document.ts';
import type { Generator } from '../generate/generator-schema.ts';
import type { ScenarioError } from '../scenario-error.ts';
import { checkedDocument } from './checked-document.ts';
import { chosenValue } from './choices.ts';
import { draftOf, NOTHING_TYPED } from './draft.ts';
import type { Draft } from './draft.ts';
import type { EditAction } from './edit-action.ts';
import { addRow, deleteRow, duplicateRow, moveRow, withOwnRows } from './edit-rows.ts';
import { fieldForm } from './field-forms.ts';
import { switchClock } from './switch-clock.ts';
import { valueAt, withValueAt } from './value-at.ts';

/** The rule that a scenario without one begins with: a busy chat service. */
const FIRST_RULE: Generator = {
  count: 200,
  arrivals: { kind: 'poisson', perSecond: 26 },
  prompt: { kind: 'log-normal', medianTokens: 620, spread: 0.95 },
  output: { kind: 'log-normal', medianTokens: 230, spread: 0.7 },
  sharedPrefix: null,
};

/** The draft after a change. Pure; a text that is no value stays in its field, and the document as it was. */
export function editDraft(draft: Draft, action: EditAction): Draft {
  const { document } = draft;
  switch (action.type) {
    case 'type':
    case 'set':
      return typeInto(draft, action.path, action.text);
    case 'choose': {
      const { path, value } = chosenValue(document, action.path, action.word);
      const checked = checkedDocument(withValueAt(document, path, value), path);
      return 'ok' in checked ? { ...draft, document: checked.ok, typed: withoutTyped(draft.typed, path) } : draft;
    }
    case 'replace':
      return { ...draft, document: action.document, typed: NOTHING_TYPED };
    case 'start-from':
      return draftOf(action.preset, action.document);
    case 'add-row':
      return addRow(draft);
    case 'duplicate-row':
      return duplicateRow(draft, action.row);
    case 'delete-row':
      return deleteRow(draft, action.row);
    case 'move-row':
      return moveRow(draft, action.row, action.by);
    case 'switch-clock':
      return { ...draft, document: switchClock(document, action.times), typed: withoutTyped(draft.typed, 'requests') };
    case 'generate': {
      if (document.generator !== undefined) return draft;
      const checked = checkedDocument({ ...document, arrivalClock: 'ns', generator: FIRST_RULE }, 'generator');
      return 'ok' in checked ? { ...draft, document: checked.ok, typed: withoutTyped(draft.typed, 'requests') } : draft;
    }
    case 'keep-rows':
      return { ...draft, document: withOwnRows(document, document.requests), typed: withoutTyped(draft.typed, 'generator') };
  }
}

function typeInto(draft: Draft, path: string, text: string): Draft {
  const { document } = draft;
  const form = fieldForm(path, document);
  const checked = checkedDocument(withTyped(document, path, form.read(text)), path);
  const typed = new Map(draft.typed);
  typed.delete(path);
  if ('ok' in checked) return { ...draft, document: checked.ok, typed: path.startsWith(POOL) ? withoutTyped(typed, POOL) : typed };
  typed.set(path, { text, expected: form.expected ?? expectedAt(checked.errors, path) });
  return { ...draft, typed };
}

const POOL = 'limits.pool';

/**
 * Pages typed into a pool by share make it a pool by pages, and the other way round. What a card's driver reports was of the memory the card
 * had: another memory, and nothing is known of it.
 */
function withTyped(document: ScenarioDocument, path: string, value: unknown): unknown {
  if (path === 'limits.pool.usablePages') return withValueAt(document, POOL, { kind: 'pages', usablePages: value });
  if (path === 'limits.pool.share') return withValueAt(document, POOL, { kind: 'memory-share', share: value });
  const typed = withValueAt(document, path, value);
  return path === 'gpu.hbmBytes' && value !== valueAt(document, path) ? withValueAt(typed, 'gpu.hbmReportedBytes', null) : typed;
}

/** What the field should have held. A field made of two values (group and tokens of a prefix) is told of the first that is wrong. */
function expectedAt(errors: readonly ScenarioError[], path: string): string {
  return (errors.find((error) => error.path === path) ?? errors.find((error) => error.path.startsWith(`${path}.`)) ?? errors[0]).expected;
}

/** Texts in fields at or under a path that has another value now are gone. */
function withoutTyped(typed: Draft['typed'], path: string): Draft['typed'] {
  return new Map([...typed].filter(([field]) => field !== path && !field.startsWith(`${path}.`)));
}
