import type { Command } from '../keyboard/commands.ts';

/** Lanes of a comparison always go by slot, and what is selected has no inspector here. @returns whether the command ends here */
export function compareCommand(command: Command): boolean {
  return command === 'lanes' || command === 'open';
}
