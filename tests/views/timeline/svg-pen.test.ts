// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { createSvgPen } from '../../../src/views/timeline/svg-pen.ts';

/** What a drawing becomes, as elements: attributes by name, and the text. */
function draw(act: (pen: ReturnType<typeof createSvgPen>['pen']) => void) {
  const { pen, toSvg } = createSvgPen((text) => text.length * 7, 'clip-');
  act(pen);
  const text = `<svg xmlns="http://www.w3.org/2000/svg">${toSvg()}</svg>`;
  const page = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(page.querySelector('parsererror')).toBeNull();
  return [...page.documentElement.children].map((element) => ({
    tag: element.tagName,
    text: element.textContent,
    ...Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
  }));
}

describe('a pen that writes SVG', () => {
  it('fills and strokes boxes in its colours', () => {
    const [fill, stroke] = draw((pen) => {
      pen.fillStyle = 'red';
      pen.globalAlpha = 0.5;
      pen.fillRect(1, 2, 3, 4);
      pen.globalAlpha = 1;
      pen.strokeStyle = 'blue';
      pen.lineWidth = 1.5;
      pen.strokeRect(1, 2, 3, 4);
    });
    expect(fill).toMatchObject({
      tag: 'rect',
      x: '1',
      y: '2',
      width: '3',
      height: '4',
      fill: 'red',
    });
    expect(fill).toMatchObject({ opacity: '0.5' });
    expect(stroke).toMatchObject({ fill: 'none', stroke: 'blue', 'stroke-width': '1.5' });
    expect(stroke).not.toHaveProperty('opacity');
  });

  it('draws paths, which begin where they are first drawn to', () => {
    const [path] = draw((pen) => {
      pen.beginPath();
      pen.lineTo(1, 2);
      pen.lineTo(3.14159, 4);
      pen.fill();
    });
    expect(path).toMatchObject({ tag: 'path', d: 'M1 2L3.14 4' });
  });

  it('cuts what is drawn as long as it is told to', () => {
    const [defs, cut, whole] = draw((pen) => {
      pen.save();
      pen.beginPath();
      pen.rect(0, 0, 10, 10);
      pen.clip();
      pen.fillRect(0, 0, 20, 20);
      pen.restore();
      pen.fillRect(0, 0, 20, 20);
    });
    expect(defs).toMatchObject({ tag: 'defs' });
    expect(cut).toMatchObject({ 'clip-path': 'url(#clip-0)' });
    expect(whole).not.toHaveProperty('clip-path');
  });

  it('writes texts as texts, in their font', () => {
    const [text] = draw((pen) => {
      pen.font = '600 11px "Liberation Sans", Arial';
      pen.textAlign = 'center';
      pen.textBaseline = 'middle';
      pen.fillText('<b>É & "co"</b>', 10, 20);
    });
    expect(text).toMatchObject({
      tag: 'text',
      text: '<b>É & "co"</b>',
      'font-family': '"Liberation Sans", Arial',
      'font-size': '11',
      'font-weight': '600',
      'text-anchor': 'middle',
      x: '10',
      y: '23.85',
    });
  });

  it('gives back what it had when it was saved', () => {
    const [first, second] = draw((pen) => {
      pen.fillStyle = 'red';
      pen.save();
      pen.fillStyle = 'blue';
      pen.fillRect(0, 0, 1, 1);
      pen.restore();
      pen.fillRect(0, 0, 1, 1);
    });
    expect([first, second]).toMatchObject([{ fill: 'blue' }, { fill: 'red' }]);
  });

  it('knows how wide a text is', () => {
    draw((pen) => expect(pen.measureText('four').width).toBe(28));
  });
});
