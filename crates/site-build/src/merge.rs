//! Merging of a split program's wasm modules: every file costs a name, a request and a type
//! section.

use std::convert::Infallible;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, DataCountSection, DataSection, ElementSection, ExportSection, FunctionSection,
    GlobalSection, ImportSection, MemorySection, Module, StartSection, TableSection, TypeSection,
};
use wasmparser::{ExternalKind, FuncType, Parser, Payload, TypeRef, TypeSectionReader};

/// First module with the functions and data of the others in it. The others may import only what
/// the first exports or imports under the same name, and export nothing: their functions are called
/// through the table.
///
/// # Errors
///
/// A module that cannot be read, or that imports or exports anything else.
pub fn merged(first: &[u8], others: &[&[u8]]) -> Result<Vec<u8>, String> {
    put_together(first, others).map_err(|error| format!("parts cannot be merged: {error}"))
}

type Failed = Box<dyn std::error::Error>;

fn put_together(first: &[u8], others: &[&[u8]]) -> Result<Vec<u8>, Failed> {
    let known = Known::of(first)?;
    let mut made = Sections::default();
    let mut as_it_is = Placing::default();
    let mut types = known.types.clone();
    made.take(first, &mut as_it_is)?;
    let mut functions = known.functions;
    for other in others {
        let own = Known::of(other)?;
        if own.imported_functions > 0 || !own.exports.is_empty() {
            return Err("one has functions from outside, or something for others".into());
        }
        let mut placing = Placing {
            functions,
            ..Placing::default()
        };
        for (kind, name) in &own.imports {
            let at = known.place(*kind, name);
            let at = at.ok_or_else(|| format!("the first has no {name}"))?;
            match kind {
                ExternalKind::Global => placing.globals.push(at),
                ExternalKind::Table => placing.tables.push(at),
                // There is one memory.
                _ => {}
            }
        }
        for wanted in &own.types {
            let at = types.iter().position(|known| known == wanted);
            placing.types.push(match at {
                Some(at) => at as u32,
                None => {
                    types.push(wanted.clone());
                    made.types
                        .ty()
                        .func_type(&as_it_is.func_type(wanted.clone())?);
                    types.len() as u32 - 1
                }
            });
        }
        made.add(other, &mut placing)?;
        functions += own.functions;
    }
    Ok(made.finish())
}

/// Types, functions, imports and exports of a module, by which others are merged into it.
#[derive(Default)]
struct Known {
    types: Vec<FuncType>,
    imported_functions: u32,
    /// Number of functions, imported ones included.
    functions: u32,
    /// Kind and name of all other imports.
    imports: Vec<(ExternalKind, String)>,
    /// Kind and name of all exports, with their index within the kind.
    exports: Vec<(ExternalKind, String, u32)>,
}

impl Known {
    fn of(wasm: &[u8]) -> Result<Known, Failed> {
        let mut known = Known::default();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::TypeSection(section) => known.types = function_types(section)?,
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import?;
                        let kind = match import.ty {
                            TypeRef::Func(_) => {
                                known.imported_functions += 1;
                                continue;
                            }
                            TypeRef::Global(_) => ExternalKind::Global,
                            TypeRef::Table(_) => ExternalKind::Table,
                            _ => ExternalKind::Memory,
                        };
                        known.imports.push((kind, import.name.to_owned()));
                    }
                }
                Payload::FunctionSection(section) => {
                    known.functions = known.imported_functions + section.count();
                }
                Payload::ExportSection(section) => {
                    for export in section {
                        let export = export?;
                        let name = export.name.to_owned();
                        known.exports.push((export.kind, name, export.index));
                    }
                }
                _ => {}
            }
        }
        Ok(known)
    }

    /// Index, within its kind, of the item exported or imported under this name.
    fn place(&self, kind: ExternalKind, name: &str) -> Option<u32> {
        let of_kind = self.imports.iter().filter(|(of, _)| *of == kind);
        let imported = of_kind.map(|(_, name)| name).position(|own| own == name);
        let mut exports = self.exports.iter();
        let exported = exports.find(|(of, own, _)| (*of, own.as_str()) == (kind, name));
        let exported = exported.map(|(.., at)| *at);
        exported.or(imported.map(|at| at as u32))
    }
}

fn function_types(section: TypeSectionReader<'_>) -> Result<Vec<FuncType>, Failed> {
    let types = section.into_iter_err_on_gc_types();
    types.map(|ty| Ok(ty?)).collect()
}

/// Index mapping from a module into the merged one. Indices without an entry stay as they are.
#[derive(Default)]
struct Placing {
    /// Number of functions before those of the module.
    functions: u32,
    /// New indices of its imported globals.
    globals: Vec<u32>,
    /// New indices of its imported tables.
    tables: Vec<u32>,
    /// New indices of its types.
    types: Vec<u32>,
}

impl Reencode for Placing {
    type Error = Infallible;

    fn function_index(&mut self, at: u32) -> Result<u32, Error<Infallible>> {
        Ok(at + self.functions)
    }

    fn global_index(&mut self, at: u32) -> Result<u32, Error<Infallible>> {
        Ok(self.globals.get(at as usize).copied().unwrap_or(at))
    }

    fn table_index(&mut self, at: u32) -> Result<u32, Error<Infallible>> {
        Ok(self.tables.get(at as usize).copied().unwrap_or(at))
    }

    fn type_index(&mut self, at: u32) -> Result<u32, Error<Infallible>> {
        Ok(self.types.get(at as usize).copied().unwrap_or(at))
    }
}

/// Sections of the merged module.
#[derive(Default)]
struct Sections {
    types: TypeSection,
    imports: ImportSection,
    functions: FunctionSection,
    tables: TableSection,
    memories: MemorySection,
    globals: GlobalSection,
    exports: ExportSection,
    start: Option<u32>,
    elements: ElementSection,
    code: CodeSection,
    data: DataSection,
}

impl Sections {
    /// Takes all sections of the first module.
    fn take(&mut self, wasm: &[u8], placing: &mut Placing) -> Result<(), Failed> {
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::TypeSection(s) => placing.parse_type_section(&mut self.types, s)?,
                Payload::ImportSection(s) => placing.parse_import_section(&mut self.imports, s)?,
                Payload::TableSection(s) => placing.parse_table_section(&mut self.tables, s)?,
                Payload::MemorySection(s) => placing.parse_memory_section(&mut self.memories, s)?,
                Payload::GlobalSection(s) => placing.parse_global_section(&mut self.globals, s)?,
                Payload::ExportSection(s) => placing.parse_export_section(&mut self.exports, s)?,
                Payload::StartSection { func, .. } => self.start = Some(func),
                _ => {}
            }
        }
        self.add(wasm, placing)
    }

    /// Appends the functions of a module, their elements in the table, and its data.
    fn add(&mut self, wasm: &[u8], placing: &mut Placing) -> Result<(), Failed> {
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::FunctionSection(s) => {
                    placing.parse_function_section(&mut self.functions, s)?;
                }
                Payload::ElementSection(s) => {
                    placing.parse_element_section(&mut self.elements, s)?;
                }
                Payload::CodeSectionEntry(body) => {
                    placing.parse_function_body(&mut self.code, body)?;
                }
                Payload::DataSection(s) => placing.parse_data_section(&mut self.data, s)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn finish(self) -> Vec<u8> {
        let mut module = Module::new();
        module.section(&self.types);
        module.section(&self.imports);
        module.section(&self.functions);
        // Empty sections are left out.
        if !self.tables.is_empty() {
            module.section(&self.tables);
        }
        if !self.memories.is_empty() {
            module.section(&self.memories);
        }
        if !self.globals.is_empty() {
            module.section(&self.globals);
        }
        if !self.exports.is_empty() {
            module.section(&self.exports);
        }
        if let Some(function_index) = self.start {
            module.section(&StartSection { function_index });
        }
        module.section(&self.elements);
        module.section(&DataCountSection {
            count: self.data.len(),
        });
        module.section(&self.code);
        module.section(&self.data);
        module.finish()
    }
}
