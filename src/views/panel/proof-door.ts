import { createContext } from 'react';
import type { Badge } from '../../engine/formula.ts';

/** Leads from a badge to the proof of what it says; null where there is no such way. */
export const ProofDoor = createContext<((badge: Badge) => void) | null>(null);
