import { useContext } from 'react';
import type { Badge } from '../../engine/formula.ts';
import { spoken } from '../../narration/spoken.ts';
import '../marks/type.css';
import './badge-mark.css';
import { ProofDoor } from './proof-door.ts';

const { badges, numbers } = spoken;

interface BadgeMarkProps {
  readonly badge: Badge;
  /** Known relative error of a modelled number, as a share (0.05 = 5 %); null = its kind was not checked on this card. */
  readonly knownError?: number | null | undefined;
}

/** What the numbers of a panel are worth: "= exact", "≈ modelled ±5%", "≈ modelled, not checked on this card". It leads to their proof. */
export function BadgeMark({ badge, knownError }: BadgeMarkProps) {
  const openProof = useContext(ProofDoor);
  const text = badgeText(badge, knownError);
  const common = { className: 'type-badge badge-mark', 'data-badge': badge, lang: spoken.language, title: badges.means[badge] };
  return openProof === null ? (
    <span {...common}>{text}</span>
  ) : (
    <button type="button" {...common} onClick={() => openProof(badge)}>
      {text}
    </button>
  );
}

export function badgeText(badge: Badge, knownError: number | null | undefined): string {
  const error = knownError === undefined ? '' : knownError === null ? `, ${badges.notChecked}` : ` ±${numbers.percent(knownError)}`;
  return `${badges.sign[badge]} ${badges.word[badge]}${error}`;
}
