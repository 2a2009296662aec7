import type { Badge } from '../../engine/formula.ts';

/** Where a badge leads on the Proof page: to what shows how good numbers of its kind are. */
export const PROOF_OF_BADGE: Readonly<Record<Badge, string>> = {
  exact: 'examples',
  measured: 'calibration',
  modelled: 'calibration',
  illustrative: 'limits',
};
