/// The administrative divisions of China by their codes (行政区划代码, GB/T 2260): provinces, and below them prefectures and counties. The 34 provincial
/// ones are known from the start; those below change every year and come from a file that an administrator imports, parents before their children. A front
/// end draws selects that depend on each other out of the list of a division's children. Addresses refer to them by code.
@NullMarked
package io.kehu.customer.division;

import org.jspecify.annotations.NullMarked;
