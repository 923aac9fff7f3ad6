/// Who calls. An access token is verified once and its result kept under a hash of the token until
/// the token expires, because a signature check costs more than all other work on a request. What is
/// learnt here only serves limits and metrics: services verify every token again.
@NullMarked
package io.kehu.gateway.token;

import org.jspecify.annotations.NullMarked;
