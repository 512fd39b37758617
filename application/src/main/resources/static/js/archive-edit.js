// Tells what is understood of a date while it is typed, and warns before typed words are left behind.
(() => {
  const form = document.querySelector("[data-edit]");
  if (!form) return;
  const dated = form.querySelector("[data-dated]");
  const read = document.getElementById("dated-read");
  let timer;
  dated.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const asked = dated.value;
      try {
        const answer = await fetch(`${dated.dataset.dated}?viet=${encodeURIComponent(asked)}`, { headers: { Accept: "application/json" } });
        const words = (await answer.json()).words;
        if (asked === dated.value) read.textContent = words;
      } catch { /* the answer comes with the saved form */ }
    }, 400);
  });
  let changed = false;
  form.addEventListener("input", () => { changed = true; });
  form.addEventListener("submit", () => { changed = false; });
  addEventListener("beforeunload", (event) => { if (changed) event.preventDefault(); });
})();
