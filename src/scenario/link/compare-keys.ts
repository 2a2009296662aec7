/** Keys of A begin with it; those of B, which is the scenario of the link, have none. */
export const PREFIX_OF_A = 'a.';
export const COMPARE_LOOK_KEYS = ['align', 'strip'] as const;
