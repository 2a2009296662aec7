import type { BadgeLabels, EventNames } from './messages/event-names.ts';
import type { ControlLabels } from './messages/control-labels.ts';
import type { LiveMessages } from './messages/live-messages.ts';
import type { PanelLabels } from './messages/panel-labels.ts';
import type { PictureWords } from './messages/picture-words.ts';
import type { FormulaLabels, PanelSentences, SelectionTitles } from './messages/panel-sentences.ts';
import type { BatchRowMessages, IdleSlotMessages, LaneMessages, WaitingMessages } from './messages/row-messages.ts';
import type { WhyMessages } from './messages/why-messages.ts';
import type { NumberFormats } from './format.ts';
import type { Language } from '../scenario/link/link-language.ts';

/**
 * Every word on screen in one language. A message is a function from typed slots to a sentence (data, see `parts.ts`); how numbers are
 * written, plurals and the order of clauses are the language's own business.
 */
export interface Catalogue {
  /** BCP 47 tag, for the `lang` attribute and the link. */
  readonly language: Language;
  readonly numbers: NumberFormats;
  readonly live: LiveMessages;
  readonly waiting: WaitingMessages;
  readonly batchRow: BatchRowMessages;
  readonly idleSlot: IdleSlotMessages;
  readonly lane: LaneMessages;
  readonly why: WhyMessages;
  readonly panels: PanelSentences;
  readonly titles: SelectionTitles;
  readonly formulas: FormulaLabels;
  readonly controls: ControlLabels;
  readonly labels: PanelLabels;
  readonly pictures: PictureWords;
  readonly events: EventNames;
  readonly badges: BadgeLabels;
}
