/* The live page: MapLibre map (drawn map where there is no WebGL), filters and list kept together. */
"use strict";
(() => {
  const root = document.documentElement, RAD = Math.PI / 180;
  const holder = document.getElementById("map"), canvas = document.getElementById("map-canvas");
  const words = JSON.parse(document.getElementById("map-words").textContent);
  const link = (id) => `/incidents/${encodeURIComponent(id)}`;
  const colour = (name) => getComputedStyle(root).getPropertyValue(`--${name}`).trim();
  const GRADES = ["confirmed", "fair", "weak", "contested", "discounted"];
  const json = async (url) => {
    const answer = await fetch(url, { credentials: "same-origin" });
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return answer.json();
  };
  const currentPlaces = async () => (await json(document.getElementById("results").dataset.map)).data;

  const ring = (place, steps = 72) => {
    const high = place.radius_km / 110.57, wide = place.radius_km / (111.32 * Math.cos(place.lat * RAD));
    return Array.from({ length: steps + 1 }, (_, step) => {
      const turn = 2 * Math.PI * step / steps;
      return [place.lon + wide * Math.cos(turn), place.lat + high * Math.sin(turn)];
    });
  };
  const features = (places) => ({
    type: "FeatureCollection",
    features: places.map((place, index) => ({
      type: "Feature",
      properties: { index, grade: place.grade, count: place.incidents.length, area: place.radius_km > 0 },
      geometry: place.radius_km > 0 ? { type: "Polygon", coordinates: [ring(place)] } : { type: "Point", coordinates: [place.lon, place.lat] },
    })),
  });

  /* Each place that somebody is said to hold: as wide as it is uncertain, and a dot that is seen from afar. */
  const controlFeatures = (marks) => ({
    type: "FeatureCollection",
    features: marks.flatMap((mark, index) => {
      const solid = Marsad.control.solid(mark);
      const properties = { index, colour: mark.colour, fill: !solid ? 0 : mark.stale ? 0.12 : 0.35, line: mark.stale ? 0.45 : 1, sure: mark.status === "held", hatched: Marsad.control.hatched(mark) };
      const area = { type: "Feature", properties, geometry: { type: "Polygon", coordinates: [ring(mark)] } };
      const dot = { type: "Feature", properties, geometry: { type: "Point", coordinates: [mark.lon, mark.lat] } };
      return mark.radius_km > 15 ? [area] : [area, dot];
    }),
  });

  /* Lines across, as contested places are drawn: to fill areas, or cut to a round dot. Drawn at twice the size. */
  const hatching = (shade, size, round = false) => {
    const brush = Object.assign(document.createElement("canvas"), { width: size, height: size }).getContext("2d");
    brush.strokeStyle = shade;
    if (round) {
      brush.arc(size / 2, size / 2, size / 2 - 2, 0, 2 * Math.PI);
      brush.lineWidth = 4;
      brush.stroke();
      brush.clip();
    }
    brush.lineWidth = 4;
    brush.beginPath();
    for (let at = -size; at <= 2 * size; at += 12) { brush.moveTo(at, size); brush.lineTo(at + size, 0); }
    brush.stroke();
    return brush.getImageData(0, 0, size, size);
  };

  const style = (basemap) => {
    const byGrade = ["match", ["get", "grade"], ...GRADES.flatMap((name) => [name, colour(name)]), colour("weak")];
    const only = (kind) => ["==", ["get", "kind"], kind];
    const drawn = (kind) => ["==", ["geometry-type"], kind];
    return {
      version: 8,
      sources: { base: { type: "geojson", data: basemap }, places: { type: "geojson", data: features([]) }, control: { type: "geojson", data: features([]) } },
      layers: [
        { id: "sea", type: "background", paint: { "background-color": colour("sea") } },
        { id: "world", type: "fill", source: "base", filter: only("world"), paint: { "fill-color": colour("land"), "fill-antialias": false } },
        { id: "land", type: "fill", source: "base", filter: only("land"), paint: { "fill-color": colour("land") } },
        { id: "border", type: "line", source: "base", filter: only("border"), paint: { "line-color": colour("border"), "line-width": ["interpolate", ["linear"], ["zoom"], 3, 0.6, 8, 1.4] } },
        { id: "control-area", type: "fill", source: "control", filter: drawn("Polygon"), paint: { "fill-color": ["get", "colour"], "fill-opacity": ["get", "fill"] } },
        { id: "control-hatch", type: "fill", source: "control", filter: ["all", drawn("Polygon"), ["==", ["get", "hatched"], true]], paint: { "fill-pattern": "hatch", "fill-opacity": ["get", "line"] } },
        { id: "control-edge", type: "line", source: "control", filter: ["all", drawn("Polygon"), ["==", ["get", "sure"], true]], paint: { "line-color": ["get", "colour"], "line-opacity": ["get", "line"], "line-width": 1.5 } },
        { id: "control-unsure", type: "line", source: "control", filter: ["all", drawn("Polygon"), ["==", ["get", "sure"], false]], paint: { "line-color": ["get", "colour"], "line-opacity": ["get", "line"], "line-width": 1.5, "line-dasharray": [2, 2] } },
        { id: "control-hatch-dot", type: "symbol", source: "control", filter: ["all", drawn("Point"), ["==", ["get", "hatched"], true]], layout: { "icon-image": "hatch-dot", "icon-allow-overlap": true, "icon-ignore-placement": true }, paint: { "icon-opacity": ["get", "line"] } },
        { id: "control-dot", type: "circle", source: "control", filter: ["all", drawn("Point"), ["==", ["get", "hatched"], false]], paint: { "circle-radius": 14, "circle-color": ["get", "colour"], "circle-opacity": ["get", "fill"], "circle-stroke-color": ["get", "colour"], "circle-stroke-opacity": ["get", "line"], "circle-stroke-width": 2 } },
        { id: "area", type: "fill", source: "places", filter: drawn("Polygon"), paint: { "fill-color": byGrade, "fill-opacity": 0.16 } },
        { id: "area-edge", type: "line", source: "places", filter: drawn("Polygon"), paint: { "line-color": byGrade, "line-width": 1.3, "line-dasharray": [3, 2.5] } },
        { id: "dot", type: "circle", source: "places", filter: drawn("Point"), paint: {
          "circle-radius": ["+", 5.5, ["*", 2.2, ["sqrt", ["-", ["get", "count"], 1]]]],
          "circle-color": ["match", ["get", "grade"], ["weak", "discounted"], colour("card"), byGrade],
          "circle-stroke-color": ["match", ["get", "grade"], ["weak", "discounted"], byGrade, colour("card")],
          "circle-stroke-width": ["match", ["get", "grade"], ["weak", "discounted"], 2.5, 1.5] } },
      ],
    };
  };

  const liveMap = (names, basemap, first) => {
    let places = first, held = [];
    maplibregl.setWorkerUrl("/static/vendor/maplibre-gl-csp-worker.js");
    const map = new maplibregl.Map({
      container: canvas, style: style(basemap), center: [40, 33.5], zoom: 4.4, minZoom: 2, maxZoom: 11,
      attributionControl: false, dragRotate: false, pitchWithRotate: false, touchPitch: false, maxPitch: 0, renderWorldCopies: false,
    });
    map.touchZoomRotate.disableRotation();
    map.getCanvas().setAttribute("aria-label", holder.getAttribute("aria-label"));
    const labels = holder.querySelector(".map-labels");
    const name = () => {
      const zoom = map.getZoom();
      Marsad.drawLabels(labels, names, (lon, lat) => { const at = map.project([lon, lat]); return [at.x, at.y]; }, zoom > 6.8 ? 3 : zoom > 5.7 ? 2 : zoom > 4.4 ? 1 : 0, zoom < 7.2);
    };
    const fill = () => {
      map.getSource("places")?.setData(features(places));
      map.getSource("control")?.setData(controlFeatures(held));
    };
    document.addEventListener("marsad:control", (event) => { held = event.detail; fill(); });
    map.on("styleimagemissing", ({ id }) => {
      if (id === "hatch") map.addImage(id, hatching(Marsad.control.contested, 24), { pixelRatio: 2 });
      if (id === "hatch-dot") map.addImage(id, hatching(Marsad.control.contested, 64, true), { pixelRatio: 2 });
    });
    const fit = (animate = true) => {
      if (!places.length) return;
      const box = new maplibregl.LngLatBounds();
      for (const place of places) for (const at of place.radius_km > 0 ? ring(place, 8) : [[place.lon, place.lat]]) box.extend(at);
      map.fitBounds(box, { padding: 48, maxZoom: 7.5, animate: animate && !matchMedia("(prefers-reduced-motion: reduce)").matches, duration: 500 });
    };
    map.on("load", () => { fill(); fit(false); name(); holder.dataset.ready = "true"; });
    map.on("styledata", fill);
    map.on("move", name);
    map.on("resize", name);
    for (const layer of ["area", "dot", "control-area", "control-dot", "control-hatch-dot"]) {
      map.on("mouseenter", layer, () => holder.classList.add("over-place"));
      map.on("mouseleave", layer, () => holder.classList.remove("over-place"));
    }
    map.on("click", (event) => {
      const hits = map.queryRenderedFeatures([[event.point.x - 4, event.point.y - 4], [event.point.x + 4, event.point.y + 4]], { layers: ["dot", "area"] });
      const under = map.queryRenderedFeatures(event.point, { layers: ["control-dot", "control-hatch-dot", "control-area"] });
      if (hits.length) Marsad.showCard(holder, places[hits[0].properties.index], words, link);
      else if (under.length) Marsad.control.card(holder, held[under[0].properties.index]);
      else holder.querySelector(".map-card")?.remove();
    });
    for (const button of holder.querySelectorAll("[data-zoom]")) {
      button.addEventListener("click", () => (button.dataset.zoom === "fit" ? fit() : button.dataset.zoom === "in" ? map.zoomIn() : map.zoomOut()));
    }
    document.addEventListener("marsad:theme", () => map.setStyle(style(basemap)));
    return { show: (next) => { places = next; fill(); fit(); } };
  };

  const drawnMap = async (names, first) => {
    const text = await (await fetch("/static/basemap.svg")).text();
    canvas.replaceChildren(document.importNode(new DOMParser().parseFromString(text, "image/svg+xml").documentElement, true));
    holder.dataset.ready = "true";
    const map = Marsad.svgMap(holder, { places: first, names, words: () => words, link });
    document.addEventListener("marsad:control", (event) => map.under(event.detail, Marsad.control.solid, (mark) => Marsad.control.card(holder, mark)));
    return { show: (next) => { map.show(next); map.fit(); } };
  };

  const hasWebGL = () => { try { return Boolean(document.createElement("canvas").getContext("webgl2")); } catch { return false; } };

  const start = async () => {
    const [towns, countries, basemap, first] = await Promise.all([json("/static/towns.json"), json("/static/countries.json"), json("/static/basemap.json"), currentPlaces()]);
    const names = { towns, countries };
    const map = hasWebGL() ? liveMap(names, basemap, first) : await drawnMap(names, first);
    document.body.addEventListener("htmx:afterSettle", async (event) => {
      if (!document.getElementById("results")) return;
      if (event.detail.elt.id && event.detail.elt.id !== "results") return;
      holder.querySelector(".map-card")?.remove();
      map.show(await currentPlaces());
    });
  };

  /* Addresses stay short: what was left empty is not asked. */
  document.body.addEventListener("htmx:configRequest", (event) => {
    const asked = event.detail.formData;
    if (asked) for (const [name, value] of [...asked.entries()]) if (value === "") asked.delete(name);
  });
  const box = document.getElementById("filters-box");
  if (matchMedia("(max-width: 52rem)").matches) box.open = false;
  start();
})();
