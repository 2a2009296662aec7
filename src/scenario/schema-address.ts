/** Names of the JSON schemas that stand beside the page. */
export const SCENARIO_SCHEMA_FILE = 'scenario.schema.json';
export const RUN_SCHEMA_FILE = 'run.schema.json';
