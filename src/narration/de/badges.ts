import type { BadgeLabels } from '../messages/event-names.ts';

export const badges: BadgeLabels = {
  sign: { exact: '=', measured: '●', modelled: '≈', illustrative: '~' },
  word: { exact: 'exakt', measured: 'gemessen', modelled: 'modelliert', illustrative: 'zur Anschauung' },
  means: {
    exact: 'Gezählt: Arithmetik auf dem Szenario, ohne Modell.',
    measured: 'Aus einer Datei mit Messungen gelesen.',
    modelled: 'Aus dem Kostenmodell, mit seinem bekannten Fehler.',
    illustrative: 'Erfunden oder vergrößert, zum Lernen.',
  },
  notChecked: 'auf dieser Karte nicht geprüft',
  notCheckedBrief: 'ungeprüft',
};
