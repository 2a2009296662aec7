import { useState } from 'react';
import { en } from '../../narration/en.ts';
import { editorWords } from '../../narration/editor/en.ts';
import type { MemoryPlan } from '../../engine/memory/memory-plan.ts';
import type { Consequences } from '../../scenario/edit/consequences.ts';
import { BUBBLE_PAINT } from '../../views/marks/fill-patterns.tsx';
import { BadgeMark } from '../../views/panel/BadgeMark.tsx';
import { useSize } from '../../views/panel/use-size.ts';
import { useEditor } from './editor-context.ts';
import { planBar } from './plan-bar.ts';
import type { PlanSegment } from './plan-bar.ts';

const words = editorWords.plan;
const { integer } = en.numbers;
const DESIGN_WIDTH_PX = 488;
const BAR_Y = 6;
const BAR_HEIGHT = 16;
const LABEL_Y = 40;
/** Below, a label would not fit beside its neighbour. */
const ROOM_FOR_POOL_PX = 120;

const FILL: Readonly<Record<PlanSegment['part'], object>> = {
  weights: { fill: 'var(--bytes)' },
  beside: { fill: 'var(--act)' },
  pool: { fill: 'var(--bytes)', fillOpacity: 0.22, stroke: 'var(--rule2)' },
  over: { fill: 'none', stroke: 'var(--signal)', strokeWidth: 1.5, strokeDasharray: '3 2' },
  unused: { fill: BUBBLE_PAINT, stroke: 'var(--rule2)' },
};

/** Where the card's memory would go, and what that allows. While a value is wrong the last plan keeps its place, dimmed. */
export function MemoryPlanPanel() {
  const { judgement } = useEditor();
  const [last, setLast] = useState(judgement);
  const isKnown = judgement.consequences !== null;
  if (isKnown && judgement !== last) setLast(judgement);
  const { consequences, draft } = isKnown ? judgement : last;
  if (consequences === null) return null;
  const { plan } = consequences;
  const isShare = draft.document.limits.pool.kind === 'memory-share';
  return (
    <section className="scenario-section scenario-plan" aria-labelledby="memory-plan-title">
      <header className="scenario-plan-head">
        <h3 id="memory-plan-title" className="type-title">
          {words.title}
        </h3>
        <p className="type-label">{isKnown ? words.sentence(plan.shortfall?.missingBytes ?? null, isShare) : words.last}</p>
        <BadgeMark badge="exact" />
      </header>
      <div className={isKnown ? undefined : 'scenario-plan-last'} aria-hidden={isKnown ? undefined : true}>
        <Bar plan={plan} isShare={isShare} />
        <Numbers consequences={consequences} />
      </div>
    </section>
  );
}

function Bar({ plan, isShare }: { readonly plan: MemoryPlan; readonly isShare: boolean }) {
  const [ref, { widthPx }] = useSize<HTMLDivElement>(DESIGN_WIDTH_PX, 0);
  const { segments, endPx, binds } = planBar(plan, widthPx);
  const pool = segments.find(({ part }) => part === 'pool');
  const isPoolInside = pool !== undefined && pool.widthPx > ROOM_FOR_POOL_PX;
  // No room for a word of the pool: the weights fill the card, and their name stands in them.
  const isFilled = binds && !isPoolInside;
  const poolBytes = plan.poolBytes + plan.reservedPageBytes;
  const end = isShare ? words.share(plan.budgetBytes) : words.card(plan.cardBytes);
  const over = plan.shortfall?.missingBytes;
  const overWidthPx = over === undefined ? 0 : words.over(over).length * 6;
  const isOverRight = endPx + 5 + overWidthPx <= widthPx;
  return (
    <div ref={ref} className="scenario-plan-bar">
      <svg
        width={widthPx}
        height="46"
        role="img"
        aria-label={[words.weights(plan.weightBytes), words.pool(poolBytes, binds), end].join(', ')}
      >
        {segments.map(({ part, xPx, widthPx: width }) => (
          <rect key={part} x={xPx} y={BAR_Y} width={width} height={BAR_HEIGHT} {...FILL[part]} />
        ))}
        <path
          d={`M${Math.min(endPx, widthPx - 1)} 0v${BAR_Y + BAR_HEIGHT + 6}`}
          stroke={binds ? 'var(--signal)' : 'var(--ink)'}
          strokeWidth={binds ? 2 : 1}
        />
        {isPoolInside ? (
          <text className="type-label type-ink" x={pool.xPx + 6} y={BAR_Y + 12}>
            {words.pool(poolBytes, binds)}
          </text>
        ) : null}
        {isFilled ? (
          <text className="type-label scenario-plan-inside" x="8" y={BAR_Y + 12}>
            {words.weights(plan.weightBytes)}
          </text>
        ) : (
          <text className="type-label" x="0" y={LABEL_Y}>
            {isPoolInside ? words.weights(plan.weightBytes) : `${words.weights(plan.weightBytes)}, ${words.pool(poolBytes, binds)}`}
          </text>
        )}
        <text className={`type-label type-end${binds ? ' type-signal' : ''}`} x={isOverRight ? endPx - 5 : widthPx} y={LABEL_Y}>
          {over === undefined || isOverRight ? end : `${end}, ${words.over(over)}`}
        </text>
        {over !== undefined && isOverRight ? (
          <text className="type-label type-signal" x={endPx + 5} y={LABEL_Y}>
            {words.over(over)}
          </text>
        ) : null}
      </svg>
    </div>
  );
}

function Numbers({ consequences }: { readonly consequences: Consequences }) {
  const { plan, mostPages, cacheTokens, atOnce, longest, tooLong } = consequences;
  const isOver = plan.shortfall !== null;
  return (
    <dl className="scenario-numbers">
      <Figure
        term={words.pages}
        value={integer(isOver ? mostPages : plan.usablePages)}
        note={isOver ? words.atMost : words.wouldFit(mostPages)}
      />
      <Figure term={words.cacheTokens} value={integer(cacheTokens)} note="" />
      <Figure term={words.atOnce} value={words.ofSlots(atOnce.count, atOnce.slots)} note={words.atOnceWhy(atOnce.limit, atOnce.byPages)} />
      <Figure
        term={words.longest}
        value={longest === null ? words.none : words.ofContext(longest.tokens, longest.contextTokens)}
        note={tooLong > 0 ? words.tooLong(tooLong) : longest === null ? '' : words.longestWhy}
      />
    </dl>
  );
}

function Figure({ term, value, note }: { readonly term: string; readonly value: string; readonly note: string }) {
  return (
    <div>
      <dt className="type-small">{term}</dt>
      <dd>
        <b>{value}</b>
        <span className="type-small">{note}</span>
      </dd>
    </div>
  );
}
