/** Twice as many dots as the drawing has, for screens and slides that are finer. */
const finer = 2;

/** A drawing of this site (SVG) as a picture of dots (PNG), drawn by the browser with the reader's own letters. */
export async function drawnPicture(href: string): Promise<Blob> {
  const drawing = new Image();
  drawing.src = href;
  await drawing.decode();
  const canvas = document.createElement('canvas');
  canvas.width = drawing.naturalWidth * finer;
  canvas.height = drawing.naturalHeight * finer;
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('This browser draws nothing.');
  brush.drawImage(drawing, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is empty.'))), 'image/png'),
  );
}
