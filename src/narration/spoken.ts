import { languageOf } from '../scenario/link/link-language.ts';
import type { Catalogue } from './catalogue.ts';
import { en } from './en.ts';

const address = typeof location === 'undefined' ? '' : location.hash;

/**
 * The catalogue the page speaks, chosen by `lang` in its address, English where that says nothing or where there is no address.
 *
 * A page speaks one language from its first word to its last: this module waits for the catalogue, and so does every module that imports it,
 * so that a constant like `const words = spoken.controls` may be taken when a module starts. Another language is another link and loads the
 * page anew. Views that speak English only import `en` and say so with `lang="en"`.
 *
 * The German chunk must not import the first picture's, which waits for it here: what both stand on is in the chunk `sentences`
 * (vite.config.ts), and bundle-budget.mjs checks that it stays so.
 */
export const spoken: Catalogue = languageOf(address) === 'de' ? (await import('./de/german.ts')).german : en;
