// Decides when the page becomes interactive. Until then, and where anything fails, the page stays
// the plain document that it is.
(() => {
  const root = document.documentElement;
  // A page that was saved while it was alive begins anew.
  for (const state of ['ready', 'failed', 'loading', 'slow', 'waiting', 'lost']) delete root.dataset[state];
  root.dataset.booted = '';
  const remembered = {
    get: () => { try { return localStorage.language; } catch { return null; } },
    set: (code) => { try { localStorage.language = code; } catch { /* not remembered, nothing lost */ } },
  };

  // A picture from page to page that the browser skips is no error.
  for (const turn of ['pageswap', 'pagereveal']) {
    addEventListener(turn, ({ viewTransition }) => {
      for (const part of ['ready', 'finished']) viewTransition?.[part].catch(() => {});
    });
  }
  // A chosen language is kept for the page that asks for it.
  addEventListener('click', (event) => {
    const link = event.target.closest?.('a[hreflang]');
    if (link) remembered.set(link.hreflang);
  }, true);
  // Copying a text that stands ready, and sharing it, wait for no app: a button holds its text, and
  // what is said stands in the row. What the page shows may be a machine's translation.
  if (navigator.share) root.dataset.shares = '';
  const copiedByCommand = (text) => {
    const field = document.createElement('textarea');
    const before = document.activeElement;
    field.value = text;
    field.className = 'unseen';
    field.readOnly = true;
    document.body.append(field);
    field.select();
    let copied = false;
    try { copied = document.execCommand('copy'); } catch { /* refused */ }
    field.remove();
    before?.focus({ preventScroll: true });
    return copied;
  };
  const copied = async (text) => {
    try {
      // Some clipboards never answer.
      const late = new Promise((_, refuse) => { setTimeout(refuse, 2000); });
      await Promise.race([navigator.clipboard.writeText(text), late]);
      return true;
    } catch {
      return copiedByCommand(text);
    }
  };
  addEventListener('click', async ({ target }) => {
    const button = target.closest?.('[data-copies], [data-share-sheet]:not([data-of-app])');
    if (!button) return;
    const row = button.closest('.row');
    const status = row.querySelector('[role=status]');
    const text = row.querySelector('[data-copies]').dataset.copies;
    const say = (what) => { status.textContent = status.dataset[what]; };
    // Emptied first, so that a second copy is announced like the first.
    status.textContent = '';
    delete status.dataset.copied;
    if (!button.dataset.copies) {
      // Some of what the sheet offers loses a text: it goes along to the clipboard, by the command,
      // which is done before the window loses the focus.
      if (!copiedByCommand(text)) copied(text);
      try { await navigator.share({ text }); } catch (error) {
        // Who closes it again knows.
        if (error.name !== 'AbortError') say('unshared');
      }
      return;
    }
    const done = await copied(text);
    status.dataset.copied = done;
    say(done ? 'done' : 'refused');
    const post = button.closest('article, section')?.querySelector('[data-post]');
    if (!done && post) getSelection().selectAllChildren(post);
  }, true);
  // What an address points into is unfolded: not all engines do so by themselves.
  const unfold = () => {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch { /* no address of ours */ }
    const spot = id && document.getElementById(id);
    const folded = spot && spot.closest('details:not([open])');
    if (!folded) return;
    folded.open = true;
    spot.scrollIntoView();
  };
  unfold();
  addEventListener('hashchange', unfold);
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
  let stays = here();
  const failed = () => {
    stays = here();
    root.dataset.failed = 'true';
    delete root.dataset.ready;
  };
  if (!window.WebAssembly?.instantiate) return failed();
  const ours = (node) => node.closest?.('#campaign-app');

  // What is left of an app that has failed would take clicks and go nowhere.
  addEventListener('click', (event) => {
    if (root.dataset.failed && ours(event.target)) event.stopImmediatePropagation();
  }, true);
  // Steps of the history that an app has made change the address and not the page, where none runs.
  addEventListener('popstate', (event) => {
    if (root.dataset.ready) return;
    event.stopImmediatePropagation();
    if (here() !== stays) location.reload();
  });
  // Likewise a step that an app has left remembers its own scroll position, also once more.
  if (root.dataset.use === 'reading' && typeof history.state === 'number') {
    const spot = `s${history.state}`;
    const spots = () => JSON.parse(sessionStorage.spots);
    history.scrollRestoration = 'auto';
    try { scrollTo(0, spots()[spot] ?? scrollY); } catch { /* none is kept */ }
    addEventListener('pagehide', () => {
      if (root.dataset.ready) return;
      try { sessionStorage.spots = JSON.stringify({ ...spots(), [spot]: scrollY }); } catch { /* none is kept */ }
    });
  }
  // The app's router takes the app's links, and no others in the document.
  let asked = '';
  let forget;
  addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node.localName === 'a');
    if (!link) return;
    // Once a page did not come, links load pages.
    if (!ours(link) || root.dataset.lost) return event.stopImmediatePropagation();
    asked = link.href;
    clearTimeout(forget);
    forget = setTimeout(() => { asked = ''; }, 3000);
  });

  const files = new Map();
  // After a trap nothing of the app can be relied on. Other scripts' errors are their own; while
  // the app starts, its own of any kind are the end of it.
  const trap = (error) => {
    const starting = !root.dataset.ready && [...files.keys()].some((file) => error?.stack?.includes?.(file));
    if (!starting && !(error instanceof WebAssembly.RuntimeError)) return;
    failed();
    // The page that was asked for comes as a document.
    if (asked) location.assign(asked);
  };
  addEventListener('error', (event) => trap(event.error));
  addEventListener('unhandledrejection', (event) => trap(event.reason));

  // A module that is being compiled; by its bytes where a server gives it another type.
  const compiled = (answer) => (answer.headers.get('Content-Type') === 'application/wasm' && WebAssembly.compileStreaming
    ? WebAssembly.compileStreaming(answer)
    : answer.arrayBuffer().then((bytes) => WebAssembly.compile(bytes)));
  // A file's text, or the module that it is. Its name holds the hash of what it has to be, to the
  // byte. Each is asked for once, once more where it does not come, and again when it is wanted again.
  const file = (address) => {
    if (!files.has(address)) {
      const hash = address.match(/[0-9a-f]{64}/)[0].match(/../g).map((byte) => parseInt(byte, 16));
      const integrity = `sha256-${btoa(String.fromCharCode(...hash))}`;
      // The second time past the browser's own store, which may have kept what is not the file.
      const ask = (cache) => fetch(address, { priority: 'low', integrity, cache });
      const read = ask('default').catch(() => ask('reload')).then((answer) => (address.endsWith('.wasm') ? compiled(answer) : answer.text()));
      files.set(address, read);
      // Told to whoever waits for it.
      read.catch(() => { files.delete(address); });
    }
    return files.get(address);
  };
  // The build writes here: the script and the module that every page needs, and each part's files.
  const program = {};
  let started = false;
  let leaving = false;
  addEventListener('pagehide', () => { leaving = true; });
  addEventListener('pageshow', () => { leaving = false; });
  const start = async () => {
    if (started) return;
    started = true;
    root.dataset.loading = root.dataset.use;
    const late = setTimeout(() => { root.dataset.slow = 'true'; }, 20000);
    try {
      const part = root.dataset.app;
      const [content, ...more] = root.dataset.content.split(' ');
      // All at once, whatever waits for what.
      const { glue, wasm, parts } = program;
      for (const address of [glue, wasm, ...parts[part] ?? [], content, ...more]) file(address);
      // The browser has it by then, and it is what it should be.
      await file(glue);
      const app = await import(glue);
      app.loadBy(file);
      await app.default({ module_or_path: file(wasm) });
      if (!await app.start(await file(content), file, app.files)) return failed();
      app.take_over();
    } catch {
      // Files that do not come since the page is being left are no fault; it may be come back to.
      if (!asked && !leaving) return failed();
      started = false;
      clearTimeout(late);
      delete root.dataset.loading;
    }
  };

  // When the app starts. Each way listens for a first sign, or waits for a moment.
  const ways = {
    // Once the page has been drawn.
    drawn: () => {
      const after = () => setTimeout(start);
      if (document.hidden) after();
      else requestAnimationFrame(after);
      // A window that is never drawn.
      setTimeout(start, 1000);
    },
    // Somebody turns to a control that is no link: one that waits for the app is disabled, and lets
    // the touch through to what is around it. A part that the app fills is unfolded, or the road
    // is walked along by arrow keys.
    control: () => {
      const control = ':is(button, input, select, textarea, label):not([data-copies], [data-share-sheet]:not([data-of-app]))';
      const turned = ({ type, target }) => {
        const waits = type !== 'pointerover' && !target.matches('#campaign-app, main') && target.querySelector?.(':disabled');
        if (ours(target) && (target.closest(control) || waits)) start();
      };
      for (const sign of ['pointerover', 'pointerdown', 'focusin']) addEventListener(sign, turned);
      addEventListener('toggle', ({ target }) => { if (target.matches('.make')) start(); }, true);
      addEventListener('keydown', ({ key, target }) => { if (/^Arrow/.test(key) && target.closest('.road')) start(); });
    },
    // A link to another page of this language is touched, or pointed at for a moment.
    link: () => {
      let pointing;
      const towards = ({ target }) => {
        const link = target.closest?.('a[href]:not([hreflang], [rel~=external], [download])');
        return link && ours(link) && link.origin === location.origin && link.href.split('#')[0] !== here();
      };
      addEventListener('pointerover', (event) => {
        clearTimeout(pointing);
        if (towards(event)) pointing = setTimeout(start, 65);
      });
      addEventListener('pointerdown', (event) => { if (towards(event)) start(); });
    },
  };
  // Reading is complete without the app, tools are not. On a dear or slow line nothing is loaded
  // before it is needed.
  const policy = {
    reading: { good: [ways.control, ways.link], slow: [ways.control] },
    tool: { good: [ways.drawn], slow: [ways.control] },
  };
  const connection = navigator.connection;
  const line = connection?.saveData || /2g$/.test(connection?.effectiveType) ? 'slow' : 'good';
  for (const way of policy[root.dataset.use][line]) way();
})();
