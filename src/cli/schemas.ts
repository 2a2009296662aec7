import { writeFileSync } from 'node:fs';
import { RUN_SCHEMA_FILE, SCENARIO_SCHEMA_FILE } from '../scenario/schema-address.ts';
import { runJsonSchema } from './json-schema/run-json-schema.ts';
import { scenarioJsonSchema } from './json-schema/scenario-json-schema.ts';

/** `npm run -s schemas`: writes the JSON schemas of scenario and run files into `public/`, from the schemas that the files are read with. */
for (const [name, schema] of [
  [SCENARIO_SCHEMA_FILE, scenarioJsonSchema()],
  [RUN_SCHEMA_FILE, runJsonSchema()],
] as const) {
  writeFileSync(`public/${name}`, `${JSON.stringify(schema, null, 2)}\n`);
}
