//! Modules put into one: whatever a module says of its own functions, types, globals and tables, it
//! says of the same ones afterwards.

use site_build::merge::merged;
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType, ExportKind,
    ExportSection, Function, FunctionSection, GlobalSection, GlobalType, ImportSection,
    MemorySection, MemoryType, Module, RefType, TableSection, TableType, TypeSection, ValType,
};
use wasmparser::{Operator, Parser, Payload, Validator};

const STACK: GlobalType = GlobalType {
    val_type: ValType::I32,
    mutable: true,
    shared: false,
};

const MEMORY: MemoryType = MemoryType {
    minimum: 1,
    maximum: None,
    memory64: false,
    shared: false,
    page_size_log2: None,
};

fn table(element_type: RefType) -> TableType {
    TableType {
        element_type,
        table64: false,
        minimum: 10,
        maximum: None,
        shared: false,
    }
}

/// A module with a function from outside and one of its own, two globals, two tables, and all that
/// others need under names.
fn first() -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([], [ValType::I32]);
    types.ty().function([ValType::I32], [ValType::I32]);
    let mut imports = ImportSection::new();
    imports.import("i0", "i1", EntityType::Function(0));
    let mut functions = FunctionSection::new();
    functions.function(1);
    let mut tables = TableSection::new();
    tables.table(table(RefType::EXTERNREF));
    tables.table(table(RefType::FUNCREF));
    let mut memories = MemorySection::new();
    memories.memory(MEMORY);
    let mut globals = GlobalSection::new();
    let fixed = GlobalType {
        mutable: false,
        ..STACK
    };
    globals.global(fixed, &ConstExpr::i32_const(7));
    globals.global(STACK, &ConstExpr::i32_const(64));
    let mut exports = ExportSection::new();
    exports.export("functions", ExportKind::Table, 1);
    exports.export("stack", ExportKind::Global, 1);
    exports.export("memory", ExportKind::Memory, 0);
    let mut elements = ElementSection::new();
    let own = Elements::Functions([0, 1][..].into());
    elements.active(Some(1), &ConstExpr::i32_const(1), own);
    let mut code = CodeSection::new();
    let mut body = Function::new([]);
    body.instructions().local_get(0).end();
    code.function(&body);
    let mut module = Module::new();
    module
        .section(&types)
        .section(&imports)
        .section(&functions)
        .section(&tables)
        .section(&memories)
        .section(&globals)
        .section(&exports)
        .section(&elements)
        .section(&code);
    module.finish()
}

/// A module with two functions, the first of which names all that can be named.
fn other(stack: &str) -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([ValType::I64], [ValType::I64]);
    types.ty().function([], [ValType::I32]);
    let mut imports = ImportSection::new();
    imports.import("s", stack, STACK);
    imports.import("s", "functions", table(RefType::FUNCREF));
    imports.import("s", "memory", MEMORY);
    let mut functions = FunctionSection::new();
    functions.function(1).function(0);
    let mut elements = ElementSection::new();
    let own = Elements::Functions([0, 1][..].into());
    elements.active(Some(0), &ConstExpr::i32_const(5), own);
    let mut code = CodeSection::new();
    let mut body = Function::new([]);
    body.instructions()
        .i64_const(3)
        .call(1)
        .drop()
        .global_get(0)
        .call_indirect(0, 1)
        .end();
    code.function(&body);
    let mut body = Function::new([]);
    body.instructions().local_get(0).end();
    code.function(&body);
    let mut data = DataSection::new();
    data.active(0, &ConstExpr::i32_const(16), *b"ab");
    let mut module = Module::new();
    module
        .section(&types)
        .section(&imports)
        .section(&functions)
        .section(&elements)
        .section(&code)
        .section(&data);
    module.finish()
}

/// What functions name, in the order of the code: function, global, type and table.
fn named(wasm: &[u8]) -> Vec<String> {
    let mut named = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::CodeSectionEntry(body) = payload.unwrap() else {
            continue;
        };
        for operator in body.get_operators_reader().unwrap() {
            match operator.unwrap() {
                Operator::Call { function_index } => named.push(format!("call {function_index}")),
                Operator::GlobalGet { global_index } => {
                    named.push(format!("global {global_index}"))
                }
                Operator::CallIndirect {
                    type_index,
                    table_index,
                } => named.push(format!("type {type_index}, table {table_index}")),
                _ => {}
            }
        }
    }
    named
}

/// The functions that stand in tables, by table and place.
fn placed(wasm: &[u8]) -> Vec<(u32, Vec<u32>)> {
    let mut placed = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::ElementSection(section) = payload.unwrap() else {
            continue;
        };
        for element in section.into_iter().map(Result::unwrap) {
            let wasmparser::ElementKind::Active { table_index, .. } = element.kind else {
                panic!("all are active")
            };
            let wasmparser::ElementItems::Functions(items) = element.items else {
                panic!("all are functions")
            };
            let functions = items.into_iter().map(Result::unwrap).collect();
            placed.push((table_index.unwrap_or(0), functions));
        }
    }
    placed
}

#[test]
fn what_a_module_names_is_the_same_after_it_was_put_into_another() {
    let whole = merged(&first(), &[&other("stack"), &other("stack")]).unwrap();
    Validator::new().validate_all(&whole).unwrap();
    // Two functions stand before those of the second, four before those of the third. The type of
    // no number and one result is the first's first, the table of functions its second.
    assert_eq!(
        named(&whole),
        [
            "call 3",
            "global 1",
            "type 0, table 1",
            "call 5",
            "global 1",
            "type 0, table 1",
        ]
    );
    let expected = [(1, vec![0, 1]), (1, vec![2, 3]), (1, vec![4, 5])];
    assert_eq!(placed(&whole), expected);
}

#[test]
fn two_that_take_the_same_from_outside_take_it_once() {
    let whole = merged(&other("stack"), &[&other("stack")]).unwrap();
    Validator::new().validate_all(&whole).unwrap();
    assert_eq!(
        named(&whole),
        [
            "call 1",
            "global 0",
            "type 1, table 0",
            "call 3",
            "global 0",
            "type 1, table 0",
        ]
    );
    assert_eq!(placed(&whole), [(0, vec![0, 1]), (0, vec![2, 3])]);
}

#[test]
fn what_cannot_be_put_together_is_told() {
    let error = merged(&first(), &[&other("heap")]).unwrap_err();
    assert!(error.contains("the first has no heap"), "{error}");
    let error = merged(&other("stack"), &[&first()]).unwrap_err();
    assert!(error.contains("from outside"), "{error}");
    let error = merged(&first(), &[b"no module"]).unwrap_err();
    assert!(error.starts_with("parts cannot be merged"), "{error}");
}
