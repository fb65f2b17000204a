/* A sheet as fields, each with a stamp that grows with every change of it, so that copies of a sheet can be
   merged answer by answer, whoever wrote last and whoever had heard of whom. No DOM, no storage. */
"use strict";
{
  const SIZE = 1e6; // a stamp is how often a field was changed, times this, and who changed it last
  const MOST = 1e15; // larger ones, and what is no number, are damage

  const { newMap, isMap } = mdcheck.sheet;

  /** Who changes fields in this window, below SIZE. */
  const writer = Math.floor(Math.random() * SIZE);

  /** Each value of a written sheet by its path: "title", "respondent/name", "answers/health.a/note"; of the
      desk beside it too, "desk/flags/health.a", where there is one, with proposals as one. */
  function fieldsOf(sheet) {
    const values = newMap();
    const walk = (value, path) => {
      if (!isMap(value) || path === "desk/proposals") values[path] = value;
      else for (const key of Object.keys(value)) walk(value[key], path ? `${path}/${key}` : key);
    };
    const answers = newMap();
    for (const id of Object.keys(sheet.answers || {})) {
      const entry = sheet.answers[id];
      answers[id] = isMap(entry) ? entry : { level: entry };
    }
    walk({ ...sheet, answers }, "");
    return values;
  }

  /** The fields of a copy: its sheet and its desk as they are written. */
  function valuesOf({ sheet, desk }) {
    return fieldsOf({ ...mdcheck.sheet.write(sheet), desk });
  }

  /** A value as text, to compare it; nothing is no text. */
  function textOf(value) {
    return value === null || value === undefined ? "" : JSON.stringify(value);
  }

  function stampOf(stamps, path) {
    return stamps[path] < MOST ? Number(stamps[path]) : 0;
  }

  /**
   * The stamps of the fields that differ before and after a change.
   * @param {Record<string, number>} stamps
   */
  function stamped(stamps, before, after) {
    const made = newMap();
    for (const path of Object.keys({ ...before, ...after })) {
      if (before[path] === after[path] || textOf(before[path]) === textOf(after[path])) continue;
      made[path] = (Math.floor(stampOf(stamps, path) / SIZE) + 1) * SIZE + writer;
    }
    return made;
  }

  mdcheck.fields = { fieldsOf, valuesOf, textOf, stampOf, stamped, writer, SIZE };
}
