// Sorts tables, and narrows and groups the findings. Without it the page says the same, in one order.
"use strict";
const page = JSON.parse(document.getElementById("data").textContent);
const words = new Map(page.words);
const language = document.documentElement.lang;
const collator = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
const decimal = new Intl.NumberFormat(language);

// Says a message, its gaps filled.
function say(key, gaps = {}) {
  return (words.get(key) ?? key).replace(/\{(\w+)\}/g, (whole, name) => (name in gaps ? gaps[name] : whole));
}

// Makes an element. Text stays text.
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

// What a cell is sorted by.
function key(row, column, isNumber) {
  const cell = row.cells[column];
  const text = cell.dataset.value ?? cell.textContent.trim();
  if (!isNumber) return text;
  // Numbers on the page are written for people; those without a value of their own are whole.
  return text === "" ? -Infinity : Number(cell.dataset.value ?? text.replace(/[^\d-]/g, ""));
}

// Sorts rows, those that say nothing last. Equal ones keep their order.
function sortRows(rows, column, isNumber, isUp) {
  const keyed = rows.map((row) => [key(row, column, isNumber), row]);
  const isEmpty = (value) => value === "" || value === -Infinity;
  keyed.sort(([one], [other]) => {
    if (isEmpty(one) || isEmpty(other)) return isEmpty(one) - isEmpty(other);
    const order = isNumber ? one - other : collator.compare(one, other);
    return isUp ? order : -order;
  });
  return keyed.map(([, row]) => row);
}

function makeSortable(table, rearrange) {
  const heads = [...table.tHead.rows].at(-1).cells;
  for (const [column, head] of [...heads].entries()) {
    if (!head.dataset.sort) continue;
    const isNumber = head.dataset.sort === "number";
    const button = element("button", { type: "button" }, ...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const before = head.getAttribute("aria-sort");
      // Of numbers the largest are wanted first.
      const isUp = before ? before === "descending" : !(isNumber && head.classList.contains("number"));
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", isUp ? "ascending" : "descending");
      rearrange((rows) => sortRows(rows, column, isNumber, isUp));
    });
  }
}

for (const table of document.querySelectorAll("table[data-sortable]:not(#findings-table)")) {
  const body = table.tBodies[0];
  makeSortable(table, (sort) => body.append(...sort([...body.rows])));
}

const findings = document.getElementById("findings-table");
if (findings) {
  const form = document.getElementById("filters");
  const body = findings.tBodies[0];
  const status = document.getElementById("shown");
  const search = document.getElementById("filter-text");
  const grouping = document.getElementById("group-by");
  const filters = [...form.querySelectorAll("select[data-filter]")];
  let rows = [...body.rows];
  const original = rows;
  const texts = new Map(rows.map((row) => [row, row.textContent.toLocaleLowerCase(language)]));

  // What a row is grouped by, as it is read.
  const named = (row) => {
    const value = row.dataset[grouping.value];
    if (grouping.value === "level") return row.cells[0].textContent.trim();
    return value || say("report-group-none");
  };

  const lay = () => {
    for (const heading of body.querySelectorAll("tr.group")) heading.remove();
    const wanted = search.value.toLocaleLowerCase(language).split(/\s+/).filter(Boolean);
    const chosen = filters.filter((filter) => filter.value).map((filter) => [filter.dataset.filter, filter.value]);
    let shown = 0;
    for (const row of rows) {
      const text = texts.get(row);
      row.hidden = !(chosen.every(([name, value]) => row.dataset[name] === value) && wanted.every((word) => text.includes(word)));
      if (!row.hidden) shown += 1;
    }
    if (grouping.value) {
      const groups = Map.groupBy ? Map.groupBy(rows, named) : rows.reduce((map, row) => map.set(named(row), [...(map.get(named(row)) ?? []), row]), new Map());
      // The levels are in order already; names are sorted, and what has none comes last.
      const names = [...groups.keys()];
      const none = say("report-group-none");
      if (grouping.value !== "level") names.sort((one, other) => (one === none) - (other === none) || collator.compare(one, other));
      for (const name of names) {
        const members = groups.get(name);
        const visible = members.filter((row) => !row.hidden).length;
        if (visible) {
          const head = element("th", { colspan: "5", scope: "rowgroup", role: "rowheader" }, `${name} (${decimal.format(visible)})`);
          body.append(element("tr", { class: "group", role: "row" }, head));
        }
        body.append(...members);
      }
    } else {
      body.append(...rows);
    }
    status.textContent = say("report-shown", { shown: decimal.format(shown), all: decimal.format(rows.length) });
  };

  makeSortable(findings, (sort) => {
    rows = sort(rows);
    lay();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", lay);
  form.addEventListener("reset", () => {
    rows = original;
    for (const head of findings.tHead.rows[0].cells) head.removeAttribute("aria-sort");
    setTimeout(lay);
  });
  form.hidden = false;
  lay();

  // From a rule to what it found.
  for (const link of document.querySelectorAll("a[data-show-rule]")) {
    link.addEventListener("click", () => {
      form.reset();
      filters.find((filter) => filter.dataset.filter === "rule").value = link.dataset.showRule;
    });
  }
  // A link to a finding shows it, whatever the filters say.
  const arrive = () => {
    const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!row || !body.contains(row)) return;
    if (row.hidden) form.reset();
    row.querySelector("details").open = true;
    setTimeout(() => row.scrollIntoView({ block: "center" }));
  };
  addEventListener("hashchange", arrive);
  arrive();
}

// Paper has nothing to unfold.
let folded = [];
addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("details:not([open])")];
  for (const one of folded) one.open = true;
});
addEventListener("afterprint", () => {
  for (const one of folded) one.open = false;
});
