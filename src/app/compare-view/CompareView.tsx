import { useMemo } from 'react';
import { useStore } from 'zustand';
import { VERDICT_FONT_PX, verdictSentence, verdictWordings } from '../../narration/compare/compare-sentence.ts';
import { compareEn } from '../../narration/compare/en/index.ts';
import { en } from '../../narration/en.ts';
import { COMPARISONS } from '../../scenario/presets/index.ts';
import { Button } from '../../ui/Button.tsx';
import { AnswersPanel } from '../../views/compare/AnswersPanel.tsx';
import { LanesPanel } from '../../views/compare/LanesPanel.tsx';
import { LeadChainPanel } from '../../views/compare/LeadChainPanel.tsx';
import { MeasuredPanel } from '../../views/compare/MeasuredPanel.tsx';
import { MemoryStrips } from '../../views/compare/MemoryStrips.tsx';
import { SettingsPanel } from '../../views/compare/SettingsPanel.tsx';
import { TablePanel } from '../../views/compare/TablePanel.tsx';
import { LiveSentence } from '../../views/live-sentence/LiveSentence.tsx';
import { useSize } from '../../views/panel/use-size.ts';
import type { Opened } from '../session/session.ts';
import type { ViewProps } from '../views/view-registry.ts';
import { CompareChoices } from './CompareChoices.tsx';
import { CompareTransport } from './CompareTransport.tsx';
import { useCompareProps } from './use-compare-props.ts';
import './compare-view.css';

export { compareCommand as command } from './compare-command.ts';

const { labels } = compareEn;

/** The Compare screen: two runs on one clock, and what the difference comes to. */
export default function CompareView(props: ViewProps) {
  const { opened, baseline } = useStore(props.session.store);
  // The player's run and the session's change together, but not in the same breath.
  const run = useStore(props.session.player.store, (state) => state.run);
  if (baseline === null || run !== opened.run) return <NoBaseline {...props} />;
  return <Comparison {...props} opened={opened} baseline={baseline} />;
}

function Comparison({ session, look, opened, baseline }: ViewProps & { readonly opened: Opened; readonly baseline: Opened }) {
  const { panel, clock } = useCompareProps(session.player, look, opened, baseline);
  const { comparison, layout } = panel;
  const [sentenceRef, { widthPx }] = useSize<HTMLElement>(1392, 0);
  const wordings = useMemo(() => verdictWordings(comparison), [comparison]);
  const sentence = verdictSentence(wordings, { widthPx, fontPx: VERDICT_FONT_PX[layout], lines: layout === 'phone' ? 3 : 2 });
  const hasMeasured = panel.a.measured !== null || panel.b.measured !== null;
  return (
    <main className="compare-view" data-layout={layout} data-measured={hasMeasured}>
      <section ref={sentenceRef} id="sentence" className="compare-sentence" aria-label={en.labels.titles.liveSentence} tabIndex={-1}>
        <LiveSentence sentence={{ long: sentence, middle: sentence, short: sentence }} layout={layout} targets={panel} />
      </section>
      <div className="compare-main">
        <LanesPanel {...panel} {...clock} />
        {layout === 'phone' ? <CompareChoices session={session} panel={panel} measures /> : null}
        <div className="compare-memory">
          <MemoryStrips {...panel} />
        </div>
      </div>
      <div className="compare-side">
        <AnswersPanel {...panel} />
        <TablePanel {...panel} />
        {hasMeasured ? <MeasuredPanel {...panel} /> : null}
        <LeadChainPanel {...panel} />
      </div>
      <CompareTransport session={session} panel={panel} />
      <SettingsPanel {...panel} />
    </main>
  );
}

/** Nothing to hold the run against yet: what to do about it. */
function NoBaseline({ session, look: { layout } }: ViewProps) {
  const sentence = labels.noBaseline;
  const { run } = session.player.store.getState();
  const targets = { run, focus: NOBODY, onHover: ignore, onSelect: ignore, onGo: ignore };
  return (
    <main className="compare-view" data-layout={layout} data-empty="true">
      <section id="sentence" className="compare-sentence" aria-label={en.labels.titles.liveSentence} tabIndex={-1}>
        <LiveSentence sentence={sentence} layout={layout} targets={targets} />
      </section>
      <p className="compare-ways">
        <Button look="filled" aria-keyshortcuts="C" onClick={session.setBaseline}>
          {labels.setAsA}
        </Button>
        {COMPARISONS.map(({ key, name }) => (
          <Button key={key} onClick={() => session.openComparison(key)}>
            {name}
          </Button>
        ))}
      </p>
    </main>
  );
}

const NOBODY = { members: [], hueOf: () => -1 };
const ignore = (): void => undefined;
