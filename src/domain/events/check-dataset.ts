import { parseEdtf } from '../dates/edtf.ts';
import { toCivilDate, type Day } from '../dates/day.ts';
import { FAMILIES, isFamily } from './families.ts';
import type { AuthoredDataset, Fault, Filed } from './parse-dataset.ts';
import { PUBLISHERS_FILE } from './publishers.ts';
import { MAX_LENGTH, type AuthoredEvent, type Source } from './schemas.ts';

type IdSet = ReadonlySet<string>;
export type Report = (field: string, reason: string) => void;

/** Earliest day of an event's date as written; undefined when its start is open or unknown. */
function firstDay(event: AuthoredEvent): Day | undefined {
  return parseEdtf(event.date)?.strict[0] ?? undefined;
}

/**
 * Duplicate ids, and ids that name nothing. `refused` ids belong to records already reported; what
 * refers into an `unread` file is not at fault for that.
 */
export function checkReferences(dataset: AuthoredDataset, refused: IdSet, unread: IdSet): Fault[] {
  const faults: Fault[] = [];
  const known = (records: readonly Filed<{ readonly id: string }>[]): IdSet => {
    const seen = new Set<string>();
    for (const { file, record } of records) {
      if (seen.has(record.id)) {
        faults.push({ file, id: record.id, field: 'id', reason: 'is used twice' });
      }
      seen.add(record.id);
    }
    return new Set([...seen, ...refused]);
  };
  const idsIn = (file: string, records: readonly Filed<{ readonly id: string }>[]) => {
    const ids = known(records);
    return [...unread].some((name) => name.startsWith(file)) ? undefined : ids;
  };
  const ids = {
    events: idsIn('events', dataset.events),
    actors: idsIn('actors.json', dataset.actors),
    themes: idsIn('themes.json', dataset.themes),
    types: idsIn('types.json', dataset.types),
    places: idsIn('places.json', dataset.places),
    sources: idsIn('sources.json', dataset.sources),
  };
  for (const records of [dataset.bands, dataset.commitments]) known(records);
  idsIn(PUBLISHERS_FILE, dataset.publishers); // for those used twice: nothing names them by id
  const typesWhere = (isFamily: boolean): IdSet | undefined => {
    const found = dataset.types.filter(({ record }) => (record.family === undefined) === isFamily);
    return ids.types && new Set([...refused, ...found.map(({ record }) => record.id)]);
  };
  const families = typesWhere(true);
  const types = typesWhere(false);
  const requireIds = (
    { file, record }: Filed<{ readonly id: string }>,
    field: string,
    wanted: readonly string[],
    there: IdSet | undefined,
  ) => {
    if (there === undefined) return;
    for (const [index, id] of wanted.entries()) {
      if (!there.has(id)) {
        faults.push({ file, id: record.id, field, reason: `names “${id}”, which does not exist` });
      } else if (wanted.indexOf(id) !== index) {
        faults.push({ file, id: record.id, field, reason: `names “${id}” twice` });
      }
    }
  };

  for (const filed of dataset.events) {
    const event = filed.record;
    requireIds(filed, 'type', [event.type], types);
    requireIds(filed, 'actors', event.actors, ids.actors);
    requireIds(filed, 'themes', event.themes, ids.themes);
    requireIds(filed, 'places', event.places, ids.places);
    requireIds(
      filed,
      'links',
      (event.links ?? []).map(({ event: id }) => id),
      ids.events,
    );
    for (const { from, to } of event.interactions ?? []) {
      requireIds(filed, 'interactions', [from], ids.actors);
      requireIds(filed, 'interactions', [to], ids.actors);
    }
    for (const { actor } of event.positions ?? [])
      requireIds(filed, 'positions', [actor], ids.actors);
    for (const { source } of event.evidence) requireIds(filed, 'evidence', [source], ids.sources);
  }
  for (const filed of dataset.bands) {
    const { pair = [], actor, opens, closes, evidence } = filed.record;
    requireIds(filed, 'pair', pair, ids.actors);
    requireIds(filed, 'actor', given(actor), ids.actors);
    requireIds(filed, 'opens', given(opens), ids.events);
    requireIds(filed, 'closes', given(closes), ids.events);
    for (const { source } of evidence) requireIds(filed, 'evidence', [source], ids.sources);
  }
  for (const filed of dataset.commitments) {
    const { by, to, announcedBy, resolvedBy, evidence } = filed.record;
    requireIds(filed, 'by', [by], ids.actors);
    requireIds(filed, 'to', given(to), ids.actors);
    requireIds(filed, 'announcedBy', given(announcedBy), ids.events);
    requireIds(filed, 'resolvedBy', given(resolvedBy), ids.events);
    for (const { source } of evidence) requireIds(filed, 'evidence', [source], ids.sources);
  }
  for (const filed of dataset.actors) {
    const { roles = [], memberOf = [] } = filed.record;
    const employers = roles.flatMap(({ organization }) => organization ?? []);
    for (const id of employers) requireIds(filed, 'roles', [id], ids.actors);
    for (const { bloc } of memberOf) requireIds(filed, 'memberOf', [bloc], ids.actors);
  }
  for (const filed of dataset.types) {
    const { family } = filed.record;
    if (family !== undefined) requireIds(filed, 'family', [family], families);
    else if (!isFamily(filed.record.id)) {
      const reason = `is no family with a colour and a glyph (${FAMILIES.join(', ')})`;
      faults.push({ file: filed.file, id: filed.record.id, field: 'family', reason });
    }
  }
  return [...faults, ...checkAliases(dataset)];
}

function given(id: string | undefined): readonly string[] {
  return id === undefined ? [] : [id];
}

function checkAliases({ events }: AuthoredDataset): Fault[] {
  const owners = new Map(events.map(({ record }) => [record.id, record.id]));
  const faults: Fault[] = [];
  for (const { file, record } of events) {
    for (const alias of record.aliases ?? []) {
      const owner = owners.get(alias);
      if (owner !== undefined) {
        faults.push({
          file,
          id: record.id,
          field: 'aliases',
          reason: `“${alias}” already leads to “${owner}”`,
        });
      }
      owners.set(alias, record.id);
    }
  }
  return faults;
}

/** What a schema cannot see: the year of the file, the evidence behind claims, the order of linked events. */
export function checkEvents(dataset: AuthoredDataset): Fault[] {
  const faults: Fault[] = [];
  const byId = new Map(dataset.events.map(({ record }) => [record.id, record]));
  const sources = new Map(dataset.sources.map(({ record }) => [record.id, record]));
  const previous = new Map<string, Day>();

  for (const { file, record } of dataset.events) {
    const report: Report = (field, reason) => faults.push({ file, id: record.id, field, reason });
    const first = firstDay(record);
    checkFile(file, first, previous.get(file), report);
    if (first !== undefined) previous.set(file, first);
    checkEvidence(record, sources, report);
    if (record.evidence.every(({ source }) => sources.get(source)?.kind === 'reference')) {
      report('evidence', 'rests on encyclopaedias alone');
    }
    checkClaims(record, report);
    checkPositions(record, report);
    checkLinks(record, byId, report);
  }
  return faults;
}

function checkFile(file: string, first: Day | undefined, before: Day | undefined, report: Report) {
  if (first === undefined) return report('date', 'has no first day, so that no file can hold it');
  const expected = `events/${toCivilDate(first).year}.json`;
  if (file !== expected) report('date', `starts in another year: move it to data/${expected}`);
  if (before !== undefined && first < before) report('date', 'is out of order: sort by date');
}

/** What a schema cannot see in the evidence of a record: keys, and what makes a quote. */
export function checkEvidence(
  event: Pick<AuthoredEvent, 'evidence'>,
  sources: ReadonlyMap<string, Source>, // one that is missing is reported already
  report: Report,
) {
  const keys = event.evidence.map(({ key }) => key);
  for (const [index, { key, kind, source, lang, text, at }] of event.evidence.entries()) {
    const field = `evidence.${index}`;
    if (keys.indexOf(key) !== index) report(`${field}.key`, `“${key}” is used twice`);
    if (kind === 'paraphrase') {
      if (at !== undefined) report(`${field}.at`, 'belongs to quotes only');
      continue;
    }
    if (at === undefined) report(`${field}.at`, 'is missing: a quote says where it stands');
    const document = sources.get(source);
    if (document && !isQuotable(document))
      report(`${field}.source`, `“${source}” may not be quoted (no file)`);
    if (lang === 'other') report(`${field}.lang`, 'a quote is in French or English');
    else if (text[lang].length > MAX_LENGTH.quote) {
      report(`${field}.text`, `a quote has at most ${MAX_LENGTH.quote} characters`);
    }
  }
}

/** Whether quotes of it can be checked: we name the document and the digest of its bytes. */
function isQuotable({ file, sha256 }: Source): boolean {
  return file !== undefined && sha256 !== undefined;
}

function checkClaims(event: AuthoredEvent, report: Report) {
  const keys = event.evidence.map(({ key }) => key);
  for (const [index, { claims, kept }] of (event.disagreements ?? []).entries()) {
    const field = `disagreements.${index}`;
    if (kept !== undefined && claims[kept] === undefined) {
      report(`${field}.kept`, `${kept} is not the number of a claim (0 to ${claims.length - 1})`);
    }
    for (const key of claims.flatMap(({ evidence }) => evidence)) {
      if (!keys.includes(key)) report(`${field}.claims`, `“${key}” is no evidence of this event`);
    }
  }
}

function checkPositions(event: AuthoredEvent, report: Report) {
  const keys = event.evidence.map(({ key }) => key);
  const actors = (event.positions ?? []).map(({ actor }) => actor);
  for (const [index, { actor, evidence }] of (event.positions ?? []).entries()) {
    if (actors.indexOf(actor) !== index) report('positions', `“${actor}” has two`);
    for (const key of evidence) {
      if (!keys.includes(key)) report('positions', `“${key}” is no evidence of this event`);
    }
  }
}

function checkLinks(
  event: AuthoredEvent,
  byId: ReadonlyMap<string, AuthoredEvent>,
  report: Report,
) {
  for (const { kind, event: id } of event.links ?? []) {
    const target = byId.get(id);
    if (id === event.id) report('links', 'links to itself');
    else if (kind === 'responds-to' && target !== undefined) {
      // An answer given on a day known only to its month may still come after: compare latest with earliest.
      const last = parseEdtf(event.date)?.strict[1] ?? Infinity;
      if (last < (firstDay(target) ?? -Infinity))
        report('links', `comes before “${id}”, which it answers`);
    }
  }
  if (hasPartOfCycle(event, byId)) report('links', 'is part of itself, through part-of');
}

function hasPartOfCycle(start: AuthoredEvent, byId: ReadonlyMap<string, AuthoredEvent>): boolean {
  const seen = new Set<string>();
  const wholes = (event: AuthoredEvent | undefined) =>
    (event?.links ?? []).flatMap(({ kind, event: id }) => (kind === 'part-of' ? [id] : []));
  const queue = wholes(start).filter((id) => id !== start.id);
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (id === start.id) return true;
    if (!seen.has(id)) queue.push(...wholes(byId.get(id)));
    seen.add(id);
  }
  return false;
}
