/** The colours that a style sheet gives `tokens` by `light-dark(…)`, those of the light theme; throws where one is missing. */
export function readLightColors<Token extends string>(
  css: string,
  tokens: readonly Token[],
): Readonly<Record<Token, string>> {
  const found = css.matchAll(/--([\w-]+):\s*light-dark\((#[\da-f]+),/g);
  const colors = new Map([...found].map(([, token, color]) => [token, color]));
  const entries = tokens.map((token) => {
    const color = colors.get(token);
    if (color === undefined) throw new Error(`No colour ${token}`);
    return [token, color] as const;
  });
  return Object.fromEntries(entries) as Record<Token, string>; // every token has been walked through
}
