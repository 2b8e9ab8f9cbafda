/* The layer of the map that tells who is said to hold places on a day. It asks the API and hands the places to the map. */
"use strict";
(() => {
  const form = document.getElementById("control-layer");
  if (!form) return;
  const words = JSON.parse(document.getElementById("control-words").textContent);
  const on = document.getElementById("control-on"), day = document.getElementById("control-day"), legend = document.getElementById("control-legend");
  const sideName = (side) => words.actor[side] || side.replaceAll("_", " ");
  const named = (sides) => sides.map(sideName).join(`${words.comma} `);
  const element = (name, options = {}, ...children) => {
    const made = Object.assign(document.createElement(name), options);
    made.append(...children);
    return made;
  };

  const COARSE = ["district", "governorate"];
  /* Solid is what is said of the whole of a place; a part, or a whole district, is only a ring. */
  const solid = (mark) => !mark.partial && !COARSE.includes(mark.precision) && mark.status !== "left";

  /* Of what is contested nobody's word is chosen: it is hatched and has no side's colour. */
  const hatched = (mark) => mark.status === "contested";
  const contested = "#8a8a8a";

  const swatch = (colour) => {
    const made = element("i", { className: colour ? "control-swatch" : "control-swatch hatched" });
    if (colour) made.style.backgroundColor = colour;
    made.setAttribute("aria-hidden", "true");
    return made;
  };
  const showLegend = (marks) => {
    const colours = new Map();
    for (const mark of marks) if (mark.status === "held" && mark.sides.length) colours.set(mark.colour, (colours.get(mark.colour) || new Set()).add(sideName(mark.newest)));
    const entries = [...colours].map(([colour, names]) => element("span", {}, swatch(colour), [...names].join(`${words.comma} `)));
    if (marks.some(hatched)) entries.push(element("span", {}, swatch(""), words.status.contested));
    legend.replaceChildren(...(marks.length ? entries : [words.nothing]), element("span", {}, words.key_map), element("span", {}, words.note));
    legend.hidden = false;
  };

  let turn = 0;
  const update = async () => {
    const mine = ++turn;
    let marks = [];
    if (on.checked) {
      const answer = await fetch(`${form.dataset.from}${day.value ? `?at=${encodeURIComponent(day.value)}` : ""}`, { credentials: "same-origin" });
      if (!answer.ok) throw new Error(`${form.dataset.from}: ${answer.status}`);
      marks = (await answer.json()).data;
      if (mine !== turn) return;
      showLegend(marks);
    } else legend.hidden = true;
    document.dispatchEvent(new CustomEvent("marsad:control", { detail: marks }));
  };

  /* What is said of one place, with a way to all the words. */
  const card = (map, mark) => {
    map.querySelector(".map-card")?.remove();
    const close = element("button", { className: "close", type: "button", textContent: "×" });
    close.setAttribute("aria-label", words.close);
    const lines = [element("p", {}, words.status[mark.status], mark.disputes.length ? ` · ${mark.disputes.map((name) => words.dispute[name]).join(`${words.comma} `)}` : "")];
    if (mark.sides.length) lines.push(element("p", {}, mark.status === "left" ? `${words.left_by} ` : "", named(mark.sides), mark.partial ? ` · ${words.part}` : ""));
    if (mark.since) lines.push(element("p", {}, `${words.since} `, element("bdi", { textContent: mark.since })));
    if (mark.last_said) lines.push(element("p", {}, `${words.last_said}: `, element("bdi", { textContent: mark.last_said }), mark.stale ? ` · ${words.stale}` : ""));
    const address = `/control?place=${encodeURIComponent(mark.key)}${day.value ? `&at=${encodeURIComponent(day.value)}` : ""}`;
    lines.push(element("p", {}, element("a", { href: address, textContent: words.says }), `: ${mark.origins.map((name) => words.source[name] || name).join(`${words.comma} `)}`));
    const made = element("div", { className: "map-card", dir: document.documentElement.dir }, close, element("h3", {}, element("bdi", { lang: "ar", textContent: mark.name })), ...lines);
    made.setAttribute("role", "dialog");
    made.setAttribute("aria-label", mark.name);
    const from = document.activeElement;
    const away = () => { made.remove(); if (from && from.isConnected) from.focus({ preventScroll: true }); };
    close.addEventListener("click", away);
    made.addEventListener("keydown", (event) => { if (event.key === "Escape") away(); });
    map.append(made);
    close.focus({ preventScroll: true });
  };

  window.Marsad.control = { solid, hatched, contested, card };
  on.addEventListener("change", update);
  day.addEventListener("change", () => { if (on.checked) update(); });
  form.addEventListener("submit", (event) => event.preventDefault());
})();
