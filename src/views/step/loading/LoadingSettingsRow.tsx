import { DISK_RATE_LIMITS, type LoadingSettings } from '../../../engine/loading/loading-links.ts';
import { en } from '../../../narration/en.ts';
import { stepWords } from '../../../narration/step/en.ts';
import { ClockField } from '../../../ui/ClockField.tsx';

const { loading: words } = stepWords;
const BYTES_PER_GB = 1e9;
const MEMORIES = ['pinned', 'pageable'] as const;

interface LoadingSettingsRowProps {
  readonly settings: LoadingSettings;
  readonly onSettings: (settings: LoadingSettings) => void;
}

/** How fast the disk reads, and whether host memory is pinned. */
export function LoadingSettingsRow({ settings, onSettings }: LoadingSettingsRowProps) {
  const gigabytes = settings.diskBytesPerSecond / BYTES_PER_GB;
  return (
    <div className="loading-settings type-label">
      <span>
        {words.diskRate}{' '}
        <ClockField
          label={words.diskRate}
          shown={Number.isInteger(gigabytes) ? en.numbers.integer(gigabytes) : en.numbers.fixed(gigabytes, 2)}
          parse={parseRate}
          onCommit={(diskBytesPerSecond) => onSettings({ ...settings, diskBytesPerSecond })}
          describeError={words.badDiskRate}
        />{' '}
        {words.diskUnit}
      </span>
      <span className="what-if-modes" role="group" aria-label={words.memoryLabel}>
        <span>{words.memoryLabel}</span>
        {MEMORIES.map((hostMemory) => (
          <button
            key={hostMemory}
            type="button"
            aria-pressed={settings.hostMemory === hostMemory}
            onClick={() => onSettings({ ...settings, hostMemory })}
          >
            {words.memory[hostMemory]}
          </button>
        ))}
      </span>
    </div>
  );
}

/** GB/s as typed, in bytes a second to three digits behind the mark; null out of range. */
function parseRate(typed: string): number | null {
  const plain = typed.trim().replaceAll(',', '');
  if (!/^\d+(\.\d{1,3})?$/.test(plain)) return null;
  const rate = Math.round(Number(plain) * BYTES_PER_GB);
  return rate >= DISK_RATE_LIMITS.least && rate <= DISK_RATE_LIMITS.most ? rate : null;
}
