import type { OperatorId } from '../../engine/cost/cost-model.ts';
import { numbers, say } from '../en/words.ts';
import type { Sentence } from '../parts.ts';
import { num } from '../sentence.ts';
import { duration, operators, spelled } from './en-words.ts';
import type { LiveStepMessages, StepPurpose } from './messages.ts';

const { bytes, flops, percent } = numbers;
const time = (ns: number) => num(duration(ns));
const moved = (value: number) => num(bytes(value));
const share = (value: number) => num(percent(value));
const work = (value: number) => num(flops(value));

function sentenceCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** "to write five tokens", "for 256 prompt tokens and three written". */
function purpose({ prefillTokens, sampledTokens }: StepPurpose): Sentence {
  const written = spelled(sampledTokens);
  if (prefillTokens === 0) return say`to write ${written} ${sampledTokens === 1 ? 'token' : 'tokens'}`;
  const prompt = say`for ${prefillTokens} prompt ${prefillTokens === 1 ? 'token' : 'tokens'}`;
  return sampledTokens === 0 ? prompt : say`${prompt} and ${written} written`;
}

/** "five tokens", "256 prompt tokens and five written". */
function purposeShort({ prefillTokens, sampledTokens }: StepPurpose): Sentence {
  if (prefillTokens === 0) return say`${spelled(sampledTokens)} ${sampledTokens === 1 ? 'token' : 'tokens'}`;
  return say`${prefillTokens} prompt ${prefillTokens === 1 ? 'token' : 'tokens'}${sampledTokens === 0 ? say`` : say`, ${sampledTokens} written`}`;
}

/** "and its tensor cores 1.2%"; nothing where the card has no rate to hold it against. */
function tensor(value: number | null, text: string): Sentence {
  return value === null ? say`` : say`${text} ${share(value)}`;
}

/** Who does it: the one card, or each of several that share the model. */
const who = (cards: number): Sentence => (cards === 1 ? say`the GPU` : say`each of ${cards} cards`);
const aCard = (cards: number): Sentence => (cards === 1 ? say`` : say` a card`);

export const live: LiveStepMessages = {
  idle(step) {
    const told = say`Nothing runs in step ${step}: no byte moves and the tensor cores stand still.`;
    return { long: told, middle: told, short: say`Nothing runs in step ${step}: no byte moves.` };
  },
  step(slots) {
    const { durationNs, cards, bytes: value, flops: arithmetic, memoryBusy, tensorBusy, bottleneck } = slots;
    const busy =
      slots.prefillTokens === 0
        ? say`its memory pipe is ${share(memoryBusy)} busy${tensor(tensorBusy, ' and its tensor cores')}`
        : say`memory pipe ${share(memoryBusy)} busy${tensor(tensorBusy, ', tensor cores')}`;
    if (bottleneck === 'tensor') {
      return {
        long: say`For ${time(durationNs)} ${who(cards)} multiplies, ${work(arithmetic)} ${purpose(slots)}${tensor(tensorBusy, ': tensor cores')} busy, memory pipe ${share(memoryBusy)} (spec sheet).`,
        middle: say`${time(durationNs)}, ${work(arithmetic)}${aCard(cards)}, ${purposeShort(slots)}${tensor(tensorBusy, ': tensor cores')} busy, memory pipe ${share(memoryBusy)} (spec sheet).`,
        short: say`${work(arithmetic)}${aCard(cards)} for ${purposeShort(slots)}${tensor(tensorBusy, ': tensor cores')} busy, memory ${share(memoryBusy)}.`,
      };
    }
    if (bottleneck === 'link') {
      return {
        long: say`${time(durationNs)} ${purpose(slots)}, mostly for adding up the cards' shares over the link: memory pipe ${share(memoryBusy)} busy${tensor(tensorBusy, ', tensor cores')}, against the spec sheet.`,
        middle: say`${time(durationNs)}, mostly all-reduces over the link, ${purposeShort(slots)}: memory pipe ${share(memoryBusy)} busy${tensor(tensorBusy, ', tensor cores')}.`,
        short: say`Mostly all-reduces over the link: memory ${share(memoryBusy)} busy${tensor(tensorBusy, ', tensor cores')}.`,
      };
    }
    if (bottleneck === 'launch') {
      return {
        long: say`${time(durationNs)} ${purpose(slots)}, mostly for starting kernels and for the host: memory pipe ${share(memoryBusy)} busy${tensor(tensorBusy, ', tensor cores')}, against the spec sheet.`,
        middle: say`${time(durationNs)}, mostly kernel starts and host, ${purposeShort(slots)}: memory pipe ${share(memoryBusy)} busy${tensor(tensorBusy, ', tensor cores')}.`,
        short: say`Mostly kernel starts and host: memory ${share(memoryBusy)} busy${tensor(tensorBusy, ', tensor cores')}.`,
      };
    }
    return {
      long: say`For ${time(durationNs)} ${who(cards)} hauls ${moved(value)} ${purpose(slots)}: ${busy}${cards === 1 ? ', against the spec sheet' : ' (spec sheet)'}.`,
      middle: say`${time(durationNs)}, ${moved(value)}${aCard(cards)}, ${purposeShort(slots)}: memory pipe ${share(memoryBusy)} busy${tensor(tensorBusy, ', tensor cores')} (spec sheet).`,
      short: say`${moved(value)}${aCard(cards)} for ${purposeShort(slots)}: memory ${share(memoryBusy)} busy${tensor(tensorBusy, ', tensor cores')}.`,
    };
  },
  layer({ layer, layers, durationNs, cards, bytes: value, memoryBusy, tensorBusy }) {
    const alike = layers === 1 ? say`` : say` All ${layers} layers are alike.`;
    return {
      long: say`Layer ${layer} takes ${time(durationNs)} and hauls ${moved(value)}${cards === 1 ? say`` : say` on each of ${cards} cards`}: the memory pipe is ${share(memoryBusy)} busy${tensor(tensorBusy, ', the tensor cores')}.${alike}`,
      middle: say`Layer ${layer}: ${time(durationNs)}, ${moved(value)}${aCard(cards)}, memory pipe ${share(memoryBusy)} busy${tensor(tensorBusy, ', tensor cores')}.`,
      short: say`Layer ${layer}: ${moved(value)}${aCard(cards)}, memory ${share(memoryBusy)} busy${tensor(tensorBusy, ', tensor cores')}.`,
    };
  },
  operator({ operator, durationNs, cards, bytes: value, hbmNs, computeNs, launchNs, bound }) {
    const { name } = operators[operator];
    const subject = sentenceCase(name);
    if (bound === 'link') {
      return {
        long: say`${subject} takes ${time(durationNs)}: each card sends ${moved(value)} to the others and waits for theirs, so the link sets its time.`,
        middle: say`${subject}, ${time(durationNs)}: each card sends ${moved(value)}; the link binds.`,
        short: say`${subject}: ${time(durationNs)}; the link binds.`,
      };
    }
    const tail = {
      hbm: say`so HBM sets its time`,
      compute: say`so the tensor cores set its time`,
      launch: say`so starting its kernel (${time(launchNs)}) sets its time`,
    }[bound];
    const tailShort = { hbm: 'HBM binds', compute: 'tensor cores bind', launch: 'the kernel start binds' }[bound];
    const arithmetic = computeNs === 0 ? say`` : say`, its arithmetic ${time(computeNs)}`;
    const arithmeticShort = computeNs === 0 ? say`` : say`, arithmetic ${time(computeNs)}`;
    return {
      long: say`${subject} takes ${time(durationNs)}: its ${moved(value)}${aCard(cards)} need ${time(hbmNs)} alone${arithmetic}, ${tail}.`,
      middle: say`${subject}, ${time(durationNs)}: ${moved(value)}${aCard(cards)} need ${time(hbmNs)}${arithmeticShort}; ${tailShort}.`,
      short: say`${sentenceCase(operators[operator].short)}: bytes ${time(hbmNs)}${arithmeticShort}; ${tailShort}.`,
    };
  },
  doesNotRun(operator: OperatorId, step) {
    const told = say`Step ${step} has no ${operators[operator].name}: nothing in it asks for that.`;
    return { long: told, middle: told, short: say`Step ${step} has no ${operators[operator].short}.` };
  },
  loading({ loadedBytes, totalBytes, layer, layers, slowest, cards, leftNs }) {
    const hbm = cards === 1 ? say`in HBM` : say`in each HBM`;
    const first = cards === 1 ? say`and in ${time(leftNs)} the first request can run` : say`${time(leftNs)} to go`;
    const where = layer === null ? say`` : say`, layer ${layer} of ${layers} comes now`;
    return {
      long: say`${moved(loadedBytes)} of ${moved(totalBytes)} of weights are ${hbm}${where}; ${slowest} sets the pace, ${first}.`,
      middle: say`${moved(loadedBytes)} of ${moved(totalBytes)} are ${hbm}${where}; ${slowest} sets the pace, ${time(leftNs)} to go.`,
      short: say`${moved(loadedBytes)} of ${moved(totalBytes)} are ${hbm}; ${slowest} sets the pace.`,
    };
  },
};
