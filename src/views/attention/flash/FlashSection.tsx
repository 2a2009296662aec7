import type { AttentionProps } from '../attention-props.ts';
import { ProseColumn } from '../ProseColumn.tsx';
import { tileScene } from './flash-facts.ts';
import { MeasuredFlashPanel } from './MeasuredFlashPanel.tsx';
import { RunningPanel } from './RunningPanel.tsx';
import { TilesPanel } from './TilesPanel.tsx';
import { TrafficPanel } from './TrafficPanel.tsx';
import '../cache/cache-section.css';
import './flash-section.css';

/** FlashAttention tile by tile, and what it saves: traffic by formula, time and memory as measured. */
export function FlashSection(props: AttentionProps) {
  const scene = tileScene(props.look);
  return (
    <div className="attention-section" data-section="flash">
      <div className="attention-main">
        <div className="flash-pair">
          <TilesPanel props={props} scene={scene} />
          <RunningPanel props={props} scene={scene} />
        </div>
        <TrafficPanel props={props} />
      </div>
      <div className="attention-side">
        <ProseColumn {...props} />
        <MeasuredFlashPanel props={props} />
      </div>
    </div>
  );
}
