// Turns the pages of an item by the keyboard; the links do the same.
(() => {
  const viewer = document.querySelector("[data-viewer]");
  if (!viewer) return;
  const turns = { ArrowLeft: "previous", PageUp: "previous", ArrowRight: "next", PageDown: "next", Home: "first", End: "last" };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.target.closest("input, textarea, select, audio, video, [contenteditable], .page-text, .table-wrap")) return;
    const arrows = event.key.startsWith("Arrow");
    // The other keys scroll the page unless one is in the viewer
    if (!arrows && !viewer.contains(event.target)) return;
    const link = viewer.querySelector(`[data-turn="${turns[event.key]}"]`);
    if (!link) return;
    event.preventDefault();
    link.click();
  });
})();
