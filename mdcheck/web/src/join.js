/* Joins two copies of a sheet: of each field the later value. No DOM, no storage. */
"use strict";
{
  const { textOf, stampOf, writer, SIZE } = mdcheck.fields;

  const { newMap } = mdcheck.sheet;
  const saidIn = (value) => (typeof value === "string" ? value : textOf(value));
  const pathsOf = ({ values, stamps }) => Object.keys({ ...values, ...stamps });

  const isOfDesk = (path) => path.startsWith("desk/");
  const pathsIn = (values) => Object.keys(values).filter((path) => values[path] !== undefined);

  /** The sheet and the desk that have these fields, as they are written. */
  function copyOf(values) {
    return { sheet: sheetOf(values), desk: deskOf(values) };
  }

  function deskOf(values) {
    const desk = newMap();
    for (const path of pathsIn(values).filter(isOfDesk)) {
      const [, part, ...id] = path.split("/");
      if (!id.length) desk[part] = values[path];
      else desk[part] = Object.assign(desk[part] || newMap(), { [id.join("/")]: values[path] });
    }
    return desk;
  }

  function sheetOf(values) {
    const sheet = newMap();
    const answers = newMap();
    for (const path of pathsIn(values).filter((one) => !isOfDesk(one))) {
      const [key, ...rest] = path.split("/");
      const part = rest.pop();
      const id = rest.join("/");
      const [home, name] = key === "answers" ? [answers, id] : [sheet, key];
      if (part === undefined) sheet[key] = values[path];
      else home[name] = Object.assign(home[name] || newMap(), { [part]: values[path] });
    }
    return Object.assign(sheet, { answers });
  }

  /** Whether one copy's field is to be taken before the other's; at the same stamp, always the same one. */
  function isLater(path, one, other) {
    const ahead = stampOf(one.stamps, path) - stampOf(other.stamps, path);
    return ahead > 0 || (ahead === 0 && textOf(one.values[path]) > textOf(other.values[path]));
  }

  /** Whether one copy has something that the other lacks. */
  function isAhead(one, other) {
    return pathsOf(one).some((path) => isLater(path, one, other));
  }

  /** Whether somebody else changed a field since we did, who have not yet brought our change to the disk. */
  function isClash(stamp, base) {
    return base !== undefined && stamp > base && stamp % SIZE !== writer;
  }

  /**
   * What two copies know together. `lost` has what goes of fields that were changed here and elsewhere
   * at once, unless it is part of what stays: `pending` says on which stamps we changed them.
   * @param {Kept} ours
   * @param {Kept} theirs
   * @param {Map<string, number>} pending
   * @returns {Kept & {lost: Record<string, unknown>}}
   */
  function join(ours, theirs, pending) {
    const values = Object.assign(newMap(), ours.values);
    const stamps = Object.assign(newMap(), ours.stamps);
    const lost = newMap();
    for (const path of pathsOf(theirs)) {
      const isTheirs = isLater(path, theirs, ours);
      const stamp = stampOf(theirs.stamps, path);
      if (isTheirs) {
        values[path] = theirs.values[path];
        stamps[path] = stamp;
      }
      const goes = (isTheirs ? ours : theirs).values[path];
      const isLost = isClash(stamp, pending.get(path)) && !saidIn(values[path]).includes(saidIn(goes));
      if (isLost) lost[path] = goes;
    }
    const [saved] = [ours.saved, theirs.saved].sort().reverse();
    return { saved, values, stamps, lost };
  }

  mdcheck.join = { copyOf, isAhead, join };
}
