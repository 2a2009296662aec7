import type { GuessedMapping, NeededRole } from '../../scenario/import/column-mapping.ts';
import type { TimeUnit } from '../../scenario/import/instant.ts';
import type { LineError, LineProblem } from '../../scenario/import/line-error.ts';
import type { ImportRefusal } from '../../scenario/import/read-import.ts';
import type { TraceFormat } from '../../scenario/import/trace.ts';
import type { Sentence } from '../parts.ts';

/** Words of opening a file; loaded with the dialog, not with the page. */
export interface ImportWords {
  readonly title: string;
  readonly close: string;
  readonly choose: string;
  readonly chooseAnother: string;
  readonly staysHere: string;
  readonly reading: (file: string) => string;
  readonly knownFormats: string;
  readonly formats: Readonly<Record<TraceFormat, string>>;

  /** "Line 13, column 10 of trace.csv: “4.4o” is not a time." */
  lineError(error: LineError, file: string): Sentence;
  /** "Expected: arrival_s in seconds, a number from 0 up." */
  expected(problem: LineProblem): string;
  /** "1 of 1,204 lines cannot be read; the first is shown. Columns found: …" */
  badLines(bad: number, lines: number, columns: readonly string[]): string;
  leaveOut(bad: number): string;
  readonly copyErrors: string;
  readonly copied: string;
  readonly lastValidRunStays: string;
  readonly offendingLine: string;

  refusal(refusal: ImportRefusal, file: string): Sentence;
  /** "24,000 requests are 4,000 more than the limit of 20,000." */
  tooManyRequests(requests: number, limit: number): Sentence;
  takeFirst(count: number): string;
  readonly limitNames: Readonly<Record<'requests' | 'file', string>>;
  readonly ofLimit: (value: string, limit: string) => string;

  /** "azure.csv is an Azure LLM inference trace: 2,000 requests in 424.3 s, 4.71 a second." */
  recognised(slots: RecognisedSlots): Sentence;
  readonly promptTokens: string;
  readonly outputTokens: string;
  /** "half are below 1,032, the longest is 4,096" */
  lengths(median: number, longest: number): string;
  histogram(what: string, median: number, longest: number): string;

  readonly columns: string;
  readonly columnsNotNamed: string;
  /** What still keeps the table from being opened. */
  columnsMissing(roles: readonly NeededRole[]): string;
  readonly roles: Readonly<Record<keyof Omit<GuessedMapping, 'unit'>, string>>;
  readonly unit: string;
  readonly units: Readonly<Record<TimeUnit, string>>;
  readonly noColumn: string;

  readonly slice: string;
  readonly sliceKinds: Readonly<Record<'all' | 'rows' | 'time', string>>;
  readonly from: string;
  readonly to: string;
  readonly speed: string;
  readonly timesAsFast: string;
  readonly badNumber: (from: string, to: string) => string;
  readonly emptySlice: string;
  /** "200 requests in 53.1 s, 3.8 a second" */
  taken(requests: number, spanNs: number): string;

  readonly settings: string;
  readonly settingsKinds: Readonly<Record<'server' | 'file' | 'kept', string>>;
  /** "Llama-3.1-8B bf16 on H100 SXM · 256 slots · 8,192-token budget · requests up to 131,072 tokens · 27,914 pages" */
  settingsLine(slots: SettingsLineSlots): string;
  /** "12 of them are longer than 8,192 tokens and will be rejected." */
  rejected(count: number, limitTokens: number): string;
  readonly rejectedForPages: (count: number, pages: number) => string;
  measuredKept(count: number): string;
  readonly measuredDropped: string;
  readonly realPrefixes: string;
  readonly serverDescription: string;
  brokenOwnFile(file: string, mistakes: number): Sentence;
  readonly open: string;
  inBrowser(digest: string): string;

  readonly wantedFile: (digest: string) => string;
  readonly wrongFile: (file: string, wanted: string) => string;
}

export interface RecognisedSlots {
  readonly file: string;
  readonly format: TraceFormat;
  readonly requests: number;
  readonly spanNs: number;
}

export interface SettingsLineSlots {
  readonly modelName: string;
  readonly weightFormat: string;
  readonly gpuName: string;
  readonly slots: number;
  readonly budgetTokens: number;
  readonly contextTokens: number;
  readonly pages: number;
}
