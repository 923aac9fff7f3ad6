/// Code lists with labels in both languages.
@NullMarked
package io.kehu.platform.codelist;

import org.jspecify.annotations.NullMarked;
