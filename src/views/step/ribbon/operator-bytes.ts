import type { OperatorCost } from '../../../engine/cost/cost-model.ts';

/** Everything an operator moves to and from HBM, or to the other cards. */
export function operatorBytes({ weightBytes, kvReadBytes, kvWriteBytes, activationBytes, linkBytes }: OperatorCost): number {
  return weightBytes + kvReadBytes + kvWriteBytes + activationBytes + linkBytes;
}
