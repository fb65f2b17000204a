/* Keeps workshops on this device, in a database of their own: each entry by itself, so that a decision writes
   little. Windows tell each other what they wrote. Knows keys and texts, not what they mean. */
"use strict";
{
  const CARDS = "workshops"; // by id: what a list shows of each
  const ENTRIES = "entries"; // by id and key
  const MARKS = "snapshots"; // by number: of which workshop, name, when
  const KEPT = "kept"; // by the same number: all entries
  const LONGEST = 30 * 24 * 3600000; // milliseconds that a deleted one can be brought back
  const MOST = 40; // snapshots of one workshop

  const stores = mdcheck.database("mdcheck-workshops", (made) => {
    made.createObjectStore(CARDS);
    made.createObjectStore(ENTRIES);
    made.createObjectStore(MARKS, { autoIncrement: true }).createIndex("id", "id");
    made.createObjectStore(KEPT);
  });
  const channel = globalThis.BroadcastChannel ? new BroadcastChannel("mdcheck-workshops") : null;

  const rangeOf = (id) => IDBKeyRange.bound([id], [id, []]);

  /** All that a store holds in a range, each with its key. */
  function entriesIn(store, range, use) {
    const keys = store.getAllKeys(range);
    const values = store.getAll(range);
    values.onsuccess = () => use(keys.result.map((key, n) => [key, values.result[n]]));
  }

  /**
   * All workshops on this device, the newest first.
   * @returns {Promise<Card[]>}
   */
  async function list() {
    const cards = await stores.transact(
      [CARDS],
      ([store], found) => entriesIn(store, undefined, found),
      "readonly",
    );
    return cards.map(([id, card]) => ({ ...card, id })).sort((a, b) => (a.saved < b.saved ? 1 : -1));
  }

  /**
   * The entries of a workshop.
   * @returns {Promise<[string, string][]>}
   */
  async function read(id) {
    const found = await stores.transact(
      [ENTRIES],
      ([store], use) => entriesIn(store, rangeOf(id), use),
      "readonly",
    );
    return found.map(([[, key], text]) => [key, text]);
  }

  /**
   * Keep what changed of a workshop, and its card; fulfilled once that is on the disk.
   * @param {string} id
   * @param {Puts} puts
   * @param {Omit<Card, "id">} card
   */
  async function keep(id, puts, card) {
    await stores.transact([CARDS, ENTRIES], ([cards, entries]) => {
      cards.put(card, id);
      for (const [key, text] of Object.entries(puts)) {
        if (text === null) entries.delete([id, key]);
        else entries.put(text, [id, key]);
      }
    });
    channel?.postMessage({ id, puts });
  }

  /** Mark a workshop as deleted, or as not. */
  async function mark(id, deleted) {
    await stores.transact([CARDS], ([cards]) => {
      const request = cards.get(id);
      request.onsuccess = () => cards.put({ ...request.result, deleted }, id);
    });
    channel?.postMessage({ id, puts: {} });
  }

  /** Nothing is left of a workshop. */
  function forget(id) {
    return stores.transact([CARDS, ENTRIES, MARKS, KEPT], ([cards, entries, marks, kept]) => {
      cards.delete(id);
      entries.delete(rangeOf(id));
      const keys = marks.index("id").getAllKeys(id);
      keys.onsuccess = () => dropAll(keys.result, marks, kept);
    });
  }

  function dropAll(keys, ...from) {
    for (const key of keys) for (const store of from) store.delete(key);
  }

  /** What was deleted thirty days ago goes. */
  async function tidy() {
    const old = (await list()).filter(({ deleted }) => deleted && Date.now() - deleted > LONGEST);
    for (const { id } of old) await forget(id);
  }

  // Snapshots

  /** Keep all entries under a name. */
  function snap(id, name, entries) {
    return stores.transact([MARKS, KEPT], ([marks, kept]) => {
      const request = marks.add({ id, name, at: Date.now() });
      request.onsuccess = () => kept.put(entries, request.result);
      const keys = marks.index("id").getAllKeys(id);
      keys.onsuccess = () => dropAll(keys.result.slice(0, -MOST), marks, kept);
    });
  }

  /**
   * The snapshots of a workshop, the newest first.
   * @returns {Promise<Snapshot[]>}
   */
  async function snapshots(id) {
    const marks = await stores.transact(
      [MARKS],
      ([store], found) => entriesIn(store, undefined, found),
      "readonly",
    );
    return marks
      .filter(([, mark]) => mark.id === id)
      .map(([number, mark]) => ({ ...mark, number }))
      .reverse();
  }

  /**
   * The entries of a snapshot.
   * @returns {Promise<[string, string][]>}
   */
  function snapshot(number) {
    return stores.transact(
      [KEPT],
      ([store], found) => {
        const request = store.get(number);
        request.onsuccess = () => found(request.result);
      },
      "readonly",
    );
  }

  function dropSnapshot(number) {
    return stores.transact([MARKS, KEPT], (both) => dropAll([number], ...both));
  }

  /** Hear what other windows wrote. */
  function listen(listener) {
    channel?.addEventListener("message", ({ data }) => listener(data));
  }

  mdcheck.cabinet = {
    isStrict: () => stores.isStrict,
    ...{ list, read, keep, mark, forget, tidy, listen },
    ...{ snap, snapshots, snapshot, dropSnapshot },
  };
}
