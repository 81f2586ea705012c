//! `baobei`: whose customer this is, until when, and the proof, from a git repository.

pub mod app;
pub mod calendar;
pub mod cli;
pub mod domain;
pub mod engine;
pub mod exchange;
pub mod identity;
pub mod index;
pub mod lang;
pub mod ledger;
pub mod output;
pub mod policy;
pub mod registry;
pub mod rules;
pub mod trust;
