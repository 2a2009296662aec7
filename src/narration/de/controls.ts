import type { AppBarLabels, ControlLabels, KeyLabels, ShareLabels, TransportLabels } from '../messages/control-labels.ts';
import { UNIT_SPACE } from '../format.ts';
import { notices } from './notices.ts';
import { numbers, say, verb } from './words.ts';

const { integer } = numbers;

const appBar: AppBarLabels = {
  product: 'servescope',
  views: { run: 'Lauf', compare: 'Vergleich', step: 'Schritt', metrics: 'Metriken', attention: 'Attention', proof: 'Nachweis' },
  viewsRegion: 'Ansichten',
  share: 'Teilen',
  light: 'Hell',
  dark: 'Dunkel',
  keys: 'Tasten',
  look: 'Bild',
  presets: 'Szenario',
  openFile: 'Datei öffnen …',
  edit: 'Ändern',
  editThis: 'Dieses Szenario ändern',
  skipToSentence: 'Zum Satz springen',
  settings({ requests, modelName, weightFormat, gpuName, policy, slots, budgetTokens, prefixCache }) {
    const policyName = { 'vllm-v1': 'vLLM V1', static: 'statischer Batch', 'prefill-first': 'Prefill zuerst' }[policy];
    const slotCount = `${integer(slots)} ${verb(slots, 'Slot', 'Slots')}`;
    const limits =
      policy === 'vllm-v1'
        ? [slotCount, `Budget ${integer(budgetTokens)} Token`, `Präfix-Cache ${prefixCache ? 'an' : 'aus'}`]
        : [slotCount];
    const count = requests === 1 ? '1 Anfrage' : `${integer(requests)} Anfragen`;
    return [count, `${modelName} ${weightFormat}`, gpuName, [policyName, ...limits].join(', ')].join(' · ');
  },
};

const transport: TransportLabels = {
  region: 'Wiedergabe',
  first: 'Erster Schritt',
  stepBack: 'Schritt zurück',
  play: 'Abspielen',
  pause: 'Anhalten',
  stepOn: 'Schritt vor',
  last: 'Letzter Schritt',
  previousEvent: 'voriges Ereignis',
  nextEvent: 'nächstes Ereignis',
  speed: 'Tempo',
  slower: 'Langsamer',
  faster: 'Schneller',
  step: 'Schritt',
  milliseconds: 'ms',
  goToStep: 'Zu Schritt gehen',
  goToTime: 'Zu einer Zeit in ms gehen',
  ofSteps: (count) => `von ${integer(count)}`,
  now: 'jetzt:',
  phases: { scheduled: 'geplant', output: 'Ausgabe' },
  phase: 'Phase des Schritts',
  badStep: (typed, steps) => `„${typed}“ ist kein Schritt: erwartet wird eine ganze Zahl von 0 bis ${integer(steps - 1)}.`,
  badTime: (typed, endMs) => `„${typed}“ ist keine Zeit in diesem Lauf: erwartet wird eine Zahl von 0 bis ${endMs}${UNIT_SPACE}ms.`,
};

const share: ShareLabels = {
  title: 'Teilen',
  name: 'Name',
  keeps: 'Der Link behält',
  keepsSettings: 'die Einstellungen, die von der Vorlage abweichen',
  keepsMoment: 'den Augenblick',
  keepsSelection: 'die Auswahl',
  keepsZoom: 'den Zoom',
  copyLink: 'Link kopieren',
  copied: 'Kopiert',
  copyFailed: 'Der Browser ließ den Link nicht kopieren; er steht darunter.',
  saveFile: 'Datei sichern',
  saveRun: 'Lauf sichern',
  saveTrace: 'Trace für Perfetto',
  close: 'Schließen',
  characters: (count) => `${integer(count)} Zeichen`,
  wholeScenarioInLink: 'Das ganze Szenario steht im Link.',
  fileByDigest: (digest) =>
    `Der Link nennt die Datei mit ihrem Digest (${digest}…); sie bleibt in diesem Browser. Wer den Link anderswo öffnet, wird nach ihr gefragt.`,
  tooLong: (characters, limit) =>
    `Dieses Szenario bräuchte ${integer(characters)} Zeichen; ein Link fasst ${integer(limit)}. Als Datei gesichert öffnet es im selben Augenblick.`,
};

const keys: KeyLabels = {
  title: 'Tasten',
  titleOnPhone: 'Bild und Tasten',
  theme: 'Farben',
  textSize: 'Schriftgröße',
  reduceMotion: 'Weniger Bewegung: Bilder wechseln sofort',
  close: 'Schließen',
  actions: {
    play: 'abspielen, anhalten',
    step: 'Schritt zurück, Schritt vor',
    phase: 'Phase zurück, Phase vor',
    event: 'voriges, nächstes Ereignis',
    ends: 'erster, letzter Schritt',
    lane: 'Spur oder Zeile auf, ab',
    open: 'im Inspektor öffnen',
    back: 'zurück: Zoom, dann Auswahl',
    speed: 'langsamer, schneller',
    zoom: 'am Abspielkopf hinein-, herauszoomen',
    fit: 'der ganze Lauf',
    views: 'Ansichten',
    why: 'warum, für die Auswahl',
    compare: 'diesen Lauf als A eines Vergleichs setzen',
    table: 'Tabelle des Feldes im Fokus',
    scenario: 'das Szenario ändern',
    share: 'teilen',
    theme: 'hell, dunkel',
    lanes: 'Spuren je Anfrage oder je Slot',
    help: 'diese Tasten',
  },
};

export const controls: ControlLabels = {
  appBar,
  transport,
  notices,
  share,
  keys,
  states: {
    simulating: (steps, expectedSteps) =>
      expectedSteps === null
        ? say`Simulation: ${steps} ${verb(steps, 'Schritt', 'Schritte')}.`
        : say`Simulation: ${steps} von etwa ${expectedSteps} Schritten. Was da ist, lässt sich schon nutzen.`,
    progress: 'Simulierte Schritte',
    stop: 'Hier anhalten',
    stopKeeps: 'Behält, was da ist, als Lauf, der dort endet',
    notSimulatedYet: 'noch nicht simuliert',
    startWith: 'Beginnen mit',
    orAddRequest: 'oder eine Anfrage hinzufügen',
    dropHere: 'Die Datei hier ablegen, um sie zu öffnen. Sie bleibt in diesem Browser.',
  },
};
