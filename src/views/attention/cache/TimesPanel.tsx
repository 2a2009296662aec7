import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { MEASURED_PASSES } from '../../../engine/attention/measured-attention.ts';
import type { BothWays } from '../../../engine/attention/passes.ts';
import { worstErrorOf } from '../../../engine/cost/step-error.ts';
import { attentionWords } from '../../../narration/attention/en.ts';
import { en } from '../../../narration/en.ts';
import { PROMPT_TOKENS } from '../../../scenario/attention-look.ts';
import { Panel } from '../../panel/Panel.tsx';
import { useSize } from '../../panel/use-size.ts';
import type { TwinTable } from '../../panel/twin-table.ts';
import type { AttentionProps } from '../attention-props.ts';
import { newestRow } from '../matrix/matrix-layout.ts';
import { isMeasured } from './cache-facts.ts';

const { titles, panels, times: words } = attentionWords;
const { numbers } = en;
const NS_PER_MS = 1e6;
const MARGIN = { left: 44, right: 78, top: 16, bottom: 30 } as const;
const DESIGN_PX = { widthPx: 976, heightPx: 190 };
const MOST_POINTS = 300;
const DOT_PX = 3;

interface TimesPanelProps {
  readonly props: AttentionProps;
  readonly both: BothWays;
}

/** How long each pass takes, by the tokens there are: both ways modelled, and measured where they were. */
export function TimesPanel({ props, both }: TimesPanelProps) {
  const { run, look, lit, onLit } = props;
  const { gpu, model } = run.scenario;
  const [ref, { widthPx, heightPx }] = useSize<HTMLDivElement>(DESIGN_PX.widthPx, DESIGN_PX.heightPx);
  const known = isMeasured(run.scenario);
  const measured = known ? MEASURED_PASSES.rows.filter(([tokens]) => tokens < look.tokens) : [];
  const longest = Math.max(both.recomputed.durationNs.at(-1) ?? 0, both.cached.durationNs.at(-1) ?? 0) / NS_PER_MS;
  const x = scaleLinear([0, look.tokens], [MARGIN.left, widthPx - MARGIN.right]);
  const y = scaleLinear([0, Math.max(longest, ...measured.map(([, , ms]) => ms))], [heightPx - MARGIN.bottom, MARGIN.top]).nice(4);
  const steps = sampled(both.steps);
  const curve = (how: 'cached' | 'recomputed') =>
    line<number>()
      .x((step) => x(PROMPT_TOKENS + step))
      .y((step) => y(both[how].durationNs[step] / NS_PER_MS))(steps) ?? '';
  const endY = {
    recomputed: y((both.recomputed.durationNs.at(-1) ?? 0) / NS_PER_MS),
    cached: y((both.cached.durationNs.at(-1) ?? 0) / NS_PER_MS),
  };
  const apart = Math.abs(endY.cached - endY.recomputed) < 14;
  const at = newestRow(look) + 1;
  const here = (how: 'cached' | 'recomputed') => y(both[how].durationNs[look.step] / NS_PER_MS);
  return (
    <Panel
      id="attention-times"
      title={titles.times}
      sentence={known ? panels.times(model.name, gpu.name) : panels.noMeasured(model.name, gpu.name)}
      badge="modelled"
      knownError={worstErrorOf({ gpu }, ['decode', 'prefill'])}
      twin={() => timesTwin(both, measured)}
      targets={props}
    >
      <div
        ref={ref}
        className="times-plot"
        data-lit={lit === 'times'}
        onPointerEnter={() => onLit('times')}
        onPointerLeave={() => onLit(null)}
      >
        <svg width={widthPx} height={heightPx} aria-hidden="true">
          <text className="type-label" x={0} y={9}>
            {words.yAxis}
          </text>
          {y.ticks(4).map((tick) => (
            <g key={tick}>
              <line x1={MARGIN.left} x2={widthPx - MARGIN.right} y1={y(tick)} y2={y(tick)} stroke="var(--rule)" />
              <text className="type-num type-end" x={MARGIN.left - 6} y={y(tick) + 4}>
                {Number.isInteger(tick) ? numbers.integer(tick) : numbers.fixed(tick, 1)}
              </text>
            </g>
          ))}
          {x.ticks(5).map((tick) => (
            <text key={tick} className="type-num type-middle" x={x(tick)} y={heightPx - MARGIN.bottom + 15}>
              {numbers.integer(tick)}
            </text>
          ))}
          <text className="type-label type-end" x={widthPx - MARGIN.right} y={heightPx - 2}>
            {words.xAxis}
          </text>
          <line className="times-now" x1={x(at)} x2={x(at)} y1={MARGIN.top} y2={heightPx - MARGIN.bottom} />
          <path d={curve('recomputed')} className="times-curve" />
          <path d={curve('cached')} className="times-curve" />
          {measured.map(([tokens, cachedMs, wholeMs]) => (
            <g key={tokens}>
              <circle cx={x(tokens)} cy={y(wholeMs)} r={DOT_PX} className="times-dot" />
              <circle cx={x(tokens)} cy={y(cachedMs)} r={DOT_PX} className="times-dot" />
            </g>
          ))}
          {(['recomputed', 'cached'] as const).map((how) => (
            <circle key={how} cx={x(at)} cy={here(how)} r={4.5} className="times-here" />
          ))}
          <text className="type-label type-ink" x={widthPx - MARGIN.right + 8} y={endY.recomputed + (apart ? -4 : 4)}>
            {words.without}
          </text>
          <text className="type-label type-ink" x={widthPx - MARGIN.right + 8} y={endY.cached + (apart ? 11 : 4)}>
            {words.withCache}
          </text>
        </svg>
      </div>
    </Panel>
  );
}

/** Steps enough for a curve: all of a short text, some hundred of a long one, both ends among them. */
function sampled(steps: number): readonly number[] {
  const every = Math.max(1, Math.ceil(steps / MOST_POINTS));
  const some = Array.from({ length: Math.ceil(steps / every) }, (_, i) => i * every);
  return some.at(-1) === steps - 1 ? some : [...some, steps - 1];
}

function timesTwin({ steps, cached, recomputed }: BothWays, measured: readonly (readonly [number, number, number])[]): TwinTable {
  const ms = (ns: number): string => numbers.fixed(ns / NS_PER_MS, 2);
  const doublings = Array.from({ length: 13 }, (_, power) => 2 ** power).filter(
    (tokens) => tokens > PROMPT_TOKENS && tokens - PROMPT_TOKENS < steps,
  );
  const lengths = [...new Set([PROMPT_TOKENS, ...doublings, ...measured.map(([tokens]) => tokens), PROMPT_TOKENS + steps - 1])].sort(
    (a, b) => a - b,
  );
  return {
    caption: titles.times,
    columns: [
      { label: words.columns.tokens },
      ...(['with', 'without', 'measuredWith', 'measuredWithout'] as const).map((id) => ({ label: words.columns[id], numeric: true })),
    ],
    rows: lengths.map((tokens) => {
      const point = measured.find(([length]) => length === tokens);
      const step = tokens - PROMPT_TOKENS;
      const modelled = step < steps ? [ms(cached.durationNs[step]), ms(recomputed.durationNs[step])] : ['', ''];
      const seen = point === undefined ? ['', ''] : [numbers.fixed(point[1], 2), numbers.fixed(point[2], 2)];
      return { key: tokens, cells: [numbers.integer(tokens), ...modelled, ...seen] };
    }),
  };
}
