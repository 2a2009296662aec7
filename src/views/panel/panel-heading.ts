import { createContext } from 'react';

/** The heading of panels here: h3 inside a section that has an h2 of its own. */
export const PanelHeading = createContext<'h2' | 'h3'>('h2');
