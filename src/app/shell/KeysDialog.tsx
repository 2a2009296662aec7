import { spoken } from '../../narration/spoken.ts';
import type { KeyAction } from '../../narration/messages/control-labels.ts';
import { useLayout } from '../look/layout.ts';
import { DialogColumn } from '../../ui/DialogColumn.tsx';
import { VIEWS } from '../views/view-registry.ts';
import './keys-dialog.css';
import { LookSettings } from './LookSettings.tsx';

const words = spoken.controls.keys;

const LIST: readonly (readonly [keys: readonly string[], action: KeyAction])[] = [
  [['Space'], 'play'],
  [['←', '→'], 'step'],
  [[',', '.'], 'phase'],
  [['Shift ←', 'Shift →'], 'event'],
  [['Home', 'End'], 'ends'],
  [['↑', '↓'], 'lane'],
  [['Enter'], 'open'],
  [['Esc'], 'back'],
  [['[', ']'], 'speed'],
  [['+', '−'], 'zoom'],
  [['0'], 'fit'],
  [VIEWS.map(({ key }) => key), 'views'],
  [['W'], 'why'],
  [['C'], 'compare'],
  [['T'], 'table'],
  [['E'], 'scenario'],
  [['S'], 'share'],
  [['D'], 'theme'],
  [['R'], 'lanes'],
  [['?'], 'help'],
];

/** How it looks, and every key that does something now. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  // Its title begins with the word that opened it.
  const title = useLayout() === 'phone' ? words.titleOnPhone : words.title;
  return (
    <DialogColumn title={title} closeLabel={words.close} onClose={onClose}>
      <LookSettings />
      <dl className="keys-list">
        {LIST.map(([keys, action]) => (
          <div key={action}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{words.actions[action]}</dd>
          </div>
        ))}
      </dl>
    </DialogColumn>
  );
}
