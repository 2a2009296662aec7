/** A part of a panel that scrolls, with the place where the person left it. */
export interface Roll {
  readonly element: Element;
  readonly scrollTop: number;
}

/** What is longer than this is shown as far as it is in sight: nobody prints a table of a thousand rows. */
const LONGEST_UNROLLED_PX = 2_000;

/** The scrolling parts that a figure shows whole. */
export function unrolledIn(drawing: Element): readonly Roll[] {
  return [...drawing.querySelectorAll('*')]
    .filter((element) => element.scrollHeight > element.clientHeight && element.scrollHeight <= LONGEST_UNROLLED_PX && scrolls(element))
    .map((element) => ({ element, scrollTop: element.scrollTop }));
}

function scrolls(element: Element): boolean {
  return element instanceof HTMLElement && /^(?:auto|scroll)$/.test(getComputedStyle(element).overflowY);
}

/** Height of the drawing with these parts unrolled, in px. */
export function contentHeight(drawing: Element, rolls: readonly Roll[]): number {
  const { top, height } = drawing.getBoundingClientRect();
  const ends = rolls.map(({ element }) => element.getBoundingClientRect().top - top + element.scrollHeight);
  return Math.max(height, ...ends);
}
