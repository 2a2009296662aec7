import { spoken } from '../../narration/spoken.ts';
import { LANGUAGES } from '../../scenario/link/link-language.ts';
import type { Language } from '../../scenario/link/link-language.ts';
import { Button } from '../../ui/Button.tsx';

/** As its speakers call it: the same in every language. */
const OWN_NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

/** The languages that the page does not speak now, each in its own words: "DE". */
export function LanguageSwitch({ onChoose }: { readonly onChoose: (language: Language) => void }) {
  return LANGUAGES.filter((language) => language !== spoken.language).map((language) => (
    <Button
      key={language}
      look="text"
      lang={language}
      aria-label={OWN_NAMES[language]}
      title={OWN_NAMES[language]}
      onClick={() => onChoose(language)}
    >
      {language.toUpperCase()}
    </Button>
  ));
}
