import { compareEn } from '../../narration/compare/en/index.ts';
import { en } from '../../narration/en.ts';
import { playRange } from '../../player/bounds.ts';
import { usePlayer } from '../../player/use-player.ts';
import { Button } from '../../ui/Button.tsx';
import { ClockField } from '../../ui/ClockField.tsx';
import type { ComparePanelProps } from '../../views/compare/compare-props.ts';
import { CompareChoices } from './CompareChoices.tsx';
import type { Session } from '../session/session.ts';
import { PhaseKey } from '../shell/PhaseKey.tsx';
import { SpeedControl } from '../shell/SpeedControl.tsx';
import { FirstMark, LastMark, PauseMark, PlayMark, StepBackMark } from '../shell/transport-marks.tsx';
import '../shell/transport.css';

const words = en.controls.transport;
const { labels } = compareEn;
const { numbers } = en;
const NS_PER_MS = 1e6;

interface CompareTransportProps {
  readonly session: Session;
  readonly panel: ComparePanelProps;
}

/** First, back, play, on, last; where both runs stand; how they are laid over each other; the phase key. */
export function CompareTransport({ session, panel }: CompareTransportProps) {
  const { player } = session;
  const { dispatch } = player;
  const { playing, ns, run, compared, compareLook, lead } = usePlayer(player, ({ playing, ns, run, compared, compareLook, lead }) => ({
    playing,
    ns,
    run,
    compared,
    compareLook,
    lead,
  }));
  const range = playRange({ run, compared, compareLook, lead });
  const { a, b, layout } = panel;
  const mark = (label: string, keys: string, onClick: () => void, drawing: React.ReactNode, className = 'transport-mark') => (
    <Button look="bare" className={className} aria-label={label} aria-keyshortcuts={keys} title={label} onClick={onClick}>
      {drawing}
    </Button>
  );
  const isPhone = layout === 'phone';
  return (
    <section className="transport compare-transport" aria-label={words.region}>
      {isPhone ? null : mark(words.first, 'Home', () => dispatch({ type: 'first' }), <FirstMark />)}
      {mark(words.stepBack, 'ArrowLeft', () => dispatch({ type: 'step', count: -1 }), <StepBackMark />)}
      {mark(
        playing ? words.pause : words.play,
        'Space',
        () => dispatch({ type: playing ? 'pause' : 'play' }),
        playing ? <PauseMark /> : <PlayMark />,
        'transport-mark transport-play',
      )}
      {mark(words.stepOn, 'ArrowRight', () => dispatch({ type: 'step', count: 1 }), <PlayMark />)}
      {isPhone ? null : mark(words.last, 'End', () => dispatch({ type: 'last' }), <LastMark />)}
      {isPhone
        ? null
        : [a, b].map(({ side, snapshot }) => (
            <span key={side} className="transport-clock compare-step" data-side={side}>
              {labels.stepOf[side]} <b>{numbers.integer(snapshot.step)}</b>
            </span>
          ))}
      <span className="transport-clock">
        <ClockField
          label={words.goToTime}
          shown={numbers.fixed(ns / NS_PER_MS, 1)}
          parse={(typed) => {
            const plain = typed.trim().replaceAll(',', '');
            const goal = Number(plain) * NS_PER_MS;
            return plain !== '' && goal >= range.fromNs && goal <= range.toNs ? goal : null;
          }}
          onCommit={(goal) => dispatch({ type: 'go-to-ns', ns: goal })}
          describeError={(typed) => words.badTime(typed, numbers.fixed(range.toNs / NS_PER_MS, 1))}
        />{' '}
        {words.milliseconds}
      </span>
      {isPhone ? null : <SpeedControl player={player} />}
      {isPhone ? null : <CompareChoices session={session} panel={panel} measures={false} />}
      <PhaseKey bubble />
    </section>
  );
}
