import type {Page} from 'playwright';
import {write, type Picture} from './photographer.ts';

/** Pixels for a point (1/72 inch): an A4 page is 1,071 pixels wide. */
const scale = 1.8;

/**
 * Draws each page of a PDF file as a PNG file. pdf.js does it in the browser, which has a canvas already.
 *
 * @param page Of the origin where pdf.js is served at /pdfjs/, and the file at `address`.
 * @param fileOf The file of a page, counted from 1.
 */
export async function drawPages(
  page: Page,
  address: string,
  fileOf: (number: number) => string,
): Promise<(Picture & {file: string})[]> {
  const drawn = await page.evaluate(
    async ({address, scale}) => {
      const path = '/pdfjs/build/pdf.mjs';
      const pdfjs = (await import(path)) as typeof import('pdfjs-dist');
      pdfjs.GlobalWorkerOptions.workerSrc = '/pdfjs/build/pdf.worker.mjs';
      const task = pdfjs.getDocument({
        url: address,
        cMapUrl: '/pdfjs/cmaps/',
        standardFontDataUrl: '/pdfjs/standard_fonts/',
        wasmUrl: '/pdfjs/wasm/',
        iccUrl: '/pdfjs/iccs/',
      });
      const file = await task.promise;
      const pictures: {width: number; height: number; base64: string}[] = [];
      for (let number = 1; number <= file.numPages; number += 1) {
        const sheet = await file.getPage(number);
        const viewport = sheet.getViewport({scale});
        const canvas = document.createElement('canvas');
        canvas.width = Math.round(viewport.width);
        canvas.height = Math.round(viewport.height);
        await sheet.render({canvas, viewport}).promise;
        const [, base64 = ''] = canvas.toDataURL('image/png').split(',');
        pictures.push({width: canvas.width, height: canvas.height, base64});
      }
      await task.destroy();
      return pictures;
    },
    {address, scale},
  );
  const written: (Picture & {file: string})[] = [];
  for (const [index, {width, height, base64}] of drawn.entries()) {
    const file = fileOf(index + 1);
    await write(file, Buffer.from(base64, 'base64'));
    written.push({file, width, height});
  }
  return written;
}
