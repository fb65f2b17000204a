/* The pictures of a report as PNG, for formats that take no SVG: what draws them in the page draws them here. */
"use strict";
{
  const { el } = mdcheck.dom;
  const SCALE = 3; // pixels for one of the drawing, so that paper shows it sharp

  /** All blocks of a report that are pictures, those inside others too. @param {Block[]} report */
  function drawings(report) {
    return report.flatMap((part) => {
      if (part.kind === "fold") return drawings(part.blocks());
      if (part.kind === "box") return drawings(part.blocks);
      return part.kind in mdcheck.picture.drawings ? [part] : [];
    });
  }

  /**
   * The PNG of each picture, by its block's text.
   * @param {Block[]} report
   * @param {Speech} speech
   * @returns {Promise<Map<string, Picture>>}
   */
  async function pictures(report, speech) {
    const found = new Map();
    for (const part of drawings(report)) {
      const key = JSON.stringify(part);
      if (!found.has(key)) found.set(key, await png(mdcheck.picture.paper(part, speech)));
    }
    return found;
  }

  /** A drawing that needs no style from elsewhere, as PNG. @param {any} drawing */
  async function png(drawing) {
    const [, attributes] = drawing;
    const [, , width, height] = attributes.viewBox.split(" ").map(Number);
    const size = { width: String(width * SCALE), height: String(height * SCALE) };
    const [tag, said, ...children] = drawing;
    const text = mdcheck.tree.write([
      tag,
      { xmlns: "http://www.w3.org/2000/svg", ...size, ...said },
      ...children,
    ]);
    const image = el("img", { src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}` });
    await image.decode();
    const canvas = el("canvas", size);
    canvas.getContext("2d").drawImage(image, 0, 0);
    const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
    return { bytes: new Uint8Array(await blob.arrayBuffer()), width, height };
  }

  mdcheck.pictures = pictures;
}
