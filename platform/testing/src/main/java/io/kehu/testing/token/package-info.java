/// Access tokens as Keycloak would issue them, signed by a key that only this JVM knows.
/// [io.kehu.testing.token.Tokens] starts each of them; a test names whom it acts for and, where
/// that is its point, what is wrong with the token.
@NullMarked
package io.kehu.testing.token;

import org.jspecify.annotations.NullMarked;
