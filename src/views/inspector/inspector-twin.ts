import type { Inspection } from '../../narration/narration.ts';
import { spoken } from '../../narration/spoken.ts';
import { plainText } from '../../narration/parts.ts';
import { quantityText, unitWord } from '../formula/quantity.ts';
import { formulaTokens, leafSymbol } from '../formula/tokens.ts';
import type { Formula } from '../../engine/formula.ts';
import type { TwinTable } from '../panel/twin-table.ts';

/** Formulas and causes as rows. */
export function inspectorTwin({ title, formulas, why }: Inspection): TwinTable {
  return {
    caption: `${spoken.labels.titles.inspector}: ${plainText(title)}`,
    columns: [{ label: spoken.labels.columns.part }, { label: spoken.pictures.twins.whatItSays }],
    rows: [
      ...formulas.map((formula) => ({ key: formula.name, cells: [formula.name, formulaText(formula)] })),
      ...(why === null ? [] : [{ key: 'why', cells: [spoken.pictures.twins.why, plainText(why.question)] }]),
      ...(why?.links ?? []).map((link, i) => ({ key: `link ${i}`, cells: [link.label, plainText(link.sentence)] })),
    ],
  };
}

function formulaText(formula: Formula): string {
  const tokens = formulaTokens(formula.expression);
  const symbols = tokens.map((token) => (token.kind === 'sign' ? token.text : leafSymbol(token.leaf))).join('');
  const values = tokens.map((token) => (token.kind === 'sign' ? token.text : quantityText(token.leaf.value, token.leaf.unit))).join('');
  return `= ${symbols} = ${values} = ${quantityText(formula.value, formula.unit)} ${unitWord(formula.value, formula.unit)}`.trimEnd();
}
