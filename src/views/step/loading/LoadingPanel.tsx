import { useMemo } from 'react';
import type { PointerEvent } from 'react';
import { loadingTimeFormula } from '../../../engine/loading/loading-formula.ts';
import { stepWords } from '../../../narration/step/en.ts';
import { FormulaView } from '../../formula/FormulaView.tsx';
import { Panel } from '../../panel/Panel.tsx';
import { useSize } from '../../panel/use-size.ts';
import type { Layout } from '../../panel-props.ts';
import { HbmFill, stripsPx } from './HbmFill.tsx';
import { loadingTwin } from './loading-twin.ts';
import type { LoadingPanelProps } from './loading-props.ts';
import { LoadingSettingsRow } from './LoadingSettingsRow.tsx';
import { loadingScale, LoadingTimes } from './LoadingTimes.tsx';
import { WeightFlow } from './WeightFlow.tsx';
import '../roofline/roofline.css';
import '../pipes/pipes.css';
import './loading.css';

const { loading: words, titles } = stepWords;
const DESIGN_PX: Readonly<Record<Layout, { readonly widthPx: number; readonly heightPx: number }>> = {
  wide: { widthPx: 1392, heightPx: 560 },
  medium: { widthPx: 992, heightPx: 460 },
  phone: { widthPx: 358, heightPx: 470 },
};
/** Caption above the strips and note below. */
const STRIP_WORDS_PX = 44;
const TIMES_PX = 84;
const GAP_PX = 22;
const MOST_FLOW_PX = 330;

/** Before the first request: the weights go from disk to host memory and over the host link into HBM, layer by layer. */
export function LoadingPanel(props: LoadingPanelProps) {
  const { loading, state, settings, memory, ns, layout, playing, reducedMotion, onSettings, onScrub } = props;
  const [ref, { widthPx, heightPx }] = useSize<HTMLDivElement>(DESIGN_PX[layout].widthPx, DESIGN_PX[layout].heightPx);
  const formula = useMemo(() => loadingTimeFormula(loading), [loading]);
  const stripPx = STRIP_WORDS_PX + stripsPx(loading.cards);
  const flowPx = Math.max(80, Math.min(MOST_FLOW_PX, heightPx - stripPx - TIMES_PX - 2 * GAP_PX));
  const scrub = (event: PointerEvent<HTMLDivElement>) => {
    if (event.type === 'pointermove' && event.buttons === 0) return;
    const px = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const at = loadingScale(loading, widthPx).ns(px);
    onScrub(Math.max(-loading.durationNs, Math.min(-1, Math.round(at))));
  };
  return (
    <Panel
      id="loading"
      title={titles.loading}
      sentence={words.sentence(loading.totalBytes, loading.durationNs, loading.cards)}
      badge="modelled"
      knownError={null}
      twin={() => loadingTwin(loading)}
      targets={props}
    >
      <div className="loading">
        <LoadingSettingsRow settings={settings} onSettings={onSettings} />
        <FormulaView formula={formula} brief={layout === 'phone'} />
        <div ref={ref} className="loading-drawing" onPointerDown={scrub} onPointerMove={scrub}>
          <svg width={widthPx} height={heightPx} aria-hidden="true">
            <WeightFlow loading={loading} state={state} widthPx={widthPx} heightPx={flowPx} flows={playing && !reducedMotion} />
            <HbmFill loading={loading} memory={memory} ns={ns} widthPx={widthPx} y={flowPx + GAP_PX} />
            <LoadingTimes loading={loading} ns={ns} widthPx={widthPx} y={flowPx + stripPx + 2 * GAP_PX} />
          </svg>
        </div>
      </div>
    </Panel>
  );
}
