// Zooms the picture of a page. The engine and the tiles come only when somebody zooms; without scripts the picture stands.
(() => {
  const place = document.querySelector("[data-zoom]");
  if (!place) return;
  const bar = place.querySelector("[data-zoom-bar]");
  const stage = place.querySelector("[data-zoom-stage]");
  const plain = place.querySelector("[data-zoom-plain]");
  const picture = plain.querySelector("img");
  const said = place.querySelector("[data-zoom-said]");
  const button = (what) => bar.querySelector(`[data-zoom-do="${what}"]`);
  const STEP = 1.5;
  let viewer;
  let starting;

  const engine = () => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = place.dataset.engine;
    script.addEventListener("load", () => resolve(window.OpenSeadragon));
    script.addEventListener("error", reject);
    document.head.append(script);
  });

  // Level 0 of the IIIF Image API: at each scale a grid of tiles, those at the right and lower edge cut.
  const tiled = async (address) => {
    const { width, height, tiles: [{ width: edge, scaleFactors }] } = await (await fetch(`${address}/info.json`)).json();
    const deepest = scaleFactors.length - 1;
    return {
      width, height, tileSize: edge, minLevel: 0, maxLevel: deepest,
      getTileUrl: (level, column, row) => {
        const scale = 2 ** (deepest - level);
        const x = column * edge * scale;
        const y = row * edge * scale;
        const wide = Math.min(edge * scale, width - x);
        const high = Math.min(edge * scale, height - y);
        return `${address}/${x},${y},${wide},${high}/${Math.ceil(wide / scale)},${Math.ceil(high / scale)}/0/default.jpg`;
      },
    };
  };

  const mark = (Engine) => {
    const { x: wide, y: high } = viewer.world.getItemAt(0).getContentSize();
    plain.querySelectorAll("rect").forEach((rect) => {
      const part = (name) => rect[name].baseVal.value / 100;
      const box = document.createElement("div");
      box.className = "zoom-hit";
      const tall = high / wide;
      viewer.addOverlay({ element: box, location: new Engine.Rect(part("x"), part("y") * tall, part("width"), part("height") * tall) });
    });
  };

  const tell = () => {
    const zoom = viewer.viewport.getZoom() / viewer.viewport.getHomeZoom();
    const far = zoom > 1.01;
    stage.dataset.zoom = zoom.toFixed(2);
    button("out").disabled = !far;
    button("whole").disabled = !far;
    button("in").disabled = viewer.viewport.getZoom() >= viewer.viewport.getMaxZoom() * 0.99;
    said.textContent = place.dataset.scale.replace("{0}", Math.round(zoom * 100));
  };

  const start = async () => {
    const [Engine, source] = await Promise.all([
      engine(), place.dataset.tiles ? tiled(place.dataset.tiles) : { type: "image", url: picture.src }]);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    stage.style.aspectRatio = `${picture.naturalWidth} / ${picture.naturalHeight}`;
    stage.hidden = false;
    viewer = Engine({
      element: stage, tileSources: source, showNavigationControl: false, visibilityRatio: 1, constrainDuringPan: true,
      maxZoomPixelRatio: 3, minZoomImageRatio: 1, animationTime: still ? 0 : 0.4, springStiffness: still ? 100 : 8,
      immediateRender: still, gestureSettingsTouch: { pinchRotate: false },
    });
    // Keys are ours: the engine's own would mirror the page at "f".
    viewer.addHandler("canvas-key", (event) => { event.preventDefaultAction = true; event.preventVerticalPan = true; event.preventHorizontalPan = true; });
    viewer.canvas.setAttribute("aria-label", stage.getAttribute("aria-label"));
    viewer.canvas.setAttribute("role", "img");
    await new Promise((resolve, reject) => {
      viewer.addOnceHandler("open", resolve);
      viewer.addOnceHandler("open-failed", reject);
    });
    plain.hidden = true;
    mark(Engine);
    viewer.addHandler("zoom", tell);
    viewer.addHandler("animation-finish", tell);
    stage.viewer = viewer;
    tell();
  };

  const started = () => (starting ??= start().catch((fault) => {
    stage.hidden = true;
    plain.hidden = false;
    bar.hidden = true;
    throw fault;
  }));

  const zoom = (factor) => {
    const view = viewer.viewport;
    view.zoomTo(Math.min(view.getMaxZoom(), Math.max(view.getHomeZoom(), view.getZoom() * factor)));
    view.applyConstraints();
    tell();
  };
  const pan = (x, y) => {
    const view = viewer.viewport;
    const seen = view.getBounds();
    view.panBy(new window.OpenSeadragon.Point(x * seen.width / 4, y * seen.height / 4));
    view.applyConstraints();
  };
  const screen = () => (document.fullscreenElement ? document.exitFullscreen() : place.requestFullscreen());
  const acts = {
    in: async () => { await started(); zoom(STEP); },
    out: async () => { await started(); zoom(1 / STEP); },
    whole: async () => { await started(); viewer.viewport.goHome(); tell(); },
    screen: async () => { await started(); await screen(); },
  };

  bar.hidden = false;
  button("screen").hidden = !document.fullscreenEnabled;
  bar.addEventListener("click", (event) => {
    const what = event.target.closest("[data-zoom-do]")?.dataset.zoomDo;
    if (what) acts[what]();
  });
  plain.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0 || bar.hidden) return;
    event.preventDefault();
    acts.in();
  });

  const keys = { "+": "in", "=": "in", "-": "out", "0": "whole", f: "screen" };
  const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || bar.hidden) return;
    if (event.target.closest("input, textarea, select, audio, video, [contenteditable]")) return;
    if (ways[event.key] && viewer && stage.contains(event.target) && stage.dataset.zoom > 1) {
      event.preventDefault();
      event.stopImmediatePropagation();
      pan(...ways[event.key]);
    } else if (keys[event.key] && !button(keys[event.key]).hidden) {
      event.preventDefault();
      acts[keys[event.key]]();
    }
  }, true);
})();
