/** A param, or a value of one, that links once wrote otherwise. */
export type Migration = {
  /** The day since which links write it the new way: "2027-01-31". */
  readonly since: string;
  readonly param: string;
  /** The name that the param has now, where it was renamed. */
  readonly renamed?: string;
  /** Former values, or parts of lists, by the ones that took them over. */
  readonly values?: Readonly<Record<string, string>>;
};

/**
 * Every renaming in the language of links since the first one was shipped, oldest first. It only
 * grows. Former ids of events are no part of it: those are aliases in the dataset.
 */
const MIGRATIONS: readonly Migration[] = []; // so far nothing has been renamed

/**
 * The params of a link as links write them today. Each renaming applies to what the ones before have
 * made of the link, so that one of any age opens. What is unknown stays as it is.
 */
export function migrate(
  params: Iterable<readonly [param: string, value: string]>,
  migrations: readonly Migration[] = MIGRATIONS,
): readonly (readonly [param: string, value: string])[] {
  return migrations.reduce<readonly (readonly [string, string])[]>(
    (before, { param, renamed = param, values = {} }) => {
      const now = new Map(Object.entries(values));
      const toNow = (part: string) => now.get(part) ?? part;
      return before.map(([name, value]) =>
        name === param ? [renamed, value.split(',').map(toNow).join(',')] : [name, value],
      );
    },
    [...params],
  );
}
