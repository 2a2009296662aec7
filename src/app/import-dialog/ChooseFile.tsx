import { useRef } from 'react';
import { Button } from '../../ui/Button.tsx';

interface ChooseFileProps {
  readonly label: string;
  readonly look?: 'filled' | 'outlined';
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that opens the browser's own picker. */
export function ChooseFile({ label, look = 'outlined', onFiles }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".csv,.jsonl,.json,.tsv,.txt"
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
