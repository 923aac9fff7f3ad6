/// Requests that the HTTP server cannot read. Vert.x answers them itself, with an empty body and with 501 for an HTTP version that it
/// does not know, and Quarkus offers no place to say otherwise. So a handler behind the decoder puts a readable request in their place,
/// for an address that says what is wrong ([io.kehu.platform.http.Unreadable]); the router answers that as it answers every error.
@NullMarked
package io.kehu.platform.http;

import org.jspecify.annotations.NullMarked;
