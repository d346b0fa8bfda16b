/** The part of the `edtf` package, which has no types, that the tests use as an oracle. */
declare module 'edtf' {
  interface Parsed {
    readonly level: number;
    readonly type: string;
  }

  /** Throws on text that it does not understand. */
  export function parse(text: string, constraints: { level: number }): Parsed;

  /** Milliseconds UTC; -Infinity and Infinity where open, null where unknown. */
  export default function edtf(parsed: Parsed): {
    readonly min: number | null;
    readonly max: number | null;
  };

  /** `offset: false` reads a date-time without offset as UTC rather than local. */
  export const defaults: { offset: boolean };
}
