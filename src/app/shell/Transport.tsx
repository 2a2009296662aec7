import { spoken } from '../../narration/spoken.ts';
import { runRange } from '../../player/bounds.ts';
import type { Player } from '../../player/player.ts';
import { usePlayer } from '../../player/use-player.ts';
import { Button } from '../../ui/Button.tsx';
import { ClockField } from '../../ui/ClockField.tsx';
import type { Layout } from '../../views/panel-props.ts';
import type { SentenceTargets } from '../../views/panel/SentenceText.tsx';
import { NowEvent } from './NowEvent.tsx';
import { PhaseKey } from './PhaseKey.tsx';
import { SpeedControl } from './SpeedControl.tsx';
import { FirstMark, LastMark, PauseMark, PlayMark, StepBackMark } from './transport-marks.tsx';
import './transport.css';

const words = spoken.controls.transport;
const { numbers } = spoken;
const NS_PER_MS = 1e6;
const PHASES = ['scheduled', 'output'] as const;

interface TransportProps {
  readonly player: Player;
  readonly layout: Layout;
  readonly targets: SentenceTargets;
}

/** First, step back, play, step on, last; the two clocks; speed; events; the phase key. */
export function Transport({ player, layout, targets }: TransportProps) {
  const { dispatch } = player;
  const { run, playing, ns } = usePlayer(player, ({ run, playing, ns }) => ({ run, playing, ns }));
  const moment = run.momentAt(ns);
  const whole = runRange(run);
  const endMs = numbers.fixed(whole.toNs / NS_PER_MS, 1);

  const clockStep = (
    <span className="transport-clock">
      {words.step}{' '}
      <ClockField
        label={words.goToStep}
        shown={numbers.integer(moment.step)}
        parse={(typed) => {
          const step = numbers.parse(typed);
          return step !== null && Number.isInteger(step) && step >= 0 && step < run.stepCount ? step : null;
        }}
        onCommit={(step) => dispatch({ type: 'go-to-step', step })}
        describeError={(typed) => words.badStep(typed, run.stepCount)}
      />
      {layout === 'phone' ? null : ` ${words.ofSteps(run.stepCount)}`}
    </span>
  );
  const clockTime = (
    <span className="transport-clock">
      <ClockField
        label={words.goToTime}
        shown={numbers.fixed(ns / NS_PER_MS, 1)}
        parse={(typed) => {
          const ms = numbers.parse(typed);
          return ms !== null && ms * NS_PER_MS >= whole.fromNs && ms * NS_PER_MS <= whole.toNs ? ms * NS_PER_MS : null;
        }}
        onCommit={(value) => dispatch({ type: 'go-to-ns', ns: value })}
        describeError={(typed) => words.badTime(typed, endMs)}
      />{' '}
      {words.milliseconds}
    </span>
  );
  const phases = (
    <span className="transport-phases" role="group" aria-label={words.phase}>
      {PHASES.map((phase) => (
        <button
          key={phase}
          type="button"
          aria-pressed={moment.phase === phase}
          onClick={() => dispatch({ type: 'go-to-step', step: moment.step, phase })}
        >
          {words.phases[phase]}
        </button>
      ))}
    </span>
  );
  const mark = (label: string, keys: string, onClick: () => void, drawing: React.ReactNode, className = 'transport-mark') => (
    <Button look="bare" className={className} aria-label={label} aria-keyshortcuts={keys} title={label} onClick={onClick}>
      {drawing}
    </Button>
  );
  const marks = {
    first: mark(words.first, 'Home', () => dispatch({ type: 'first' }), <FirstMark />),
    back: mark(words.stepBack, 'ArrowLeft', () => dispatch({ type: 'step', count: -1 }), <StepBackMark />),
    play: mark(
      playing ? words.pause : words.play,
      'Space',
      () => dispatch({ type: playing ? 'pause' : 'play' }),
      playing ? <PauseMark /> : <PlayMark />,
      'transport-mark transport-play',
    ),
    on: mark(words.stepOn, 'ArrowRight', () => dispatch({ type: 'step', count: 1 }), <PlayMark />),
    last: mark(words.last, 'End', () => dispatch({ type: 'last' }), <LastMark />),
  };

  if (layout === 'phone') {
    return (
      <section className="transport" aria-label={words.region}>
        {marks.back}
        {marks.play}
        {marks.on}
        <span className="transport-room" />
        {clockStep}
        {clockTime}
      </section>
    );
  }
  return (
    <section className="transport" aria-label={words.region}>
      {marks.first}
      {marks.back}
      {marks.play}
      {marks.on}
      {marks.last}
      {clockStep}
      {phases}
      {clockTime}
      <SpeedControl player={player} />
      <span className="transport-events">
        <Button look="bare" aria-keyshortcuts="Shift+ArrowLeft" onClick={() => dispatch({ type: 'event', direction: -1 })}>
          <span aria-hidden="true">‹ </span>
          {words.previousEvent}
        </Button>
        <Button look="bare" aria-keyshortcuts="Shift+ArrowRight" onClick={() => dispatch({ type: 'event', direction: 1 })}>
          {words.nextEvent}
          <span aria-hidden="true"> ›</span>
        </Button>
      </span>
      <span className="transport-end">
        <NowEvent run={run} step={moment.step} phase={moment.phase} targets={targets} />
        <PhaseKey />
      </span>
    </section>
  );
}
