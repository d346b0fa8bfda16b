/**
 * The seven families of event types, in the order of the legend. Each has a colour and a glyph
 * in the interface, which is why they are fixed here; their names stand in `data/types.json`.
 */
export const FAMILIES = [
  'visits',
  'summits',
  'agreements',
  'ruptures',
  'statements',
  'power',
  'security',
] as const;

export type Family = (typeof FAMILIES)[number];

export function isFamily(id: string): id is Family {
  return FAMILIES.some((family) => family === id);
}
