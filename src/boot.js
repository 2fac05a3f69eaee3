// Decides when the page becomes interactive. Until then, and where anything fails, the page stays
// the plain document that it is.
(() => {
  const script = document.currentScript;
  const root = document.documentElement;
  const remembered = {
    get: () => { try { return localStorage.language; } catch { return null; } },
    set: (code) => { try { localStorage.language = code; } catch { /* not remembered, nothing lost */ } },
  };

  // A chosen language is kept for the page that asks for it.
  addEventListener('click', (event) => {
    const link = event.target.closest?.('a[hreflang]');
    if (link) remembered.set(link.hreflang);
  });
  // Folded parts are printed open, also by engines whose style sheets cannot say so.
  if (!CSS.supports('selector(::details-content)')) {
    let folded = [];
    addEventListener('beforeprint', () => {
      folded = [...document.querySelectorAll('details:not([open], .make)')];
      for (const part of folded) part.open = true;
    });
    addEventListener('afterprint', () => { for (const part of folded) part.open = false; });
  }
  if (!root.dataset.content) {
    // A page without an app: the one that chooses the language, or the one that is not there.
    const code = root.dataset.page === 'chooser' && remembered.get();
    const link = [...document.querySelectorAll('a[hreflang]')].find((a) => a.hreflang === code);
    if (link) location.replace(link.href);
    root.dataset.ready = 'true';
    return;
  }

  const failed = () => { root.dataset.failed = 'true'; };
  if (!window.WebAssembly?.instantiate) return failed();

  // The app sets inert templates by innerHTML; nothing that could run passes.
  window.trustedTypes?.createPolicy('default', {
    createHTML: (html) => (/<script|\son\w+\s*=|javascript:/i.test(html) ? null : html),
  });

  // After a trap the router would take clicks and go nowhere: keep them from it, so that links
  // load pages.
  let trapped = false;
  const trap = (error) => { if (error instanceof WebAssembly.RuntimeError) trapped = true; };
  addEventListener('error', (event) => trap(event.error));
  addEventListener('unhandledrejection', (event) => trap(event.reason));
  addEventListener('click', (event) => { if (trapped) event.stopImmediatePropagation(); }, true);

  let started = false;
  const start = () => {
    if (started) return;
    started = true;
    root.dataset.loading = 'true';
    const low = { priority: 'low' };
    // The app asks for the same files again, by then from the browser's cache.
    for (const file of [root.dataset.content, root.dataset.room]) {
      if (file) fetch(file, low).catch(() => {});
    }
    const wasm = fetch(script.dataset.wasm, low);
    import(script.dataset.app)
      .then((app) => app.default({ module_or_path: wasm }))
      .catch((error) => { trap(error); failed(); });
    wasm.catch(() => {});
  };

  const connection = navigator.connection;
  if (connection?.saveData || /2g$/.test(connection?.effectiveType)) {
    // On a dear or slow line the app waits for the first touch of a control. One that waits for
    // the app is disabled and lets the touch through to what is around it.
    const touched = ({ target }) => {
      if (target.closest?.('input,select,textarea,label') || target.querySelector?.(':disabled')) start();
    };
    addEventListener('pointerdown', touched);
    addEventListener('focusin', touched);
  } else {
    const idle = window.requestIdleCallback ?? ((then) => setTimeout(then, 100));
    if (document.readyState === 'complete') idle(start);
    else addEventListener('load', () => idle(start));
  }
})();
