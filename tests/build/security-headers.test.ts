import { describe, expect, it } from 'vitest';
import readme from '../../README.md?raw';
import { SECURITY_HEADERS } from '../../src/build/security-headers.ts';

const directives = new Map(
  SECURITY_HEADERS['Content-Security-Policy'].split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources];
  }),
);

describe('the policy of the page', () => {
  it('allows nothing unsafe', () => {
    expect([...directives.values()].flat().filter((source) => source.includes('unsafe'))).toEqual(
      [],
    );
  });

  it('allows no foreign origin, anywhere', () => {
    const known = new Set(["'self'", "'none'", 'data:', 'blob:']);
    expect([...directives.values()].flat().filter((source) => !known.has(source))).toEqual([]);
  });

  it('takes scripts and styles from the site’s own files only', () => {
    expect(directives.get('default-src')).toEqual(["'self'"]);
    expect(directives.get('script-src')).toEqual(["'self'"]);
    expect(directives.get('style-src')).toEqual(["'self'"]);
    expect(directives.get('object-src')).toEqual(["'none'"]);
    expect(directives.get('base-uri')).toEqual(["'none'"]);
  });

  it('lets other sites frame the page, also where they allow frames no origin', () => {
    expect(directives.has('frame-ancestors')).toBe(false);
    expect(Object.keys(SECURITY_HEADERS)).not.toContain('X-Frame-Options');
    expect(SECURITY_HEADERS['Access-Control-Allow-Origin']).toBe('*');
  });
});

describe('the recipe for nginx in README', () => {
  it('sends the very same headers, with every answer', () => {
    const sent = [...readme.matchAll(/add_header +(\S+) +"(.*)" always;/g)];
    expect(Object.fromEntries(sent.map(([, name, value]) => [name, value]))).toEqual(
      SECURITY_HEADERS,
    );
  });
});
