/// Tests that walk every operation of a service. [io.kehu.testing.access.AccessMatrix] tries
/// each with every role and with spoilt tokens; [io.kehu.testing.access.MalformedRequests]
/// sends what no client should and looks whether anything was written. A service uses each in
/// one line, and an operation that is added later is covered without anybody thinking of it.
@NullMarked
package io.kehu.testing.access;

import org.jspecify.annotations.NullMarked;
