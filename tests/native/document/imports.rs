//! Short names between a program's two halves.

use site_build::imports::shortened;
use wasm_encoder::{
    CodeSection, CustomSection, EntityType, ExportKind, ExportSection, Function, FunctionSection,
    ImportSection, Instruction, Module, TypeSection, ValType,
};
use wasmparser::{Parser, Payload, Validator};

const SCRIPT: &str = "function imports() {
  const import0 = {
    __wbg_log_0123456789abcdef: function(arg0) { console.log(arg0); },
    __wbg_log_0123456789abcdef0: function() { return '؟'; },
  };
  return { \"./roadmap_bg.js\": import0 };
}
";

/// A program of two imported functions, one of its own that calls the first, and a section for
/// tools.
fn program(names: [&str; 2]) -> Vec<u8> {
    let mut module = Module::new();
    let mut types = TypeSection::new();
    types.ty().function([ValType::I32], []);
    module.section(&types);
    let mut imports = ImportSection::new();
    for name in names {
        imports.import("./roadmap_bg.js", name, EntityType::Function(0));
    }
    module.section(&imports);
    let mut functions = FunctionSection::new();
    functions.function(0);
    module.section(&functions);
    let mut exports = ExportSection::new();
    exports.export("main", ExportKind::Func, 2);
    module.section(&exports);
    let mut code = CodeSection::new();
    let mut function = Function::new([]);
    function.instruction(&Instruction::LocalGet(0));
    function.instruction(&Instruction::Call(1));
    function.instruction(&Instruction::End);
    code.function(&function);
    module.section(&code);
    module.section(&CustomSection {
        name: "producers".into(),
        data: b"rustc"[..].into(),
    });
    module.finish()
}

const NAMES: [&str; 2] = ["__wbg_log_0123456789abcdef", "__wbg_log_0123456789abcdef0"];

#[test]
fn both_halves_call_an_import_by_the_same_short_name() {
    let (script, wasm) = shortened(SCRIPT, &program(NAMES)).unwrap();
    Validator::new().validate_all(&wasm).unwrap();
    let mut imports = Vec::new();
    for payload in Parser::new(0).parse_all(&wasm) {
        match payload.unwrap() {
            Payload::ImportSection(section) => {
                let all = section.into_imports().map(Result::unwrap);
                imports.extend(all.map(|import| [import.module, import.name].map(String::from)));
            }
            Payload::CustomSection(section) => panic!("{} is left", section.name()),
            _ => {}
        }
    }
    let [[module, first], [other, second]] = &imports[..] else {
        panic!("{imports:?}")
    };
    assert_eq!(module, other);
    assert!(first != second && module != first);
    // A name that begins like another is not taken for it, and nothing else is touched.
    let expected = SCRIPT
        .replace(NAMES[1], second)
        .replace(NAMES[0], first)
        .replace("./roadmap_bg.js", module);
    assert_eq!(script, expected);
    assert!(wasm.len() < program(NAMES).len());
}

#[test]
fn halves_of_two_builds_are_refused_by_the_name_that_is_missing() {
    let error = shortened(SCRIPT, &program([NAMES[0], "__wbg_warn_fedcba98"])).unwrap_err();
    assert!(error.contains("__wbg_warn_fedcba98"), "{error}");
    let error = shortened(SCRIPT, b"\0asm").unwrap_err();
    assert!(error.contains("cannot be renamed"), "{error}");
}
