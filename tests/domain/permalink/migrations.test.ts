import { describe, expect, it } from 'vitest';
import { migrate, type Migration } from '../../../src/domain/permalink/migrations';

/** The params of a link after these renamings, as a link. */
function migrated(search: string, migrations: readonly Migration[]): string {
  return migrate(new URLSearchParams(search), migrations)
    .map((pair) => pair.join('='))
    .join('&');
}

const RENAMED: Migration = { since: '2027-01-31', param: 'type', renamed: 'nature' };
const SPLIT: Migration = {
  since: '2027-03-01',
  param: 'theme',
  values: { defence: 'security-cooperation', constructor: 'building' },
};

describe('a link of former days', () => {
  it('has the present name of a param', () => {
    expect(migrated('actor=ml&type=visits,coup', [RENAMED])).toBe('actor=ml&nature=visits,coup');
  });

  it('has the present names of values, also among others', () => {
    expect(migrated('theme=trade,defence&q=defence', [SPLIT])).toBe(
      'theme=trade,security-cooperation&q=defence',
    );
  });

  it('goes through every renaming since it was made, in their order', () => {
    const later = {
      since: '2028-01-01',
      param: 'nature',
      renamed: 'kind',
      values: { coup: 'putsch' },
    };
    expect(migrated('type=coup,visits', [RENAMED, later])).toBe('kind=putsch,visits');
    expect(migrated('nature=coup', [RENAMED, later])).toBe('kind=putsch');
  });

  it('keeps what no renaming knows, in its order, even twice', () => {
    const search = 'b=2&a=1&b=3&theme=__proto__,toString';
    expect(migrated(search, [RENAMED, SPLIT])).toBe(search);
  });
});
