/* A database of the browser: opened when it is needed, and read and written in pieces that wait for each
   other, whatever window they are of, and that are on the disk when they end. */
"use strict";
{
  const PATIENCE = 5000; // milliseconds until a store that does not open counts as missing

  /**
   * The database of a name; `make` makes its stores.
   * @param {string} name
   * @param {(made: IDBDatabase) => void} make
   */
  function database(name, make) {
    /** @type {Promise<IDBDatabase> | null} */
    let opening = null;
    const found = { isStrict: false, transact };

    function open() {
      opening ??= new Promise((resolve, reject) => {
        const request = globalThis.indexedDB.open(name, 1);
        request.onupgradeneeded = () => make(request.result);
        request.onsuccess = () => {
          const { result } = request;
          result.onclose = result.onversionchange = () => {
            result.close();
            opening = null; // it is opened again when it is needed
          };
          resolve(result);
        };
        request.onerror = () => reject(request.error);
        setTimeout(reject, PATIENCE);
      });
      return opening;
    }

    /**
     * Read and write in one piece; fulfilled once that is on the disk, with what `found` was called with last.
     * @param {string[]} stores
     * @param {(stores: IDBObjectStore[], found: (value: any) => void) => void} act
     * @param {IDBTransactionMode} [mode]
     * @returns {Promise<any>}
     */
    async function transact(stores, act, mode = "readwrite") {
      const opened = await open();
      return new Promise((resolve, reject) => {
        const work = opened.transaction(stores, mode, { durability: "strict" });
        let value;
        work.oncomplete = () => {
          if (mode === "readwrite") found.isStrict = work.durability === "strict";
          resolve(value);
        };
        work.onabort = () => reject(work.error);
        act(
          stores.map((store) => work.objectStore(store)),
          (told) => {
            value = told;
          },
        );
      });
    }

    return found;
  }

  mdcheck.database = database;
}
