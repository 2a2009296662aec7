import type { WhyMessages } from '../messages/why-messages.ts';
import { questions, rules } from './why-rules.ts';
import { told } from './why-told.ts';
import { numbers } from './words.ts';

export const why: WhyMessages = {
  ruleLabel: 'Regel',
  soLabel: 'also',
  stepLabel: (step) => `Schritt ${numbers.integer(step)}`,
  questions,
  rules,
  told,
};
