import { importWords as words } from '../../narration/en/import-words.ts';

/** What can be opened, one line each. */
export function KnownFormats() {
  return (
    <>
      <h3 className="type-title">{words.knownFormats}</h3>
      <ul className="import-formats">
        {Object.values(words.formats).map((format) => (
          <li key={format}>{format}</li>
        ))}
      </ul>
    </>
  );
}
