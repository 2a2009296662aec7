import { spoken } from '../../narration/spoken.ts';
import { PRESETS } from '../../scenario/presets/index.ts';
import { Button } from '../../ui/Button.tsx';
import type { Session } from '../session/session.ts';
import { openScenario } from './scenario-door.ts';

const words = spoken.controls.states;
const MOST_OFFERED = 3;

/** Under the sentence of a run without requests: three scenarios to start with, or the editor. */
export function EmptyRun({ session }: { readonly session: Session }) {
  return (
    <p className="empty-run type-label">
      {words.startWith}
      {PRESETS.slice(0, MOST_OFFERED).map(({ key, name }) => (
        <Button key={key} look="text" onClick={() => session.openPreset(key)}>
          {name}
        </Button>
      ))}
      <Button look="text" onClick={openScenario}>
        {words.orAddRequest}
      </Button>
    </p>
  );
}
