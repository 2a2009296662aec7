import { createStore } from 'zustand/vanilla';

interface ImportDoor {
  readonly open: boolean;
  /** What was dropped or chosen before the dialog was there; a new list each time. */
  readonly files: readonly File[];
}

/** Opens and closes the dialog of files from anywhere on the page: a drop, the menu of scenarios, the scenario column, a notice. */
export const importDoor = createStore<ImportDoor>()(() => ({ open: false, files: [] }));

export function openImport(files: Iterable<File> = []): void {
  importDoor.setState({ open: true, files: [...files] });
}

export function closeImport(): void {
  importDoor.setState({ open: false, files: [] });
}
