import type { Plugin } from 'vite';

/** No inline script or style, no eval, no foreign origin. Any page may frame ours: that is what embedding is. */
export const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ');

/** What a host should send with every page: the recipe of README, and what `npm start` sends. */
export const SECURITY_HEADERS = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  // All of it is public; and a frame that its page allows no origin loads our scripts as a foreign one.
  'Access-Control-Allow-Origin': '*',
};

/** Writes the policy into the built page, for hosts that let one set no headers. The dev server needs an inline preamble and goes without. */
export function contentSecurityPolicyPlugin(): Plugin {
  return {
    name: 'frise-sahel:csp',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}
