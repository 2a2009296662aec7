import { createStore } from 'zustand/vanilla';

/** Whether the scenario column is open; anything on the page may open it. */
export const scenarioDoor = createStore<{ readonly open: boolean }>()(() => ({ open: false }));

export function openScenario(): void {
  scenarioDoor.setState({ open: true });
}

export function toggleScenario(): void {
  scenarioDoor.setState(({ open }) => ({ open: !open }));
}

/** @returns true when it was open. */
export function closeScenario(): boolean {
  const { open } = scenarioDoor.getState();
  scenarioDoor.setState({ open: false });
  return open;
}
