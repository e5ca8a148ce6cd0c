// Nothing: it gives the target samspil_test_headers a source, and its
// precompiled headers are what the tests use.
