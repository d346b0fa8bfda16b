/** Addresses of the compiled dataset, written by src/build/dataset-plugin.ts. */
declare module 'virtual:dataset' {
  export const coreUrl: string;
  export const chunkUrls: readonly string[];
  export const searchUrl: string;
  export const recordUrl: string;
  export const historyUrl: string;
  export const figuresUrl: string;
}
