import { useMemo } from 'react';
import { attentionWords } from '../../../narration/attention/en.ts';
import { BUBBLE_PAINT, hatchPaint } from '../../marks/fill-patterns.tsx';
import type { AttentionProps } from '../attention-props.ts';
import { ProseColumn } from '../ProseColumn.tsx';
import { answerBothWays, checkedOutputs } from './cache-facts.ts';
import { TimesPanel } from './TimesPanel.tsx';
import { TotalsPanel } from './TotalsPanel.tsx';
import { WorkPanel } from './WorkPanel.tsx';
import './cache-section.css';

const { work: words } = attentionWords;

/** The same text with the cache and without, side by side on one playhead. */
export function CacheSection(props: AttentionProps) {
  const { run, look, text, hue, hueIndex } = props;
  const both = answerBothWays(run.scenario, look.tokens);
  const check = useMemo(() => checkedOutputs(text.words, look.tokens), [text.words, look.tokens]);
  const keys = [
    ['now', { fill: hue }],
    ['again', { fill: hatchPaint(hueIndex), stroke: hue }],
    ['read', { fill: hue, fillOpacity: 0.3, stroke: hue }],
    ['mask', { fill: BUBBLE_PAINT }],
  ] as const;
  return (
    <div className="attention-section" data-section="cache">
      <div className="attention-main">
        <ul className="work-key type-label">
          {keys.map(([id, paint]) => (
            <li key={id}>
              <svg width="14" height="11" aria-hidden="true">
                <rect x="0.5" y="0.5" width="13" height="10" {...paint} />
              </svg>
              {words.keyLabels[id]}
            </li>
          ))}
        </ul>
        <div className="work-pair">
          <WorkPanel props={props} both={both} how="cached" />
          <WorkPanel props={props} both={both} how="recomputed" />
        </div>
        <TimesPanel props={props} both={both} />
      </div>
      <div className="attention-side">
        <TotalsPanel props={props} both={both} check={check} />
        <ProseColumn {...props} />
      </div>
    </div>
  );
}
