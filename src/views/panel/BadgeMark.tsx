import type { Badge } from '../../engine/formula.ts';
import { en } from '../../narration/en.ts';
import '../marks/type.css';

const { badges, numbers } = en;

interface BadgeMarkProps {
  readonly badge: Badge;
  /** Known relative error of a modelled number, as a share (0.05 = 5 %); null = its kind was not checked on this card. */
  readonly knownError?: number | null | undefined;
}

/** What the numbers of a panel are worth: "= exact", "≈ modelled ±5%", "≈ modelled, not checked on this card". */
export function BadgeMark({ badge, knownError }: BadgeMarkProps) {
  return (
    <span className="type-badge" data-badge={badge} title={badges.means[badge]}>
      {badgeText(badge, knownError)}
    </span>
  );
}

export function badgeText(badge: Badge, knownError: number | null | undefined): string {
  const error = knownError === undefined ? '' : knownError === null ? `, ${badges.notChecked}` : ` ±${numbers.percent(knownError)}`;
  return `${badges.sign[badge]} ${badges.word[badge]}${error}`;
}
