import { createContext } from 'react';

/** Where a figure comes from, as it says itself. */
export interface FigureOrigin {
  /** Of the scenario. */
  readonly name: string;
  /** The address of this very moment; null where it would be too long for a link. */
  readonly address: string | null;
}

/** Asked for when a figure is made. */
export const FigureOriginContext = createContext<() => FigureOrigin>(() => ({ name: '', address: null }));
