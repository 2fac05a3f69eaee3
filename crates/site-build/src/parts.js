// Loader of the parts' wasm modules. The build fills in the names of the files and, for each part,
// a load function with the positions of its files.
const loader = (() => {
    const files = [];
    const loaded = new Map();
    // One request per module for all parts; a failed one is made again.
    const load = (at) => {
        if (!loaded.has(at)) {
            const instance = file(files[at]).then((module) => WebAssembly.instantiate(module, { __wasm_split: initSync() }));
            instance.catch(() => loaded.delete(at));
            loaded.set(at, instance);
        }
        return loaded.get(at);
    };
    // Load function of a part, which the program calls. It answers by calling the function at the
    // table index `callback`, with the given value and whether everything came.
    const loads = (places) => async (callback, given) => {
        const came = await Promise.all(places.map(load)).then(() => true, () => false);
        initSync().__indirect_function_table.get(callback)(given, came);
    };
    return {};
})();
