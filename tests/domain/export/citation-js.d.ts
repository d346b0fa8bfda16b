/** What the tests use of citation-js, which has no types of its own. */
declare module '@citation-js/core' {
  /** A work as CSL-JSON has it. */
  export type Work = {
    readonly id: string;
    readonly type: string;
    readonly title?: string;
    readonly author?: readonly { readonly family?: string; readonly literal?: string }[];
    /** RIS has the author of a newspaper article as its reporter; citation-js does not take that apart. */
    readonly reporter?: string;
    readonly issued?: { readonly 'date-parts'?: readonly (readonly number[])[] };
    readonly URL?: string;
    readonly 'container-title'?: string;
    readonly publisher?: string;
    readonly note?: string;
  };
  export class Cite {
    constructor(
      text: string,
      options: { readonly generateGraph: false; readonly forceType: string },
    );
    readonly data: readonly Work[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
