import { useEffect } from 'react';
import { useStore } from 'zustand';
import { attentionWords } from '../../narration/attention/en.ts';
import { en } from '../../narration/en.ts';
import { ATTENTION_SECTIONS } from '../../scenario/attention-look.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { BytesSection } from '../../views/attention/BytesSection.tsx';
import { CacheSection } from '../../views/attention/cache/CacheSection.tsx';
import { FlashSection } from '../../views/attention/flash/FlashSection.tsx';
import { HeadsSection } from '../../views/attention/heads/HeadsSection.tsx';
import { StepsSection } from '../../views/attention/StepsSection.tsx';
import { LiveSentence } from '../../views/live-sentence/LiveSentence.tsx';
import { useSize } from '../../views/panel/use-size.ts';
import { fittingSentence } from '../run-view/fitting-sentence.ts';
import { usePanelProps } from '../run-view/use-panel-props.ts';
import type { ViewProps } from '../views/view-registry.ts';
import { attentionPlay, keepPlaying, pause } from './attention-play.ts';
import { attentionSentence } from './attention-sentence.ts';
import { AttentionTransport } from './AttentionTransport.tsx';
import { useAttentionProps } from './use-attention-props.ts';
import './attention-view.css';

export { attentionCommand as command } from './attention-command.ts';

/** The Attention screen: one request's own short text through one attention layer, token by token. */
export default function AttentionView({ session, look: { layout, theme, reducedMotion } }: ViewProps) {
  const { player } = session;
  const common = { ...usePanelProps(player, { layout, theme, reducedMotion }), why: null };
  const props = useAttentionProps(player, common);
  const { look, onLook } = props;
  const playing = useStore(attentionPlay, (state) => state.playing);
  useEffect(() => (playing ? keepPlaying(player) : undefined), [playing, player]);
  useEffect(() => pause, []);
  const [sentenceRef, sentenceSize] = useSize<HTMLElement>(1392, 0);
  const sentence = fittingSentence(attentionSentence(props), layout, sentenceSize.widthPx);
  const section = () => {
    switch (look.section) {
      case 'cache':
        return <CacheSection {...props} />;
      case 'steps':
        return <StepsSection {...props} />;
      case 'flash':
        return <FlashSection {...props} />;
      case 'heads':
        return <HeadsSection {...props} />;
      case 'bytes':
        return <BytesSection {...props} />;
    }
  };
  return (
    <main className="attention-view" data-layout={layout} data-tokens={look.tokens}>
      <section ref={sentenceRef} id="sentence" className="attention-sentence" aria-label={en.labels.titles.liveSentence} tabIndex={-1}>
        <LiveSentence sentence={{ long: sentence, middle: sentence, short: sentence }} layout={layout} targets={props} />
      </section>
      <Tabs
        label={attentionWords.sectionsLabel}
        tabs={ATTENTION_SECTIONS.map((id) => ({ id, label: attentionWords.sections[id], content: section }))}
        chosen={look.section}
        onChoose={(chosen) => {
          pause();
          onLook({ section: chosen });
        }}
      />
      <AttentionTransport player={player} look={look} layout={layout} />
    </main>
  );
}
