// Saves each answer while somebody types. Without this file the form's buttons do the same.
(() => {
  const area = document.querySelector("[data-report-form]");
  if (!area) return;
  const words = area.dataset;
  const PAUSE = 800;
  const AGAIN = 5000;
  const prefix = `labuong-report-${words.report}:`;
  const notice = document.querySelector("[data-offline]");
  let token = document.querySelector("input[name=_csrf]")?.value ?? "";

  // What is not yet with the server stays on this machine, under the version it was typed upon
  const store = {
    keep(key, value) { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* full or forbidden: the page still has it */ } },
    drop(key) { try { localStorage.removeItem(key); } catch { /* as above */ } },
    read(key) { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
    keys() { try { return Object.keys(localStorage).filter((key) => key.startsWith(prefix)); } catch { return []; } },
  };

  const tell = (text) => {
    notice.hidden = !text;
    notice.querySelector("[data-offline-text]").textContent = text ?? "";
  };

  // Whatever needs somebody comes out of its folds
  const reveal = (box) => {
    for (let fold = box.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  };

  class Cell {
    constructor(box) {
      this.box = box;
      this.local = box.dataset.answer;
      this.seen = box.querySelector("[data-seen]");
      this.status = box.querySelector("[data-status]");
      this.sent = JSON.stringify(this.typed());
      this.shown = this.sent;
      this.busy = false;
      this.blocked = false;
      this.offline = false;
      this.recall();
      box.addEventListener("input", () => this.changed());
      box.addEventListener("change", (event) => {
        this.changed();
        if (event.target.tagName === "SELECT") this.save();
      });
      // From a number to what it is counted in nothing is finished yet
      box.addEventListener("focusout", (event) => { if (!box.contains(event.relatedTarget)) this.save(); });
      this.fold();
    }
    parts() { return [...this.box.querySelectorAll("[data-part]")]; }
    typed() {
      const typed = {};
      this.parts().forEach((part) => { typed[part.dataset.part] = part.value; });
      if (typed.state && typed.state !== "value") {
        delete typed.numerator;
        delete typed.denominator;
        delete typed.text;
      }
      return typed;
    }
    key() { return `${prefix}${this.local}:${this.seen.value}`; }
    dirty() { return JSON.stringify(this.typed()) !== this.sent; }
    // Another choice than a figure leaves its fields in sight, out of use
    fold() {
      const state = this.parts().find((part) => part.dataset.part === "state");
      const none = state && state.value !== "value";
      this.parts().forEach((part) => {
        if (["numerator", "denominator", "text"].includes(part.dataset.part)) part.disabled = Boolean(none);
      });
      if (none) this.box.querySelector("[data-explain]")?.setAttribute("open", "");
    }
    say(text, kind) {
      this.status.textContent = text;
      if (kind === "wrong") reveal(this.box);
      this.status.classList.toggle("is-unsaved", kind === "unsaved");
      this.status.classList.toggle("is-wrong", kind === "wrong");
      this.parts().forEach((part) => {
        if (kind === "wrong" && part.type !== "hidden") part.setAttribute("aria-invalid", "true");
        else part.removeAttribute("aria-invalid");
      });
    }
    recall() {
      const mine = store.keys().filter((key) => key.slice(prefix.length).replace(/:\d+$/, "") === this.local);
      mine.forEach((key) => {
        const kept = store.read(key);
        if (!kept) return;
        this.parts().forEach((part) => {
          if (part.dataset.part in kept.typed) part.value = kept.typed[part.dataset.part];
        });
        if (!this.dirty()) {
          store.drop(key);
          return;
        }
        // The version it was made from goes with it: whoever saved meanwhile is not overwritten
        this.seen.value = key.slice(key.lastIndexOf(":") + 1);
        this.offline = true;
        reveal(this.box);
        this.say(words.kept, "unsaved");
        this.timer = setTimeout(() => this.save(), 0);
      });
    }
    changed() {
      this.fold();
      this.blocked = false;
      if (!this.dirty()) {
        store.drop(this.key());
        return;
      }
      store.keep(this.key(), { typed: this.typed(), at: Date.now() });
      this.say(words.unsaved, "unsaved");
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), PAUSE);
    }
    async save() {
      clearTimeout(this.timer);
      if (this.busy || this.blocked || !this.dirty()) return;
      this.busy = true;
      const typed = this.typed();
      const key = this.key();
      try {
        await this.answered(await this.send(typed), typed, key);
      } catch {
        this.offline = true;
        this.say(words.offlineWords, "unsaved");
        tell(words.offlineWords);
        this.timer = setTimeout(() => this.save(), AGAIN);
      } finally {
        this.busy = false;
      }
    }
    send(typed) {
      return fetch(this.box.dataset.put, {
        method: "PUT",
        redirect: "manual",
        headers: { "Content-Type": "application/json", "If-Match": `"${this.seen.value}"`, "X-CSRF-TOKEN": token },
        body: JSON.stringify({ ...typed, offline: this.offline }),
      });
    }
    async answered(response, typed, key) {
      if (response.type === "opaqueredirect" || response.status === 401 || response.status === 403) {
        if (await renewed()) {
          const again = await this.send(typed);
          if (again.type !== "opaqueredirect" && again.status !== 403) {
            await this.answered(again, typed, key);
            return;
          }
        }
        this.say(words.signedOut, "wrong");
        tell(words.signedOut);
        this.timer = setTimeout(() => this.save(), AGAIN * 3);
        return;
      }
      tell(null);
      if (response.ok) {
        const body = await response.json();
        store.drop(key);
        this.sent = JSON.stringify(typed);
        this.offline = false;
        this.seen.value = body.version;
        this.say(body.saved, "saved");
        const share = this.box.querySelector("[data-share]");
        if (share) share.textContent = body.share || "–";
        stand(this.box, typed);
        complete(body.completeness);
        if (this.dirty()) this.changed();
        return;
      }
      const body = await response.json().catch(() => ({}));
      this.blocked = true;
      if (response.status === 412 || response.status === 409) {
        // The server keeps both; here the text stays in sight until somebody settles it
        store.drop(key);
        this.sent = JSON.stringify(typed);
        this.say(body.problem, "wrong");
        if (this.dirty()) {
          this.blocked = false;
          this.timer = setTimeout(() => this.save(), 0);
          return;
        }
        this.parts().forEach((part) => { part.readOnly = true; });
        const link = document.createElement("a");
        link.href = `${location.pathname}?xem=${body.lost}#xung-dot`;
        link.textContent = body.current ? ` ${body.current.words.slice(0, 120)}` : "";
        this.status.append(link);
        return;
      }
      if (JSON.stringify(this.typed()) !== JSON.stringify(typed)) {
        // What was refused is no longer what stands there
        this.changed();
        return;
      }
      if (body.why === "OVERRULED_WITHOUT_REASON" || body.why === "MORE_THAN_ALL") {
        this.box.querySelector("[data-explain]")?.setAttribute("open", "");
      }
      this.say(body.problem ?? words.fault, "wrong");
    }
  }

  const complete = (now) => {
    if (!now) return;
    const sentence = document.querySelector("[data-completeness]");
    const bar = document.querySelector("[data-completeness-bar]");
    if (sentence) sentence.textContent = now.sentence;
    if (bar) bar.value = now.given;
    count(document.querySelector("[data-count-all]"), now.given, now.required);
    const next = document.querySelector("[data-next]");
    const done = due().length === 0;
    if (next) next.hidden = done;
    const send = document.querySelector("[data-none-next]");
    if (send) send.hidden = !done;
  };
  const count = (place, given, required) => {
    if (place) place.textContent = place.dataset.words.replace("{0}", given).replace("{1}", required);
  };

  // How far a group and a task are, counted as the server counts
  const given = (typed) => {
    if (typed.state === "no-figure-yet") return "owed";
    return typed.state === "not-applicable" || (typed.numerator ?? typed.text ?? "").trim() ? "given" : "no";
  };
  const stand = (box, typed) => {
    box.dataset.given = given(typed);
    delete box.dataset.due;
    const subject = box.closest("[data-subject]");
    const all = [...subject.querySelectorAll("[data-given]")];
    const some = (what, among) => among.some((one) => one.dataset.given === what);
    subject.dataset.subject = some("no", all.filter((one) => one.dataset.required)) ? "needed"
      : some("owed", all) ? "owed" : some("given", all) ? "given" : "free";
    const group = box.closest("[data-group]");
    const required = [...group.querySelectorAll("[data-required]")];
    count(group.querySelector("summary [data-count]"), required.filter((one) => one.dataset.given === "given").length, required.length);
  };

  // From where one is to what is to be given or mended next, then round again
  const due = () => [...area.querySelectorAll("[data-answer]")].filter((box) =>
    box.dataset.due || (box.dataset.required && box.dataset.given === "no"));
  document.querySelector("[data-next]")?.addEventListener("click", (event) => {
    const all = due();
    if (all.length === 0) return;
    event.preventDefault();
    const from = here ?? area;
    const next = all.find((box) => box !== from && from.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING) ?? all[0];
    here = next;
    reveal(next);
    next.scrollIntoView();
    next.querySelector("[data-part]:not([type=hidden]):not(:disabled)")?.focus({ preventScroll: true });
  });
  let here = null;
  area.addEventListener("focusin", (event) => { here = event.target.closest("[data-answer]") ?? here; });

  // Somebody may have signed in again elsewhere: the page brings the new token
  let renewing = null;
  const renewed = () => {
    renewing ??= fetch(location.pathname, { redirect: "manual" })
      .then(async (page) => {
        if (!page.ok || page.type === "opaqueredirect") return false;
        const fresh = new DOMParser().parseFromString(await page.text(), "text/html").querySelector("input[name=_csrf]");
        if (!fresh) return false;
        token = fresh.value;
        document.querySelectorAll("input[name=_csrf]").forEach((field) => { field.value = token; });
        return true;
      })
      .finally(() => { renewing = null; });
    return renewing;
  };

  const cells = [...area.querySelectorAll("[data-answer]")].map((box) => new Cell(box));
  const unsaved = () => cells.filter((cell) => cell.dirty() || cell.busy);

  // Another tab has sent what stands here, as after signing in again: sent once more it is the same, and brings its version
  addEventListener("storage", (event) => {
    if (event.newValue === null) cells.find((cell) => cell.key() === event.key)?.save();
  });
  addEventListener("online", () => cells.forEach((cell) => cell.save()));
  addEventListener("offline", () => tell(words.offlineWords));
  let leaving = false;
  area.addEventListener("submit", () => { leaving = true; });
  addEventListener("beforeunload", (event) => {
    if (!leaving && unsaved().length > 0) event.preventDefault();
  });

  // Sending waits for what is still on its way
  document.querySelector("[data-send]")?.addEventListener("submit", async (event) => {
    if (unsaved().length === 0) return;
    event.preventDefault();
    const form = event.target;
    const button = event.submitter;
    await Promise.all(cells.map((cell) => cell.save()));
    delete form.dataset.sent;
    if (unsaved().length > 0) {
      reveal(unsaved()[0].box);
      unsaved()[0].box.scrollIntoView();
      return;
    }
    form.requestSubmit(button);
  }, true);
})();
