import { toJsonSchema } from '@valibot/to-json-schema';
import type { AuthoredDataset, Filed } from '../../domain/events/parse-dataset.ts';
import {
  ActorSchema,
  BandSchema,
  CommitmentSchema,
  EventSchema,
  ExportSchema,
  PlaceSchema,
  PublisherSchema,
  ReleaseSchema,
  SourceSchema,
  ThemeSchema,
  TypeSchema,
} from '../../domain/events/schemas.ts';
import { readSound, type Command } from './command.ts';
import { writeJson } from './write-json.ts';

/** Each list of `data/` with the form of its records; releases are the records of `history.json`. */
const LISTS = {
  actors: ActorSchema,
  bands: BandSchema,
  commitments: CommitmentSchema,
  events: EventSchema,
  history: ReleaseSchema,
  places: PlaceSchema,
  publishers: PublisherSchema,
  sources: SourceSchema,
  themes: ThemeSchema,
  types: TypeSchema,
};

type JsonSchema = Readonly<Record<string, unknown>>;

/** Writes the JSON Schemas by which a text editor completes and warns while someone edits `data/`. */
export const runSchemas: Command = async (context) => {
  const dataset = await readSound(context);
  if (dataset === undefined) return 1;
  const schemas = toJsonSchemas(dataset);
  for (const [file, schema] of schemas) await writeJson(context.folder, file, schema);
  context.print(`${schemas.size} schemas written to data/schemas.`);
  return 0;
};

/**
 * JSON Schemas of the lists of `data/`, and of what readers export, by path below it. They are looser than `data:check`: what is
 * checked by code, or across files, JSON Schema has no words for.
 */
export function toJsonSchemas(dataset: AuthoredDataset): ReadonlyMap<string, JsonSchema> {
  const schemas = Object.entries(LISTS).map(([list, record]) => {
    const { $schema, ...items } = toJsonSchema(record, { errorMode: 'ignore' });
    const known = list === 'events' ? withKnownIds(items, dataset) : items;
    return [toSchemaFile(list), { $schema, type: 'array', items: known }] as const;
  });
  const exported: JsonSchema = { ...toJsonSchema(ExportSchema, { errorMode: 'ignore' }) };
  return new Map<string, JsonSchema>([...schemas, [toSchemaFile('export'), exported]]);
}

function toSchemaFile(list: string): string {
  return `schemas/${list}.schema.json`;
}

/** The fields of an event that name other records list what may be named, so that it can be completed. */
function withKnownIds(event: JsonSchema, dataset: AuthoredDataset): JsonSchema {
  const oneOf = (records: readonly Filed<{ readonly id: string }>[]) => ({
    enum: records.map(({ record }) => record.id).toSorted(),
  });
  const types = dataset.types.filter(({ record }) => record.family !== undefined);
  return {
    ...event,
    properties: {
      ...(event.properties as JsonSchema),
      type: oneOf(types),
      actors: { type: 'array', items: oneOf(dataset.actors), minItems: 1 },
      themes: { type: 'array', items: oneOf(dataset.themes) },
      places: { type: 'array', items: oneOf(dataset.places) },
    },
  };
}
