// Draws the rectangle to be covered; the four numbers of the form are the same rectangle without a mouse.
(() => {
  const sheet = document.querySelector("[data-redact]");
  const form = document.querySelector("[data-redact-form]");
  if (!sheet || !form) return;
  const shown = sheet.querySelector("[data-new]");
  const fields = ["x", "y", "rong", "cao"].map((name) => form.elements[name]);
  const show = () => ["x", "y", "width", "height"].forEach((side, at) => shown.setAttribute(side, Math.max(0, parseFloat(fields[at].value) || 0)));
  fields.forEach((field) => field.addEventListener("input", show));
  const place = (event) => {
    const box = sheet.querySelector("img").getBoundingClientRect();
    const part = (value, from, size) => Math.min(100, Math.max(0, ((value - from) / size) * 100));
    return [part(event.clientX, box.left, box.width), part(event.clientY, box.top, box.height)];
  };
  let from = null;
  sheet.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    from = place(event);
    sheet.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  sheet.addEventListener("pointermove", (event) => {
    if (!from) return;
    const to = place(event);
    [Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])].forEach((value, at) => { fields[at].value = value.toFixed(2); });
    show();
  });
  const end = () => { from = null; };
  sheet.addEventListener("pointerup", end);
  sheet.addEventListener("pointercancel", end);
})();
