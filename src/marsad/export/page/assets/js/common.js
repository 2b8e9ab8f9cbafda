/* Theme, and the way from a value to its words and back. Used by the live page and by the report. */
"use strict";
(() => {
  const root = document.documentElement;
  const keep = (name, value) => { try { localStorage.setItem(name, value); } catch { /* private window: not kept */ } };
  const kept = (name) => { try { return localStorage.getItem(name); } catch { return null; } };
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const setTheme = (name) => { root.dataset.theme = name; document.dispatchEvent(new CustomEvent("marsad:theme")); };
  setTheme(kept("marsad-theme") || (dark.matches ? "dark" : "light"));
  dark.addEventListener("change", (event) => { if (!kept("marsad-theme")) setTheme(event.matches ? "dark" : "light"); });

  const marksOf = (key) => [...document.querySelectorAll(`mark[data-keys~="${CSS.escape(key)}"]`)];

  /* Bring the words of a value into view inside their own box, and let them pulse. */
  const jump = (key) => {
    const marks = marksOf(key);
    if (!marks.length) return false;
    const box = marks[0].closest(".source");
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    box.scrollTo({ top: marks[0].offsetTop - box.clientHeight / 3, behavior: calm ? "auto" : "smooth" });
    const seen = box.getBoundingClientRect();
    if (seen.top < 0 || seen.bottom > innerHeight) box.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
    for (const mark of marks) { mark.classList.remove("pulse"); void mark.offsetWidth; mark.classList.add("pulse"); }
    marks[0].focus({ preventScroll: true });
    return true;
  };

  let tip = null;
  const hideTip = () => { if (tip) { tip.remove(); tip = null; } };
  const showTip = (mark) => {
    hideTip();
    const chips = mark.dataset.keys.trim().split(/\s+/).map((key) => document.getElementById(`${key}-c`)).filter(Boolean);
    if (!chips.length) return;
    tip = document.createElement("div");
    tip.className = "tip";
    tip.setAttribute("role", "tooltip");
    tip.dir = root.dir;
    for (const chip of chips) {
      const line = document.createElement("div");
      for (const node of chip.childNodes) line.append(node.cloneNode(true));
      tip.append(line);
    }
    document.body.append(tip);
    const at = mark.getBoundingClientRect(), size = tip.getBoundingClientRect();
    const left = Math.max(8, Math.min(innerWidth - size.width - 8, at.left + at.width / 2 - size.width / 2));
    tip.style.left = `${left}px`;
    tip.style.top = `${at.top - size.height - 8 > 0 ? at.top - size.height - 8 : at.bottom + 8}px`;
  };

  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const link = target?.closest("[data-jump]");
    if (link && jump(link.dataset.jump)) event.preventDefault();
    if (target?.closest("[data-theme-switch]")) {
      const name = root.dataset.theme === "dark" ? "light" : "dark";
      keep("marsad-theme", name);
      setTheme(name);
    }
  });
  const markAt = (event) => (event.target instanceof Element ? event.target.closest("mark[data-keys]") : null);
  document.addEventListener("mousemove", (event) => {
    if (!event.movementX && !event.movementY) return; // the page moved, not the hand
    const mark = markAt(event), focused = document.activeElement?.closest("mark[data-keys]");
    if (mark) showTip(mark); else if (tip && focused) showTip(focused); else hideTip();
  });
  document.addEventListener("focusin", (event) => { const mark = markAt(event); if (mark) showTip(mark); else hideTip(); });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hideTip(); });
  addEventListener("scroll", () => { // the tip goes along with the words in focus
    const focused = document.activeElement?.closest("mark[data-keys]");
    if (tip && focused) showTip(focused); else hideTip();
  }, true);

  /* Show each text from its first mark on, so that nobody has to search. */
  const settle = (within) => {
    for (const box of within.querySelectorAll(".source")) {
      const mark = box.querySelector("mark.ev");
      if (mark && mark.offsetTop > box.clientHeight * 0.7) box.scrollTop = mark.offsetTop - box.clientHeight / 3;
    }
  };
  window.Marsad = { jump, keep, kept, settle };
  document.addEventListener("DOMContentLoaded", () => { settle(document); });
})();
