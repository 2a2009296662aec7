import type { BadgeLabels } from '../messages/event-names.ts';

export const badges: BadgeLabels = {
  sign: { exact: '=', measured: '●', modelled: '≈', illustrative: '~' },
  word: { exact: 'exact', measured: 'measured', modelled: 'modelled', illustrative: 'illustrative' },
  means: {
    exact: 'Counted: arithmetic on the scenario, without any model.',
    measured: 'Read from a file of measurements.',
    modelled: 'From the cost model, with its known error.',
    illustrative: 'Made up or scaled for teaching.',
  },
  notChecked: 'not checked on this card',
  notCheckedBrief: 'not checked',
};
