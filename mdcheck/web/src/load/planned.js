/* Reads what a sheet says of the plan of action. The twin of load/planned.py: the same functions in the same
   order. Pages that do not have this keep the plan as it was written, which is the same. */
"use strict";
{
  const { isMap, newMap } = mdcheck.sheet;
  const STATUSES = ["planned", "begun", "done", "dropped"];
  const GOAL = [
    "title",
    "national",
    "objective",
    "sectors",
    "actions",
    "requirements",
    "assumptions",
    "indicators",
  ];
  const ACTION = ["measure", "title", "result", "who", "when", "money", "status"];
  const INDICATOR = ["title", "baseline", "target"];

  /**
   * The plan of a sheet; null where the sheet says nothing of one.
   * @param {any} top what the sheet holds
   * @param {"plan"} key
   * @param {any} reader
   * @returns {Planned | null}
   */
  function readPlan(top, key, reader) {
    const value = Object.hasOwn(top, key) ? top[key] : null;
    if (value === null) return null;
    const data = reader.mapping(value, [key], ["years", "framework", "goals"]);
    return {
      years: reader.text(data, [key, "years"]),
      framework: reader.text(data, [key, "framework"]),
      goals: entries(reader, data, [key, "goals"], goal),
    };
  }

  function entries(reader, data, keys, read) {
    const given = reader.sequence(data, keys);
    const most = reader.limits.plan;
    const found = [];
    if (given.length > most) reader.wrong(keys, "rows", { most }, false);
    given.forEach((entry, n) => {
      const at = [...keys, n];
      if (entry === null) reader.wrong(at, "emptyRow");
      else found.push(read(reader, at, entry));
    });
    return found;
  }

  function goal(reader, keys, entry) {
    const data = reader.mapping(entry, keys, GOAL);
    const title = Object.hasOwn(data, "title") ? data.title : null;
    if (isMap(entry) && [null, ""].includes(title)) reader.wrong(keys, "untitled");
    const text = (key) => reader.text(data, [...keys, key]);
    const rows = (key, read) => entries(reader, data, [...keys, key], read);
    return {
      title: text("title"),
      national: text("national"),
      objective: text("objective"),
      sectors: reader.goalSectors(data, [...keys, "sectors"]),
      actions: rows("actions", action),
      requirements: text("requirements"),
      assumptions: text("assumptions"),
      indicators: rows("indicators", indicator),
    };
  }

  function action(reader, keys, entry) {
    const data = reader.mapping(entry, keys, ACTION);
    const found = newMap();
    for (const key of ACTION.slice(0, -1)) found[key] = reader.text(data, [...keys, key]);
    found.status = reader.choice(data, [...keys, "status"], [...STATUSES, ""]);
    return found;
  }

  function indicator(reader, keys, entry) {
    const data = reader.mapping(entry, keys, INDICATOR);
    const found = newMap();
    for (const key of INDICATOR) found[key] = reader.text(data, [...keys, key]);
    return found;
  }

  /** The plan of a sheet as it can be shown, whatever was kept; null where there is none.
   * @param {Content} content @param {Sheet} sheet @returns {Planned | null} */
  function planOf(content, { plan = null }) {
    const found = readPlan({ plan }, "plan", mdcheck.sheet.reader(content));
    return found && { ...found, goals: found.goals.map((one) => ({ ...one, title: one.title || "?" })) };
  }

  Object.assign(mdcheck, { readPlan, planOf });
}
