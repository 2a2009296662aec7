import type { FocusSet } from '../focus-set.ts';
import { hatchPaint, hueColour } from './fill-patterns.tsx';
import { rectMark } from './mark.ts';
import type { Mark } from './mark.ts';
import type { PageContents, PageOwner } from './page-contents.ts';

/** Below this the hatch would not read: a 45 % tint stands for it. */
const HATCH_MIN_WIDTH_PX = 16;
const HATCH_MIN_HEIGHT_PX = 10;
const SLOT_TICK_MIN_WIDTH_PX = 100;
const IN_FLIGHT_MIN_WIDTH_PX = 3.6;
const MOST_BANDS = 3;

/** Below this a corner triangle of full size would hide the page. */
const SMALL_PAGE_PX = 26;

/** Side of the corner triangle and how far it reaches out, by the width of the page. */
const CORNERS = [
  { fromPx: SMALL_PAGE_PX, side: 10.5, out: 3.5 },
  { fromPx: 16, side: 7.5, out: 2.5 },
  { fromPx: 8, side: 4.5, out: 1 },
];

/**
 * The marks of one page in a box of `widthPx` × `heightPx` (label not included), origin at its top left corner.
 * Fill is to scale: one token slot is `widthPx / blockSizeTokens` wide; only in-flight slots are widened to 3.6 px so that they are seen.
 */
export function pageMarks(
  contents: PageContents,
  focus: FocusSet,
  blockSizeTokens: number,
  widthPx: number,
  heightPx: number,
): readonly Mark[] {
  if (contents.state === 'free') return freeMarks(contents, focus, widthPx, heightPx);
  const hue = focus.hueOf(contents.owners[0]?.request ?? -1);
  if (contents.state === 'kept') {
    return [
      rectMark('outline', 0.5, 0.5, widthPx - 1, heightPx - 1, { fill: 'none', stroke: hueColour(hue) }),
      {
        role: 'kept',
        shape: { kind: 'dot', x: widthPx / 2, y: heightPx / 2, radius: Math.min(2.6, heightPx / 4, widthPx / 4) },
        fill: hueColour(hue),
      },
    ];
  }
  const marks: Mark[] = [
    rectMark('outline', 0, 0, widthPx, heightPx, { fill: 'var(--paper)', stroke: hueColour(hue), strokeOpacity: 0.75 }),
  ];
  const bands = contents.owners.slice(0, MOST_BANDS);
  const bandHeightPx = heightPx / bands.length;
  const hatched = widthPx >= HATCH_MIN_WIDTH_PX && heightPx >= HATCH_MIN_HEIGHT_PX;
  bands.forEach((owner, i) => {
    marks.push(
      ...fillMarks(owner, focus.hueOf(owner.request), widthPx / blockSizeTokens, {
        y: i * bandHeightPx,
        widthPx,
        heightPx: bandHeightPx,
        hatched,
        index: i,
      }),
    );
  });
  if (widthPx >= SLOT_TICK_MIN_WIDTH_PX) marks.push(slotTicks(blockSizeTokens, widthPx, heightPx));
  if (contents.owners.length > 1) {
    marks.push(rectMark('shared', -1.5, -1.5, widthPx + 3, heightPx + 3, { fill: 'none', stroke: 'var(--ink)' }));
  }
  if (contents.isNew) marks.push(newCorner(widthPx));
  return marks;
}

/** The ink corner triangle of a page taken in this step, over the top right corner of a box `widthPx` wide. */
export function newCorner(widthPx: number): Mark {
  const { side, out } = CORNERS.find(({ fromPx }) => widthPx >= fromPx) ?? { side: 2, out: 0 };
  const right = widthPx + out;
  return {
    role: 'new',
    shape: {
      kind: 'lines',
      strokes: [
        [
          [right - side, -out],
          [right, -out],
          [right, side - out],
        ],
      ],
      closed: true,
    },
    fill: 'var(--ink)',
  };
}

function freeMarks({ ghost }: PageContents, focus: FocusSet, widthPx: number, heightPx: number): readonly Mark[] {
  if (ghost === null) return [rectMark('free', 0.5, 0.5, widthPx - 1, heightPx - 1, { fill: 'none', stroke: 'var(--rule)' })];
  const colour = hueColour(focus.hueOf(ghost.request));
  const outline = rectMark('ghost', 0.5, 0.5, widthPx - 1, heightPx - 1, { fill: 'none', stroke: colour, dash: [2.5, 2.5] });
  if (ghost.cause !== 'preempt') return [outline];
  const small = widthPx < SMALL_PAGE_PX;
  const inset = small ? 4.5 : 4;
  const [right, bottom] = [widthPx - inset, heightPx - inset];
  const strokes = [
    [
      [inset, inset],
      [right, bottom],
    ],
    [
      [right, inset],
      [inset, bottom],
    ],
  ] as const;
  return [
    outline,
    { role: 'cross', shape: { kind: 'lines', strokes, closed: false }, fill: 'none', stroke: colour, strokeWidth: 0.8, strokeOpacity: 0.8 },
  ];
}

interface Band {
  readonly y: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly hatched: boolean;
  readonly index: number;
}

/** The filled token slots of one owner: hatched, solid and hollow, from the left. */
function fillMarks(owner: PageOwner, hue: number, slotPx: number, band: Band): Mark[] {
  const { y, widthPx, heightPx, hatched, index } = band;
  const marks: Mark[] = [];
  const written = owner.prefillTokens + owner.decodeTokens;
  if (owner.prefillTokens > 0) {
    const paint = hatched ? { fill: hatchPaint(hue) } : { fill: hueColour(hue), fillOpacity: 0.45 };
    marks.push(rectMark(`prefill-${index}`, 0, y, owner.prefillTokens * slotPx, heightPx, paint));
  }
  if (owner.decodeTokens > 0) {
    marks.push(
      rectMark(`decode-${index}`, owner.prefillTokens * slotPx, y, owner.decodeTokens * slotPx, heightPx, { fill: hueColour(hue) }),
    );
  }
  if (owner.inFlightTokens > 0) {
    const drawnPx = Math.min(widthPx, Math.max(owner.inFlightTokens * slotPx, IN_FLIGHT_MIN_WIDTH_PX));
    const x = Math.min(written * slotPx, widthPx - drawnPx);
    marks.push(
      rectMark(`in-flight-${index}`, x + 0.6, y + 0.6, drawnPx - 1.2, heightPx - 1.2, {
        fill: 'var(--paper)',
        stroke: hueColour(hue),
        strokeWidth: 1.25,
      }),
    );
  }
  return marks;
}

function slotTicks(blockSizeTokens: number, widthPx: number, heightPx: number): Mark {
  const strokes = Array.from({ length: blockSizeTokens - 1 }, (_, i) => {
    const x = ((i + 1) * widthPx) / blockSizeTokens;
    return [
      [x, 1],
      [x, heightPx - 1],
    ] as const;
  });
  return { role: 'ticks', shape: { kind: 'lines', strokes, closed: false }, fill: 'none', stroke: 'var(--paper)', strokeOpacity: 0.7 };
}
