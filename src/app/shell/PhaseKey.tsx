import { spoken } from '../../narration/spoken.ts';
import { BUBBLE_PAINT, hatchPaint, hueColour } from '../../views/marks/fill-patterns.tsx';

const names = spoken.labels.phaseKey;
const HUE = hueColour(0);

/** The one legend: what the fill styles mean; dots only where something is drawn with them. */
export function PhaseKey({ bubble = false }: { readonly bubble?: boolean }) {
  const marks: readonly (readonly [name: string, drawing: React.ReactNode])[] = [
    ...(bubble
      ? [[names.bubble, <rect key="b" x=".5" y="2.5" width="23" height="9" fill={BUBBLE_PAINT} stroke="var(--rule2)" />] as const]
      : []),
    [names.queued, <path key="q" d="M0 7h24" stroke="var(--ink2)" strokeWidth="1.5" strokeDasharray="1.5 3" />],
    [names.prefill, <rect key="p" x=".5" y="2.5" width="23" height="9" fill={hatchPaint(0)} stroke={HUE} />],
    [names.decode, <path key="d" d="M0 2h7v10h-7zM8 2h7v10h-7zM16 2h7v10h-7z" fill={HUE} />],
    [names.inFlight, <path key="f" d="M1 2.6h9v8.8h-9zM13 2.6h9v8.8h-9z" fill="none" stroke={HUE} strokeWidth="1.25" />],
    [names.preempted, <path key="x" d="M8 2l7 10M15 2l-7 10" stroke="var(--signal)" strokeWidth="2" />],
    [
      names.finished,
      <g key="e">
        <rect x="4" y="2" width="8" height="10" fill={HUE} />
        <path d="M13 0v14" stroke="var(--ink)" strokeWidth="2" />
      </g>,
    ],
  ];
  return (
    <ul className="phase-key">
      {marks.map(([name, drawing]) => (
        <li key={name}>
          <svg width="24" height="14" aria-hidden="true">
            {drawing}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
