/* The second copy of what is kept, in IndexedDB: it says when all is on the disk, and its transactions wait
   for each other, whatever window they are of. Knows keys and texts, not what they mean. */
"use strict";
{
  const KEPT = "kept"; // texts by their ids; an empty one stands for what was deleted
  const EARLIER = "earlier"; // earlier states, by numbers
  const MOST = 100; // earlier states of one assessment

  const stores = mdcheck.database("mdcheck", (made) => {
    made.createObjectStore(KEPT);
    made.createObjectStore(EARLIER, { autoIncrement: true }).createIndex("id", "id");
  });
  const disk = {
    get isStrict() {
      return stores.isStrict;
    },
    all,
    states,
    drop,
    update,
  };

  /**
   * Read and write in one piece; fulfilled once that is on the disk, with what `found` was called with last.
   * @param {(kept: IDBObjectStore, earlier: IDBObjectStore, found: (value: any) => void) => void} act
   * @returns {Promise<any>}
   */
  function transact(act) {
    return stores.transact([KEPT, EARLIER], ([kept, earlier], found) => act(kept, earlier, found));
  }

  /**
   * All that a store holds, each with its key.
   * @returns {Promise<[any, any][]>}
   */
  function entriesOf(name) {
    return transact((kept, earlier, found) => {
      const entries = [];
      const store = name === KEPT ? kept : earlier;
      store.openCursor().onsuccess = ({ target }) => {
        const { result } = /** @type {IDBRequest<IDBCursorWithValue | null>} */ (target);
        if (!result) return found(entries);
        entries.push([result.key, result.value]);
        result.continue();
      };
    });
  }

  /** All texts that are kept, by their ids. */
  async function all() {
    return new Map(await entriesOf(KEPT));
  }

  /** All earlier states of all assessments, the newest first, each with its key. */
  async function states() {
    const entries = await entriesOf(EARLIER);
    return entries.map(([key, state]) => ({ ...state, key })).reverse();
  }

  /** Delete earlier states. */
  function drop(keys) {
    return transact((_, earlier) => {
      for (const key of keys) earlier.delete(key);
    });
  }

  /**
   * Put in the place of what is kept under an id what is made of it, and add earlier states.
   * @param {string} id
   * @param {(text: string | undefined) => {text: string, states?: State[]} | null} make null: leave it
   * @returns {Promise<string | undefined>} the text that is kept now
   */
  function update(id, make) {
    return transact((kept, earlier, found) => {
      const request = kept.get(id);
      request.onsuccess = () => {
        const before = request.result;
        const { text, states = [] } = make(before) || { text: before };
        found(text);
        if (text !== before) kept.put(text, id);
        for (const state of states) earlier.add(state);
        if (states.length) bound(earlier, id);
      };
    });
  }

  /** The oldest go, where there are too many. */
  function bound(earlier, id) {
    const request = earlier.index("id").getAllKeys(id);
    request.onsuccess = () => {
      for (const key of request.result.slice(0, -MOST)) earlier.delete(key);
    };
  }

  mdcheck.disk = disk;
}
