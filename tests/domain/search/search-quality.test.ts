import { describe, expect, it } from 'vitest';
import { toDataset } from '../../../src/domain/events/dataset';
import { createSearch } from '../../../src/domain/search/search';
import { compileReal } from '../../fixtures/real-dataset';

const { core, search: compiled } = compileReal();
const dataset = toDataset(core);
const search = createSearch(dataset, compiled);

/** What readers type, and what they must get of the published dataset. */
type Expected = {
  readonly query: string;
  /** The event suggested first. */
  readonly first?: string;
  /** The actor or theme suggested first. */
  readonly actor?: string;
  readonly theme?: string;
  /** Events that must be found, wherever. */
  readonly within?: readonly string[];
  /** Events that must not. */
  readonly not?: readonly string[];
};

const ATALLAH = '2025-07-08-atallah-visit-bamako';
const EXIT = '2025-01-29-ecowas-exit-effective';
const CHARTER = '2023-09-16-liptako-gourma-charter';
const WAGNER_LEAVES = '2025-06-06-wagner-leaves-mali';
const WAGNER_LISTED = '2023-01-26-wagner-criminal-organization';
const INSTRUCTORS = '2024-04-10-russian-instructors-niamey';
const STARMER = '2025-03-01-starmer-zelensky-london';
const MINUSMA_ENDS = '2023-06-30-unsc-2690-minusma-ends';
const KREMLIN = '2025-06-22-goita-putin-kremlin';
const NIGER_COUP = '2023-07-26-niger-coup';

const TABLE: readonly Expected[] = [
  // Accents, in both directions.
  { query: 'Goïta', actor: 'assimi-goita', within: [KREMLIN], not: [STARMER] },
  { query: 'goita', actor: 'assimi-goita', within: [KREMLIN], not: [STARMER] },
  { query: 'KEITA', actor: 'ibrahim-boubacar-keita', within: ['2020-08-18-mali-coup-keita'] },
  { query: 'emissaire', first: ATALLAH, within: ['2025-07-21-stevens-diop-bamako'] },
  { query: 'coup d’état niger', first: NIGER_COUP },
  { query: "coup d'etat niger", first: NIGER_COUP },
  { query: "l'algerie", first: '2025-04-06-aes-recalls-envoys-from-algiers', not: [STARMER] },
  // Other names, other languages.
  { query: 'cedeao', actor: 'ecowas', first: EXIT, not: [STARMER] },
  { query: 'ECOWAS', actor: 'ecowas', first: EXIT, not: [STARMER] },
  { query: 'communauté économique afrique de l’ouest', actor: 'ecowas', within: [EXIT] },
  { query: 'AES', actor: 'aes', within: [EXIT, CHARTER], not: [STARMER] },
  { query: 'Alliance des États du Sahel', actor: 'aes', first: CHARTER, within: [EXIT] },
  { query: 'alliance of sahel states', actor: 'aes', within: [EXIT, CHARTER] },
  { query: 'uemoa', actor: 'waemu', first: '2025-07-11-aes-walks-out-of-waemu-council' },
  { query: 'waemu', actor: 'waemu', first: '2025-07-11-aes-walks-out-of-waemu-council' },
  { query: 'gsim', actor: 'jnim', within: ['2025-09-03-jnim-fuel-blockade'] },
  { query: 'aqmi', actor: 'aqim', within: ['2013-01-11-serval-launch'] },
  { query: 'ibk', actor: 'ibrahim-boubacar-keita', within: ['2020-08-18-mali-coup-keita'] },
  { query: 'tchiani', actor: 'abdourahamane-tiani', within: [NIGER_COUP] },
  { query: 'putin', actor: 'vladimir-putin', within: [KREMLIN, '2025-05-10-traore-putin-moscow'] },
  {
    query: 'poutine',
    actor: 'vladimir-putin',
    within: [KREMLIN, '2025-05-10-traore-putin-moscow'],
  },
  { query: 'londres zelensky', first: STARMER },
  { query: 'london zelensky', first: STARMER },
  { query: 'timbuktu', within: ['2013-02-02-hollande-timbuktu'] },
  { query: 'tombouctou', within: ['2013-02-02-hollande-timbuktu'] },
  // Related names.
  { query: 'wagner', actor: 'wagner-group', within: [WAGNER_LISTED, WAGNER_LEAVES, INSTRUCTORS] },
  { query: 'africa corps', actor: 'africa-corps', first: WAGNER_LEAVES, within: [WAGNER_LISTED] },
  { query: 'corps africain', actor: 'africa-corps', first: WAGNER_LEAVES, within: [INSTRUCTORS] },
  { query: 'rudy', actor: 'rudolph-atallah', first: ATALLAH },
  { query: 'rudolph', actor: 'rudolph-atallah', first: ATALLAH },
  { query: 'rudy atallah', actor: 'rudolph-atallah', first: ATALLAH },
  // One slip in a long word.
  { query: 'atalah', actor: 'rudolph-atallah', first: ATALLAH },
  { query: 'goïtta', actor: 'assimi-goita', within: [KREMLIN] },
  { query: 'ouagadugou', actor: 'bf', within: ['2025-05-27-stevens-ouagadougou'] },
  { query: 'bamkao', actor: 'ml', within: [ATALLAH] },
  { query: 'niamei', actor: 'ne', within: [INSTRUCTORS, '2026-01-28-niamey-airport-attack'] },
  { query: 'minusma withdrawl', within: [MINUSMA_ENDS] },
  { query: 'uraniium', within: ['2025-06-19-somair-nationalised'] },
  { query: 'keta', not: ['2020-08-18-mali-coup-keita'] }, // too short for a slip
  // Beginnings of words, of several words, in any order.
  { query: 'minus', within: [MINUSMA_ENDS], actor: 'minusma' },
  { query: 'sahel g5', actor: 'g5-sahel', within: ['2022-05-15-mali-leaves-g5-sahel'] },
  { query: 'macr bark', first: '2021-06-10-macron-end-barkhane' },
  { query: 'lavrov bamako', first: '2023-02-07-lavrov-bamako' },
  // Summaries and excerpts, kinds and themes.
  { query: 'kidal 2025 atallah', within: [ATALLAH] },
  { query: 'drone turc', within: ['2024-11-26-akinci-mali', '2024-01-04-bayraktar-mali'] },
  { query: 'uranium orano', first: '2025-06-19-somair-nationalised' },
  { query: 'security cooperation', theme: 'security-cooperation' },
  { query: 'droits humains', theme: 'human-rights' },
  { query: 'visas', theme: 'migration-visas', within: ['2025-10-09-us-halts-visas-ouagadougou'] },
  { query: 'france 24', actor: 'france-24', within: ['2022-03-16-rfi-france24-suspended'] },
];

const idsOf = (rows: Iterable<number>) => Array.from(rows, (row) => dataset.eventAt(row).id);

describe('the quality of the search', () => {
  it('is tried with forty queries at least', () => {
    expect(new Set(TABLE.map(({ query }) => query)).size).toBeGreaterThanOrEqual(40);
  });

  it.each(TABLE)('“$query”', ({ query, first, actor, theme, within = [], not = [] }) => {
    const found = idsOf(search.find(query)?.rows ?? []);
    const { events, actors, themes } = search.suggest(query);
    if (first !== undefined) expect(idsOf(events)[0]).toBe(first);
    if (actor !== undefined) expect(actors[0]?.id).toBe(actor);
    if (theme !== undefined) expect(themes[0]?.id).toBe(theme);
    expect(found).toEqual(expect.arrayContaining([...within]));
    expect(found.filter((id) => not.includes(id))).toEqual([]);
  });
});
