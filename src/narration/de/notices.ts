import type { NoticeLabels } from '../messages/control-labels.ts';
import { numbers, verb } from './words.ts';

const { integer } = numbers;

export const notices: NoticeLabels = {
  region: 'Hinweis',
  wholeLink: 'er',
  brokenLink: 'Dieser Link ist beschädigt:',
  defaultScenario: 'Zu sehen ist das Standardszenario.',
  openWhatWorks: 'Öffnen, was geht',
  copyIt: 'Kopieren',
  close: 'Schließen',
  reload: 'Seite neu laden',
  readable(read, unreadable) {
    const total = read.length + unreadable.length;
    const good = read.length === 0 ? '' : `: ${read.join(', ')}`;
    return `${integer(read.length)} von ${integer(total)} Teilen sind lesbar${good}. Nicht: ${unreadable.join(', ')}.`;
  },
  laterVersion: 'Dieser Link stammt aus einer neueren Version von Servescope. Die Seite neu zu laden kann sie bringen.',
  seekingFile: 'Die Datei dieses Links wird im Browser gesucht …',
  missingFile: (digest) =>
    `Die Anfragen dieses Links stehen in einer Datei, die nicht in diesem Browser ist (Digest ${digest}…). Zu sehen ist das Standardszenario.`,
  chooseFile: 'Datei wählen',
  openWithoutFile: 'Ohne sie öffnen',
  engineChanged: 'Die Engine ist seit diesem Link eine andere: Der Schritt ist derselbe, was darin geschieht, kann abweichen.',
  engineError: (step) => `Die Simulation hat in Schritt ${integer(step)} eine ihrer eigenen Regeln gebrochen und dort gehalten.`,
  downloadSnapshot: 'Zustand für einen Bericht sichern',
  lastValidRunStays: 'Der letzte gültige Lauf bleibt.',
  rejectedRequests({ requests, tooLong, limitTokens, tooLarge, pages, otherwise }) {
    const count = tooLong + tooLarge + otherwise;
    const reasons = [
      tooLong > 0 ? `${integer(tooLong)} länger als ${integer(limitTokens)} Token` : '',
      tooLarge > 0 ? `${integer(tooLarge)} zu groß für ${integer(pages)} Seiten` : '',
      otherwise > 0 ? `${integer(otherwise)} mehr, als ein Slab, ein Schritt oder der Vorrat fasst` : '',
    ];
    return `${integer(count)} von ${integer(requests)} Anfragen ${verb(count, 'kann', 'können')} nie laufen und ${verb(count, 'wird', 'werden')} abgelehnt: ${reasons.filter(Boolean).join(', ')}.`;
  },
  stoppedAtStepLimit: (steps) => `Der Lauf wurde an der Grenze von ${integer(steps)} Schritten angehalten, ehe jede Anfrage endete.`,
  takeSlice: 'Einen Teil der Datei nehmen oder ein anderes Tempo',
  stoppedByHand: (steps, ended, requests) =>
    `Der Lauf wurde nach ${integer(steps)} Schritten angehalten: ${integer(ended)} von ${integer(requests)} Anfragen waren zu Ende, und nur sie zählen in den Summen.`,
};
