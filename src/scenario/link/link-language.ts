/** Languages the page speaks; the first where a link names none. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

const LANGUAGE_PART = /(?:^#?|&)lang=([^&]*)/;

export function readLanguage(text: string): Language | null {
  return LANGUAGES.find((known) => known === text) ?? null;
}

/**
 * The language an address asks for, English where it asks for none or for one that is not there. It stands outside what is packed: a page
 * must know it before anything of the link is read.
 */
export function languageOf(hash: string): Language {
  return readLanguage(LANGUAGE_PART.exec(hash)?.[1] ?? '') ?? LANGUAGES[0];
}

/** The same link, without `#`, in another language. */
export function inLanguage(hash: string, language: Language): string {
  const link = hash.replace(LANGUAGE_PART, '').replace(/^[#&]+/, '');
  if (language === LANGUAGES[0]) return link;
  return link === '' ? `lang=${language}` : `lang=${language}&${link}`;
}
