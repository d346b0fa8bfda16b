import { fileURLToPath } from 'node:url';

/** This folder. */
export const BENCH = fileURLToPath(new URL('.', import.meta.url));

/** The repository's. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
