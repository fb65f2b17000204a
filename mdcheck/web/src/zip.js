/* Makes zip files: those of documents. Stands on fflate. The same parts give the same bytes. */
"use strict";
{
  const FIRST = new Date(1980, 0, 1); // the first day that a zip file knows

  /**
   * A zip file of parts: texts and bytes by their names, in their order.
   * @param {ZipParts} parts
   * @returns {Uint8Array<ArrayBuffer>}
   */
  function pack(parts) {
    const entries = Object.entries(parts).map(([name, part]) => [
      name,
      typeof part === "string" ? fflate.strToU8(part) : part,
    ]);
    return fflate.zipSync(Object.fromEntries(entries), { level: 6, mtime: FIRST });
  }

  mdcheck.zip = { pack };
}
