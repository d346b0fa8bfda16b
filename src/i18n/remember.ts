type Loose = (key: string, values?: Readonly<Record<string, unknown>>) => string;

/**
 * The words of a TFunction of i18next, but that those without variables, or with a number alone, are
 * put together once: a filter asks for a hundred of them, and i18next takes its time for each.
 */
export function rememberWords<T extends object>(t: T): T {
  const make = t as unknown as Loose;
  const known = new Map<string, string>();
  const words: Loose = (key, values = {}) => {
    const { count, ...others } = values;
    if (Object.keys(others).length > 0) return make(key, values);
    const id = `${key} ${String(count)}`;
    const text = known.get(id) ?? make(key, values);
    known.set(id, text);
    return text;
  };
  return words as unknown as T;
}
