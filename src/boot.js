// Decides when the page becomes interactive. Until then, and where anything fails, the page stays
// the plain document that it is.
(() => {
  const script = document.currentScript ?? document.querySelector('script[data-wasm]');
  const root = document.documentElement;
  // A page that was saved while it was alive begins anew.
  for (const state of ['ready', 'failed', 'loading', 'slow']) delete root.dataset[state];
  root.dataset.booted = '';
  const remembered = {
    get: () => { try { return localStorage.language; } catch { return null; } },
    set: (code) => { try { localStorage.language = code; } catch { /* not remembered, nothing lost */ } },
  };

  // A chosen language is kept for the page that asks for it.
  addEventListener('click', (event) => {
    const link = event.target.closest?.('a[hreflang]');
    if (link) remembered.set(link.hreflang);
  }, true);
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

  const here = () => String(location).split('#')[0];
  let stays;
  const failed = () => {
    stays = here();
    root.dataset.failed = 'true';
    delete root.dataset.ready;
  };
  if (!window.WebAssembly?.instantiate) return failed();
  const ours = (node) => node.closest?.('#campaign-app');

  // What is left of an app that has failed would take clicks and go nowhere, and steps in the
  // history likewise.
  addEventListener('click', (event) => {
    if (root.dataset.failed && ours(event.target)) event.stopImmediatePropagation();
  }, true);
  addEventListener('popstate', (event) => {
    if (!root.dataset.failed) return;
    event.stopImmediatePropagation();
    if (here() !== stays) location.reload();
  });
  // The app's router takes the app's links, and no others in the document.
  let asked = '';
  let forget;
  addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node.localName === 'a');
    if (!link) return;
    if (!ours(link)) return event.stopImmediatePropagation();
    asked = link.href;
    clearTimeout(forget);
    forget = setTimeout(() => { asked = ''; }, 3000);
  });

  // After a trap nothing of the app can be relied on. Other scripts' errors are their own; while
  // the app starts, its own of any kind are the end of it.
  const { app: glue, wasm } = script.dataset;
  const trap = (error) => {
    const starting = !root.dataset.ready && [glue, wasm].some((file) => error?.stack?.includes?.(file));
    if (!starting && !(error instanceof WebAssembly.RuntimeError)) return;
    failed();
    // The page that was asked for comes as a document.
    if (asked) location.assign(asked);
  };
  addEventListener('error', (event) => trap(event.error));
  addEventListener('unhandledrejection', (event) => trap(event.reason));

  // What each file has to be, to the byte; the build writes it here.
  const integrity = {};
  let started = false;
  const start = async () => {
    if (started) return;
    started = true;
    root.dataset.loading = 'true';
    setTimeout(() => { root.dataset.slow = 'true'; }, 20000);
    try {
      const get = (file) => fetch(file, { priority: 'low', integrity: integrity[file] });
      const text = async (file) => (await get(file)).text();
      const bytes = get(wasm);
      // Told by the program, which waits for it.
      bytes.catch(() => {});
      const program = async () => {
        // The browser has it by then, and it is what it should be.
        await get(glue);
        const program = await import(glue);
        await program.default({ module_or_path: bytes });
        return program;
      };
      const { content, room } = root.dataset;
      const [{ start }, ...texts] = await Promise.all([program(), ...[content, room].filter(Boolean).map(text)]);
      if (!start(...texts)) failed();
    } catch {
      failed();
    }
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
    const soon = () => idle(start);
    if (document.readyState === 'complete') soon();
    else addEventListener('load', soon);
    // What others have put into the page may keep it from ever being loaded.
    setTimeout(soon, 5000);
  }
})();
