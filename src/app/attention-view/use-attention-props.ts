import { useMemo, useState } from 'react';
import { attentionWords } from '../../narration/attention/en.ts';
import type { AttentionPart } from '../../narration/attention/messages.ts';
import { requestPart } from '../../narration/sentence.ts';
import type { Player } from '../../player/player.ts';
import { usePlayer } from '../../player/use-player.ts';
import { attentionLook, type MatrixCell } from '../../scenario/attention-look.ts';
import type { AttentionProps, TokenPlace } from '../../views/attention/attention-props.ts';
import { toyText } from '../../views/attention/toy-text.ts';
import { hueColour } from '../../views/marks/fill-patterns.tsx';
import type { PanelProps } from '../../views/panel-props.ts';
import { requestOfSelection } from '../../views/panel/same-request.ts';
import { changeLook } from './attention-place.ts';

/** The request whose pages and hue the text takes: the selected one, else one that runs now, else the first; −1 without any. */
function requestShown({ run, snapshot, selection }: PanelProps): number {
  const selected = requestOfSelection(selection, snapshot);
  if (selected >= 0) return selected;
  return snapshot.running[0]?.request ?? (run.requestCount > 0 ? 0 : -1);
}

/** What the panels of the Attention view get beyond the common props. */
export function useAttentionProps(player: Player, common: PanelProps): AttentionProps {
  const place = usePlayer(player, (state) => state.attention);
  const look = useMemo(() => attentionLook(place), [place]);
  const [lit, setLit] = useState<AttentionPart | null>(null);
  const [pointed, setPointed] = useState<MatrixCell | null>(null);
  const text = useMemo(() => toyText(attentionWords.text, look.tokens, look.head), [look.tokens, look.head]);
  const request = requestShown(common);
  const { run, snapshot, focus } = common;
  const hueIndex = request < 0 ? 0 : focus.hueOf(request);
  const { blockSizeTokens } = run.scenario.limits;
  const pages = snapshot.running.find((row) => row.request === request)?.pages;
  const placeOf = (token: number): TokenPlace => {
    const block = Math.floor(token / blockSizeTokens);
    return { page: pages?.[block] ?? null, block, slot: token % blockSizeTokens };
  };
  return {
    ...common,
    look,
    onLook: (change) => changeLook(player, change),
    text,
    request: request < 0 ? null : requestPart(run.scenario, request),
    hueIndex,
    hue: hueColour(hueIndex),
    placeOf,
    lit,
    onLit: setLit,
    pointed,
    onPoint: (cell) => setPointed((before) => (sameCell(before, cell) ? before : cell)),
  };
}

function sameCell(a: MatrixCell | null, b: MatrixCell | null): boolean {
  return a === b || (a !== null && b !== null && a.matrix === b.matrix && a.row === b.row && a.column === b.column);
}
