import '@testing-library/jest-dom/vitest';
import { format } from 'node:util';
import { cleanup } from '@testing-library/react';
import { afterAll, afterEach, expect } from 'vitest';
import { domainMatchers } from './matchers';

/** Complaints that are known and harmless. Each entry says whose it is and why it may stay. */
const ALLOWED: readonly RegExp[] = [
  // vis-timeline, while it settles the heights of its lanes.
  /^WARNING: infinite loop in redraw/,
];

/** What a browser does not show, by its own style sheet; an open popover has a style of its own here. */
const GONE =
  '[hidden], dialog:not([open]), [popover]:not([style*=block]), head, script, style, template, noscript';

expect.extend(domainMatchers);

// jsdom lays nothing out, and says of every scroll that it cannot.
if (typeof window !== 'undefined') window.scrollBy = () => undefined;
// Nor does it draw; tests that look at what is drawn bring their own pen.
if (typeof window !== 'undefined') HTMLCanvasElement.prototype.getContext = () => null;

// To tell what is hidden, jsdom tries each rule of its own style sheet on each element, which took a
// quarter of the time of all tests. Nothing else is styled here than by attributes.
if (typeof window !== 'undefined') {
  const none = document.createElement('i').style;
  none.display = 'none';
  window.getComputedStyle = (element) => {
    if (element.matches(GONE)) return none;
    return (element as HTMLElement | SVGElement).style;
  };
}

// Plain functions and no spies: a test that expects a complaint may still spy on the console itself.
let complaints: string[] = [];
const complain = (...parts: readonly unknown[]) => {
  const text = format(...parts);
  if (!ALLOWED.some((pattern) => pattern.test(text))) complaints.push(text);
};
console.error = complain;
console.warn = complain;

function failOnComplaints() {
  const found = complaints;
  complaints = [];
  if (found.length > 0) throw new Error(`Unexpected in the console:\n${found.join('\n')}`);
}

afterEach(() => {
  cleanup();
  if (typeof window !== 'undefined') window.history.replaceState(null, '', '/'); // files share a page
  failOnComplaints();
});
afterAll(failOnComplaints);
