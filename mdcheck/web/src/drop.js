/* Makes a part of a page a place to drop files on. It always has a button that does the same. */
"use strict";
{
  /** Whether what is dragged is files; what they are is not told before they are dropped. */
  function hasFiles({ dataTransfer }) {
    return [...(dataTransfer?.types || [])].includes("Files");
  }

  /**
   * Call with the files that are dropped on an element; it has the class "is-over" while they are held above it.
   * @param {HTMLElement} root
   * @param {(files: File[]) => void} onFiles
   */
  function drop(root, onFiles) {
    const over = (isOver) => root.classList.toggle("is-over", isOver);
    root.addEventListener("dragover", (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault(); // or else the browser opens them
      over(true);
    });
    root.addEventListener("dragleave", ({ relatedTarget }) => {
      if (!root.contains(/** @type {Node | null} */ (relatedTarget))) over(false);
    });
    root.addEventListener("drop", (event) => {
      over(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      onFiles([...(event.dataTransfer?.files || [])]);
    });
  }

  mdcheck.drop = drop;
}
