// While something is at work the page looks again by itself; nothing moves under a reader who is in the middle of it.
(() => {
  const PAUSE = 4000;
  const look = async () => {
    const shown = document.getElementById("dang-chay");
    if (shown?.dataset.live !== "yes") return;
    const busy = document.hidden || shown.contains(document.activeElement) || getSelection()?.type === "Range";
    if (!busy) {
      try {
        const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = page.getElementById("dang-chay");
        if (answer.ok && fresh) shown.replaceWith(document.importNode(fresh, true));
      } catch { /* the next look may go better */ }
    }
    setTimeout(look, PAUSE);
  };
  setTimeout(look, PAUSE);
})();
