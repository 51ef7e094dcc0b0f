// Draws the neighbours of a system: what it needs to the left, what needs it to the right, and says the same in a table.
{
  const { units, running } = page.graph;
  const size = running.length;
  const explorer = document.getElementById("explorer");
  const MOST_HITS = 12;
  const MOST_IN_LAYER = 14;
  const MOST_ROWS = 500;
  const BOX = { width: 190, height: 30, gap: 10, between: 76 };

  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  // Numbers are letters, five bits in each, the lowest first; the sixth bit says that more follow.
  function* numbers(text) {
    let [number, place] = [0, 0];
    for (const letter of text) {
      const digit = DIGITS.indexOf(letter);
      number += (digit & 31) << place;
      place += 5;
      if (digit > 31) continue;
      yield number;
      [number, place] = [0, 0];
    }
  }

  const names = page.graph.names.split("\n");
  // Each id says how many letters it shares with the one before it, and the rest.
  const shared = [...numbers(page.graph.shared)];
  const ids = page.graph.ids.split("\n");
  for (let at = 1; at < size; at += 1) ids[at] = ids[at - 1].slice(0, shared[at]) + ids[at];
  const ofUnit = [...numbers(page.graph["of-unit"])];
  // Neighbours by position, in the order of ids.
  const needs = Array.from({ length: size }, () => []);
  const neededBy = Array.from({ length: size }, () => []);
  const packed = numbers(page.graph.needs);
  for (let at = 0; at < size; at += 1) {
    let to = 0;
    for (let left = packed.next().value; left > 0; left -= 1) {
      to += packed.next().value;
      needs[at].push(to);
      neededBy[to].push(at);
    }
  }
  const hasEdges = needs.some((list) => list.length);
  const name = (at) => names[at] || ids[at];
  const isRunning = (at) => running[at] === "1";
  const search = document.getElementById("graph-search");
  const depth = document.getElementById("graph-depth");
  const hits = document.getElementById("graph-hits");
  const status = document.getElementById("graph-said");
  const drawing = document.getElementById("graph-drawing");
  const table = document.getElementById("graph-table");
  let chosen = -1;

  // Goes outwards: what is reached, in how many steps, and from what.
  function reach(start, neighbours, admits) {
    const found = new Map([[start, { steps: 0, from: start }]]);
    let edge = [start];
    for (let steps = 1; edge.length; steps += 1) {
      const next = [];
      for (const from of edge) {
        for (const to of neighbours[from]) {
          if (found.has(to) || !admits(to)) continue;
          found.set(to, { steps, from });
          next.push(to);
        }
      }
      edge = next;
    }
    found.delete(start);
    return found;
  }

  function count(found) {
    const direct = [...found.values()].filter((one) => one.steps === 1).length;
    return { direct: decimal.format(direct), all: decimal.format(found.size) };
  }

  function layers(found, most) {
    const lists = Array.from({ length: most }, () => []);
    for (const [at, { steps }] of found) if (steps <= most) lists[steps - 1].push(at);
    while (lists.length && !lists.at(-1).length) lists.pop();
    // Those that most hangs on are shown; the rest is counted.
    for (const list of lists) list.sort((one, other) => neededBy[other].length - neededBy[one].length || collator.compare(name(one), name(other)));
    return lists;
  }

  const SVG = "http://www.w3.org/2000/svg";
  function shape(kind, attributes, ...children) {
    const made = document.createElementNS(SVG, kind);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  function short(text) {
    return text.length > 24 ? `${text.slice(0, 23)}…` : text;
  }

  function draw(left, right) {
    const columns = [...left.toReversed(), [chosen], ...right];
    const middle = left.length;
    const tallest = Math.max(...columns.map((list) => Math.min(list.length, MOST_IN_LAYER) + (list.length > MOST_IN_LAYER)));
    const step = BOX.height + BOX.gap;
    const height = tallest * step + BOX.gap * 2;
    const width = columns.length * (BOX.width + BOX.between) - BOX.between + 24;
    const places = new Map();
    const nodes = [];
    for (const [column, list] of columns.entries()) {
      const shown = list.slice(0, MOST_IN_LAYER);
      const rest = list.length - shown.length;
      const x = 12 + column * (BOX.width + BOX.between);
      let y = (height - (shown.length + (rest > 0)) * step + BOX.gap) / 2;
      for (const at of shown) {
        places.set(at, { x, y, column });
        const kinds = [at === chosen && "chosen", !isRunning(at) && "gone"].filter(Boolean).join(" ");
        const box = shape("rect", { x, y, width: BOX.width, height: BOX.height, rx: 5 });
        const text = shape("text", { x: x + 9, y: y + 20 }, short(name(at)));
        const told = shape("title", {}, `${ids[at]} ${name(at)}`);
        const link = shape("a", { href: "#graph", class: kinds, "data-system": at }, told, box, text);
        link.addEventListener("click", (event) => {
          event.preventDefault();
          choose(at, true);
        });
        nodes.push(link);
        y += step;
      }
      if (rest > 0) nodes.push(shape("g", { class: "rest" }, shape("text", { x: x + 9, y: y + 20 }, say("report-graph-more", { rest: decimal.format(rest) }))));
    }
    const lines = [];
    for (const [from, a] of places) {
      for (const to of needs[from]) {
        const b = places.get(to);
        // What is needed stands to the left. Within a column, and against the order, nothing is drawn: the table says it.
        if (!b || b.column !== a.column - 1) continue;
        const [x1, y1, x2, y2] = [b.x + BOX.width, b.y + BOX.height / 2, a.x, a.y + BOX.height / 2];
        const bend = (x2 - x1) / 2;
        lines.push(shape("path", { d: `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}` }));
      }
    }
    const svg = shape("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "group", "aria-labelledby": "graph-chosen" }, ...lines, ...nodes);
    drawing.replaceChildren(svg);
    const centre = 12 + middle * (BOX.width + BOX.between) + BOX.width / 2;
    drawing.scrollLeft = centre - drawing.clientWidth / 2;
    drawing.scrollTop = (height - drawing.clientHeight) / 2;
  }

  // What a row needs, for each within so many steps.
  function list(found, most, role) {
    const near = [...found].filter(([, { steps }]) => steps <= most);
    near.sort(([one, a], [other, b]) => a.steps - b.steps || collator.compare(name(one), name(other)));
    return near.map(([at, { steps, from }]) => [at, role, steps, from === chosen ? "" : name(from)]);
  }

  function row(at, role, steps, through) {
    const button = element("button", { type: "button" }, name(at));
    button.addEventListener("click", () => choose(at, true));
    const unit = units[ofUnit[at] - 1] ?? "";
    const state = say(isRunning(at) ? "report-graph-in-operation" : "report-graph-not-in-operation");
    const cells = [say(role), through, unit, state].map((text) => element("td", {}, text));
    const number = element("td", { class: "number" }, String(steps));
    const head = element("th", { scope: "row" }, button, " ", element("span", { class: "weak" }, ids[at]));
    return element("tr", {}, head, cells[0], number, cells[1], cells[2], cells[3]);
  }

  function choose(at, isAsked) {
    chosen = at;
    const most = Number(depth.value);
    const forward = reach(at, needs, () => true);
    const all = reach(at, neededBy, () => true);
    const struck = reach(at, neededBy, isRunning);
    document.getElementById("graph-chosen").textContent = say("report-graph-title", { system: name(at) });
    const isAlone = forward.size + all.size === 0;
    document.getElementById("graph-breaks").textContent = isAlone ? say("report-graph-alone") : say("report-graph-breaks", { system: name(at), ...count(struck) });
    document.getElementById("graph-needs").textContent = isAlone ? "" : say("report-graph-needs", { system: name(at), ...count(forward) });
    draw(layers(forward, most), layers(all, most));
    const rows = [[at, "report-graph-role-itself", 0, ""], ...list(all, most, "report-graph-role-needed"), ...list(forward, most, "report-graph-role-needs")];
    table.tBodies[0].replaceChildren(...rows.slice(0, MOST_ROWS).map((told) => row(...told)));
    for (const head of table.tHead.rows[0].cells) head.removeAttribute("aria-sort");
    if (isAsked) status.textContent = document.getElementById("graph-breaks").textContent;
    if (isAsked) drawing.querySelector(".chosen")?.focus({ preventScroll: true });
  }

  let texts;
  function find() {
    texts ??= ids.map((id, at) => `${id} ${names[at]}`.toLocaleLowerCase(language));
    const wanted = search.value.trim().toLocaleLowerCase(language);
    if (!wanted) {
      hits.replaceChildren();
      status.textContent = "";
      return;
    }
    const found = [];
    for (const [at, text] of texts.entries()) {
      if (!text.includes(wanted)) continue;
      const isMeant = ids[at].toLocaleLowerCase(language) === wanted || name(at).toLocaleLowerCase(language).startsWith(wanted);
      found.push([!isMeant, at]);
    }
    found.sort(([one, a], [other, b]) => one - other || neededBy[b].length - neededBy[a].length);
    const buttons = found.slice(0, MOST_HITS).map(([, at]) => {
      const button = element("button", { type: "button" }, `${ids[at]} ${name(at)}`);
      button.addEventListener("click", () => {
        hits.replaceChildren();
        search.value = name(at);
        choose(at, true);
      });
      return element("li", {}, button);
    });
    const rest = found.length - buttons.length;
    if (rest > 0) buttons.push(element("li", { class: "weak" }, say("report-graph-more", { rest: decimal.format(rest) })));
    hits.replaceChildren(...buttons);
    status.textContent = say("report-graph-hits", { hits: decimal.format(found.length) });
  }

  if (explorer && hasEdges) {
    search.addEventListener("input", find);
    search.closest("form").addEventListener("submit", (event) => {
      event.preventDefault();
      hits.querySelector("button")?.click();
    });
    depth.addEventListener("change", () => choose(chosen, false));
    explorer.hidden = false;
    // The one that most hangs on is a good place to begin.
    const first = ids.reduce((best, _, at) => (neededBy[at].length > neededBy[best].length ? at : best), 0);
    choose(first, false);
  }
}
