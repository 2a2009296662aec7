import type { OperatorCost } from '../../../engine/cost/cost-model.ts';

/** Everything an operator moves to and from HBM. */
export function operatorBytes({ weightBytes, kvReadBytes, kvWriteBytes, activationBytes }: OperatorCost): number {
  return weightBytes + kvReadBytes + kvWriteBytes + activationBytes;
}
