//! Scenes of the visual baseline: pages in the states in which people see them.

use crate::picture::Extent;
use crate::quiz::ONE_OF_EACH;
use crate::session::Session;
use serde_json::json;

/// Page in one state.
pub struct Scene {
    /// Name of its picture's file, without `page-` and the ending.
    pub name: &'static str,
    /// How much of the page its picture shows.
    pub extent: Extent,
    /// Address below the folder of a language.
    path: &'static str,
    /// What is done on the page before its picture is taken.
    prepare: fn(&Session),
}

impl Scene {
    const fn page(name: &'static str, path: &'static str) -> Scene {
        Scene {
            name,
            extent: Extent::Page,
            path,
            prepare: |_| (),
        }
    }

    const fn window(name: &'static str, path: &'static str) -> Scene {
        Scene {
            extent: Extent::Window,
            ..Scene::page(name, path)
        }
    }

    const fn after(self, prepare: fn(&Session)) -> Scene {
        Scene { prepare, ..self }
    }

    /// Opens the page and brings it into its state.
    #[track_caller]
    pub fn show(&self, browser: &Session, language: &str) {
        browser.visit("/no-such-page/");
        browser.run("localStorage.clear(); sessionStorage.clear()", json!([]));
        browser.visit(&format!("/{language}/{}", self.path));
        (self.prepare)(browser);
    }
}

/// All scenes.
pub fn scenes() -> Vec<Scene> {
    vec![
        Scene::page("home", ""),
        Scene::page("pillar", "connect/"),
        Scene::page("area", "areas/human-rights/"),
        Scene::page("messages", "messages/"),
        Scene::page("message", "m/T4/"),
        Scene::page("languages", "m/T4/languages/"),
        Scene::page("source", "sources/press-release/"),
        Scene::window("sentence", "sources/press-release/#p3b-1"),
        Scene::page("kit", "kit/"),
        Scene::page("about", "about/"),
        Scene::window("builder", "share/"),
        Scene::page("quiz", "quiz/"),
    ]
}
