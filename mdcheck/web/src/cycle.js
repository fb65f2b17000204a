/* What a page that does not show the steps of the process knows of them: their names until it needs more, then
   all; and answers to them apart from those to the sectors. No DOM. */
"use strict";
{
  /** Whether ids are of a process whose steps the page does not know yet. @param {Content} content */
  function isNews({ processes }, ids) {
    const unread = new Set(processes.filter(({ items }) => !items.length).map(({ id }) => id));
    return ids.some((id) => unread.has(id.split(".")[0]));
  }

  /**
   * Use a content that knows all steps with their texts; as it is where they cannot be loaded.
   * @param {Content} content
   * @param {() => void} use
   */
  function known(content, use) {
    const { processes } = content;
    if (processes.every(({ items }) => items.length && items.every(({ text }) => text))) return use();
    const take = (found) => {
      const all = new Map(found.map((one) => [one.id, one]));
      for (const one of processes) Object.assign(one, all.get(one.id));
      use();
    };
    mdcheck.later("processes", take, use);
  }

  /**
   * How many answers a sheet has on each sector, and how many on the process.
   * @param {Sheet} sheet
   * @param {Content} content
   */
  function apart(sheet, { processes }) {
    const counts = mdcheck.file.answersBySector(sheet);
    let process = 0;
    for (const { id } of processes) {
      process += counts[id] || 0;
      delete counts[id];
    }
    return { counts, process };
  }

  mdcheck.cycle = { isNews, known, apart };
}
