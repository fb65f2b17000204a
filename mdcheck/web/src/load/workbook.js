/* Reads the workbook to answer in, wherever its rows, columns and sheets were moved to.
   The twin of load/workbook.py and of its words in load/cells.py, which say what each function answers. */
"use strict";
{
  const { t } = mdcheck.words;
  const { nearMiss, short } = mdcheck.near;
  const { readJson } = mdcheck.jsontext;
  const { newMap } = mdcheck.sheet;
  const MARK = "mdcheck-workbook/1";
  const ID = "id";
  const HEAD = "sheet/";
  const GOAL = "goal/";
  const KEPT = "kept/";
  const PROFILE = "profile/";
  const OTHER = "json/";
  const FIELDS = ["title", "date", "respondent", "constituency", "scope", "content_version"];
  const NOT_ANSWERED = "none";
  const NAMES = /\s*(?:(")((?:[^"]|"")*)"\s*(?=[;\n]|$)|([^;\n]+))[;\n]?/g;

  /**
   * The lists, in the order in which people choose from them.
   * @param {Content} content
   */
  function words({ method, sectors, titles }) {
    return {
      column: {
        [ID]: ID,
        level: t("Answer"),
        note: t("Note"),
        evidence: t("Evidence"),
        reference: t("Reference"),
        by: t("Answered by"),
        title: t("Goal"),
        sectors: t("Sectors"),
        ...titled(method.criteria),
      },
      answer: { ...titled([...method.levels, ...method.states]), [NOT_ANSWERED]: t("Not answered") },
      evidence: titled(method.evidence),
      constituency: titled(method.constituencies),
      scope: { full: t("All questions"), quick: t("Short list") },
      profile: { yes: t("Yes"), no: t("No") },
      sector: titles || titled(sectors),
    };
  }

  function titled(terms) {
    return Object.fromEntries(terms.map(({ id, title }) => [String(id), title]));
  }

  /** The names in a cell. */
  function split(text) {
    const found = [];
    for (const [, isQuoted, quote, plainly] of text.matchAll(NAMES)) {
      if (isQuoted) found.push(quote.replaceAll('""', '"'));
      else if (plainly.trim()) found.push(plainly.trim());
    }
    return found;
  }

  /** A word as it is compared: without spaces around it. */
  function plain(text) {
    return text.split(" ").filter(Boolean).join(" ").toLowerCase();
  }

  /** A day as YYYY-MM-DD; as in sheet.js, which pages load before anybody brings a workbook. */
  function isDate(text) {
    const day = new Date(Date.parse(text) || 0);
    return text > "0001" && day.toISOString().slice(0, 10) === text;
  }

  // The tables in it

  /** As people name a cell: "Health services, E12". */
  function placeOf({ sheet, row, column }) {
    return t("{sheet}, {cell}", { sheet, cell: `${letters(column)}${row + 1}` });
  }

  function letters(column) {
    const rest = Math.floor(column / 26);
    return (rest ? letters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
  }

  /** The rows of a table that have an id; none where the sheet has no such table. */
  function records({ name, rows }, columns) {
    const found = [];
    let at = new Map();
    for (const { at: row, cells } of rows) {
      const head = headOf(cells, columns);
      if (head && (at.get(ID) ?? head.get(ID)) === head.get(ID)) {
        at = head; // else somebody's note that says "id"
        continue;
      }
      const record = newMap();
      for (const [id, column] of at) {
        if (cells.has(column)) record[id] = { sheet: name, row, column, text: cells.get(column) };
      }
      if (record[ID]) found.push(record);
    }
    return found;
  }

  /** Where each column stands, if a row is the head of a table of ours. */
  function headOf(cells, columns) {
    const named = new Map();
    for (const [column, text] of cells) {
      const id = columns.get(plain(text));
      if (id && !named.has(id)) named.set(id, column);
    }
    return named.has(ID) && named.size > 1 ? named : null;
  }

  const isLists = ({ rows }) => rows[0]?.at === 0 && rows[0].cells.get(0) === MARK;

  /** The lists that a file brings along. */
  function listsIn(grids) {
    const found = newMap();
    for (const { rows } of grids.filter(isLists)) {
      for (const { cells } of rows.slice(1)) {
        const [kind, id, word] = [0, 1, 2].map((column) => cells.get(column) ?? "");
        found[kind] ||= newMap();
        found[kind][id] = word;
      }
    }
    return found;
  }

  /** Which id a word stands for: those of the file first, then ours, then the ids themselves. */
  function byWord(lists, kind) {
    const found = new Map();
    const add = (word, id) => found.has(word) || found.set(word, id);
    for (const list of lists) for (const id of Object.keys(list[kind] || {})) add(plain(list[kind][id]), id);
    for (const list of lists) for (const id of Object.keys(list[kind] || {})) add(plain(id), id);
    return found;
  }

  // The answers in them

  /**
   * All that a workbook says, in the form of an answer sheet; no data where nothing of it is ours.
   * @param {Grid[]} grids
   * @param {Content} content
   * @returns {Answered}
   */
  function read(grids, content) {
    const { method } = content;
    const own = words(content);
    const lists = [listsIn(grids), own];
    const ids = Object.fromEntries(Object.keys(own).map((kind) => [kind, byWord(lists, kind)]));
    const findings = [];
    const places = new Map();
    const answers = newMap();
    const order = []; // of their ids: objects put whole numbers first
    const data = Object.assign(newMap(), { format: "mdcheck-answers/1" });
    const goals = [];
    const pieces = new Map(); // of what the workbook only keeps, by key and number

    function wrong(cell, message, hint = "") {
      findings.push({ line: null, where: placeOf(cell), message, hint, fatal: true });
    }

    function put(keys, cell, value) {
      if (!value) return;
      let into = data;
      for (const key of keys.slice(0, -1)) into = into[key] ||= newMap();
      into[keys[keys.length - 1]] = value;
      places.set(keys.join("\n"), placeOf(cell));
    }

    function takeHead(id, { level: cell }) {
      if (!cell) return;
      if (id.startsWith(PROFILE)) takeProfile(id.slice(PROFILE.length), cell);
      else if (id === "scope") put([id], cell, chosen(id, cell));
      else if (id === "constituency") put(["respondent", id], cell, chosen(id, cell));
      else if (id === "date") put([id], cell, day(cell));
      else if (id === "respondent") put([id, "name"], cell, text(cell));
      else if (FIELDS.includes(id)) put([id], cell, text(cell));
    }

    function takeProfile(key, cell) {
      const isKnown = (method.profile || []).some(({ id }) => id === key);
      if (isKnown) put(["profile", key], cell, chosen("profile", cell));
      else wrong(cell, t("no such question is asked of a country now"));
    }

    function takePiece(id, { note: cell }) {
      const [, key, number] = /^(.*)\/(\d+)$/s.exec(id) || [];
      if (!cell || number === undefined) return;
      if (!pieces.has(key)) pieces.set(key, new Map());
      pieces.get(key).set(Number(number), cell);
    }

    function putTogether() {
      for (const [key, cells] of pieces) {
        const found = [...cells.keys()].sort((a, b) => a - b).map((number) => cells.get(number));
        const { data: value, problems } = readJson(found.map((cell) => cell.text).join(""), content.limits);
        if (problems.length) {
          wrong(found[0], t("is not as it was written"));
          continue;
        }
        if (!(key in data)) data[key] = value;
        places.set(key, placeOf(found[0]));
      }
    }

    function day(cell) {
      const said = cell.text.replace(/^ +| +$/g, "");
      if (!said || isDate(said)) return said;
      wrong(cell, t("{value} is not a date", { value: short(cell.text) }), t("Write it as 2026-11-22."));
      return "";
    }

    /** A text that can be saved: what is half a character cannot. */
    function text(cell) {
      if (!/\p{Surrogate}/u.test(cell.text)) return cell.text;
      wrong(cell, t("holds half a character (a lone surrogate, \\ud800 to \\udfff)"));
      return "";
    }

    /** The id of a word that was chosen from a list. */
    function chosen(kind, cell) {
      const word = plain(cell.text);
      if (!word || ids[kind].has(word)) return ids[kind].get(word) || "";
      const names = Object.keys(own[kind]).filter((id) => id !== NOT_ANSWERED);
      const message = t("{value} is none of the words to choose from", { value: short(cell.text) });
      wrong(
        cell,
        message,
        nearMiss(
          cell.text,
          names.map((id) => own[kind][id]),
        ),
      );
      return "";
    }

    function takeAnswer(id, record) {
      const entry = newMap();
      const level = record.level ? chosen("answer", record.level) : "";
      if (level && level !== NOT_ANSWERED) entry.level = /^\d$/.test(level) ? Number(level) : level;
      const kind = record.evidence ? chosen("evidence", record.evidence) : "";
      if (kind) entry.evidence = kind;
      for (const key of ["note", "reference", "by"]) {
        const said = record[key] ? text(record[key]) : "";
        if (said) entry[key] = said;
      }
      const isBlank = !Object.keys(entry).length;
      if (isBlank && level !== NOT_ANSWERED) return;
      const before = answers[id];
      if (/\p{Surrogate}/u.test(id)) text(record[ID]);
      else if (before && Object.keys(before).length && !isSame(before, entry))
        wrong(record[ID], t("{id} is answered twice; the first counts", { id }));
      else {
        if (!before) order.push(id);
        answers[id] = entry;
        places.set(`answers\n${id}`, placeOf(record.level || record[ID]));
      }
    }

    function isSame(one, other) {
      const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
      return [...keys].every((key) => one[key] === other[key]);
    }

    function takeGoal(record) {
      const title = record.title ? text(record.title) : "";
      const names = record.sectors ? split(text(record.sectors)) : [];
      const scores = scoresOf(record);
      if (title) {
        const sectors = names.map((name) => ids.sector.get(plain(name)) ?? name);
        places.set(`goals\n${goals.length}`, placeOf(record.title));
        goals.push({ title, sectors, scores });
      } else if (names.length || Object.keys(scores).length) {
        wrong(record[ID], t("the goal has no title"));
      }
    }

    function scoresOf(record) {
      const found = newMap();
      for (const { id } of method.criteria) {
        const cell = record[id];
        const said = cell ? cell.text.replace(/^ +| +$/g, "") : "";
        if (["0", "1", "2"].includes(said)) found[id] = Number(said);
        else if (said) {
          const hint = t("Use 0 (do not agree), 1 (agree) or 2 (strongly agree).");
          wrong(cell, t("{value} is not a score", { value: short(cell.text) }), hint);
        }
      }
      return found;
    }

    /** Where a part of the sheet stands in the workbook, and of an answer which. */
    function placed(keys) {
      const what = keys[0] === "answers" && keys.length > 1 ? String(keys[1]) : "";
      for (let size = keys.length; size; size--) {
        const place = places.get(keys.slice(0, size).join("\n"));
        if (place) return [place, what].filter(Boolean).join(" ");
      }
      return what;
    }

    const found = grids.filter((grid) => !isLists(grid)).flatMap((grid) => records(grid, ids.column));
    for (const record of found) {
      const { text: id } = record[ID];
      if (id.startsWith(HEAD)) takeHead(id.slice(HEAD.length), record);
      else if (id.startsWith(GOAL)) takeGoal(record);
      else if (id.startsWith(OTHER)) takePiece(id.slice(OTHER.length), record);
      else takeAnswer(id.startsWith(KEPT) ? id.slice(KEPT.length) : id, record);
    }
    putTogether();
    Object.assign(data, { answers, goals });
    const keysOf = (part) => (part === answers ? order : Object.keys(part));
    return { data: found.length ? data : null, findings, placed, keysOf };
  }

  /** Whether anything was read that a person wrote. */
  function saysAnything(data) {
    const others = ["format", "scope", "content_version", "answers", "goals"];
    const isHead = Object.keys(data).some((key) => !others.includes(key));
    return isHead || Object.keys(data.answers).length > 0 || data.goals.length > 0;
  }

  mdcheck.workbook = { read, saysAnything };
}
