import { Int32Column } from './columns.ts';
import type { EngineState } from './keyframes.ts';
import { writeKeyframe } from './keyframes.ts';

/** Operations since the last keyframe, in words, before another may come. */
const LEAST_SPACING_WORDS = 4096;
/** A run seldom needs more. */
const USUAL_KEYFRAMES = 16;

/** Writes keyframes, spaced by the words of operations between them, so that any look-up replays about as much as it restores. */
export class KeyframeRecorder {
  readonly words: Int32Column;
  /** By keyframe: the step at whose start it stands, and where it stands in `words`. */
  readonly step = new Int32Column();
  readonly at = new Int32Column();
  private lastOp = 0;
  private lastWords = 0;

  /** @param usualWords about what one keyframe takes */
  constructor(usualWords: number) {
    this.words = new Int32Column(USUAL_KEYFRAMES * usualWords);
  }

  /** Keeps the state at a step's start when a keyframe is due; `opWords` operations have been recorded so far. */
  beginStep(step: number, opWords: number, state: EngineState): void {
    if (step > 0 && opWords - this.lastOp < Math.max(LEAST_SPACING_WORDS, this.lastWords >> 3)) return;
    const before = this.words.length;
    this.step.push(step);
    this.at.push(before);
    writeKeyframe(this.words, state);
    this.lastWords = this.words.length - before;
    this.lastOp = opWords;
  }
}
