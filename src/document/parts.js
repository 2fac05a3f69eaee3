// Gets the files of parts. The build writes in the files, and what loads each part: it needs some of
// them, by their places.
const loader = (() => {
    const files = [];
    const loaded = new Map();
    // Once for all parts that need it, and again where it did not come.
    const load = (at) => {
        if (!loaded.has(at)) {
            const instance = file(files[at]).then((module) => WebAssembly.instantiate(module, { __wasm_split: initSync() }));
            instance.catch(() => loaded.delete(at));
            loaded.set(at, instance);
        }
        return loaded.get(at);
    };
    // What the program calls for a part: it is told by one of its functions, with what it gave.
    const loads = (places) => async (callback, given) => {
        const came = await Promise.all(places.map(load)).then(() => true, () => false);
        initSync().__indirect_function_table.get(callback)(given, came);
    };
    return {};
})();
