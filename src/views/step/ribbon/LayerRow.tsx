import type { StepPlace } from '../../../engine/cost/step-layout.ts';
import { stepWords } from '../../../narration/step/en.ts';
import { hatchPaint, hueColour } from '../../marks/fill-patterns.tsx';
import { labelWidthPx } from '../../timeline/text-width.ts';
import type { Stripe } from './attention-stripes.ts';
import { placeCallouts } from './callouts.ts';
import type { LayerRow as LayerRowData, OperatorBar, RibbonMeasures } from './ribbon-layout.ts';
import { operatorBytes } from './operator-bytes.ts';

const { bounds, operators, ribbon: words } = stepWords;
/** Names inside bars are set in 12 px sans, semibold. */
const NAME_CHARACTER_PX = 7.1;

interface LayerRowProps {
  readonly row: LayerRowData;
  readonly measures: RibbonMeasures;
  readonly widthPx: number;
  readonly open: StepPlace | null;
  readonly stripesOf: (bar: OperatorBar) => readonly Stripe[];
  readonly currentIndex: number;
  readonly onOpen: (place: StepPlace) => void;
}

/** One layer magnified: each operator as long as it takes, its bytes above, its arithmetic below. */
export function LayerRow({ row, measures, widthPx, open, stripesOf, currentIndex, onOpen }: LayerRowProps) {
  const { layer } = row.stretch;
  return (
    <>
      {row.bars.map((bar, index) => {
        const { id } = bar.stretch.cost;
        return (
          <Operator
            key={id}
            bar={bar}
            measures={measures}
            index={index}
            isCurrent={index === currentIndex}
            isOpen={open?.operator === id && open.layer === layer}
            stripes={stripesOf(bar)}
            onOpen={() => onOpen({ layer, operator: id })}
          />
        );
      })}
      <Callouts row={row} measures={measures} widthPx={widthPx} />
    </>
  );
}

interface OperatorProps {
  readonly bar: OperatorBar;
  readonly measures: RibbonMeasures;
  readonly index: number;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly stripes: readonly Stripe[];
  readonly onOpen: () => void;
}

function Operator({ bar, measures, index, isCurrent, isOpen, stripes, onOpen }: OperatorProps) {
  const { stretch, x, width, bytesWidth, arithmeticWidth, launchWidth } = bar;
  const { y, height } = measures.layerRow;
  const { cost } = stretch;
  const name = operators[cost.id].name;
  const workWidth = Math.max(0, width - launchWidth);
  const spoken = words.operatorName(name, stretch.endNs - stretch.startNs, bounds[cost.bound]);
  const inside = insideName(bar);
  const under = underText(bar);
  return (
    <g>
      <path
        d={`M${x + width - launchWidth} ${y + 0.5}H${x + width - 0.5}M${x + width - launchWidth} ${y + height - 0.5}H${x + width - 0.5}`}
        stroke="var(--rule2)"
        fill="none"
      />
      {stripes.length === 0 ? (
        <rect
          x={x + 0.5}
          y={y}
          width={Math.max(0.8, bytesWidth - 1)}
          height={height}
          fill={isOpen ? 'var(--ink)' : cost.bound === 'link' ? 'var(--act)' : 'var(--bytes)'}
          fillOpacity={isOpen ? 1 : 0.8}
        />
      ) : (
        stripes.map(({ key, hue, kind, fromShare, toShare }) => (
          <rect
            key={key}
            x={x + 0.5 + fromShare * (workWidth - 1)}
            y={y}
            width={Math.max(0.8, (toShare - fromShare) * (workWidth - 1))}
            height={height}
            fill={kind === 'prefill' ? hatchPaint(hue) : hueColour(hue)}
            stroke={kind === 'prefill' ? hueColour(hue) : 'var(--paper)'}
            strokeWidth={0.8}
          />
        ))
      )}
      {arithmeticWidth > 0 ? (
        <rect
          x={x + 0.5}
          y={measures.arithmetic.y}
          width={Math.max(0.8, arithmeticWidth)}
          height={measures.arithmetic.height}
          fill="var(--flops)"
        />
      ) : null}
      {inside === '' ? null : (
        <text className="type-title" style={{ fill: 'var(--paper)' }} x={x + 6} y={y + height / 2 + 4} aria-hidden="true">
          {inside}
        </text>
      )}
      {under === '' ? null : (
        <text className="type-label" x={x + Math.max(10, arithmeticWidth + 6)} y={measures.underY} aria-hidden="true">
          {under}
        </text>
      )}
      <rect
        className="step-operator"
        data-roving={index}
        data-operator={cost.id}
        role="button"
        tabIndex={isCurrent ? 0 : -1}
        aria-label={spoken}
        aria-pressed={isOpen}
        x={x}
        y={y - 2}
        width={Math.max(1, width)}
        height={measures.arithmetic.y + measures.arithmetic.height - y + 2}
        onClick={onOpen}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          event.stopPropagation();
          onOpen();
        }}
      >
        <title>{spoken}</title>
      </rect>
    </g>
  );
}

/** The longest name that stands in the part of the bar that is filled with bytes. */
function insideName({ stretch, bytesWidth }: OperatorBar): string {
  const { id } = stretch.cost;
  if (id === 'attention-prefill' || id === 'attention-decode') return '';
  return [operators[id].name, operators[id].short].find((text) => text.length * NAME_CHARACTER_PX + 12 <= bytesWidth) ?? '';
}

function underText({ stretch, width, arithmeticWidth }: OperatorBar): string {
  const { cost, startNs, endNs } = stretch;
  const room = width - Math.max(10, arithmeticWidth + 6);
  const durationNs = endNs - startNs;
  const bound = bounds[cost.bound];
  const texts = [words.under(operatorBytes(cost), durationNs, bound), `${stepWords.duration(durationNs)}, ${bound}`, bound];
  return texts.find((text) => labelWidthPx(text) <= room) ?? '';
}

interface CalloutsProps {
  readonly row: LayerRowData;
  readonly measures: RibbonMeasures;
  readonly widthPx: number;
}

/** Names of the operators whose bar is too narrow for one. */
function Callouts({ row, measures, widthPx }: CalloutsProps) {
  const labels = row.bars.flatMap((bar) => {
    const { cost } = bar.stretch;
    if (insideName(bar) !== '') return [];
    const isAttention = cost.id === 'attention-prefill' || cost.id === 'attention-decode';
    const kvBytes = cost.kvReadBytes + cost.kvWriteBytes;
    const text = isAttention && kvBytes > 0 ? words.stripes(operators[cost.id].short, kvBytes) : operators[cost.id].short;
    return [{ key: cost.id, text, atX: bar.x + bar.width / 2, widthPx: labelWidthPx(text) }];
  });
  const top = measures.arithmetic.y + measures.arithmetic.height + 2;
  return (
    <g aria-hidden="true">
      {placeCallouts(labels, widthPx, measures.calloutY.length).map(({ key, text, atX, textX, row: at, anchor }) => {
        const y = measures.calloutY[at];
        return (
          <g key={key}>
            <line x1={atX} x2={atX} y1={top} y2={y} stroke="var(--rule2)" />
            <text className={anchor === 'end' ? 'type-label type-end' : 'type-label'} x={textX} y={y}>
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}
