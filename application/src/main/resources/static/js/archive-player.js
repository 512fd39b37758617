// A time in the transcript takes the player there, and the line that is being said is marked; the links do the same anew.
(() => {
  const place = document.querySelector("[data-playing]");
  const player = place?.querySelector("audio, video");
  const list = place?.querySelector(".said-lines");
  if (!player || !list) return;
  const lines = [...list.children].map((line) => ({ line, from: Number(line.dataset.second) }));
  let here;

  list.addEventListener("click", (event) => {
    const line = event.target.closest("a")?.closest("li");
    if (!line || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    player.currentTime = Number(line.dataset.second);
    history.replaceState(null, "", line.querySelector("a").href);
    player.play().catch(() => {});
  });

  const follow = () => {
    const now = lines.filter(({ from }) => from <= player.currentTime + 0.05).pop()?.line;
    if (now === here) return;
    here?.removeAttribute("aria-current");
    now?.setAttribute("aria-current", "true");
    here = now;
    // Only within the list: the page itself stays where the reader is
    if (now) list.scrollTop = now.offsetTop - list.offsetTop - list.clientHeight / 3;
  };
  player.addEventListener("timeupdate", follow);
  player.addEventListener("seeked", follow);
})();
