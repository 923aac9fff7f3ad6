package io.kehu.platform.problem;

/// What is wrong with one part of a request.
///
/// @param pointer JSON Pointer into the body (`/lines/0/quantity`), or `?name` for a query parameter, `@Name` for a header
/// @param code stable, kebab-case: `required`, `unknown-field`, `too-long`, `not-a-date` …
/// @param message for people, in the language of the request
public record FieldError(String pointer, String code, String message) {}
