const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text that HTML and XML show as it is, between tags and in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** HTML that is ready to be written. Made by `html`, but for constants, so that no text gets in unescaped. */
export type Markup = { readonly markup: string };

type Part = string | number | undefined | Markup | readonly Markup[];

/** Markup of a template: texts in it are escaped, `undefined` is nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const [first = '', ...others] = strings.raw;
  return {
    markup: others.reduce((before, text, place) => before + toMarkup(parts[place]) + text, first),
  };
}

/** A heading of a level from 1 to 6. */
export function heading(level: number, text: string): Markup {
  return { markup: `<h${level}>${escapeHtml(text)}</h${level}>` };
}

function toMarkup(part: Part): string {
  if (part === undefined) return '';
  if (typeof part !== 'object') return escapeHtml(String(part));
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('');
}
