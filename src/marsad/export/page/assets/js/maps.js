/* Labels and place card for any map, and the plain SVG map (report, and live page without WebGL). */
"use strict";
(() => {
  const RAD = Math.PI / 180;
  const lang = () => document.documentElement.lang;
  const element = (name, options = {}, ...children) => {
    const made = Object.assign(document.createElement(name), options);
    made.append(...children);
    return made;
  };

  /* Place names as HTML over the map: ``project`` gives pixels, ``rank`` the finest town to name. Nothing overlaps. */
  const drawLabels = (box, names, project, rank, countries) => {
    const { clientWidth: width, clientHeight: height } = box;
    const arabic = lang() === "ar", taken = [[width - 48, 0, width, 118]], shown = []; // the zoom buttons keep their corner
    const add = (lon, lat, text, kind) => {
      const [x, y] = project(lon, lat);
      if (x < 4 || y < 8 || x > width - 4 || y > height - 8) return;
      const wide = text.length * (kind === "country" ? 9.5 : 7) + 14;
      const left = kind === "country" ? x - wide / 2 : x + 2;
      const rect = [left - 8, y - 9, left + wide, y + 9];
      if (rect[2] > width || taken.some((other) => rect[0] < other[2] && other[0] < rect[2] && rect[1] < other[3] && other[1] < rect[3])) return;
      taken.push(rect);
      const label = element("span", { className: kind, lang: arabic ? "ar" : "en", dir: arabic ? "rtl" : "ltr", textContent: text });
      label.style.transform = kind === "country" ? `translate(${x}px, ${y}px) translate(-50%, -50%)` : `translate(${x + 8}px, ${y}px) translateY(-50%)`;
      shown.push(label);
    };
    for (const [level, lon, lat, en, ar] of names.towns) if (level <= rank) add(lon, lat, arabic ? ar : en, "town");
    if (countries) for (const [lon, lat, en, ar] of names.countries) add(lon, lat, arabic ? ar : en, "country");
    box.replaceChildren(...shown);
  };

  const day = (iso) => {
    const at = iso && new Date(`${iso}T00:00:00Z`);
    if (!at || Number.isNaN(at.getTime())) return iso;
    return new Intl.DateTimeFormat(lang() === "ar" ? "ar-SY-u-nu-latn" : "en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }).format(at);
  };

  /* What happened at one place. ``words`` are the labels in the page's language, ``open`` takes an incident's id. */
  const showCard = (map, place, words, link) => {
    map.querySelector(".map-card")?.remove();
    const close = element("button", { className: "close", type: "button", textContent: "×" });
    close.setAttribute("aria-label", words.close);
    const list = element("ul");
    for (const item of place.incidents) {
      const anchor = element("a", { href: link(item.id), textContent: words.type[item.type] || item.type });
      anchor.dataset.incident = item.id;
      const killed = item.killed_min === null ? words.not_stated
        : item.killed_min === item.killed_max ? `${item.killed_min}` : `${item.killed_min}–${item.killed_max}`;
      const number = element("bdi", { className: "num", dir: "ltr", textContent: killed });
      const date = element("bdi", { textContent: day(item.start || item.end) || words.undated });
      list.append(element("li", {}, anchor, " · ", date, " · ", `${words.killed} `, number));
    }
    const name = element("bdi", { lang: "ar", textContent: place.name });
    const card = element("div", { className: "map-card", dir: document.documentElement.dir }, close,
      element("h3", {}, name, " ", element("small", { textContent: words.precision[place.precision] || "" })), list);
    card.setAttribute("role", "dialog");
    card.setAttribute("aria-label", words.here);
    const from = document.activeElement;
    const away = () => { card.remove(); if (from && from.isConnected) from.focus({ preventScroll: true }); };
    close.addEventListener("click", away);
    card.addEventListener("keydown", (event) => { if (event.key === "Escape") away(); });
    map.append(card);
    close.focus({ preventScroll: true });
  };

  /* The projection of the drawn basemap: Mercator, ``unit`` drawing units a degree of longitude. */
  const projection = ({ west, north, unit }) => {
    const y = (lat) => Math.log(Math.tan(Math.PI / 4 + lat * RAD / 2)) / RAD;
    return (lon, lat) => [(lon - west) * unit, (y(north) - y(lat)) * unit];
  };

  const svgMap = (map, { places, names, words, link }) => {
    const svg = map.querySelector("svg.svgmap"), layer = svg.querySelector(".incidents"), labels = map.querySelector(".map-labels");
    const grid = { west: +svg.dataset.west, north: +svg.dataset.north, unit: +svg.dataset.unit };
    const project = projection(grid), whole = svg.dataset.box.split(" ").map(Number);
    let view = { x: 0, y: 0, w: whole[2] }, marks = [], below = [];

    const scale = () => svg.clientWidth / view.w;
    const draw = () => {
      if (!svg.clientWidth) return;
      const h = view.w * svg.clientHeight / svg.clientWidth;
      svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.w} ${h}`);
      for (const { dot, size } of marks) dot.setAttribute("r", size / scale());
      for (const { ring, reach } of below) ring.setAttribute("r", Math.max(reach, 6 / scale()));
      const degrees = view.w / grid.unit;
      drawLabels(labels, names, (lon, lat) => { const [x, y] = project(lon, lat); return [(x - view.x) * scale(), (y - view.y) * scale()]; },
        degrees < 7 ? 3 : degrees < 14 ? 2 : degrees < 30 ? 1 : 0, degrees > 5);
    };
    const zoom = (factor, px = svg.clientWidth / 2, py = svg.clientHeight / 2) => {
      const w = Math.min(whole[2] * 1.2, Math.max(grid.unit * 0.15, view.w / factor)), k = scale();
      view = { x: view.x + px / k - px * w / svg.clientWidth, y: view.y + py / k - py * w / svg.clientWidth, w };
      draw();
    };
    const fit = () => {
      const at = shown.map((place) => project(place.lon, place.lat));
      const xs = at.map((p) => p[0]), ys = at.map((p) => p[1]), ratio = (svg.clientWidth || 16) / (svg.clientHeight || 9);
      if (!at.length) { xs.push(...["34", "48"].map((lon) => project(+lon, 0)[0])); ys.push(project(0, 37.5)[1], project(0, 29)[1]); }
      const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
      const w = Math.max((x1 - x0) * 1.35, (y1 - y0) * ratio * 1.45, grid.unit * 3.2);
      view = { x: (x0 + x1) / 2 - w / 2, y: (y0 + y1) / 2 - w / ratio / 2, w };
      draw();
    };
    let shown = [];
    const show = (next) => {
      shown = next;
      marks = [];
      layer.replaceChildren();
      for (const place of shown) {
        const [x, y] = project(place.lon, place.lat), area = place.radius_km > 0;
        const dot = document.createElementNS("http://www.w3.org/2000/svg", "circle");
        dot.setAttribute("cx", x);
        dot.setAttribute("cy", y);
        dot.setAttribute("class", `hit ${area ? "area" : "dot"} g-${place.grade}`);
        dot.setAttribute("tabindex", "0");
        dot.setAttribute("role", "button");
        dot.setAttribute("aria-label", `${place.name}: ${words().incidents} ${place.incidents.length}`);
        if (area) dot.setAttribute("r", place.radius_km / (111.32 * Math.cos(place.lat * RAD)) * grid.unit);
        else marks.push({ dot, size: 5.5 + 2.2 * Math.sqrt(place.incidents.length - 1) });
        const open = () => showCard(map, place, words(), link);
        dot.addEventListener("click", open);
        dot.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); open(); } });
        layer.append(dot);
      }
      draw();
    };

    /* A pattern of lines across, once in a group; returns its id. It has the size of the map's own units. */
    const hatch = (group, shade) => {
      const id = "control-hatch";
      if (group.querySelector(`#${id}`)) return id;
      const made = (name, told, into) => {
        const element = document.createElementNS("http://www.w3.org/2000/svg", name);
        for (const [key, value] of Object.entries(told)) element.setAttribute(key, value);
        into.append(element);
        return element;
      };
      const pattern = made("pattern", { id, width: 0.25, height: 0.25, viewBox: "0 0 6 6", patternContentUnits: "userSpaceOnUse" }, group);
      made("path", { d: "M-1 1L1 -1M0 6L6 0M5 7L7 5", stroke: shade, "stroke-width": 1.6 }, pattern);
      return id;
    };

    /* Places drawn below the incidents, as wide as they are uncertain: ``solid`` ones are filled. */
    const under = (found, solid, open) => {
      const group = svg.querySelector(".below") || svg.insertBefore(document.createElementNS("http://www.w3.org/2000/svg", "g"), layer);
      group.setAttribute("class", "below");
      group.replaceChildren();
      below = [];
      for (const mark of found) {
        const [x, y] = project(mark.lon, mark.lat);
        const ring = document.createElementNS("http://www.w3.org/2000/svg", "circle");
        const told = { cx: x, cy: y, fill: mark.colour, stroke: mark.colour, "fill-opacity": mark.status === "contested" ? 1 : !solid(mark) ? 0 : mark.stale ? 0.15 : 0.4,
          "stroke-opacity": mark.stale ? 0.45 : 1, "stroke-width": 2, "vector-effect": "non-scaling-stroke", tabindex: 0, role: "button", "aria-label": mark.name };
        if (mark.status === "contested") told.fill = `url(#${hatch(group, mark.colour)})`;
        for (const [name, value] of Object.entries(told)) ring.setAttribute(name, value);
        if (mark.status !== "held") ring.setAttribute("stroke-dasharray", "3 3");
        ring.addEventListener("click", () => open(mark));
        ring.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); open(mark); } });
        below.push({ ring, reach: mark.radius_km / (111.32 * Math.cos(mark.lat * RAD)) * grid.unit });
        group.append(ring);
      }
      draw();
    };

    let drag = null;
    svg.addEventListener("pointerdown", (event) => { drag = { x: event.clientX, y: event.clientY, moved: false }; });
    svg.addEventListener("pointermove", (event) => {
      if (!drag || !(event.buttons & 1)) { drag = null; return; }
      const dx = event.clientX - drag.x, dy = event.clientY - drag.y;
      if (!drag.moved && Math.hypot(dx, dy) < 4) return;
      if (!drag.moved) svg.setPointerCapture(event.pointerId);
      view = { ...view, x: view.x - dx / scale(), y: view.y - dy / scale() };
      drag = { x: event.clientX, y: event.clientY, moved: true };
      draw();
    });
    svg.addEventListener("pointerup", () => { drag = null; });
    svg.addEventListener("wheel", (event) => {
      event.preventDefault();
      const box = svg.getBoundingClientRect();
      zoom(event.deltaY < 0 ? 1.25 : 0.8, event.clientX - box.left, event.clientY - box.top);
    }, { passive: false });
    svg.addEventListener("keydown", (event) => {
      const step = view.w / 8, keys = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
      if (keys[event.key]) { view = { ...view, x: view.x + keys[event.key][0], y: view.y + keys[event.key][1] }; event.preventDefault(); draw(); }
      if (event.key === "+" || event.key === "=") zoom(1.5);
      if (event.key === "-") zoom(1 / 1.5);
    });
    for (const button of map.querySelectorAll("[data-zoom]")) {
      button.addEventListener("click", () => (button.dataset.zoom === "fit" ? fit() : zoom(button.dataset.zoom === "in" ? 1.6 : 1 / 1.6)));
    }
    new ResizeObserver(draw).observe(svg);
    document.addEventListener("marsad:language", draw);
    show(places);
    fit();
    return { show, fit, under };
  };

  Object.assign(window.Marsad, { drawLabels, showCard, svgMap });
})();
