import { EVENT_KINDS } from '../../engine/recording/events.ts';
import { REQUEST_STATES } from '../../engine/recording/snapshot.ts';
import { SPAN_KINDS, WAIT_REASONS } from '../../engine/recording/spans.ts';
import { RUN_FILE_VERSION } from '../../scenario/run-file/run-file.ts';
import type { RunFile } from '../../scenario/run-file/run-file.ts';
import { RUN_SCHEMA_FILE, SCENARIO_SCHEMA_FILE } from '../../scenario/schema-address.ts';
import { JSON_SCHEMA_DIALECT } from './scenario-json-schema.ts';
import type { JsonSchema } from './scenario-json-schema.ts';

const COUNT = { type: 'integer', minimum: 0 };
/** −1: never, or none. */
const OR_NONE = { type: 'integer', minimum: -1 };

/** A column for each name of a table: none can be forgotten. */
type Columns<Table> = Readonly<Record<keyof Table, JsonSchema>>;

const REQUESTS: Columns<RunFile['requests']> = {
  id: { type: 'string' },
  state: { enum: REQUEST_STATES },
  promptTokens: COUNT,
  outputTokens: COUNT,
  arrivalNs: OR_NONE,
  firstScheduledNs: OR_NONE,
  firstTokenNs: OR_NONE,
  lastTokenNs: OR_NONE,
  releasedNs: OR_NONE,
  preemptions: COUNT,
  hitTokens: COUNT,
  peakPages: COUNT,
};

const STEPS: Columns<RunFile['steps']> = {
  startNs: COUNT,
  endNs: COUNT,
  weightsNs: COUNT,
  kvNs: COUNT,
  computeNs: COUNT,
  overheadNs: COUNT,
  prefillTokens: COUNT,
  decodeTokens: COUNT,
  sampledTokens: COUNT,
  running: COUNT,
  waiting: COUNT,
  usedPages: COUNT,
  usedPagesAfter: COUNT,
  preemptions: COUNT,
};

const EVENTS: Columns<RunFile['events']> = {
  kind: { enum: EVENT_KINDS },
  step: COUNT,
  phase: { enum: ['scheduled', 'output'] },
  ns: COUNT,
  request: OR_NONE,
  other: OR_NONE,
  pages: { type: 'integer' },
  freePages: { type: 'integer' },
  tokens: { type: 'integer' },
  slot: OR_NONE,
  rule: { type: 'string' },
  causes: { type: 'array', items: COUNT },
};

const SPANS: Columns<RunFile['spans']> = {
  kind: { enum: SPAN_KINDS },
  reason: { enum: WAIT_REASONS },
  request: COUNT,
  slot: OR_NONE,
  fromStep: COUNT,
  toStep: COUNT,
  tokensPerStep: COUNT,
};

const PROPERTIES: Readonly<Record<keyof RunFile, JsonSchema>> = {
  $schema: { type: 'string' },
  servescope: { const: 'run' },
  version: { const: RUN_FILE_VERSION },
  scenario: { $ref: `${SCENARIO_SCHEMA_FILE}#/$defs/scenario`, description: 'The scenario that gives this run again.' },
  hash: { type: 'string', pattern: '^[0-9a-f]{16}$', description: 'Over all that was recorded.' },
  endNs: COUNT,
  usablePages: { type: 'integer', minimum: 1 },
  stoppedAtStepLimit: { type: 'boolean' },
  requests: table('A row is a request, in the order of arrival.', REQUESTS),
  steps: table('Row n is step n. The four parts of its time sum to endNs − startNs.', STEPS),
  events: table('What happened, in the order of decisions; causes are rows of this table.', EVENTS),
  spans: table('A request doing one thing in steps fromStep to toStep − 1.', SPANS),
};

/** JSON schema of run files. */
export function runJsonSchema(): JsonSchema {
  return {
    $schema: JSON_SCHEMA_DIALECT,
    $id: RUN_SCHEMA_FILE,
    title: `Servescope run, version ${RUN_FILE_VERSION}`,
    description:
      'A run by columns: equally long lists under the columns’ names. Times are whole ns from the start of the run, −1 = never; requests are named by their place in requests, −1 = none.',
    type: 'object',
    properties: PROPERTIES,
    required: Object.keys(PROPERTIES).filter((key) => key !== '$schema'),
    additionalProperties: false,
  };
}

function table(description: string, columns: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const lists = Object.entries(columns).map(([name, items]) => [name, { type: 'array', items }] as const);
  return {
    type: 'object',
    description,
    properties: Object.fromEntries(lists),
    required: Object.keys(columns),
    additionalProperties: false,
  };
}
