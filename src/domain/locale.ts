/** The languages of the interface and of every text in the dataset, in the order of the switch. */
export const LOCALES = ['fr', 'en'] as const;

/** Language of the interface and of our own texts. */
export type Locale = (typeof LOCALES)[number];

/** A text in both languages; neither is ever missing. */
export type LocalText = Readonly<Record<Locale, string>>;
