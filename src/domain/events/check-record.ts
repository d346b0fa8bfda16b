import { parseEdtf } from '../dates/edtf.ts';
import type { Day } from '../dates/day.ts';
import { checkEvidence, type Report } from './check-dataset.ts';
import type { AuthoredDataset, Fault } from './parse-dataset.ts';
import type { Band, Commitment } from './schemas.ts';

/** What a schema cannot see in bands and commitments: dates that fit together, quotes that may be made. */
export function checkRecord({ bands, commitments, sources }: AuthoredDataset): Fault[] {
  const faults: Fault[] = [];
  const bySource = new Map(sources.map(({ record }) => [record.id, record]));
  for (const { file, record } of bands) {
    const report = toReport(faults, file, record.id);
    checkEvidence(record, bySource, report);
    checkBand(record, report);
  }
  for (const { file, record } of commitments) {
    const report = toReport(faults, file, record.id);
    checkEvidence(record, bySource, report);
    checkCommitment(record, report);
  }
  return faults;
}

function toReport(faults: Fault[], file: string, id: string): Report {
  return (field, reason) => faults.push({ file, id, field, reason }); // mutates faults
}

function checkBand({ date }: Band, report: Report) {
  const parsed = parseEdtf(date);
  if (parsed !== null && parsed.precision !== 'interval') report('date', 'is no interval');
}

function checkCommitment({ announced, due, settled, outcome }: Commitment, report: Report) {
  if (isBefore(due, announced)) report('due', 'comes before it was announced');
  if (isBefore(settled, announced)) report('settled', 'comes before it was announced');
  if (outcome === 'pending' && settled !== undefined) report('settled', 'belongs to an outcome');
}

/** Whether a date certainly comes before another. */
function isBefore(date: string | undefined, other: string): boolean {
  return (edgeOf(date, 1) ?? Infinity) < (edgeOf(other, 0) ?? -Infinity);
}

function edgeOf(date: string | undefined, edge: 0 | 1): Day | null | undefined {
  return date === undefined ? undefined : parseEdtf(date)?.strict[edge];
}
