import { numbers, say } from '../en/words.ts';
import { num } from '../sentence.ts';
import { duration } from './en-words.ts';
import type { RooflineMessages } from './roofline-messages.ts';

const { bytes, byteRate, fixed, flopRate, integer } = numbers;
/** Three significant digits at most. */
const intensity = (value: number): string => (value >= 100 ? integer(value) : fixed(value, value >= 10 ? 1 : 2));

export const roofline: RooflineMessages = {
  sentence: say`operators of this step; solid roof = spec sheet, dashed = measured`,
  sentenceOfTime: say`step time and tokens a second, modelled; dots = measured`,
  tabs: { roofline: 'Roofline', time: 'Time' },
  tabsLabel: 'Roofline or time',
  axes: {
    intensity: 'FLOP per byte from HBM',
    teraflops: 'TFLOP/s',
    batch: 'requests in the batch',
    prompt: 'prompt tokens',
    milliseconds: 'ms a step',
    tokensPerSecond: 'tokens/s',
  },
  roof: (flops, format, isBrief) => `${flopRate(flops)} ${format}${isBrief ? '' : ', spec sheet'}`,
  slope: (perSecond, isBrief) => `${byteRate(perSecond)}${isBrief ? '' : ', spec sheet'}`,
  measuredRoof: (text) => `${text} measured`,
  l2Roof: (perSecond) => `L2 ${byteRate(perSecond)}`,
  ridge: (value) => `ridge ${intensity(value)}`,
  wholeStepNow: 'this step',
  matmuls: 'matmuls',
  attention: 'attention',
  whatIf: 'what if',
  sliders: { batch: 'What if: requests in the batch', prompt: 'What if: tokens of a prompt' },
  modes: { batch: 'batch', prompt: 'prompt' },
  value: (mode, count) => (mode === 'batch' ? `batch ${integer(count)}` : `prompt of ${integer(count)}`),
  goToCrossing: 'to the ridge',
  goToMatmulCrossing: 'matmuls to the ridge',
  backToReal: 'as it is',
  showMeasured: 'measured steps',
  noMeasured: (gpu, model) => `No measured steps of ${model} on ${gpu}.`,
  side({ mode, count, contextTokens, intensity: value, ridge, crossing, matmulCrossing, crossingTooLargeBytes, limit }) {
    const at = mode === 'batch' ? say`A batch of ${count} at ${contextTokens} tokens of context` : say`A prompt of ${count} tokens`;
    const side =
      value < ridge
        ? say`left of the ridge (${num(intensity(ridge))}), so bytes bind`
        : say`right of the ridge (${num(intensity(ridge))}), so arithmetic binds`;
    const unit = mode === 'batch' ? 'batch' : 'a prompt of';
    const cross =
      crossing === null
        ? say` The whole step never crosses: no ${mode === 'batch' ? 'batch' : 'prompt'} lifts it above ${num(intensity(limit))}.`
        : say` It crosses at ${unit} ${crossing}${crossingTooLargeBytes === null ? say`` : say`, whose cache, ${num(bytes(crossingTooLargeBytes))}, does not fit the card`}.`;
    const matmul = matmulCrossing === null || matmulCrossing === crossing ? say`` : say` Its matmuls alone cross at ${matmulCrossing}.`;
    return say`${at} does ${num(intensity(value))} FLOP a byte, ${side}.${cross}${matmul}`;
  },
  time({ mode, count, contextTokens, durationNs, tokensPerSecond, aloneNs }) {
    const ratio = num(`${fixed(durationNs / aloneNs, 2)}×`);
    const rate = num(integer(tokensPerSecond));
    return mode === 'batch'
      ? say`A batch of ${count} at ${contextTokens} tokens of context takes ${num(duration(durationNs))}, ${ratio} the time of one request, and writes ${rate} tokens a second.`
      : say`A prompt of ${count} tokens takes ${num(duration(durationNs))}, ${ratio} the time of one token: ${rate} tokens a second.`;
  },
  measuredAt: (batch, ms) => `measured, batch ${integer(batch)}: ${fixed(ms, 2)}\u202fms`,
  measuredContext: (contextTokens) => `measured at ${integer(contextTokens)} tokens of context`,
  columns: {
    point: 'point',
    intensity: 'FLOP a byte',
    rate: 'FLOP/s reached',
    share: 'of the roof',
    side: 'of the ridge',
    batch: 'batch',
    prompt: 'prompt',
    time: 'step',
    tokensPerSecond: 'tokens/s',
    measured: 'measured',
  },
  sides: { left: 'left', right: 'right' },
};
