// Sends files piece by piece and goes on after a broken connection. Without this file the form sends them as a whole.
(() => {
  const form = document.querySelector("[data-archive-upload]");
  if (!form) return;
  const words = form.dataset;
  const PIECE = 4 * 1024 * 1024;
  const EDGE = 64 * 1024;
  const TRIES = 12;
  const LONGEST_PAUSE = 30000;
  const BASE = form.getAttribute("action");
  const LOT = "labuong-upload-lot";
  // As long as the server keeps what is not whole
  const KEPT = 2 * 24 * 60 * 60 * 1000;
  const token = form.querySelector("input[name=_csrf]").value;
  const panel = document.querySelector("[data-upload-progress]");
  const list = panel.querySelector("[data-files]");
  const order = new Intl.Collator(document.documentElement.lang || "vi", { numeric: true });
  const files = [];
  let running = false;
  let lot = null;

  form.querySelectorAll("[data-with-script]").forEach((part) => { part.hidden = false; });
  form.querySelector("[data-plain-send]").closest(".buttons").hidden = true;

  const kept = {
    read() {
      try {
        const found = JSON.parse(localStorage.getItem(LOT));
        return found && Date.now() - found.at < KEPT ? found : null;
      } catch { return null; }
    },
    write(value) { try { localStorage.setItem(LOT, JSON.stringify({ ...value, at: Date.now() })); } catch { /* full or forbidden: only a reload forgets */ } },
    drop() { try { localStorage.removeItem(LOT); } catch { /* as above */ } },
  };
  const fill = (text, values) => text.replace(/@(\w+)/g, (all, name) => values[name] ?? all);
  const pause = (time) => new Promise((done) => {
    const timer = setTimeout(done, time);
    addEventListener("online", () => { clearTimeout(timer); done(); }, { once: true });
  });

  // Tells two files of one name and size apart; no secret, so no cryptography, which plain http lacks
  const mark = async (file) => {
    const parts = [file.slice(0, EDGE), file.slice(Math.max(0, file.size - EDGE))];
    let one = 0x811c9dc5;
    let two = 0x01000193 ^ (file.size >>> 0);
    for (const part of parts) {
      for (const byte of new Uint8Array(await part.arrayBuffer())) {
        one = Math.imul(one ^ byte, 0x01000193);
        two = Math.imul((two + byte) ^ (two >>> 13), 0x85ebca6b);
      }
    }
    return [one, two].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
  };

  class Refused extends Error {}

  const ask = (method, address, body, headers, progress) => new Promise((done, broken) => {
    const call = new XMLHttpRequest();
    call.open(method, address);
    call.responseType = "json";
    call.setRequestHeader("X-CSRF-TOKEN", token);
    Object.entries(headers ?? {}).forEach(([name, value]) => call.setRequestHeader(name, value));
    if (progress) call.upload.addEventListener("progress", (event) => progress(event.loaded));
    call.addEventListener("error", () => broken(new Error("connection")));
    call.addEventListener("timeout", () => broken(new Error("timeout")));
    call.addEventListener("load", () => {
      const away = call.status === 401 || call.status === 403 || (method !== "HEAD" && call.status === 200 && !call.response);
      if (away) broken(new Refused(words.signedOut));
      else if (call.status >= 500 && call.status !== 507) broken(new Error(`status ${call.status}`));
      else done(call);
    });
    call.send(body);
  });

  const fields = (values) => {
    const body = new URLSearchParams();
    Object.entries(values).forEach(([name, value]) => body.set(name, value));
    return body;
  };

  // A lot that was broken off goes on as it was begun, so that what is here already is not sent as something else
  const begun = kept.read();
  if (begun) {
    const [as, agency] = begun.choice.split("/");
    form.elements.as.value = as;
    if (form.elements.agency && agency) form.elements.agency.value = agency;
  }

  const openLot = async () => {
    const before = kept.read();
    const choice = `${form.elements.as.value}/${form.elements.agency?.value ?? ""}`;
    if (before?.choice === choice) return before.lot;
    const call = await ask("POST", `${BASE}/lo`, fields({ agency: form.elements.agency?.value ?? "" }));
    kept.write({ lot: call.response.lot, choice });
    return call.response.lot;
  };

  class Line {
    constructor(file, path) {
      this.file = file;
      this.path = path;
      this.sent = 0;
      this.state = "waiting";
      this.box = document.createElement("li");
      const line = document.createElement("div");
      line.className = "upload-line";
      const name = document.createElement("strong");
      name.className = "as-typed";
      name.textContent = path;
      this.words = document.createElement("span");
      this.words.className = "small soft";
      this.retry = document.createElement("button");
      this.retry.type = "button";
      this.retry.className = "btn btn-quiet";
      this.retry.textContent = words.retry;
      this.retry.hidden = true;
      this.retry.setAttribute("aria-label", `${words.retry}: ${path}`);
      this.retry.addEventListener("click", () => { this.set("waiting"); run(); });
      this.bar = document.createElement("progress");
      this.bar.max = 100;
      this.bar.setAttribute("aria-label", path);
      line.append(name, this.words, this.retry);
      this.box.append(line, this.bar);
      list.append(this.box);
      this.set("waiting");
    }
    set(state, reason) {
      this.state = state;
      this.box.dataset.state = state;
      this.words.textContent = reason ? `${words[state]}: ${reason}` : words[state];
      this.retry.hidden = state !== "failed";
      this.show(0);
    }
    show(more) {
      const size = Math.max(1, this.file.size);
      this.bar.value = this.state === "done" ? 100 : Math.min(99, ((this.sent + more) * 100) / size);
      total(more);
    }
    async begin() {
      const values = { lot, name: this.file.name, path: this.path, size: this.file.size, together: form.elements.as.value === "together" };
      try { values.mark = await mark(this.file); } catch { throw new Refused(words.unreadable); }
      const call = await ask("POST", `${BASE}/tep`, fields(values));
      if (call.status === 410) {
        kept.drop();
        lot = await openLot();
        return this.begin();
      }
      if (call.status !== 200) throw new Refused(call.response?.problem ?? `${call.status}`);
      if (call.response.lot !== lot) this.lot = call.response.lot;
      return call.response;
    }
    async send() {
      if (this.file.size > Number(words.largest)) throw new Refused(words.tooLarge);
      let now = await this.begin();
      this.sent = now.offset;
      let failures = 0;
      while (!now.done) {
        this.set("sending");
        try {
          const end = Math.min(this.sent + PIECE, this.file.size);
          if (end === this.file.size) this.words.textContent = words.taking;
          const call = await ask("PATCH", `${BASE}/tep/${now.id}`, this.file.slice(this.sent, end),
            { "Upload-Offset": this.sent, "Content-Type": "application/offset+octet-stream" }, (more) => this.show(more));
          if (call.status === 404) throw new Refused(words.failed);
          this.sent = Number(call.getResponseHeader("Upload-Offset"));
          if (call.status === 200) { now = call.response; failures = 0; }
        } catch (fault) {
          if (fault instanceof Refused || ++failures > TRIES) throw fault;
          this.set("again");
          await pause(Math.min(LONGEST_PAUSE, 1000 * 2 ** (failures - 1)));
          try {
            const call = await ask("HEAD", `${BASE}/tep/${now.id}`);
            if (call.status === 204) this.sent = Number(call.getResponseHeader("Upload-Offset"));
          } catch (still) { if (still instanceof Refused) throw still; }
        }
      }
      this.set("done");
    }
  }

  const total = (more) => {
    const size = files.reduce((sum, line) => sum + line.file.size, 0);
    const sent = files.reduce((sum, line) => sum + (line.state === "done" ? line.file.size : line.sent), 0) + more;
    const done = files.filter((line) => line.state === "done").length;
    const percent = size === 0 ? 0 : Math.min(100, Math.floor((sent * 100) / size));
    panel.querySelector("[data-all-bar]").value = done === files.length ? 100 : Math.min(99, percent);
    panel.querySelector("[data-all-percent]").textContent = `${done === files.length ? 100 : percent} %`;
    const text = fill(words.all, { done, all: files.length });
    const status = panel.querySelector("[data-all-words]");
    // A screen reader is told of whole files, not of each piece
    if (running && status.textContent !== text) status.textContent = text;
  };

  const end = async () => {
    const failed = files.filter((line) => line.state === "failed");
    const done = files.length - failed.length;
    panel.querySelector("[data-all-words]").textContent =
      fill(failed.length ? words.someFailed : words.finished, { done, all: files.length });
    panel.querySelector("[data-retry-all]").hidden = failed.length === 0;
    panel.querySelector("[data-after]").hidden = false;
    // What comes next may be of another kind
    if (failed.length === 0) form.querySelectorAll("input[name=as], select").forEach((choice) => { choice.disabled = false; });
    const lots = new Set([lot, ...files.map((line) => line.lot)].filter(Boolean));
    for (const one of lots) {
      try {
        const call = await ask("POST", `${BASE}/lo/${one}/xong`, fields({}));
        panel.querySelector("[data-queue]").href = lots.size === 1 ? call.response.queue : call.response.queue.split("?")[0];
        if (call.response.closed && one === lot) kept.drop();
      } catch { /* an open lot ends by itself after two days */ }
    }
  };

  const run = async () => {
    if (running) return;
    running = true;
    panel.querySelector("[data-after]").hidden = true;
    let stopped = null;
    try { lot = await openLot(); } catch (fault) { stopped = fault; }
    for (let line = next(); line; line = next()) {
      try {
        if (stopped) throw stopped;
        await line.send();
      } catch (fault) {
        line.set("failed", fault instanceof Refused ? fault.message : "");
        // Pages of one item keep their order only if none is passed over
        if (form.elements.as.value === "together") stopped = fault;
      }
    }
    running = false;
    await end();
  };
  // Captions join the item of their recording, which must be there before them
  const next = () => {
    const waiting = files.filter((line) => line.state === "waiting");
    return waiting.find((line) => !/\.(vtt|srt)$/i.test(line.file.name)) ?? waiting[0];
  };

  const add = (chosen) => {
    if (chosen.length === 0) return;
    panel.hidden = false;
    chosen.sort((a, b) => order.compare(a.path, b.path));
    chosen.forEach(({ file, path }) => files.push(new Line(file, path)));
    panel.querySelector("h2").focus({ preventScroll: true });
    panel.scrollIntoView({ block: "nearest" });
    form.querySelectorAll("input[name=as], select").forEach((choice) => { choice.disabled = true; });
    run();
  };
  const chosen = (field) => {
    add([...field.files].map((file) => ({ file, path: file.webkitRelativePath || file.name })));
    field.value = "";
  };
  form.querySelectorAll("input[type=file]").forEach((field) => field.addEventListener("change", () => chosen(field)));
  form.addEventListener("submit", (event) => event.preventDefault());
  panel.querySelector("[data-retry-all]").addEventListener("click", () => {
    files.filter((line) => line.state === "failed").forEach((line) => line.set("waiting"));
    run();
  });
  addEventListener("beforeunload", (event) => { if (running) { event.preventDefault(); event.returnValue = words.leave; } });

  // A folder that is dropped is walked through; browsers give its entries in lots of a hundred
  const walk = async (entry) => {
    if (entry.isFile) {
      const file = await new Promise((done, fault) => entry.file(done, fault));
      return [{ file, path: entry.fullPath.replace(/^\//, "") }];
    }
    const reader = entry.createReader();
    const found = [];
    for (;;) {
      const some = await new Promise((done, fault) => reader.readEntries(done, fault));
      if (some.length === 0) return found;
      for (const one of some) found.push(...await walk(one));
    }
  };
  const box = form.querySelector("[data-drop]");
  box.addEventListener("dragover", (event) => { event.preventDefault(); box.classList.add("is-over"); });
  box.addEventListener("dragleave", () => box.classList.remove("is-over"));
  box.addEventListener("drop", async (event) => {
    event.preventDefault();
    box.classList.remove("is-over");
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    const found = [];
    for (const entry of entries) found.push(...await walk(entry));
    add(found);
  });
})();
