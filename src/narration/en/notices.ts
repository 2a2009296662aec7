import type { NoticeLabels } from '../messages/control-labels.ts';
import { numbers } from './words.ts';

const { integer } = numbers;

export const notices: NoticeLabels = {
  region: 'Notice',
  brokenLink: 'This link is damaged:',
  wholeLink: 'it',
  defaultScenario: 'You see the default scenario.',
  openWhatWorks: 'Open what works',
  copyIt: 'Copy it',
  close: 'Close',
  reload: 'Load the page again',
  readable(read, unreadable) {
    const total = read.length + unreadable.length;
    const good = read.length === 0 ? '' : `: ${read.join(', ')}`;
    return `${integer(read.length)} of ${integer(total)} parts can be read${good}. Not: ${unreadable.join(', ')}.`;
  },
  laterVersion: 'This link was made by a later version of Servescope. Loading the page again may bring that version.',
  seekingFile: 'Looking for the file of this link in the browser …',
  missingFile: (digest) =>
    `The requests of this link are in a file that is not in this browser (digest ${digest}…). You see the default scenario.`,
  chooseFile: 'Choose the file',
  openWithoutFile: 'Open without it',
  engineChanged: 'The engine has changed since this link was made: the step is the same, what happens in it may differ.',
  engineError: (step) => `The simulation broke one of its own rules in step ${integer(step)} and stopped there.`,
  downloadSnapshot: 'Save the state for a report',
  lastValidRunStays: 'The last valid run stays.',
  rejectedRequests({ requests, tooLong, limitTokens, tooLarge, pages, otherwise }) {
    const count = tooLong + tooLarge + otherwise;
    const reasons = [
      tooLong > 0 ? `${integer(tooLong)} longer than ${integer(limitTokens)} tokens` : '',
      tooLarge > 0 ? `${integer(tooLarge)} too large for ${integer(pages)} pages` : '',
      otherwise > 0 ? `${integer(otherwise)} more than a slab, a step or the pool can hold` : '',
    ];
    return `${integer(count)} of ${integer(requests)} requests can never run and ${count === 1 ? 'is' : 'are'} rejected: ${reasons.filter(Boolean).join(', ')}.`;
  },
  stoppedAtStepLimit: (steps) => `The run was stopped at the limit of ${integer(steps)} steps, before every request ended.`,
  takeSlice: 'Take a slice of the file or another speed',
  stoppedByHand: (steps, ended, requests) =>
    `The run was stopped after ${integer(steps)} steps: ${integer(ended)} of ${integer(requests)} requests had ended, and its totals count no more.`,
};
