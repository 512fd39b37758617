// Comforts only: every page reads and works without this file.
(() => {
  const root = document.documentElement;

  // Theme: switch in place, remember as the server does
  const remember = (choice) => {
    const secure = location.protocol === "https:" ? "; Secure" : "";
    document.cookie = `labuong-theme=${choice}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
    if (choice === "auto") root.removeAttribute("data-theme");
    else root.setAttribute("data-theme", choice);
    document.querySelectorAll("[data-theme-choice]").forEach((link) => {
      if (link.dataset.themeChoice === choice) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  };
  const dark = () => root.dataset.theme
    ? root.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const choice = event.target.closest("[data-theme-choice]");
    const toggle = event.target.closest("[data-theme-switch]");
    if (!choice && !toggle) return;
    event.preventDefault();
    remember(choice ? choice.dataset.themeChoice : dark() ? "light" : "dark");
  });

  // "/" goes to the search field of the page
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    const search = document.querySelector("[data-search]");
    if (!search) return;
    event.preventDefault();
    search.focus();
    search.select();
  });

  // On a phone the part of the site where one is comes into view
  const strip = document.querySelector(".site-nav");
  const here = strip?.querySelector("[aria-current]");
  const show = () => { strip.scrollLeft = here.offsetLeft - (strip.clientWidth - here.offsetWidth) / 2; };
  if (here) document.fonts.ready.then(show);

  // An address within the page that points into something folded opens it
  const unfold = (hash) => {
    let target = null;
    try { target = document.getElementById(decodeURIComponent(hash.slice(1))); } catch { /* not an address of ours */ }
    let folded = false;
    for (let fold = target?.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      folded ||= !fold.open;
      fold.open = true;
    }
    return folded ? target : null;
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link) unfold(link.hash);
  });
  if (location.hash) unfold(location.hash)?.scrollIntoView();

  // A file dropped anywhere on the upload box lands in its field
  document.querySelectorAll("[data-upload]").forEach((box) => {
    const field = box.querySelector("input[type=file]");
    const over = (on) => (event) => {
      event.preventDefault();
      box.classList.toggle("is-over", on);
    };
    box.addEventListener("dragover", over(true));
    box.addEventListener("dragleave", over(false));
    box.addEventListener("drop", (event) => {
      over(false)(event);
      if (event.dataTransfer.files.length === 0) return;
      field.files = event.dataTransfer.files;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    });
  });

  // A file that the server would refuse is not sent at all: the form stays as it was typed
  const tooLarge = (field) => [...field.files].some((file) => file.size > Number(field.dataset.largest));
  const complain = (field, wrong) => {
    field.parentElement.querySelector("[data-too-large-said]")?.remove();
    if (wrong) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
    if (!wrong) return;
    const line = document.createElement("p");
    line.className = "field-error";
    line.dataset.tooLargeSaid = "";
    line.setAttribute("role", "alert");
    line.textContent = field.dataset.tooLarge;
    field.after(line);
  };
  document.addEventListener("change", (event) => {
    if (event.target.matches("input[type=file][data-largest]")) complain(event.target, tooLarge(event.target));
  });
  document.addEventListener("submit", (event) => {
    const field = [...event.target.querySelectorAll("input[type=file][data-largest]")].find(tooLarge);
    if (!field) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    complain(field, true);
    field.focus();
  }, true);

  // A second press on a slow submit button sends nothing twice
  document.addEventListener("submit", (event) => {
    if (event.target.dataset.sent) event.preventDefault();
    else if (event.target.method === "post") event.target.dataset.sent = "yes";
  });
  addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
  });
})();
