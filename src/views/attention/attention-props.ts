import type { AttentionPart } from '../../narration/attention/messages.ts';
import type { RequestPart } from '../../narration/sentence.ts';
import type { AttentionLook, MatrixCell } from '../../scenario/attention-look.ts';
import type { PanelProps } from '../panel-props.ts';
import type { ToyText } from './toy-text.ts';

/** Where a token's key and value lie in the scenario's cache. */
export interface TokenPlace {
  /** Null where the request has no such block at this moment. */
  readonly page: number | null;
  readonly block: number;
  readonly slot: number;
}

/** What every panel of the Attention view gets. */
export interface AttentionProps extends PanelProps {
  readonly look: AttentionLook;
  readonly onLook: (change: Partial<AttentionLook>) => void;
  readonly text: ToyText;
  /** The request whose pages and hue the text takes; null in a run without requests. */
  readonly request: RequestPart | null;
  /** Hue of that request, −1 for the grey rest; and as a CSS colour. */
  readonly hueIndex: number;
  readonly hue: string;
  readonly placeOf: (token: number) => TokenPlace;
  /** Part of the picture that the prose points at, or the other way round. */
  readonly lit: AttentionPart | null;
  readonly onLit: (part: AttentionPart | null) => void;
  /** Number the pointer rests on. */
  readonly pointed: MatrixCell | null;
  readonly onPoint: (cell: MatrixCell | null) => void;
}
