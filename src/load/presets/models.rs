//! Models of the architecture, which know what a register often lacks: what each system is for, and what uses what.

mod archimate;
mod backstage;
mod leanix;
mod yaml;

use super::export::Export;
use super::{Settled, json::Refusal};
use crate::load::files::File;

/// The models that were read.
#[derive(Debug, Default)]
pub(super) struct Models {
    entities: Vec<backstage::Catalogue>,
    models: Vec<archimate::Model>,
}

impl Models {
    /// Reads a YAML file of Backstage.
    ///
    /// # Errors
    /// Why it is not read, and what to do.
    pub(super) fn yaml(&mut self, file: &File, bytes: &[u8]) -> Result<(), Refusal> {
        self.entities.push(backstage::Catalogue::read(file, bytes)?);
        Ok(())
    }

    /// Reads an XML file of ArchiMate.
    ///
    /// # Errors
    /// Why it is not read, and what to do.
    pub(super) fn xml(&mut self, file: &File, bytes: &[u8]) -> Result<(), Refusal> {
        self.models.push(archimate::Model::read(file, bytes)?);
        Ok(())
    }

    /// Adds what was found in later files.
    pub(super) fn append(&mut self, later: &mut Self) {
        self.entities.append(&mut later.entities);
        self.models.append(&mut later.models);
    }
}

/// Makes tables of the models.
pub(super) fn settle(settled: &mut Settled, models: &Models, exports: &[Export]) {
    backstage::settle(settled, &models.entities);
    models.models.iter().for_each(|model| model.settle(settled));
    leanix::settle(settled, exports);
}
