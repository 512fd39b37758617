// Tables marked data-sortable: a click on a head sorts the rows of this page in the page's own language.
(() => {
  const language = document.documentElement.lang || "vi";
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: "variant" });
  const SIGN = "http://www.w3.org/2000/svg";

  const key = (row, column) => {
    const cell = row.cells[column];
    return cell ? (cell.dataset.value ?? cell.textContent.trim()) : "";
  };

  const sort = (table, column, head) => {
    const down = head.getAttribute("aria-sort") === "ascending";
    table.querySelectorAll("thead th[aria-sort]").forEach((other) => other.setAttribute("aria-sort", "none"));
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const number = head.classList.contains("num");
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => [key(row, column), row]);
    rows.sort(([a], [b]) => {
      const order = number ? (parseFloat(a) || 0) - (parseFloat(b) || 0) : collator.compare(a, b);
      return down ? -order : order;
    });
    body.append(...rows.map(([, row]) => row));
  };

  document.querySelectorAll("table[data-sortable]").forEach((table) => {
    const icons = document.querySelector("svg.icon use")?.getAttribute("href")?.split("#")[0];
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      if (head.dataset.unsortable !== undefined) return;
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      if (icons) {
        const svg = document.createElementNS(SIGN, "svg");
        const use = document.createElementNS(SIGN, "use");
        svg.setAttribute("class", "icon");
        svg.setAttribute("aria-hidden", "true");
        use.setAttribute("href", `${icons}#sort`);
        svg.append(use);
        button.append(svg);
      }
      head.append(button);
      head.setAttribute("aria-sort", "none");
      button.addEventListener("click", () => sort(table, column, head));
    });
  });
})();
