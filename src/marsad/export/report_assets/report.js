/* The self-contained report: language, table, timeline, map and evidence of one file without any server. */
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const root = document.documentElement, data = JSON.parse(document.getElementById("data").textContent);
  const words = () => data.words[root.lang], body = document.querySelector(".list tbody"), rows = [...body.rows];
  root.classList.add("scripted");

  const setLanguage = (language) => {
    root.lang = language;
    root.dir = data.words[language].direction;
    for (const name of ["aria-label", "title"]) {
      for (const item of document.querySelectorAll(`[data-${name}-${language}]`)) item.setAttribute(name, item.getAttribute(`data-${name}-${language}`));
    }
    Marsad.keep("marsad-language", language);
    document.querySelector(".map-card")?.remove();
    document.dispatchEvent(new CustomEvent("marsad:language"));
  };
  document.addEventListener("click", (event) => {
    const language = event.target.closest("[data-language]");
    if (language) { setLanguage(language.dataset.language); document.querySelector(`[data-shown="${root.lang}"]`).focus(); }
    if (event.target.closest("[data-print]")) print();
  });

  const map = Marsad.svgMap(document.getElementById("map"), { places: data.places, names: data.names, words, link: (id) => `#${targetOf(id)}` });
  const targetOf = (id) => rows.find((row) => row.dataset.id === id)?.dataset.target;

  const form = document.getElementById("table-filter"), found = document.getElementById("found");
  const texts = new Map(rows.map((row) => [row, row.textContent.toLocaleLowerCase()]));
  const filter = () => {
    const { words: sought, from, to, killed } = Object.fromEntries(new FormData(form));
    const parts = sought.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const row of rows) {
      const day = row.dataset.day, until = row.dataset.dayEnd;
      const passes = parts.every((part) => texts.get(row).includes(part)) && (!from || (until && until >= from)) && (!to || (day && day <= to))
        && (!killed || +row.dataset.killed >= +killed);
      row.hidden = !passes;
      count += passes;
    }
    found.textContent = count;
    const ids = new Set(rows.filter((row) => !row.hidden).map((row) => row.dataset.id));
    map.show(data.places.map((place) => ({ ...place, incidents: place.incidents.filter((item) => ids.has(item.id)) })).filter((place) => place.incidents.length));
  };
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  for (const bar of document.querySelectorAll(".bar-hit")) {
    bar.addEventListener("click", (event) => {
      event.preventDefault();
      form.elements.from.value = bar.dataset.from;
      form.elements.to.value = bar.dataset.to;
      filter();
      document.getElementById("table").scrollIntoView({ block: "start" });
    });
  }

  for (const button of document.querySelectorAll("[data-sort]")) {
    button.addEventListener("click", () => {
      const head = button.closest("th"), up = head.getAttribute("aria-sort") !== "ascending", at = +button.dataset.sort;
      for (const other of head.parentNode.cells) other.setAttribute("aria-sort", "none");
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const value = (row) => row.cells[at].dataset.v, turn = up ? 1 : -1;
      const order = button.dataset.numeric === "1" ? (a, b) => value(a) - value(b) : (a, b) => value(a).localeCompare(value(b), "ar");
      body.append(...[...rows].sort((a, b) => turn * order(a, b)));
    });
  }

  const open = (target, focus = true) => {
    for (const item of document.querySelectorAll(".evidence")) item.classList.toggle("open", item.id === target);
    for (const row of rows) row.classList.toggle("chosen", row.dataset.target === target);
    const shown = document.getElementById(target);
    root.classList.toggle("one", Boolean(shown));
    if (!shown) return;
    shown.querySelector(".shut").hidden = false;
    Marsad.settle(shown);
    if (focus) { shown.scrollIntoView({ block: "start" }); shown.focus({ preventScroll: true }); }
  };
  const openHash = () => { const hash = location.hash.slice(1).split("-")[0]; if (/^i\d+$/.test(hash)) open(hash); };
  addEventListener("hashchange", openHash);
  body.addEventListener("click", (event) => {
    const row = event.target.closest("tr");
    if (!row || event.target.closest("a")) return;
    if (location.hash === `#${row.dataset.target}`) open(row.dataset.target); else location.hash = row.dataset.target;
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-evidence], a[data-incident]");
    if (link && link.hash === location.hash) open(link.hash.slice(1));
    const shut = event.target.closest("[data-shut]");
    if (shut) {
      const row = rows.find((item) => item.dataset.target === shut.closest(".evidence").id);
      open("");
      history.replaceState(null, "", "#table");
      row?.querySelector("a").focus();
    }
  });

  const kept = Marsad.kept("marsad-language");
  if (kept && kept !== root.lang && data.words[kept]) setLanguage(kept);
  openHash();
});
