import { createContext } from 'react';

/** Whether the run plays: what moves by itself is shown, not spoken. */
export const PlayingContext = createContext(false);
