import type { Badge } from '../../engine/formula.ts';
import '../marks/type.css';

const SIGN: Record<Badge, string> = { exact: '=', measured: '●', modelled: '≈', illustrative: '~' };

interface BadgeMarkProps {
  readonly badge: Badge;
  /** Known relative error of a modelled number, as a share (0.05 = 5 %). */
  readonly knownError?: number | undefined;
}

/** What the numbers of a panel are worth: "= exact", "≈ modelled ±5%". */
export function BadgeMark({ badge, knownError }: BadgeMarkProps) {
  const error = knownError === undefined ? '' : ` ±${(100 * knownError).toFixed(1).replace(/\.0$/, '')}%`;
  return (
    <span className="type-badge" data-badge={badge}>
      {SIGN[badge]} {badge}
      {error}
    </span>
  );
}
