import type { ReactNode } from 'react';
import { spoken } from '../../narration/spoken.ts';
import { Button } from '../../ui/Button.tsx';
import type { Language } from '../../scenario/link/link-language.ts';
import type { Layout, Theme } from '../../views/panel-props.ts';
import './app-bar.css';
import { LanguageSwitch } from './LanguageSwitch.tsx';

interface AppBarProps {
  readonly layout: Layout;
  readonly theme: Theme;
  /** The scenario's name and settings line. */
  readonly scenario: ReactNode;
  readonly tabs: ReactNode;
  readonly onShare: () => void;
  readonly onTheme: () => void;
  readonly onLanguage: (language: Language) => void;
  readonly onKeys: () => void;
}

export function AppBar({ layout, theme, scenario, tabs, onShare, onTheme, onLanguage, onKeys }: AppBarProps) {
  const words = spoken.controls.appBar;
  return (
    <header className="app-bar">
      <a className="skip-link" href="#sentence" onClick={skipToSentence}>
        {words.skipToSentence}
      </a>
      <h1 className="app-mark">
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <rect x=".5" y=".5" width="15" height="15" fill="none" stroke="var(--ink)" />
          <rect x="2" y="2" width="6" height="12" fill="var(--ink)" />
          <rect x="9" y="2" width="3" height="12" fill="var(--rule2)" />
        </svg>
        <span className="app-name">{words.product}</span>
      </h1>
      {scenario}
      {layout === 'phone' ? null : tabs}
      <span className="app-tools">
        <Button look="text" onClick={onShare}>
          {words.share}
        </Button>
        {layout === 'phone' ? null : (
          <Button look="text" onClick={onTheme}>
            {theme === 'dark' ? words.light : words.dark}
          </Button>
        )}
        <LanguageSwitch onChoose={onLanguage} />
        <Button look="text" onClick={onKeys}>
          {layout === 'phone' ? words.look : words.keys}
        </Button>
      </span>
    </header>
  );
}

/** The address holds the link, so the skip link moves the focus without touching it. */
function skipToSentence(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('sentence')?.focus();
}
