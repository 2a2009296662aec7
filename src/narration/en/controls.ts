import type { AppBarLabels, ControlLabels, KeyLabels, TransportLabels } from '../messages/control-labels.ts';
import { notices } from './notices.ts';
import { share } from './share.ts';
import { numbers, say, verb } from './words.ts';

const { integer } = numbers;

const appBar: AppBarLabels = {
  product: 'servescope',
  views: { run: 'Run', compare: 'Compare', step: 'Step', metrics: 'Metrics', attention: 'Attention', proof: 'Proof' },
  viewsRegion: 'Views',
  share: 'Share',
  light: 'Light',
  dark: 'Dark',
  keys: 'Keys',
  look: 'Look',
  presets: 'Scenario',
  openFile: 'Open a file …',
  edit: 'Edit',
  editThis: 'Edit this scenario',
  skipToSentence: 'Skip to the sentence',
  settings({ requests, modelName, weightFormat, gpuName, policy, slots, budgetTokens, prefixCache }) {
    const policyName = { 'vllm-v1': 'vLLM V1', static: 'static batching', 'prefill-first': 'prefill first' }[policy];
    const slotCount = `${integer(slots)} ${verb(slots, 'slot', 'slots')}`;
    const limits =
      policy === 'vllm-v1'
        ? [slotCount, `${integer(budgetTokens)}-token budget`, `prefix cache ${prefixCache ? 'on' : 'off'}`]
        : [slotCount];
    const count = requests === 1 ? '1 request' : `${integer(requests)} requests`;
    return [count, `${modelName} ${weightFormat}`, gpuName, [policyName, ...limits].join(', ')].join(' · ');
  },
};

const transport: TransportLabels = {
  region: 'Transport',
  first: 'First step',
  stepBack: 'Step back',
  play: 'Play',
  pause: 'Pause',
  stepOn: 'Step on',
  last: 'Last step',
  previousEvent: 'previous event',
  nextEvent: 'next event',
  speed: 'Speed',
  slower: 'Slower',
  faster: 'Faster',
  step: 'step',
  milliseconds: 'ms',
  goToStep: 'Go to step',
  goToTime: 'Go to a time in ms',
  ofSteps: (count) => `of ${integer(count)}`,
  now: 'now:',
  phases: { scheduled: 'scheduled', output: 'output' },
  phase: 'Phase of the step',
  badStep: (typed, steps) => `“${typed}” is not a step: expected a whole number from 0 to ${integer(steps - 1)}.`,
  badTime: (typed, endMs) => `“${typed}” is not a time in this run: expected a number from 0 to ${endMs}\u202fms.`,
};

const keys: KeyLabels = {
  title: 'Keys',
  titleOnPhone: 'Look and keys',
  theme: 'Theme',
  textSize: 'Text size',
  reduceMotion: 'Reduce motion: pictures change at once',
  close: 'Close',
  actions: {
    play: 'play, pause',
    step: 'step back, step on',
    phase: 'phase back, phase on',
    event: 'previous, next event',
    ends: 'first, last step',
    lane: 'lane or row up, down',
    open: 'open in the inspector',
    back: 'back out: zoom, then selection',
    speed: 'slower, faster',
    zoom: 'zoom in, out at the playhead',
    fit: 'the whole run',
    views: 'views',
    why: 'why, for the selection',
    compare: 'set this run as A of a comparison',
    table: 'table of the focused panel',
    scenario: 'edit the scenario',
    share: 'share',
    theme: 'light, dark',
    lanes: 'lanes by request or by slot',
    help: 'these keys',
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
        ? say`Simulating: ${steps} ${steps === 1 ? 'step' : 'steps'}.`
        : say`Simulating: ${steps} of about ${expectedSteps} steps. What is here can be used now.`,
    progress: 'Steps simulated',
    stop: 'Stop here',
    stopKeeps: 'Keeps what is there as a run that ends there',
    notSimulatedYet: 'not simulated yet',
    startWith: 'Start with',
    orAddRequest: 'or add a request',
    dropHere: 'Drop the file to open it. It stays in this browser.',
  },
};
