/* The tables of a room, in the order of their columns: a name and whom they stand for. */
"use strict";
{
  const { el, button } = mdcheck.dom;
  const { t } = mdcheck.words;

  /** A name that no table has yet. @param {RoomTable[]} tables */
  function newName(tables) {
    const names = new Set(tables.map(({ name }) => name));
    let at = tables.length + 1;
    while (names.has(t("Table {number}", { number: at }))) at++;
    return t("Table {number}", { number: at });
  }

  /** What is wrong with the tables, and what to do; "" where nothing is. @param {RoomTable[]} tables */
  function faultOf(tables) {
    const names = tables.map(({ name }) => name.trim().toLowerCase());
    if (!names.length) return t("Add a table, so that there is somebody to answer.");
    const unnamed = names.indexOf("") + 1;
    if (unnamed) return t("Give table {number} a name.", { number: unnamed });
    const twice = tables.find((_, at) => names.indexOf(names[at]) !== at);
    return twice ? t("Two tables are called “{name}”. Give one another name.", { name: twice.name }) : "";
  }

  /** @param {EntryOptions} options @param {RoomTable} table */
  function constituencyField({ constituencies }, table, changed) {
    const choices = constituencies.map(({ id, title }) => el("option", { value: id }, title));
    const field = el("select", null, el("option", { value: "" }, t("Whom they stand for")), ...choices);
    field.value = table.constituency;
    field.addEventListener("change", () => changed({ constituency: field.value }));
    return field;
  }

  /**
   * The form of the tables; `changed` is called with each change.
   * @param {RoomTable[]} given
   * @param {EntryOptions} options
   * @param {() => void} changed
   */
  function entryTables(given, options, changed) {
    let tables = given.map((table) => ({ ...table }));
    const list = el("ol", { class: "mdcheck-tables" });
    const fault = el("p", { class: "mdcheck-fault", role: "status" });
    const more = button(t("Add a table"), () => {
      tables.push({ name: newName(tables), constituency: "" });
      paint();
      list.lastElementChild.querySelector("input").select();
      tell();
    });
    const node = el("div", null, list, el("p", { class: "mdcheck-buttons" }, more), fault);

    function tell() {
      fault.textContent = faultOf(tables);
      options.named?.(tables.map((table) => ({ ...table })));
      changed();
    }

    function rowOf(table, at) {
      const number = at + 1;
      const change = (parts) => {
        Object.assign(table, parts);
        tell();
      };
      const name = el("input", { type: "text", maxlength: String(options.longest.name), value: table.name });
      name.setAttribute("aria-label", t("Name of table {number}", { number }));
      name.addEventListener("input", () => change({ name: name.value }));
      const whom = constituencyField(options, table, change);
      whom.setAttribute("aria-label", t("Whom table {number} stands for", { number }));
      const less = button(t("Leave out"), () => {
        tables = tables.filter((one) => one !== table);
        paint();
        more.focus();
        tell();
      });
      less.setAttribute("aria-label", t("Leave out {name}", { name: table.name }));
      return el("li", null, name, whom, less);
    }

    function paint() {
      list.replaceChildren(...tables.map(rowOf));
    }

    paint();
    fault.textContent = faultOf(tables);
    return { node, tables: () => tables, wrong: () => faultOf(tables) };
  }

  mdcheck.entryTables = entryTables;
}
