import type { WhyMessages } from '../messages/why-messages.ts';
import { questions, rules } from './why-rules.ts';
import { told } from './why-told.ts';
import { numbers } from './words.ts';

export const why: WhyMessages = {
  ruleLabel: 'rule',
  soLabel: 'so',
  stepLabel: (step) => `step ${numbers.integer(step)}`,
  questions,
  rules,
  told,
};
