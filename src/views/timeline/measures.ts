/** Titles that move smoothly, and that a reader takes in. */
export const TITLES = 60;

/** Heights in CSS pixels, for a pointer and for a thumb: the band of glyphs and clusters, a line of titles, what a lane has besides. */
export const FINE = { band: 27, line: 26, padding: 7 };
export const COARSE = { band: 40, line: 44, padding: 17 };
