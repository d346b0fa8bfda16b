/** A canvas that is as sharp as the screen. What it shows is said otherwise to those who do not see it. */
export function createCanvas(className: string) {
  const element = document.createElement('canvas');
  element.className = className;
  element.setAttribute('aria-hidden', 'true');
  const pen = element.getContext('2d');
  return {
    element,
    /** Null where nothing can draw. */
    pen,
    /** Clears it and gives it a size in CSS pixels, the pen's unit from then on; undefined where nothing can draw. */
    begin: (width: number, height: number): CanvasRenderingContext2D | undefined => {
      const density = window.devicePixelRatio;
      const [columns, rows] = [Math.round(width * density), Math.round(height * density)];
      if (element.width !== columns || element.height !== rows) {
        element.width = columns;
        element.height = rows;
        element.style.width = `${width}px`;
        element.style.height = `${height}px`;
      }
      pen?.setTransform(density, 0, 0, density, 0, 0);
      pen?.clearRect(0, 0, width, height);
      return pen ?? undefined;
    },
  };
}
