import { useStore } from 'zustand';
import { attentionWords } from '../../narration/attention/en.ts';
import { en } from '../../narration/en.ts';
import type { Player } from '../../player/player.ts';
import { TOKEN_COUNTS, type AttentionLook } from '../../scenario/attention-look.ts';
import { Button } from '../../ui/Button.tsx';
import { ClockField } from '../../ui/ClockField.tsx';
import type { Layout } from '../../views/panel-props.ts';
import { FirstMark, LastMark, PauseMark, PlayMark, StepBackMark } from '../shell/transport-marks.tsx';
import '../shell/transport.css';
import { changeLook, goTo, trackOf } from './attention-place.ts';
import { attentionPlay, pause, playOrPause } from './attention-play.ts';

const { transport: words } = attentionWords;
const { numbers } = en;
const HEADS = [0, 1];

interface AttentionTransportProps {
  readonly player: Player;
  readonly look: AttentionLook;
  readonly layout: Layout;
}

/** The text's own transport: steps, or tiles, of it; how long it is; which head is shown. */
export function AttentionTransport({ player, look, layout }: AttentionTransportProps) {
  const playing = useStore(attentionPlay, (state) => state.playing);
  const track = trackOf(look);
  if (track === null) return null;
  const { at, last, kind } = track;
  const go = (to: number) => {
    pause();
    goTo(player, to);
  };
  const mark = (label: string, keys: string, onClick: () => void, drawing: React.ReactNode, className = 'transport-mark') => (
    <Button look="bare" className={className} aria-label={label} aria-keyshortcuts={keys} title={label} onClick={onClick}>
      {drawing}
    </Button>
  );
  const wide = layout !== 'phone';
  return (
    <section className="transport attention-transport" aria-label={words.region}>
      {wide ? mark(words.first, 'Home', () => go(0), <FirstMark />) : null}
      {mark(words.back, 'ArrowLeft', () => go(at - 1), <StepBackMark />)}
      {mark(
        playing ? words.pause : words.play,
        'Space',
        () => playOrPause(player),
        playing ? <PauseMark /> : <PlayMark />,
        'transport-mark transport-play',
      )}
      {mark(words.on, 'ArrowRight', () => go(at + 1), <PlayMark />)}
      {wide ? mark(words.last, 'End', () => go(last), <LastMark />) : null}
      <span className="transport-clock">
        {kind === 'step' ? words.step : words.tile}{' '}
        <ClockField
          label={kind === 'step' ? words.goToStep : words.goToTile}
          shown={numbers.integer(at)}
          parse={(typed) => {
            const plain = typed.trim().replaceAll(',', '');
            return /^\d{1,4}$/.test(plain) && Number(plain) <= last ? Number(plain) : null;
          }}
          onCommit={go}
          describeError={(typed) => words.bad(typed, last)}
        />
        {words.of(last)}
      </span>
      <input
        className="attention-scrub"
        type="range"
        min={0}
        max={last}
        value={at}
        aria-label={words.scrub}
        onChange={(event) => go(Number(event.currentTarget.value))}
      />
      {kind === 'step' && wide ? <span className="attention-phase type-label">{at === 0 ? words.prefill : words.decode(at)}</span> : null}
      <label className="attention-choice">
        <span className="attention-control">{wide ? words.tokens : words.tokensShort}</span>
        <select
          className="transport-speed"
          aria-label={words.tokens}
          value={look.tokens}
          onChange={(event) => changeLook(player, { tokens: Number(event.currentTarget.value) })}
        >
          {TOKEN_COUNTS.map((tokens) => (
            <option key={tokens} value={tokens}>
              {numbers.integer(tokens)}
            </option>
          ))}
        </select>
      </label>
      {look.section === 'cache' ? null : (
        <span className="transport-phases" role="group" aria-label={words.head}>
          {wide ? null : (
            <span className="attention-control" aria-hidden="true">
              {words.head}
            </span>
          )}
          {HEADS.map((head) => (
            <button
              key={head}
              type="button"
              aria-label={words.headName(head)}
              aria-pressed={look.head === head}
              onClick={() => changeLook(player, { head })}
            >
              {wide ? words.headName(head) : head + 1}
            </button>
          ))}
        </span>
      )}
    </section>
  );
}
