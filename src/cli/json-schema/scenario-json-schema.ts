import { toJsonSchema } from '@valibot/to-json-schema';
import type { ConversionConfig } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { SCENARIO_VERSION, scenarioSchema } from '../../scenario/document.ts';
import { MOST_BLOCKS } from '../../scenario/requests-schema.ts';
import { SCENARIO_SCHEMA_FILE } from '../../scenario/schema-address.ts';

export const JSON_SCHEMA_DIALECT = 'https://json-schema.org/draft/2020-12/schema';

export type JsonSchema = Readonly<Record<string, unknown>>;

const CONVERSION: ConversionConfig = {
  target: 'draft-2020-12',
  // As written in a file: what has a default may be left out.
  typeMode: 'input',
  errorMode: 'throw',
  overrideSchema({ valibotSchema, jsonSchema }) {
    // Told apart by type: the id of a catalog entry, or the whole description.
    if (isLazy(valibotSchema)) return { anyOf: [converted(valibotSchema.getter('')), converted(valibotSchema.getter({}))] };
    if (valibotSchema.type === 'custom') {
      return { ...jsonSchema, type: 'array', items: { type: 'integer', minimum: 0 }, minItems: 1, maxItems: MOST_BLOCKS };
    }
    return null;
  },
  overrideAction({ valibotAction, jsonSchema }) {
    // Patterns are Unicode in JSON Schema as they are; what one field means to another is left to the reader of the file.
    return valibotAction.type === 'regex' || valibotAction.type === 'check' || valibotAction.type === 'partial_check' ? jsonSchema : null;
  },
};

function isLazy(schema: unknown): schema is { readonly getter: (input: unknown) => GenericSchema } {
  return typeof schema === 'object' && schema !== null && 'type' in schema && schema.type === 'lazy' && 'getter' in schema;
}

function converted(schema: GenericSchema): object {
  // The definitions are leftovers of what was told apart above.
  const { $schema: _schema, $defs: _definitions, ...json } = toJsonSchema(schema, CONVERSION);
  return json;
}

/** JSON schema of scenario files: a file gives its requests, or the generator that they follow from. */
export function scenarioJsonSchema(): JsonSchema {
  const { properties, required, ...rest } = converted(scenarioSchema) as {
    readonly properties: JsonSchema;
    readonly required: readonly string[];
  };
  return {
    $schema: JSON_SCHEMA_DIALECT,
    $id: SCENARIO_SCHEMA_FILE,
    title: `Servescope scenario, version ${SCENARIO_VERSION}`,
    description: 'Everything a run depends on. Times in ns or steps, amounts in bytes and tokens. What is left out has its default.',
    type: 'object',
    $ref: '#/$defs/scenario',
    oneOf: [{ required: ['requests'] }, { required: ['generator'] }],
    $defs: {
      scenario: {
        ...rest,
        properties: { $schema: { type: 'string' }, ...properties },
        required: required.filter((key) => key !== 'requests'),
      },
    },
  };
}
