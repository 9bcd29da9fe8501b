//! Feed tests.
